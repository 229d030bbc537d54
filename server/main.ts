import { serve } from '@hono/node-server'
import { Cron } from 'croner'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createApp } from './app.ts'
import { bundle } from './bundle.ts'
import { publicUrl, readSettings, type Settings } from './config.ts'
import { connect } from './db/connect.ts'
import { analyze, houseKeep } from './db/embedded.ts'
import { closeMonths, ensureMonths } from './db/months.ts'
import type { Told } from './log/fields.ts'
import { openLog } from './log/log.ts'
import { overhear } from './log/overheard.ts'
import { forgetUnconfirmed } from './mail/subscription.ts'
import { openGateway } from './open-gateway.ts'
import { watchClock } from './retention/clock-watch.ts'
import { runRetention } from './retention/run-retention.ts'
import { countSites } from './stats/count-visits.ts'
import { makeSetupLink } from './staff/setup-link.ts'

/** The longest a stop waits for requests under way, in ms. */
const LONGEST_REQUEST_MS = 5_000

// A terminal that is closed must not take the gateway with it.
process.stdout.on('error', () => {})

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(settings: Settings): Promise<void> {
  const clock = () => new Date()
  const log = openLog({ level: settings.LOG_LEVEL })
  overhear(log)
  const [connection, bundles] = await Promise.all([
    connect({
      databaseUrl: settings.DATABASE_URL ?? undefined,
      dataDir: settings.DATA_DIR,
      preparedStatements: settings.PREPARED_STATEMENTS,
    }),
    bundle(),
  ])
  const gateway = await openGateway(connection, { settings, clock, log })
  const app = createApp(gateway, bundles)

  const server = serve({ fetch: app.fetch, port: settings.PORT, hostname: settings.HOST }) as Server
  await once(server, 'listening').catch((error: Error) => {
    throw new Error(`HOST and PORT should name a free address of this machine, but ${error.message}`)
  })

  const watch = watchClock(clock, () => performance.now())
  const schedule = (pattern: string, task: Told['task'], job: () => Promise<void>) =>
    new Cron(pattern, { protect: true, catch: (error) => log.error({ task, error }, 'failed') }, job)
  const jobs = [
    schedule('* * * * *', 'counting', () => countSites(connection.db)),
    schedule('37 * * * *', 'months', async () => {
      await ensureMonths(connection.db, { from: clock(), now: clock() })
      await closeMonths(connection.db, clock())
    }),
    schedule('27 * * * *', 'addresses', () => forgetUnconfirmed(connection.db, clock())),
    schedule('7 * * * *', 'retention', () => runRetention(connection.db, { watch, now: clock(), log })),
  ]
  if (gateway.post) jobs.push(schedule('*/5 * * * *', 'mail', gateway.post.run))
  // The embedded database has no autovacuum and no timed checkpoint.
  if (connection.engine === 'PGlite') {
    jobs.push(schedule('17 * * * *', 'housekeeping', () => houseKeep(connection.db)))
    jobs.push(schedule('*/10 * * * *', 'analysis', () => analyze(connection.db)))
  }

  let stopping = false
  const stop = async (reason: Told['reason'], exitCode: number) => {
    if (stopping) return
    stopping = true
    log.info({ reason }, 'stopping')
    for (const job of jobs) job.stop()
    const closed = once(server, 'close')
    server.close()
    // Browsers keep connections open: those are closed as soon as they rest, and the others after a while.
    const resting = setInterval(() => server.closeIdleConnections(), 50)
    const patience = setTimeout(() => server.closeAllConnections(), LONGEST_REQUEST_MS)
    await closed
    clearInterval(resting)
    clearTimeout(patience)
    await gateway.intake.drain()
    await gateway.post?.close()
    await connection.close()
    process.exit(exitCode)
  }
  process.on('SIGTERM', () => void stop('SIGTERM', 0))
  process.on('SIGINT', () => void stop('SIGINT', 0))
  void connection.lost.then((error) => {
    log.fatal({ error }, 'the database is lost')
    return stop('the database is lost', 1)
  })

  const url = publicUrl(settings)
  say(`Lupa is listening on ${url} (${connection.engine})`)
  say(`  Dashboard      ${url}/app/`)
  if (settings.DEMO) say(`  Demo site      ${url}/demo/`)
  say(`  API reference  ${url}/api/docs`)
  const setup = await makeSetupLink(connection.db, clock())
  if (setup) {
    say(`\nMake the first account here, once, within 24 hours:\n  ${url}/app/setup#${setup}`)
  }
}

try {
  await main(readSettings(process.env))
} catch (error) {
  // What we throw at the start, and the system, is said to the operator; what the database says can hold values.
  const isTold = error instanceof Error && (error.constructor === Error || 'syscall' in error)
  if (isTold) process.stderr.write(`${error.message}\n`)
  else openLog().fatal({ error }, 'the gateway does not start')
  process.exit(1)
}
