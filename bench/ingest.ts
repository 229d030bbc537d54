/**
 * How many events a second one gateway commits, beside a bare Hono `204` in the same run: these machines are
 * shared, so only the ratio means anything. The load comes from a process of its own: one event a request, then ten.
 *
 *     npm run bench:ingest [-- --seconds 30 --database postgres|pglite --profile /tmp/profiles]
 */
import type { ChildProcess } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startPostgres } from '../test/database/postgres-server.ts'
import { freePort } from '../test/free-port.ts'
import { startProcess } from './gateway-process.ts'
import { load, startGateway, usage, type Target } from './under-load.ts'

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

type Figures = {
  name: string
  /** Events, not requests. */
  aSecond: number
  cpuMsEach: number
  p50: number
  p99: number
  bad: number
}

async function measure(
  name: string,
  child: ChildProcess,
  target: Target,
  { events = 1, seconds = Number(values.seconds) } = {},
): Promise<Figures> {
  const before = usage(child.pid!)
  const { requests, rate, p50, p99, bad } = await load(target, {
    seconds,
    connections: Number(values.connections),
    events,
  })
  const cpuMs = usage(child.pid!).cpuMs - before.cpuMs
  return {
    name: events === 1 ? name : `${name}, ${events} events a request`,
    aSecond: rate * events,
    cpuMsEach: cpuMs / requests / events,
    p50,
    p99,
    bad,
  }
}

async function bare(): Promise<Figures> {
  const port = await freePort()
  const child = await startProcess(join(import.meta.dirname, 'bare.ts'), { PORT: String(port) })
  const origin = `http://127.0.0.1:${port}`
  const figures = await measure('a bare Hono 204', child, {
    url: `${origin}/api/events`,
    tokens: [''],
    origin,
  })
  child.kill()
  return figures
}

async function gateway(name: string, databaseUrl: string | undefined): Promise<Figures[]> {
  const { child, target, stop } = await startGateway(databaseUrl, PROFILE)
  if (databaseUrl !== undefined) {
    // A server's autovacuum has analysed the tables a minute after they began to fill.
    await measure(name, child, target, { seconds: 3 })
    const client = new pg.Client(databaseUrl)
    await client.connect()
    await client.query('analyze')
    await client.end()
  }
  const figures = [await measure(name, child, target), await measure(name, child, target, { events: 10 })]
  await stop()
  return figures
}

const runs = [await bare()]
if (values.database !== 'pglite') {
  const server = await startPostgres({ durable: true })
  runs.push(...(await gateway('Lupa, PostgreSQL', server.url)))
  await server.stop()
}
if (values.database !== 'postgres') runs.push(...(await gateway('Lupa, PGlite', undefined)))
runs.push(await bare())

const base = (runs[0]!.aSecond + runs.at(-1)!.aSecond) / 2
console.log(
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${values.connections} connections, ${values.seconds} s a run`,
)
console.table(
  runs.map(({ name, aSecond, cpuMsEach, p50, p99, bad }) => ({
    run: name,
    'events a second': Math.round(aSecond),
    'of the bare': (aSecond / base).toFixed(2),
    'p50 ms': p50,
    'p99 ms': p99,
    'CPU ms each': cpuMsEach.toFixed(3),
    'not 2xx': bad,
  })),
)
