import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { AuditDetail } from '../../src/audit.ts'
import {
  isWithin,
  OF_PERSONS,
  reachOf,
  USES,
  USES_OF,
  type Permission,
  type Reach,
  type Use,
} from '../../src/staff.ts'
import { writeEntry } from '../audit/chain.ts'
import type { Gateway } from '../gateway.ts'
import { checkOwnOrigin } from '../http/own-origin.ts'
import { Refusal } from '../http/refusal.ts'
import { findMember, type StaffMember } from './member.ts'
import { RULES, type Rule } from './rules.ts'
import { findSession } from './session.ts'

export type StaffEnv = {
  Variables: {
    member: StaffMember
    /** Where the permission of this route holds for the member. */
    reach: Reach
  }
}

/** How long a password or passkey given again counts. */
const STEPPED_UP_MS = 5 * 60_000

/**
 * Lets only those members of staff pass whom the rule of the route lets in, and writes to the log what they are about to
 * do. Throws `not_signed_in`, `foreign_origin` for a forged request, `forbidden`, or what has to be done first.
 */
export function staffOnly(gateway: Gateway) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    checkOrigin(c, gateway)
    const now = gateway.clock()
    const secret = sessionCookie(c, gateway)
    const session = secret === undefined ? null : await findSession(gateway.db, secret, now)
    const member = session && (await findMember(gateway.db, session, now))
    if (!member) throw new Refusal('not_signed_in', 'sign in first')
    c.header('cache-control', 'no-store')

    const { route, named } = routeOf(c)
    const rule = RULES[route]
    const log = (act: string, detail: AuditDetail) =>
      writeEntry(gateway.db, { accountId: member.accountId, act, detail }, now)
    const site = rule?.of === 'site' ? Number(named['id']) : null
    const found = rule
      ? check(c, { rule, site, member, now })
      : new Refusal('forbidden', 'nobody may do this')
    if (found instanceof Refusal) {
      await log('refused', { route, code: found.code, ...named })
      throw found
    }
    c.set('member', member)
    c.set('reach', found.reach)
    // Before it is done: what is not in the log has not happened.
    if (rule?.act)
      await log(rule.act, { ...named, ...(found.use && { use: found.use }), ...(await fieldsOf(c)) })
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
    .flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), parts[at] ?? '']] : []))
  return { route: `${c.req.method} ${path}`, named: Object.fromEntries(named) as Record<string, string> }
}

function check(
  c: Context,
  { rule, site, member, now }: { rule: Rule; site: number | null; member: StaffMember; now: Date },
): { reach: Reach; use: Use | null } | Refusal {
  const { lack, session } = member
  if (lack !== null && !rule.lacking?.includes(lack)) {
    return lack === 'agreement'
      ? new Refusal('agreement_needed', 'agree to confidentiality first')
      : new Refusal(
          'second_factor_needed',
          lack === 'second-factor' ? 'give the second factor first' : 'set up a second factor first',
        )
  }
  const reach = rule.may === null ? 'everywhere' : reachOfMember(member, rule.may, now)
  if (reach.length === 0 || (site !== null && !isWithin(reach, site)))
    return new Refusal('forbidden', 'none of your roles allows this')
  const use = rule.may !== null && OF_PERSONS.includes(rule.may) ? useOf(c, member, now) : null
  if (use instanceof Refusal) return use
  const since = session.steppedUpAt?.getTime() ?? 0
  // Who lacks something has just signed in, and opens nothing by what is done now.
  if (rule.stepUp && lack === null && now.getTime() - since > STEPPED_UP_MS)
    return new Refusal('step_up_needed', 'give your password again')
  return { reach, use }
}

function isGlassBroken({ glassBrokenUntil }: StaffMember, now: Date): boolean {
  return glassBrokenUntil !== null && glassBrokenUntil > now
}

function reachOfMember(member: StaffMember, permission: Permission, now: Date): Reach {
  if (permission === 'register.read' && isGlassBroken(member, now)) return 'everywhere'
  return reachOf(member.roles, permission)
}

/** What the data of persons are read for, as the caller names it in `Lupa-Use` (R11). */
function useOf(c: Context, member: StaffMember, now: Date): Use | Refusal {
  const named = USES.find((use) => use === c.req.header('lupa-use'))
  const held = new Set(member.roles.flatMap(({ role }) => USES_OF[role]))
  if (isGlassBroken(member, now)) held.add('emergency')
  if (named && held.has(named)) return named
  return new Refusal(
    'forbidden',
    `name in the header Lupa-Use what it is for: ${[...held].join(', ') || 'nothing of yours'}`,
  )
}

/** Which fields were sent, never what they say. */
async function fieldsOf(c: Context): Promise<AuditDetail> {
  if (c.req.method === 'GET' || c.req.method === 'DELETE') return {}
  try {
    const sent: unknown = JSON.parse(await c.req.text())
    return typeof sent === 'object' && sent !== null
      ? {
          fields: Object.keys(sent)
            .slice(0, 50)
            .map((name) => name.slice(0, 50)),
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
