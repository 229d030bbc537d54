import type { Context } from 'hono'
import type { Log } from '../log/log.ts'
import { Refusal, STATUS_OF, refusalBody } from './refusal.ts'

/** A refusal is told to its caller; anything else is our bug: logged, and told without details. */
export function answerError(c: Context, error: Error, log: Log): Response {
  if (error instanceof Refusal) {
    if (error.code === 'busy') c.header('retry-after', '1')
    return c.json(refusalBody(error), STATUS_OF[error.code])
  }
  // A caller who went away while speaking is no fault of ours, and hears no answer.
  if ((error as { code?: string }).code === 'ECONNRESET') return c.body(null, 400)
  log.error({ route: `${c.req.method} ${c.req.routePath}`, error }, 'failed')
  return c.json(
    refusalBody({ code: 'internal', message: 'this is our fault; it has been logged' }),
    STATUS_OF.internal,
  )
}
