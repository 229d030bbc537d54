import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { Finding } from '../server/doctor/finding.ts'

/**
 * Runs the command `lupa` in a process of its own, as a person would, with no settings but these.
 * @param openFiles how many files it may have open at once
 */
export async function lupa(
  words: readonly string[],
  environment: Record<string, string> = {},
  { openFiles }: { openFiles?: number } = {},
) {
  const limit = openFiles === undefined ? '' : `ulimit -n ${openFiles}; `
  const command = [process.execPath, 'server/cli/lupa.js', ...words]
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...command], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: (await ended)[0] as number | null, said, complained }
}

/** What `lupa doctor` found, by what it is about; several findings of one thing stand in their order. */
export async function askDoctor(
  environment: Record<string, string>,
  words: readonly string[] = [],
  limits: { openFiles?: number } = {},
) {
  const { code, said, complained } = await lupa(['doctor', '--json', ...words], environment, limits)
  if (complained !== '') throw new Error(complained)
  const { ok, findings } = JSON.parse(said) as { ok: boolean; findings: Finding[] }
  const bad = findings.filter(({ level }) => level !== 'ok')
  return {
    code,
    ok,
    said,
    findings,
    /** A line for each finding that is not ok: `wrong Mail: … → how to mend it`. */
    bad: bad.map(({ level, about, found, mend }) => `${level} ${about}: ${found} → ${mend}`),
  }
}
