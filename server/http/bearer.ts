import type { Context } from 'hono'

/** The secret of `Authorization: Bearer …` (RFC 6750); undefined where there is none. */
export function bearerSecret(c: Context): string | undefined {
  return /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
}
