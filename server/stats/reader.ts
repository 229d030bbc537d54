import { createMiddleware } from 'hono/factory'
import { siteOfKey } from '../api-keys/api-key.ts'
import type { Reach } from '../../src/staff.ts'
import type { Gateway } from '../gateway.ts'
import { bearerSecret } from '../http/bearer.ts'
import { Refusal } from '../http/refusal.ts'
import { openLink } from '../share-links/open-link.ts'
import { staffOnly } from '../staff/staff-only.ts'

/** `opened` is the one site that a key or a shared link opens; staff have the reach of their roles instead. */
export type ReaderEnv = { Variables: { opened?: { siteId: number; by: 'key' | 'link' }; reach?: Reach } }

/** Lets staff pass, and programs that hold an API key (RFC 6750). Throws `not_signed_in`. */
export function statsReader(gateway: Gateway) {
  const staff = staffOnly(gateway)
  return createMiddleware<ReaderEnv>(async (c, next) => {
    const secret = bearerSecret(c)
    if (secret === undefined) return staff(c as never, next)
    c.header('cache-control', 'no-store')
    const siteId = await siteOfKey(gateway.db, secret, gateway.clock())
    if (siteId === null)
      throw new Refusal('not_signed_in', 'this key opens nothing; it may have been revoked')
    c.set('opened', { siteId, by: 'key' })
    await next()
  })
}

/** Lets readers of a shared link pass, whose secret comes the same way. Throws `not_signed_in`. */
export function linkReader(gateway: Gateway) {
  return createMiddleware<ReaderEnv>(async (c, next) => {
    c.header('cache-control', 'no-store')
    const link = await openLink(c, gateway, bearerSecret(c) ?? '')
    if (link === 'locked') throw new Refusal('not_signed_in', 'this link asks for its password')
    if (link === 'gone')
      throw new Refusal('not_signed_in', 'this link opens nothing; it may have been revoked')
    c.set('opened', { siteId: link.site.id, by: 'link' })
    await next()
  })
}
