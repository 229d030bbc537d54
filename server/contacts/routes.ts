import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { ContactEnd, ContactView, NewContact } from '../../src/contact.ts'
import { sightOf } from '../customers/sight-of.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { contactsOf } from './find-contacts.ts'
import { addContact, endContact } from './save-contact.ts'

/** What persons are in organisations (R89). */
export function contactRoutes(gateway: Gateway) {
  const { readDb, vault } = gateway
  return new Hono<StaffEnv>()
    .get(
      '/customers/:id/contacts',
      describeRoute({
        tags: ['Register'],
        summary: 'What a person is in organisations, or who is what in an organisation',
        responses: { 200: json('Running ones first', v.array(ContactView)), ...refusals(401, 403, 404) },
      }),
      staffOnly(gateway),
      async (c) =>
        c.json(await contactsOf(readDb, vault, { id: readId(c, 'id', 'customer'), ...sightOf(c) })),
    )
    .post(
      '/contacts',
      describeRoute({
        tags: ['Register'],
        summary: 'A person takes a position in an organisation',
        requestBody: body(NewContact),
        responses: {
          201: json('Its id', v.strictObject({ id: v.string() })),
          ...refusals(400, 401, 403, 404, 409, 422),
        },
      }),
      staffOnly(gateway),
      async (c) => {
        const message = await readMessage(c, NewContact)
        const id = await addContact(gateway, { ...message, ...sightOf(c) }, c.var.member.accountId)
        return c.json({ id }, 201)
      },
    )
    .post(
      '/contacts/:id/end',
      describeRoute({
        tags: ['Register'],
        summary: 'A position ends, with its last day',
        requestBody: body(ContactEnd),
        responses: { 204: { description: 'Ended' }, ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const id = readId(c, 'id', 'contact')
        const end = await readMessage(c, ContactEnd)
        await endContact(gateway, { id, ...end, ...sightOf(c) }, c.var.member.accountId)
        return c.body(null, 204)
      },
    )
}
