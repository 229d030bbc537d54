import { openLog } from '../../server/log/log.ts'
import { readSettings } from '../../server/config.ts'
import { connect } from '../../server/db/connect.ts'
import { eraseCustomer } from '../../server/erasure/erase-customer.ts'
import { openGateway } from '../../server/open-gateway.ts'

/**
 * A process for tests that kill it: erases the only customer, and is killed as `kill -9` would at the moment it is told:
 * before the ledger is written, or after that and before the database commits.
 */
const [moment] = process.argv.slice(2)
const settings = readSettings(process.env)
const connection = await connect({
  databaseUrl: settings.DATABASE_URL ?? undefined,
  dataDir: settings.DATA_DIR,
})
const clock = () => new Date()
const gateway = await openGateway(connection, { settings, clock, log: openLog({ level: 'silent' }) })
const { id } = await gateway.db.selectFrom('customer').select('id').executeTakeFirstOrThrow()
const ledger = {
  ...gateway.ledger,
  add(erased: Parameters<typeof gateway.ledger.add>[0]) {
    if (moment === 'after') gateway.ledger.add(erased)
    process.kill(process.pid, 'SIGKILL')
    // The signal is not slower than this.
    for (;;);
  },
}
await eraseCustomer({ ...gateway, ledger }, id, { reason: 'request', request: null, now: clock() })
