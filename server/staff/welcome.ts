import type { Context } from 'hono'
import type { AccountView } from '../../src/account.ts'
import { writeEntry } from '../audit/chain.ts'
import type { Gateway } from '../gateway.ts'
import { accountView } from './account-view.ts'
import { browserName } from './browser-name.ts'
import { findMember } from './member.ts'
import { Refusal } from '../http/refusal.ts'
import { beginSession, endSession, findSession } from './session.ts'
import { sessionCookie, setSessionCookie } from './staff-only.ts'

/** Begins a session and answers with who it is, and what has to be done first. Throws where nobody may sign in. */
export async function welcome(
  c: Context,
  gateway: Gateway,
  { accountId, proved }: { accountId: string; proved: boolean },
): Promise<AccountView> {
  const { db } = gateway
  const now = gateway.clock()
  const browser = browserName(c.req.header('user-agent'))
  // Whoever signs in again leaves no session behind that nobody holds on to.
  const before = sessionCookie(c, gateway)
  if (before !== undefined) await endSession(db, before)
  const secret = await beginSession(db, { accountId, browser, proved }, now)
  const session = await findSession(db, secret, now)
  const member = session && (await findMember(db, session, now))
  if (!member) throw new Refusal('wrong_credentials', 'this account may not sign in')
  await writeEntry(db, { accountId, act: 'session.begin', detail: {} }, now)
  setSessionCookie(c, gateway, secret)
  return accountView(db, member)
}
