import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { BeforeQuery, RecipientDisclosures } from '../../src/disclosure.ts'
import { NewRecipient, RecipientChange, RecipientView } from '../../src/recipient.ts'
import { logShown } from '../customers/log-shown.ts'
import { sightOf } from '../customers/sight-of.ts'
import { listDisclosuresTo } from '../disclosures/list-disclosures.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, query, refusals } from '../http/api-reference.ts'
import { readMessage, readQuery } from '../http/message.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { addRecipient, changeRecipient, listRecipients } from './recipient.ts'

/** Who may be handed data of customers, and what they were handed. */
export function recipientRoutes(gateway: Gateway) {
  const { db } = gateway
  return new Hono<StaffEnv>()
    .use('/recipients/*', staffOnly(gateway))
    .get(
      '/recipients',
      describeRoute({
        tags: ['Register'],
        summary: 'Who may be handed data of customers',
        responses: { 200: json('By name', v.array(RecipientView)), ...refusals(401, 403) },
      }),
      async (c) => c.json(await listRecipients(db)),
    )
    .post(
      '/recipients',
      describeRoute({
        tags: ['Register'],
        summary: 'Register a recipient; outside the EEA with a necessity and a safeguard',
        requestBody: body(NewRecipient),
        responses: { 201: json('Registered', RecipientView), ...refusals(400, 401, 403, 409, 422) },
      }),
      async (c) => c.json(await addRecipient(db, await readMessage(c, NewRecipient), gateway.clock()), 201),
    )
    .patch(
      '/recipients/:id',
      describeRoute({
        tags: ['Register'],
        summary: 'Change a recipient, or end handing anything to it',
        requestBody: body(RecipientChange),
        responses: { 200: json('Changed', RecipientView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) =>
        c.json(await changeRecipient(db, Number(c.req.param('id')), await readMessage(c, RecipientChange))),
    )
    .get(
      '/recipients/:id/disclosures',
      describeRoute({
        tags: ['Register'],
        summary: 'What a recipient was handed, and about whom',
        parameters: query(BeforeQuery),
        responses: { 200: json('The newest first', RecipientDisclosures), ...refusals(401, 403, 422) },
      }),
      async (c) => {
        const list = await listDisclosuresTo(gateway.readDb, gateway.vault, {
          recipientId: Number(c.req.param('id')),
          ...readQuery(c, BeforeQuery),
          ...sightOf(c),
        })
        await logShown(
          gateway,
          c,
          list.disclosures.map(({ customer }) => customer),
        )
        return c.json(list)
      },
    )
}
