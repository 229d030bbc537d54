import { Cron } from 'croner'
import { createApps, type Apps } from './app.ts'
import { keepHead } from './audit/keep-head.ts'
import { warnOfBreaches } from './breaches/warn-of-breaches.ts'
import { bundle } from './bundle.ts'
import { publicUrl, readSettings, staffUrl, WrongSettings, type Settings } from './config.ts'
import { connect } from './db/connect.ts'
import { analyze, FolderInUse, houseKeep } from './db/embedded.ts'
import { closeMonths, ensureMonths } from './db/months.ts'
import { listen, type Listener } from './listener.ts'
import type { Told } from './log/fields.ts'
import { catchUp } from './erasure/ledger.ts'
import { runErasures } from './erasure/run-erasures.ts'
import { openLog } from './log/log.ts'
import { overhear } from './log/overheard.ts'
import { forgetUnconfirmed } from './mail/subscription.ts'
import { openGateway } from './open-gateway.ts'
import { watchClock } from './retention/clock-watch.ts'
import { runApproved } from './retention/register-run.ts'
import { runRetention } from './retention/run-retention.ts'
import { scanDue } from './scans/scan-due.ts'
import { countSites } from './stats/count-visits.ts'
import { makeSetupLink } from './staff/setup-link.ts'

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
  const listeners = await openListeners(createApps(gateway, bundles), settings)

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
    schedule('*/10 * * * *', 'breaches', () => warnOfBreaches(gateway)),
    schedule('7 * * * *', 'retention', () => runRetention(connection.db, { watch, now: clock(), log })),
    schedule('* * * * *', 'imports', async () => {
      await gateway.imports.expire()
      await gateway.imports.run()
    }),
    schedule('* * * * *', 'letters', gateway.requestPost.deliver),
    schedule('*/10 * * * *', 'scans', () => scanDue(gateway)),
  ]
  const erase = async () => {
    await catchUp(connection.db, gateway.ledger)
    await runErasures(gateway)
    await runApproved(gateway)
  }
  const erasing = schedule('* * * * *', 'erasure', erase)
  jobs.push(erasing)
  void erasing.trigger()
  const { AUDIT_HEAD_FILE: file, AUDIT_HEAD_MAIL: address } = settings
  if (file !== null || address !== null)
    jobs.push(schedule('47 * * * *', 'audit head', () => keepHead(gateway, { file, address })))
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
    await Promise.all(listeners.map((listener) => listener.close()))
    await gateway.intake.drain()
    await gateway.post?.close()
    await gateway.requestPost.close()
    await gateway.imports.close()
    await gateway.scans.close()
    await connection.close()
    process.exit(exitCode)
  }
  process.on('SIGTERM', () => void stop('SIGTERM', 0))
  process.on('SIGINT', () => void stop('SIGINT', 0))
  void connection.lost.then((error) => {
    log.fatal({ error }, 'the database is lost')
    return stop('the database is lost', 1)
  })

  const [url, ownUrl] = [publicUrl(settings), staffUrl(settings)]
  say(
    `Lupa is listening on ${url} (${connection.engine})${url === ownUrl ? '' : `, and for staff on ${ownUrl}`}`,
  )
  say(`  Dashboard      ${ownUrl}/app/`)
  if (settings.DEMO) say(`  Demo site      ${url}/demo/`)
  say(`  API reference  ${ownUrl}/api/docs`)
  const setup = await makeSetupLink(connection.db, clock())
  if (setup) {
    say(`\nMake the first account here, once, within 24 hours:\n  ${ownUrl}/app/setup#${setup}`)
  }
}

/** One for all, or with STAFF_PORT one for visitors and one for staff. */
async function openListeners(
  { whole, visitors, staff }: Apps,
  { PORT, HOST, STAFF_PORT, STAFF_HOST }: Settings,
): Promise<Listener[]> {
  const everyone = { port: PORT, host: HOST, settings: 'HOST and PORT' }
  if (STAFF_PORT === null) return [await listen(whole, everyone)]
  const own = { port: STAFF_PORT, host: STAFF_HOST ?? HOST, settings: 'STAFF_HOST and STAFF_PORT' }
  return Promise.all([listen(visitors, everyone), listen(staff, own)])
}

/** What is thrown at the start to be read, beside what the system says; what a database says can hold values. */
const FOR_OPERATORS: readonly unknown[] = [Error, WrongSettings, FolderInUse]

try {
  await main(readSettings(process.env))
} catch (error) {
  const isTold = error instanceof Error && (FOR_OPERATORS.includes(error.constructor) || 'syscall' in error)
  if (isTold) process.stderr.write(`${error.message}\n`)
  else openLog().fatal({ error }, 'the gateway does not start')
  process.exit(1)
}
