import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { describeRoute } from 'hono-openapi'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import {
  AccountView,
  CodeMessage,
  InvitationMessage,
  SetupMessage,
  SignInMessage,
  StepUpMessage,
} from '../../src/account.ts'
import { writeEntry } from '../audit/chain.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { networkOf, type Bindings } from '../http/socket.ts'
import { takeTry } from '../http/take-try.ts'
import { useAccountLink } from './account-link.ts'
import { accountView } from './account-view.ts'
import { findMember } from './member.ts'
import { openOwnPassword, TRIES } from './own-password.ts'
import { isPassword } from './password.ts'
import { isSecondFactor } from './second-factor.ts'
import { endSession, findSession, renewSession } from './session.ts'
import { useSetupLink } from './setup-link.ts'
import {
  checkOrigin,
  clearSessionCookie,
  sessionCookie,
  setSessionCookie,
  staffOnly,
  type StaffEnv,
} from './staff-only.ts'
import { welcome } from './welcome.ts'

/** The first account, signing in and out. */
export function staffRoutes(gateway: Gateway) {
  const { db } = gateway
  // Wrong passwords, links and codes a quarter of an hour, by account and by address: enough for a person, not for a program.
  const byAccount = new RateLimiterMemory(TRIES)
  const byAddress = new RateLimiterMemory({ points: 50, duration: 15 * 60 })
  const checkOwnPassword = openOwnPassword(gateway)
  const byCode = new RateLimiterMemory(TRIES)

  const log = (accountId: string | null, act: string) =>
    writeEntry(db, { accountId, act, detail: {} }, gateway.clock())
  return new Hono<StaffEnv & { Bindings: Bindings }>()
    .post(
      '/setup',
      describeRoute({
        tags: ['Staff'],
        summary: 'Make the first account, an owner, with the one-time link of the terminal',
        requestBody: body(SetupMessage),
        responses: { 201: json('Made, and signed in', AccountView), ...refusals(400, 403, 410, 422, 429) },
      }),
      async (c) => {
        checkOrigin(c, gateway)
        const message = await readMessage(c, SetupMessage)
        await takeTry(c, byAddress, networkOf(c, gateway))
        const accountId = randomUUID()
        await useSetupLink(db, message, { accountId, now: gateway.clock() })
        return c.json((await welcome(c, gateway, { accountId, proved: false })) satisfies AccountView, 201)
      },
    )
    .post(
      '/invitation',
      describeRoute({
        tags: ['Staff'],
        summary: 'Choose a password with the one-time link of an invitation or a reset',
        requestBody: body(InvitationMessage),
        responses: { 200: json('Signed in', AccountView), ...refusals(400, 403, 410, 422, 429) },
      }),
      async (c) => {
        checkOrigin(c, gateway)
        const message = await readMessage(c, InvitationMessage)
        await takeTry(c, byAddress, networkOf(c, gateway))
        const accountId = await useAccountLink(db, message, gateway.clock())
        return c.json((await welcome(c, gateway, { accountId, proved: false })) satisfies AccountView)
      },
    )
    .post(
      '/session',
      describeRoute({
        tags: ['Staff'],
        summary: 'Sign in with a password; where there is a second factor, its code comes next',
        requestBody: body(SignInMessage),
        responses: { 200: json('Signed in', AccountView), ...refusals(400, 401, 403, 422, 429) },
      }),
      async (c) => {
        checkOrigin(c, gateway)
        const { username, password } = await readMessage(c, SignInMessage)
        const network = networkOf(c, gateway)
        await takeTry(c, byAddress, network)
        await takeTry(c, byAccount, username)
        const account = await db
          .selectFrom('account')
          .leftJoin('processor', 'processor.id', 'account.processor_id')
          .select(['account.id', 'password_hash', 'disabled_at', 'ends_on'])
          .where('username', '=', username)
          .executeTakeFirst()
        const isRight = await isPassword(password, account?.password_hash ?? null)
        const today = gateway.clock().toISOString().slice(0, 10)
        const isOpen = account?.disabled_at === null && (account.ends_on === null || account.ends_on >= today)
        if (!isRight || !account || !isOpen) {
          await log(account?.id ?? null, 'session.refused')
          throw new Refusal('wrong_credentials', 'the username or the password is wrong')
        }
        await byAccount.delete(username)
        await byAddress.reward(network)
        return c.json(
          (await welcome(c, gateway, { accountId: account.id, proved: false })) satisfies AccountView,
        )
      },
    )
    .post(
      '/session/code',
      describeRoute({
        tags: ['Staff'],
        summary: 'Give the second factor: a code of the app, or a recovery code',
        requestBody: body(CodeMessage),
        responses: { 200: json('Signed in', AccountView), ...refusals(400, 401, 403, 422, 429) },
      }),
      staffOnly(gateway),
      async (c) => {
        const { code } = await readMessage(c, CodeMessage)
        const { accountId } = c.var.member
        await takeTry(c, byCode, accountId)
        const now = gateway.clock()
        if (!(await isSecondFactor(gateway, { accountId, code, now })))
          throw new Refusal('wrong_credentials', 'this code is wrong', 'code')
        await byCode.delete(accountId)
        return c.json((await goOn(c, gateway, { proved: true })) satisfies AccountView)
      },
    )
    .post(
      '/session/step-up',
      describeRoute({
        tags: ['Staff'],
        summary: 'Give the password again, for what needs it',
        requestBody: body(StepUpMessage),
        responses: { 200: json('For five minutes', AccountView), ...refusals(400, 401, 403, 422, 429) },
      }),
      staffOnly(gateway),
      async (c) => {
        const { password } = await readMessage(c, StepUpMessage)
        await checkOwnPassword(c, c.var.member.accountId, password)
        return c.json((await goOn(c, gateway, { proved: false })) satisfies AccountView)
      },
    )
    .get(
      '/session',
      describeRoute({
        tags: ['Staff'],
        summary: 'Who is signed in, and what has to be done first',
        responses: { 200: json('The account', AccountView), ...refusals(401) },
      }),
      staffOnly(gateway),
      async (c) => c.json((await accountView(db, c.var.member)) satisfies AccountView),
    )
    .delete(
      '/session',
      describeRoute({
        tags: ['Staff'],
        summary: 'Sign out',
        responses: { 204: { description: 'Signed out' } },
      }),
      async (c) => {
        checkOrigin(c, gateway)
        const secret = sessionCookie(c, gateway)
        const session = secret === undefined ? null : await findSession(db, secret, gateway.clock())
        if (secret !== undefined) await endSession(db, secret)
        if (session) await log(session.accountId, 'session.end')
        clearSessionCookie(c, gateway)
        return c.body(null, 204)
      },
    )
}

/** The session goes on under a new secret. Throws `not_signed_in` where it has ended meanwhile. */
export async function goOn(
  c: Context,
  gateway: Gateway,
  { proved }: { proved: boolean },
): Promise<AccountView> {
  const now = gateway.clock()
  const secret = await renewSession(gateway.db, sessionCookie(c, gateway)!, { proved, now })
  const session = secret && (await findSession(gateway.db, secret, now))
  const member = session && (await findMember(gateway.db, session, now))
  if (!secret || !member) throw new Refusal('not_signed_in', 'sign in first')
  setSessionCookie(c, gateway, secret)
  return accountView(gateway.db, member)
}
