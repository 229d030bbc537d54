/**
 * How many events a second one gateway commits, beside a bare Hono `204` in the same run: these machines are
 * shared, so only the ratio means anything. The load comes from a process of its own: one event a request, then ten.
 * The ceiling is the same gateway that writes nothing (bench/ceiling.ts); what an event takes of the gateway, of
 * PostgreSQL and of the load is told apart (docs/decisions/0015).
 *
 *     npm run bench:ingest [-- --seconds 30 --database postgres|pglite --profile /tmp/profiles]
 */
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startPostgres, type PostgresServer } from '../test/database/postgres-server.ts'
import { freePort } from '../test/free-port.ts'
import { startProcess } from './gateway-process.ts'
import { cpuMsOfAll, load, startGateway, usage, type Target } from './under-load.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    connections: { type: 'string', default: '64' },
    database: { type: 'string', default: 'both' },
    /** A folder for CPU profiles of the gateway. */
    profile: { type: 'string' },
  },
})
const PROFILE = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]

/** Long enough for the compiler to know the code. */
const WARM_SECONDS = 3

type Figures = {
  name: string
  /** Events, not requests. */
  aSecond: number
  p50: number
  p99: number
  bad: number
  /** Of an event, in ms. */
  cpu: { gateway: number; database: number; load: number }
}

type Measured = { readonly target: Target; readonly gatewayPid: number; readonly databasePid?: number }

async function measure(
  name: string,
  { target, gatewayPid, databasePid }: Measured,
  { events = 1, seconds = Number(values.seconds) } = {},
): Promise<Figures> {
  const cpuMs = () => ({
    gateway: usage(gatewayPid).cpuMs,
    database: databasePid === undefined ? 0 : cpuMsOfAll(databasePid),
  })
  const before = cpuMs()
  const result = await load(target, { seconds, connections: Number(values.connections), events })
  const after = cpuMs()
  const each = (ms: number) => ms / result.requests / events
  return {
    name: events === 1 ? name : `${name}, ${events} events a request`,
    aSecond: result.rate * events,
    p50: result.p50,
    p99: result.p99,
    bad: result.bad,
    cpu: {
      gateway: each(after.gateway - before.gateway),
      database: each(after.database - before.database),
      load: each(result.cpuMs),
    },
  }
}

async function bare(): Promise<Figures> {
  const port = await freePort()
  const child = await startProcess(join(import.meta.dirname, 'bare.ts'), { PORT: String(port) })
  const origin = `http://127.0.0.1:${port}`
  const measured = {
    target: { url: `${origin}/api/events`, tokens: [''], origin },
    gatewayPid: child.pid!,
  }
  await measure('', measured, { seconds: WARM_SECONDS })
  const figures = await measure('a bare Hono 204', measured)
  child.kill()
  return figures
}

async function ceiling(): Promise<Figures> {
  const script = join(import.meta.dirname, 'ceiling.ts')
  const { child, target, stop } = await startGateway(undefined, { flags: PROFILE, script })
  const measured = { target, gatewayPid: child.pid! }
  await measure('', measured, { seconds: WARM_SECONDS })
  const figures = await measure('Lupa that writes nothing', measured)
  await stop()
  return figures
}

async function gateway(name: string, server?: PostgresServer): Promise<Figures[]> {
  const { child, target, stop } = await startGateway(server?.url, { flags: PROFILE })
  const measured = { target, gatewayPid: child.pid!, ...(server && { databasePid: server.pid }) }
  await measure('', measured, { seconds: WARM_SECONDS })
  if (server) {
    // A server's autovacuum has analysed the tables a minute after they began to fill.
    const client = new pg.Client(server.url)
    await client.connect()
    await client.query('analyze')
    await client.end()
  }
  const figures = [await measure(name, measured), await measure(name, measured, { events: 10 })]
  await stop()
  return figures
}

const runs = [await bare(), await ceiling()]
if (values.database !== 'pglite') {
  const server = await startPostgres({ durable: true })
  runs.push(...(await gateway('Lupa, PostgreSQL', server)))
  await server.stop()
}
if (values.database !== 'postgres') runs.push(...(await gateway('Lupa, PGlite')))
runs.push(await bare())

const base = (runs[0]!.aSecond + runs.at(-1)!.aSecond) / 2
console.log(
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${values.connections} connections, ${values.seconds} s a run`,
)
console.table(
  runs.map(({ name, aSecond, p50, p99, bad, cpu }) => ({
    run: name,
    'events a second': Math.round(aSecond),
    'of the bare': (aSecond / base).toFixed(2),
    'p50 ms': p50,
    'p99 ms': p99,
    'CPU ms each: gateway': cpu.gateway.toFixed(3),
    PostgreSQL: cpu.database.toFixed(3),
    load: cpu.load.toFixed(3),
    'not 2xx': bad,
  })),
)
