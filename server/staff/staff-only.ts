import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Gateway } from '../gateway.ts'
import { Refusal } from '../http/refusal.ts'
import { sessionMember, type StaffMember } from './session.ts'

export type StaffEnv = { Variables: { member: StaffMember } }

/** Lets only a signed-in member of staff pass. Throws `not_signed_in`, or `foreign_origin` for a forged request. */
export function staffOnly(gateway: Gateway) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    checkOrigin(c, gateway)
    const secret = sessionCookie(c, gateway)
    const member = secret === undefined ? null : await sessionMember(gateway.db, secret, gateway.clock())
    if (!member) throw new Refusal('not_signed_in', 'sign in first')
    c.set('member', member)
    c.header('cache-control', 'no-store')
    await next()
  })
}

/**
 * A request that changes something must come from the dashboard's own pages. Every browser sends `Origin` with
 * one; Hono's csrf() would look at form types only. Throws `foreign_origin`.
 */
export function checkOrigin(c: Context, { publicUrl }: Gateway): void {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return
  const origin = c.req.header('origin')
  if (origin === publicUrl) return
  if (origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header('host')) return
  throw new Refusal('foreign_origin', 'this request did not come from the dashboard')
}

/** `__Host-` binds the cookie to this very host, but browsers take it over https only. */
function cookieName({ publicUrl }: Gateway): string {
  return publicUrl.startsWith('https:') ? '__Host-lupa_staff' : 'lupa_staff'
}

export function sessionCookie(c: Context, gateway: Gateway): string | undefined {
  return getCookie(c, cookieName(gateway))
}

export function setSessionCookie(c: Context, gateway: Gateway, secret: string): void {
  setCookie(c, cookieName(gateway), secret, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: gateway.publicUrl.startsWith('https:'),
  })
}

export function clearSessionCookie(c: Context, gateway: Gateway): void {
  deleteCookie(c, cookieName(gateway), { path: '/', secure: gateway.publicUrl.startsWith('https:') })
}
