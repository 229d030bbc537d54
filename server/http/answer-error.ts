import type { Context } from 'hono'
import type { Logger } from 'pino'
import { Refusal, STATUS_OF, refusalBody } from './refusal.ts'

/** A refusal is told to its caller; anything else is our bug: logged, and told without details. */
export function answerError(c: Context, error: Error, log: Logger): Response {
  if (error instanceof Refusal) {
    if (error.code === 'busy') c.header('retry-after', '1')
    return c.json(refusalBody(error), STATUS_OF[error.code])
  }
  // A caller who went away while speaking is no fault of ours, and hears no answer.
  if ((error as { code?: string }).code === 'ECONNRESET') return c.body(null, 400)
  logFailure(log, error, `${c.req.method} ${c.req.routePath}`)
  return c.json(
    refusalBody({ code: 'internal', message: 'this is our fault; it has been logged' }),
    STATUS_OF.internal,
  )
}

/** Logs our own bug: what was being done, and where it went wrong. */
export function logFailure(log: Logger, error: unknown, what: string): void {
  log.error({ what, error: error instanceof Error ? describe(error) : typeof error }, 'failed')
}

/** The messages of a database can hold the values it refused, so they are left out; where it happened is not. */
function describe(error: Error & { code?: string; constraint?: string }) {
  const place = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
  return { name: error.name, code: error.code, constraint: error.constraint, place }
}
