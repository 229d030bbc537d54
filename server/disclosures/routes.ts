import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { DisclosureView, MadeDisclosure, NewDisclosure, NewTransfer } from '../../src/disclosure.ts'
import { sightOf } from '../customers/sight-of.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import type { StaffEnv } from '../staff/staff-only.ts'
import { discloseTo, transferTo } from './disclose.ts'
import { listDisclosures } from './list-disclosures.ts'

/** Data of a customer that leave the house. What routes of customers ask of staff is asked of these, too. */
export function disclosureRoutes(gateway: Gateway) {
  const asked = (c: { var: StaffEnv['Variables'] }, id: string) => ({ id, ...sightOf(c) })
  const clerkOf = (c: { var: StaffEnv['Variables'] }) => ({
    accountId: c.var.member.accountId,
    now: gateway.clock(),
  })
  return new Hono<StaffEnv>()
    .get(
      '/customers/:id/disclosures',
      describeRoute({
        tags: ['Register'],
        summary: 'Who was handed data of a customer: what, when and why',
        responses: { 200: json('The newest first', v.array(DisclosureView)), ...refusals(401, 403, 404) },
      }),
      async (c) =>
        c.json(await listDisclosures(gateway.readDb, gateway.vault, asked(c, readId(c, 'id', 'customer')))),
    )
    .post(
      '/customers/:id/disclosures',
      describeRoute({
        tags: ['Register'],
        summary: 'Hand the named fields of a customer to a recipient, for one of the reasons there are',
        requestBody: body(NewDisclosure),
        responses: {
          201: json('What is handed over', MadeDisclosure),
          ...refusals(400, 401, 403, 404, 409, 422),
        },
      }),
      async (c) => {
        const id = readId(c, 'id', 'customer')
        const message = await readMessage(c, NewDisclosure)
        return c.json(await discloseTo(gateway, { ...message, ...asked(c, id) }, clerkOf(c)), 201)
      },
    )
    .post(
      '/customers/:id/transfers',
      describeRoute({
        tags: ['Register'],
        summary: 'Hand to a processor the fields of a customer that its record names',
        requestBody: body(NewTransfer),
        responses: {
          201: json('What is handed over', MadeDisclosure),
          ...refusals(400, 401, 403, 404, 409, 422),
        },
      }),
      async (c) => {
        const id = readId(c, 'id', 'customer')
        const message = await readMessage(c, NewTransfer)
        return c.json(await transferTo(gateway, { ...message, ...asked(c, id) }, clerkOf(c)), 201)
      },
    )
}
