import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { AccountView, SetupMessage, SignInMessage } from '../../src/account.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { addressOf, type Bindings } from '../http/socket.ts'
import { takeTry } from '../http/take-try.ts'
import { isPassword } from './password.ts'
import { beginSession, endSession } from './session.ts'
import { useSetupLink } from './setup-link.ts'
import {
  checkOrigin,
  clearSessionCookie,
  sessionCookie,
  setSessionCookie,
  staffOnly,
  type StaffEnv,
} from './staff-only.ts'

/** The first account, signing in and out. */
export function staffRoutes(gateway: Gateway) {
  // Wrong passwords a quarter of an hour, by account and by address: enough for a person, not for a program.
  const byAccount = new RateLimiterMemory({ points: 10, duration: 15 * 60 })
  const byAddress = new RateLimiterMemory({ points: 50, duration: 15 * 60 })

  return new Hono<StaffEnv & { Bindings: Bindings }>()
    .post(
      '/setup',
      describeRoute({
        tags: ['Staff'],
        summary: 'Make the first account with the one-time link of the terminal',
        requestBody: body(SetupMessage),
        responses: { 201: json('Made, and signed in', AccountView), ...refusals(400, 403, 410, 422) },
      }),
      async (c) => {
        checkOrigin(c, gateway)
        const message = await readMessage(c, SetupMessage)
        const accountId = randomUUID()
        const now = gateway.clock()
        await useSetupLink(gateway.db, message, { accountId, now })
        setSessionCookie(c, gateway, await beginSession(gateway.db, accountId, now))
        return c.json({ username: message.username, fullName: message.fullName } satisfies AccountView, 201)
      },
    )
    .post(
      '/session',
      describeRoute({
        tags: ['Staff'],
        summary: 'Sign in',
        requestBody: body(SignInMessage),
        responses: { 200: json('Signed in', AccountView), ...refusals(400, 401, 403, 422, 429) },
      }),
      async (c) => {
        checkOrigin(c, gateway)
        const { username, password } = await readMessage(c, SignInMessage)
        const address = addressOf(c, gateway) ?? 'unknown'
        await takeTry(c, byAddress, address)
        await takeTry(c, byAccount, username)
        const account = await gateway.db
          .selectFrom('account')
          .select(['id', 'full_name', 'password_hash'])
          .where('username', '=', username)
          .executeTakeFirst()
        if (!(await isPassword(password, account?.password_hash ?? null)) || !account) {
          throw new Refusal('wrong_credentials', 'the username or the password is wrong')
        }
        await byAccount.delete(username)
        await byAddress.reward(address)
        setSessionCookie(c, gateway, await beginSession(gateway.db, account.id, gateway.clock()))
        return c.json({ username, fullName: account.full_name } satisfies AccountView)
      },
    )
    .get(
      '/session',
      describeRoute({
        tags: ['Staff'],
        summary: 'Who is signed in',
        responses: { 200: json('The account', AccountView), ...refusals(401) },
      }),
      staffOnly(gateway),
      (c) =>
        c.json({ username: c.var.member.username, fullName: c.var.member.fullName } satisfies AccountView),
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
        if (secret !== undefined) await endSession(gateway.db, secret)
        clearSessionCookie(c, gateway)
        return c.body(null, 204)
      },
    )
}
