import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import { tryDecodeURIComponent } from 'hono/utils/url'
import * as v from 'valibot'
import type { AuditDetail } from '../../src/audit.ts'
import type { Reach } from '../../src/staff.ts'
import { writeEntry } from '../audit/chain.ts'
import type { Gateway } from '../gateway.ts'
import { checkOwnOrigin } from '../http/own-origin.ts'
import { FILE_ROUTES } from '../http/limit-body.ts'
import { Refusal } from '../http/refusal.ts'
import { checkRule } from './check-rule.ts'
import { findMember, type StaffMember } from './member.ts'
import { RULES } from './rules.ts'
import { findSession } from './session.ts'

export type StaffEnv = {
  Variables: {
    member: StaffMember
    /** Where the permission of this route holds for the member. */
    reach: Reach
  }
}

/** The longest of what an address names that the log keeps. */
const LONGEST_NAME = 100

/** As our messages name what they hold. */
const FIELD = /^[a-zA-Z]{1,30}$/

/**
 * Lets only those members of staff pass whom the rule of the route lets in, and writes to the log what they are about to
 * do. Throws `not_signed_in`, `foreign_origin` for a forged request, `forbidden`, or what has to be done first.
 */
export function staffOnly(gateway: Gateway) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    // Paths of one noun lie under those of another: whoever was let in and logged is not so again.
    if (c.get('member')) return next()
    checkOrigin(c, gateway)
    const now = gateway.clock()
    const { route, named } = routeOf(c)
    const rule = RULES[route]
    const secret = sessionCookie(c, gateway)
    const session =
      secret === undefined
        ? null
        : await findSession(gateway.db, secret, now, { byItself: rule?.byItself ?? false })
    const member = session && (await findMember(gateway.db, session, now))
    if (!member) throw new Refusal('not_signed_in', 'sign in first')
    c.header('cache-control', 'no-store')

    const log = (act: string, detail: AuditDetail) =>
      writeEntry(gateway.db, { accountId: member.accountId, act, detail }, now)
    const found = rule
      ? checkRule(rule, {
          member,
          site: rule.of === 'site' ? Number(named['id']) : null,
          use: c.req.header('lupa-use'),
          now,
        })
      : new Refusal('forbidden', 'nobody may do this')
    if (found instanceof Refusal) {
      await log('refused', { route, code: found.code, ...named })
      throw found
    }
    c.set('member', member)
    c.set('reach', found.reach)
    // Before it is done: what is not in the log has not happened.
    if (rule?.act)
      await log(rule.act, {
        ...named,
        ...(found.use && { use: found.use }),
        ...(!FILE_ROUTES.has(route) && (await fieldsOf(c))),
      })
    await next()
    if (rule?.act && c.res.status >= 400) await log(`${rule.act}.failed`, { ...named, status: c.res.status })
  })
}

/**
 * The handler that answers, whatever stands before it (`GET /api/sites/:id`), and what the address names by its pattern: the
 * pattern of what stands before knows less.
 */
function routeOf(c: Context): { route: string; named: Record<string, string> } {
  const path = matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? c.req.path
  const parts = c.req.path.split('/')
  const named = path
    .split('/')
    .flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), plain(parts[at] ?? '')]] : []))
  return { route: `${c.req.method} ${path}`, named: Object.fromEntries(named) as Record<string, string> }
}

/** Nobody hides in the log whom they read by another way to write the same address. */
function plain(part: string): string {
  const text = tryDecodeURIComponent(part).toWellFormed().slice(0, LONGEST_NAME)
  return v.is(v.pipe(v.string(), v.uuid()), text) ? text.toLowerCase() : text
}

/** Which fields were sent, never what they say: who sends a field that no message has might say it in its name. */
async function fieldsOf(c: Context): Promise<AuditDetail> {
  if (c.req.method === 'GET' || c.req.method === 'DELETE') return {}
  try {
    const sent: unknown = JSON.parse(await c.req.text())
    return typeof sent === 'object' && sent !== null
      ? {
          fields: Object.keys(sent)
            .slice(0, 50)
            .map((name) => (FIELD.test(name) ? name : '?')),
        }
      : {}
  } catch {
    return {}
  }
}

/** A request that changes something must come from the dashboard's own pages. Throws `foreign_origin`. */
export function checkOrigin(c: Context, { staffUrl }: Gateway): void {
  checkOwnOrigin(c, staffUrl)
}

/** `__Host-` binds the cookie to this very host, but browsers take it over https only. */
function cookieName({ staffUrl }: Gateway): string {
  return staffUrl.startsWith('https:') ? '__Host-lupa_staff' : 'lupa_staff'
}

export function sessionCookie(c: Context, gateway: Gateway): string | undefined {
  return getCookie(c, cookieName(gateway))
}

export function setSessionCookie(c: Context, gateway: Gateway, secret: string): void {
  setCookie(c, cookieName(gateway), secret, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: gateway.staffUrl.startsWith('https:'),
  })
}

export function clearSessionCookie(c: Context, gateway: Gateway): void {
  deleteCookie(c, cookieName(gateway), { path: '/', secure: gateway.staffUrl.startsWith('https:') })
}
