import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** As `    at name (file:///…/server/main.ts:12:34)`; the names of functions are left out, since data may be in them. */
const FRAME = /^ {4}at (?:.* \()?(?:file:\/\/)?(\/[^()?]+)(?:\?[^()]*)?:(\d{1,5}:\d{1,5})\)?$/
const MOST_LINES = 12

/** How deep a failure is followed to what caused it. */
const CAUSES = 3

/** SQLSTATE, or a code of Node or of the mailer. */
const Code = v.pipe(v.string(), v.regex(/^([0-9A-Z]{5}|E[A-Z]+(_[A-Z0-9]+)*)$/), v.maxLength(40))
const Name = v.pipe(v.string(), v.regex(/^([A-Z][A-Za-z]*)?([Ee]rror|Exception|Warning)$/), v.maxLength(40))
const Constraint = v.pipe(v.string(), v.regex(/^[a-z][a-z_]*$/), v.maxLength(63))

/** What of a message an operator can mend; the rest of it may be anything. */
const TROUBLES = [
  'No space left on device',
  'Input/output error',
  'Permission denied',
  'Read-only file system',
  'could not fsync',
  'Connection terminated',
  'out of memory',
  'timeout',
] as const

export type Failure = {
  name: string
  code?: string
  constraint?: string
  trouble?: string
  place?: string[]
  cause?: Failure
}

/**
 * What is told of something that was thrown: its class, its code and where it happened. The messages of a database, of a
 * mail server and of parsers hold the values they refused, so they are left out.
 */
export function describeFailure(thrown: unknown, depth = CAUSES): Failure {
  try {
    if (!(thrown instanceof Error)) return { name: typeof thrown }
    const { name, code, constraint, message, cause } = thrown as Error & {
      code?: unknown
      constraint?: unknown
    }
    const trouble = TROUBLES.find((words) => message.includes(words))
    return {
      name: v.is(Name, name) ? name : 'Error',
      ...(v.is(Code, code) && { code }),
      ...(v.is(Constraint, constraint) && { constraint }),
      ...(trouble !== undefined && { trouble }),
      place: placeOf(thrown),
      ...(cause !== undefined && depth > 0 && { cause: describeFailure(cause, depth - 1) }),
    }
  } catch {
    // Whatever is thrown may throw when it is read.
    return { name: 'unknown' }
  }
}

/** The lines of our own files, the innermost first. A message may have lines that look like some, of files there are not. */
function placeOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message)
  return stack
    .slice(start < 0 ? 0 : start + message.length)
    .split('\n')
    .flatMap((line) => {
      const [, file = '', position] = FRAME.exec(line) ?? []
      const isOurs = file.startsWith(ROOT) && !file.includes('/node_modules/') && existsSync(file)
      return isOurs ? `${relative(ROOT, file)}:${position}` : []
    })
    .slice(0, MOST_LINES)
}
