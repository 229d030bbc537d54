import { createMiddleware } from 'hono/factory'
import type { Gateway } from '../gateway.ts'
import { Refusal } from '../http/refusal.ts'
import { siteOfKey } from '../api-keys/api-key.ts'
import { staffOnly } from '../staff/staff-only.ts'

/** `keySite` is the one site an API key opens; absent for staff, who see every site. */
export type ReaderEnv = { Variables: { keySite?: number } }

/** Lets staff pass, and programs that hold an API key (RFC 6750). Throws `not_signed_in`. */
export function statsReader(gateway: Gateway) {
  const staff = staffOnly(gateway)
  return createMiddleware<ReaderEnv>(async (c, next) => {
    const secret = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (secret === undefined) return staff(c as never, next)
    const site = await siteOfKey(gateway.db, secret, gateway.clock())
    if (site === null) throw new Refusal('not_signed_in', 'this key opens nothing; it may have been revoked')
    c.set('keySite', site)
    c.header('cache-control', 'no-store')
    await next()
  })
}
