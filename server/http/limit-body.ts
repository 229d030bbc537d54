import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { LARGEST_BODY } from './message.ts'
import { Refusal } from './refusal.ts'

function refuse(): never {
  throw new Refusal('too_large', `expected a body of at most ${LARGEST_BODY / 1024} KiB`)
}

/** Their bodies are files, which they read piece by piece and limit themselves. */
export const FILE_ROUTES: ReadonlySet<string> = new Set(['POST /api/imports'])

const counting = bodyLimit({ maxSize: LARGEST_BODY, onError: refuse })

/**
 * Throws `too_large`. A body that says its length is believed, for the parser reads no more of it (RFC 9112, section
 * 6.2), and stays untouched: counting it would make a web stream of every page view. Others are counted.
 */
export const limitBody: MiddlewareHandler = (c, next) => {
  if (FILE_ROUTES.has(`${c.req.method} ${c.req.path}`)) return next()
  const length = c.req.header('content-length')
  if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counting(c, next)
  return Number(length) > LARGEST_BODY ? refuse() : next()
}
