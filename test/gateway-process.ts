import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export type GatewayProcess = {
  readonly child: ChildProcess
  /** Everything it wrote, to the terminal and to the log. */
  written(): string
  /** The code it ends with, when everything it wrote is read. */
  readonly ended: Promise<number | null>
}

/** A gateway in a process of its own, as an operator starts it. Resolves when it says that it listens. */
export async function startGateway(
  environment: Record<string, string>,
  flags: readonly string[] = [],
): Promise<GatewayProcess> {
  const child = spawn(process.execPath, [...flags, 'server/main.ts'], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      written += String(chunk)
      if (written.includes('Dashboard')) resolve()
    })
  }
  child.on('exit', () => reject(new Error(`the gateway ended before it listened: ${written}`)))
  await promise
  return { child, written: () => written, ended }
}
