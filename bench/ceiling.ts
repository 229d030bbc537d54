/**
 * The gateway with everything on but the writing of events: a batch is answered as soon as it is formed, as if it were
 * stored. What this reaches no database can surpass.
 */
import { createApps } from '../server/app.ts'
import { bundle } from '../server/bundle.ts'
import { readSettings } from '../server/config.ts'
import { connect } from '../server/db/connect.ts'
import { openIntake } from '../server/events/intake.ts'
import { listen } from '../server/listener.ts'
import { openLog } from '../server/log/log.ts'
import { openGateway } from '../server/open-gateway.ts'

const settings = readSettings(process.env)
const connection = await connect({
  databaseUrl: settings.DATABASE_URL ?? undefined,
  dataDir: settings.DATA_DIR,
})
const gateway = await openGateway(connection, {
  settings,
  clock: () => new Date(),
  log: openLog({ level: settings.LOG_LEVEL }),
})
const intake = openIntake(async (_site, arrivals) =>
  arrivals.map(({ events }) => events.map(() => 'stored' as const)),
)
const { whole } = createApps({ ...gateway, intake }, await bundle())
const listener = await listen(whole, { port: settings.PORT, host: settings.HOST, settings: 'HOST and PORT' })
process.on('SIGTERM', async () => {
  await listener.close()
  await connection.close()
  process.exit()
})
console.log('listening')
