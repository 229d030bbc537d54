import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConsentAnswer } from '../src/consent.ts'
import { freePort } from '../test/free-port.ts'
import { BROWSER, consent, startProcess } from './gateway-process.ts'

const VISITORS = 500

/** CPU time of a process so far, in ms, and its memory. Linux only: elsewhere NaN. */
export function usage(pid: number): { cpuMs: number; rssMb: number } {
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

/** CPU time of a process and all that it started and that still run, in ms. */
export function cpuMsOfAll(pid: number): number {
  const { cpuMs } = usage(pid)
  if (Number.isNaN(cpuMs)) return cpuMs
  const started = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  return started.reduce((sum, child) => sum + (cpuMsOfAll(Number(child)) || 0), cpuMs)
}

/** Whom to send what to. */
export type Target = { readonly url: string; readonly origin: string; readonly tokens: readonly string[] }

/** Requests and how long they took, in ms. `rate`: requests a second. `cpuMs`: what it took to make and read them. */
export type Load = { requests: number; rate: number; p50: number; p99: number; bad: number; cpuMs: number }

/** Page views from a process of its own, so that they are not made on the thread they measure. */
export async function load(
  { url, origin, tokens }: Target,
  { seconds, connections, events }: { seconds: number; connections: number; events: number },
): Promise<Load> {
  const generator = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'load.ts'),
      url,
      ...[seconds, connections, events].map(String),
      origin,
      BROWSER,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  generator.stdin.end(JSON.stringify(tokens))
  let said = ''
  for await (const chunk of generator.stdout) said += String(chunk)
  return JSON.parse(said) as Load
}

/** A gateway as an operator starts it (or another `script` that listens like it), and visitors who allowed statistics. */
export async function startGateway(
  databaseUrl: string | undefined,
  {
    flags = [],
    script = join(import.meta.dirname, '../server/main.ts'),
  }: { flags?: readonly string[]; script?: string } = {},
): Promise<{ child: ChildProcess; target: Target; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'lupa-bench-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const environment = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  }
  const child = await startProcess(script, environment, flags)
  const tokens: string[] = []
  for (let visitor = 0; visitor < VISITORS; visitor += 1) {
    const response = await fetch(`${origin}/api/consents`, {
      method: 'POST',
      headers: { origin },
      body: JSON.stringify(consent(randomUUID())),
    })
    tokens.push(((await response.json()) as ConsentAnswer).token!)
  }
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill()
    await ended
    rmSync(folder, { recursive: true })
  }
  return { child, target: { url: `${origin}/api/events`, origin, tokens }, stop }
}
