import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { InvoiceDetail } from '../../src/invoice.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { makeInvoice, openOrder, stepInvoice, take } from '../order.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let clerk: Awaited<ReturnType<typeof signIn>>
let maija: string
let no: number

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  clerk = await signIn(gateway, { roles: ['clerk'] })
  maija = await makeCustomer(gateway, { familyName: 'Mäkinen' })
  no = await numberOf(maija)
})

const numberOf = async (id: string) =>
  (await db.selectFrom('customer').select('no').where('id', '=', id).executeTakeFirstOrThrow()).no
const invoicesOf = async (id: string) =>
  (await clerk.get<InvoiceDetail[]>(`/api/customers/${id}/invoices`)).body

test('an invoice is paid in parts, and is settled on the day of the last one', async () => {
  const { status, body: invoice } = await makeInvoice(clerk, no)
  expect(status).toBe(201)
  expect(invoice).toMatchObject({ no: '2026-1', state: 'open', cents: 62_750, paidCents: 0, currency: 'EUR' })

  const part = await stepInvoice(clerk, invoice, { act: 'pay', on: '2026-11-10', cents: 20_000 })
  expect(part.body).toMatchObject({ state: 'open', paidCents: 20_000, settledOn: null })
  const much = await stepInvoice(clerk, part.body, { act: 'pay', on: '2026-11-12', cents: 42_751 })
  expect(much.body.error.field).toBe('cents')
  const early = await stepInvoice(clerk, part.body, { act: 'pay', on: '2026-11-25' })
  expect(early.body.error.field).toBe('on')
  const rest = await stepInvoice(clerk, part.body, { act: 'pay', on: '2026-11-12' })
  expect(rest.body).toMatchObject({ state: 'paid', paidCents: 62_750, settledOn: '2026-11-12' })
  expect((await stepInvoice(clerk, rest.body, { act: 'pay', on: '2026-11-12' })).body.error.field).toBe('act')

  const [detail] = await invoicesOf(maija)
  expect(detail?.events.map(({ act, cents, on, by }) => [act, cents, on, by])).toEqual([
    ['issue', 62_750, '2026-11-02', 'Aino Esimerkki'],
    ['pay', 20_000, '2026-11-10', 'Aino Esimerkki'],
    ['pay', 42_750, '2026-11-12', 'Aino Esimerkki'],
  ])
})

test('an invoice goes to collection and back, and a payment that was another’s is taken back, each with its reason', async () => {
  const { body: invoice } = await makeInvoice(clerk, no)
  const collected = await stepInvoice(clerk, invoice, { act: 'collect' })
  expect(collected.body.state).toBe('collection')
  expect((await stepInvoice(clerk, collected.body, { act: 'recall' })).body.error.field).toBe('reason')
  const recalled = await stepInvoice(clerk, collected.body, { act: 'recall', reason: 'She pays in parts' })
  expect(recalled.body.state).toBe('open')
  const paid = await stepInvoice(clerk, recalled.body, { act: 'pay', on: '2026-11-20' })
  const opened = await stepInvoice(clerk, paid.body, { act: 'reopen', reason: 'It was of another Maija' })
  expect(opened.body).toMatchObject({ state: 'open', paidCents: 0, settledOn: null })

  const [detail] = await invoicesOf(maija)
  expect(detail?.events.map(({ act, reason }) => [act, reason])).toEqual([
    ['issue', null],
    ['collect', null],
    ['recall', 'She pays in parts'],
    ['pay', null],
    ['reopen', 'It was of another Maija'],
  ])
  const stored = await sql`select t::text from invoice_event t`.execute(db)
  expect(JSON.stringify(stored.rows)).not.toContain(Buffer.from('parts').toString('hex'))
})

