import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import * as v from 'valibot'
import {
  AccountView,
  CodeMessage,
  GlassMessage,
  PasswordMessage,
  RecoveryCodes,
  SessionView,
  TotpView,
} from '../../src/account.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { takeTry } from '../http/take-try.ts'
import { endLinks } from './account-link.ts'
import { breakGlass } from './broken-glass.ts'
import { checkPassword } from './good-password.ts'
import { openOwnPassword, TRIES } from './own-password.ts'
import { hashPassword } from './password.ts'
import { goOn } from './routes.ts'
import { beginTotp, confirmTotp, removeTotp } from './second-factor.ts'
import { endSessions, IDLE_MS, LONGEST_MS } from './session.ts'
import { staffOnly, type StaffEnv } from './staff-only.ts'

/** What everybody keeps of the own account. */
export function accountRoutes(gateway: Gateway) {
  const { db } = gateway
  const checkOwnPassword = openOwnPassword(gateway)
  const byCode = new RateLimiterMemory(TRIES)
  return new Hono<StaffEnv>()
    .use('/account/*', staffOnly(gateway))
    .get(
      '/account/sessions',
      describeRoute({
        tags: ['Staff'],
        summary: 'Where one is signed in',
        responses: { 200: json('The newest first', v.array(SessionView)), ...refusals(401) },
      }),
      async (c) => {
        const { accountId, session } = c.var.member
        const now = gateway.clock().getTime()
        const rows = await db
          .selectFrom('staff_session')
          .select(['id', 'browser', 'started_at', 'seen_at'])
          .where('account_id', '=', accountId)
          .where('seen_at', '>', new Date(now - IDLE_MS))
          .where('started_at', '>', new Date(now - LONGEST_MS))
          .orderBy('started_at', 'desc')
          .execute()
        return c.json(
          rows.map(
            ({ id, browser, started_at: startedAt, seen_at: seenAt }): v.InferOutput<typeof SessionView> => ({
              id,
              browser,
              startedAt: startedAt.toISOString(),
              seenAt: seenAt.toISOString(),
              isThis: id === session.id,
            }),
          ),
        )
      },
    )
    .delete(
      '/account/sessions/:session',
      describeRoute({
        tags: ['Staff'],
        summary: 'End one of the own sessions',
        responses: { 204: { description: 'Ended' }, ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const id = c.req.param('session')
        const ended = v.is(v.pipe(v.string(), v.uuid()), id)
          ? await db
              .deleteFrom('staff_session')
              .where('account_id', '=', c.var.member.accountId)
              .where('id', '=', id)
              .executeTakeFirst()
          : null
        if (!ended || ended.numDeletedRows === 0n) throw new Refusal('not_found', 'there is no such session')
        return c.body(null, 204)
      },
    )
    .put(
      '/account/password',
      describeRoute({
        tags: ['Staff'],
        summary: 'Choose another password; all other sessions end',
        requestBody: body(PasswordMessage),
        responses: { 200: json('Changed', AccountView), ...refusals(400, 401, 403, 422, 429) },
      }),
      async (c) => {
        const { password, newPassword } = await readMessage(c, PasswordMessage)
        const { accountId, session, username, fullName } = c.var.member
        checkPassword(newPassword, [username, fullName], 'newPassword')
        await checkOwnPassword(c, accountId, password)
        const hash = await hashPassword(newPassword)
        await db.transaction().execute(async (trx) => {
          await trx.updateTable('account').set({ password_hash: hash }).where('id', '=', accountId).execute()
          await endSessions(trx, accountId, session.id)
          await endLinks(trx, accountId)
        })
        return c.json((await goOn(c, gateway, { proved: false })) satisfies AccountView)
      },
    )
    .post(
      '/account/totp',
      describeRoute({
        tags: ['Staff'],
        summary: 'Begin to set up an app for one-time codes (RFC 6238)',
        responses: { 200: json('To be put into the app', TotpView), ...refusals(401, 403, 409) },
      }),
      async (c) => c.json(await beginTotp(gateway, c.var.member)),
    )
    .put(
      '/account/totp',
      describeRoute({
        tags: ['Staff'],
        summary: 'Show by a code that the app is set up',
        requestBody: body(CodeMessage),
        responses: {
          200: json('Recovery codes, told once', RecoveryCodes),
          ...refusals(400, 401, 403, 409, 422, 429),
        },
      }),
      async (c) => {
        const { code } = await readMessage(c, CodeMessage)
        if (c.var.member.hasApp) throw new Refusal('taken', 'remove the app that is set up first')
        const { accountId } = c.var.member
        await takeTry(c, byCode, accountId)
        const codes = await confirmTotp(gateway, { accountId, code, now: gateway.clock() })
        await byCode.delete(accountId)
        await goOn(c, gateway, { proved: true })
        return c.json({ codes })
      },
    )
    .delete(
      '/account/totp',
      describeRoute({
        tags: ['Staff'],
        summary: 'Remove the app and its recovery codes',
        responses: { 204: { description: 'Removed' }, ...refusals(401, 403) },
      }),
      async (c) => {
        await db.transaction().execute((trx) => removeTotp(trx, c.var.member.accountId))
        return c.body(null, 204)
      },
    )
    .post(
      '/broken-glass',
      describeRoute({
        tags: ['Staff'],
        summary: 'See personal data in an emergency, for an hour, with a reason; privacy officers are told',
        requestBody: body(GlassMessage),
        responses: { 201: json('Until when', AccountView), ...refusals(400, 401, 403, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const { reason } = await readMessage(c, GlassMessage)
        await breakGlass(gateway, { member: c.var.member, reason, now: gateway.clock() })
        return c.json((await goOn(c, gateway, { proved: false })) satisfies AccountView, 201)
      },
    )
}
