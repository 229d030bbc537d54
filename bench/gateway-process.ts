import { spawn, type ChildProcess } from 'node:child_process'

/** A browser, for those who ask: what names none is taken for a bot. */
export const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'

/** A process of its own, as an operator starts it. Resolves when it says that it listens. */
export async function startProcess(
  script: string,
  environment: Record<string, string>,
  flags: readonly string[] = [],
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...flags, script], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { promise, resolve, reject } = Promise.withResolvers<ChildProcess>()
  child.stdout.on('data', (chunk) => String(chunk).includes('listening') && resolve(child))
  child.on('exit', (code) => reject(new Error(`${script} ended with ${code} before it listened`)))
  return promise
}

/** The choice of a visitor of the demo site who allows statistics. */
export function consent(key: string) {
  return {
    site: 'demo',
    key,
    notice: 1,
    language: 'en',
    choice: {
      purposes: { preferences: false, statistics: true, marketing: false, linking: false },
      services: { 'lupa-statistics': true },
    },
  }
}
