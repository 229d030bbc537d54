import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { BanMessage, BansView, ConfirmationMessage, OpenConfirmation } from '../../src/ban.ts'
import { logShown } from '../customers/log-shown.ts'
import { sightOf } from '../customers/sight-of.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { confirmBan, mailConfirmation } from './confirmation.ts'
import { listBans, listUnconfirmed } from './list-bans.ts'
import { recordBan } from './record-ban.ts'

/** What persons forbid (R16 to R18, R77, R93). */
export function banRoutes(gateway: Gateway) {
  const { vault, readDb } = gateway
  return new Hono<StaffEnv>()
    .get(
      '/customers/:id/bans',
      describeRoute({
        tags: ['Bans'],
        summary: 'What a customer forbids, and everything the person asked for',
        responses: { 200: json('The bans', BansView), ...refusals(401, 403, 404) },
      }),
      staffOnly(gateway),
      async (c) => c.json(await listBans(readDb, vault, { id: readId(c, 'id', 'customer'), ...sightOf(c) })),
    )
    .post(
      '/customers/:id/bans',
      describeRoute({
        tags: ['Bans'],
        summary: 'Record what the person forbids or allows again; a confirmation goes by mail where it can',
        requestBody: body(BanMessage),
        responses: { 201: json('The bans', BansView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const [id, now] = [readId(c, 'id', 'customer'), gateway.clock()]
        const message = await readMessage(c, BanMessage)
        const { accountId } = c.var.member
        const wish = await recordBan(gateway, { id, message, ...sightOf(c) }, { accountId, now })
        await mailConfirmation(gateway, wish, now)
        return c.json(await listBans(readDb, vault, { id, ...sightOf(c) }), 201)
      },
    )
    .post(
      '/customers/:id/bans/:wish/confirmation',
      describeRoute({
        tags: ['Bans'],
        summary: 'The person was told that the wish is recorded',
        requestBody: body(ConfirmationMessage),
        responses: { 204: { description: 'Confirmed' }, ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const [id, wishId] = [readId(c, 'id', 'customer'), readId(c, 'wish', 'wish')]
        const message = await readMessage(c, ConfirmationMessage)
        const clerk = { accountId: c.var.member.accountId, now: gateway.clock() }
        await confirmBan(gateway, { id, wishId, message, ...sightOf(c) }, clerk)
        return c.body(null, 204)
      },
    )
    .get(
      '/unconfirmed-bans',
      describeRoute({
        tags: ['Bans'],
        summary: 'Wishes that nobody has confirmed to the person, the oldest first',
        responses: { 200: json('At most 200', v.array(OpenConfirmation)), ...refusals(401, 403) },
      }),
      staffOnly(gateway),
      async (c) => {
        const open = await listUnconfirmed(readDb, vault, c.var.reach)
        await logShown(
          gateway,
          c,
          open.map(({ customer }) => customer),
        )
        return c.json(open)
      },
    )
}
