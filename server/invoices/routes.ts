import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { InvoiceDetail, InvoiceStep, InvoiceView, NewInvoice } from '../../src/invoice.ts'
import { sightOf } from '../customers/sight-of.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { invoicesOf, viewInvoice } from './find-invoices.ts'
import { makeInvoice, stepInvoice } from './save-invoice.ts'

/** Invoices, for clerks and for whoever bills (R37). */
export function invoiceRoutes(gateway: Gateway) {
  const { readDb, vault } = gateway
  const clerkOf = (accountId: string) => ({ accountId, now: gateway.clock() })

  return new Hono<StaffEnv>()
    .get(
      '/customers/:id/invoices',
      describeRoute({
        tags: ['Orders'],
        summary: 'Every invoice of a customer, the newest first',
        responses: { 200: json('With history', v.array(InvoiceDetail)), ...refusals(401, 403, 404) },
      }),
      staffOnly(gateway),
      async (c) =>
        c.json(await invoicesOf(readDb, vault, { id: readId(c, 'id', 'customer'), ...sightOf(c) })),
    )
    .post(
      '/invoices',
      describeRoute({
        tags: ['Orders'],
        summary: 'Record an invoice that was made',
        requestBody: body(NewInvoice),
        responses: { 201: json('The invoice', InvoiceView), ...refusals(400, 401, 403, 409, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const message = await readMessage(c, NewInvoice)
        const { reach, member } = c.var
        const id = await makeInvoice(gateway, { ...message, reach }, clerkOf(member.accountId))
        return c.json(await viewInvoice(readDb, id), 201)
      },
    )
    .post(
      '/invoices/:id/steps',
      describeRoute({
        tags: ['Orders'],
        summary: 'Record a payment, or what else became of an invoice',
        requestBody: body(InvoiceStep),
        responses: { 200: json('The invoice', InvoiceView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const id = readId(c, 'id', 'invoice')
        const step = await readMessage(c, InvoiceStep)
        const { reach, member } = c.var
        await stepInvoice(gateway, { id, step, reach }, clerkOf(member.accountId))
        return c.json(await viewInvoice(readDb, id))
      },
    )
}
