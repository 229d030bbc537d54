/**
 * How many events a second one gateway commits, beside a bare Hono `204` in the same run: these machines are
 * shared, so only the ratio means anything. The load comes from a process of its own, one event a request.
 *
 *     npm run bench:ingest [-- --seconds 10 --database postgres|pglite --profile /tmp/profiles]
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { ConsentAnswer } from '../src/consent.ts'
import { startPostgres } from '../test/database/postgres-server.ts'
import { BROWSER, consent, freePort, startProcess } from './gateway-process.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '64' },
    database: { type: 'string', default: 'both' },
    /** A folder for CPU profiles of the gateway. */
    profile: { type: 'string' },
  },
})
const VISITORS = 500

type Figures = {
  name: string
  rate: number
  p50: number
  p99: number
  bad: number
  cpuMs: number
  rssMb: number
}

const PROFILE = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]

/** CPU time of a process so far, in ms, and its memory. Linux only: elsewhere NaN. */
function usage(pid: number): { cpuMs: number; rssMb: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return {
      cpuMs: (Number(fields[11]) + Number(fields[12])) * 10,
      rssMb: (Number(fields[21]) * 4096) / 1_048_576,
    }
  } catch {
    return { cpuMs: Number.NaN, rssMb: Number.NaN }
  }
}

async function load(
  name: string,
  child: ChildProcess,
  {
    url,
    tokens,
    origin,
    seconds = values.seconds,
  }: { url: string; tokens: string[]; origin: string; seconds?: string },
): Promise<Figures> {
  const generator = spawn(
    process.execPath,
    [join(import.meta.dirname, 'load.ts'), url, seconds, values.connections, origin, BROWSER],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const before = usage(child.pid!)
  generator.stdin.end(JSON.stringify(tokens))
  let said = ''
  for await (const chunk of generator.stdout) said += String(chunk)
  const after = usage(child.pid!)
  const result = JSON.parse(said) as { requests: number; rate: number; p50: number; p99: number; bad: number }
  return { name, ...result, cpuMs: (after.cpuMs - before.cpuMs) / result.requests, rssMb: after.rssMb }
}

async function bare(): Promise<Figures> {
  const port = await freePort()
  const child = await startProcess(join(import.meta.dirname, 'bare.ts'), { PORT: String(port) })
  const figures = await load('a bare Hono 204', child, {
    url: `http://127.0.0.1:${port}/api/events`,
    tokens: [''],
    origin: 'http://a.example',
  })
  child.kill()
  return figures
}

async function gateway(name: string, databaseUrl: string | undefined): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'lupa-bench-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const environment = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  }
  const child = await startProcess(join(import.meta.dirname, '../server/main.ts'), environment, PROFILE)
  const tokens: string[] = []
  for (let visitor = 0; visitor < VISITORS; visitor += 1) {
    const response = await fetch(`${url}/api/consents`, {
      method: 'POST',
      headers: { origin: url },
      body: JSON.stringify(consent(randomUUID())),
    })
    tokens.push(((await response.json()) as ConsentAnswer).token!)
  }
  const visitors = { url: `${url}/api/events`, tokens, origin: url }
  if (databaseUrl !== undefined) {
    // A server's autovacuum has analysed the tables a minute after they began to fill.
    await load(name, child, { ...visitors, seconds: '3' })
    const client = new pg.Client(databaseUrl)
    await client.connect()
    await client.query('analyze')
    await client.end()
  }
  const figures = await load(name, child, visitors)
  const ended = once(child, 'exit')
  child.kill()
  await ended
  rmSync(folder, { recursive: true })
  return figures
}

const runs = [await bare()]
if (values.database !== 'pglite') {
  const server = await startPostgres({ durable: true })
  runs.push(await gateway('Lupa, PostgreSQL', server.url))
  await server.stop()
}
if (values.database !== 'postgres') runs.push(await gateway('Lupa, PGlite', undefined))
runs.push(await bare())

const base = (runs[0]!.rate + runs.at(-1)!.rate) / 2
console.log(
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${values.connections} connections, ${values.seconds} s a run`,
)
console.table(
  runs.map(({ name, rate, p50, p99, bad, cpuMs, rssMb }) => ({
    run: name,
    'a second': Math.round(rate),
    'of the bare': (rate / base).toFixed(2),
    'p50 ms': p50,
    'p99 ms': p99,
    'CPU ms each': cpuMs.toFixed(3),
    'RSS MB': Math.round(rssMb),
    'not 2xx': bad,
  })),
)