test('a register has one invoice of a number, but a credited one may have had it before', async () => {
  const { body: wrong } = await makeInvoice(clerk, no, { cents: 1 })
  const again = await makeInvoice(clerk, no)
  expect([again.status, again.body.error.field]).toEqual([409, 'no'])
  const credit = { act: 'credit', on: '2026-11-24', reason: 'A slip' }
  expect((await stepInvoice(clerk, wrong, credit)).body.state).toBe('credited')
  expect((await makeInvoice(clerk, no)).status).toBe(201)
  const next = { ...wrong, revision: 2 }
  expect((await stepInvoice(clerk, next, { act: 'reopen', reason: 'No' })).status).toBe(422)
})

test('an invoice for an order is of its customer, and in the currency of the order', async () => {
  const { body: order } = await openOrder(clerk, maija)
  const other = await makeCustomer(gateway, { familyName: 'Virtanen' })
  const stranger = await makeInvoice(clerk, await numberOf(other), { order: order.id })
  expect([stranger.status, stranger.body.error.field]).toEqual([422, 'order'])
  for (const nobody of [9999, 1.5, 1e12])
    expect((await makeInvoice(clerk, nobody)).body.error.field).toBe('customer')
  expect((await makeInvoice(clerk, no, { dueOn: '2026-11-01' })).body.error.field).toBe('dueOn')

  expect((await makeInvoice(clerk, no, { order: order.id })).body.order).toBe(1)
  const { body: gone } = await openOrder(clerk, maija)
  await take(clerk, gone, 'cancelled')
  expect((await makeInvoice(clerk, no, { no: '2', order: gone.id })).body.error.field).toBe('order')
})

test('the database itself refuses to change what an invoice says, to remove it, or to bring a credited one back', async () => {
  const { body: invoice } = await makeInvoice(clerk, no)
  await stepInvoice(clerk, invoice, { act: 'credit', on: '2026-11-24', reason: 'A slip' })
  const { body: other } = await makeInvoice(clerk, no, { no: '2026-2' })
  await stepInvoice(clerk, other, { act: 'pay', on: '2026-11-20' })
  for (const statement of [
    "update invoice set state = 'open', settled_on = null, revision = revision + 1 where no = '2026-1'",
    "update invoice set state = 'collection', paid_cents = 0, settled_on = null, revision = 3 where no = '2026-2'",
    "update invoice set cents = 1, paid_cents = 1, revision = revision + 1 where no = '2026-2'",
    "update invoice set due_on = '2027-01-01', state = 'open', paid_cents = 0, settled_on = null, revision = 3 where no = '2026-2'",
    `insert into invoice select gen_random_uuid(), register_id, '3', customer_id, order_id, state, revision, issued_on,
      due_on, cents, paid_cents, currency, settled_on from invoice where state = 'paid'`,
    'delete from invoice',
    'truncate invoice cascade',
    'delete from invoice_event',
    "update invoice_event set act = 'pay'",
  ])
    await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(
      /begins as|only read|kept|never changes|given anew|no step|read-only|append-only|cannot|never/,
    )
})

test('a merged customer’s invoices belong to the whole', async () => {
  const other = await makeCustomer(gateway, { familyName: 'Mäkinen' })
  const { body: order } = await openOrder(clerk, other)
  const merge = { other, take: [], reason: 'The same person' }
  await clerk.post(`/api/customers/${maija}/merge`, merge)

  // Whoever has the old number bills the customer it is now.
  await makeInvoice(clerk, await numberOf(other), { no: '1' })
  await makeInvoice(clerk, no, { no: '2', order: order.id })
  expect((await invoicesOf(maija)).map((invoice) => invoice.no)).toEqual(['2', '1'])
  await clerk.post(`/api/customers/${maija}/unmerge`, { other, reason: 'Two after all' })
  expect((await invoicesOf(maija)).map((invoice) => invoice.no)).toEqual(['1'])
  expect((await invoicesOf(other)).map((invoice) => [invoice.no, invoice.order])).toEqual([['2', 1]])
})
