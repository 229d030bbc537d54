import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { CONSENT_DAYS, type ConsentMessage } from '../../src/consent.ts'
import { readChoice, writeChoice } from '../../src/kept-choice.ts'
import type { Site } from '../sites/site.ts'

/**
 * Sets the two cookies of the widget over HTTP, as the widget would write them now that the choice is recorded. Does
 * nothing where the browser did not send the very choice that was recorded: its newest one stays as it is.
 */
export function keepChoice(
  c: Context,
  site: Pick<Site, 'cookie_domain'>,
  { message, token }: { message: ConsentMessage; token: string | null },
): void {
  const kept = readChoice(getCookie(c, 'lupa'))
  if (kept?.key !== message.key) return
  const place = {
    path: '/',
    sameSite: 'Lax',
    secure: c.req.header('origin')?.startsWith('https:') === true,
    ...(site.cookie_domain !== null && { domain: site.cookie_domain }),
  } as const
  const life = { ...place, maxAge: CONSENT_DAYS * 86_400 }
  const recorded = { ...kept, sent: true, key: kept.allowed.length > 0 ? kept.key : null, replaces: null }
  setCookie(c, 'lupa', writeChoice(recorded), life)
  if (token === null) deleteCookie(c, 'lupa_visitor', place)
  else setCookie(c, 'lupa_visitor', token, life)
}
