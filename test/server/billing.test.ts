import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eraseCustomer } from '../../server/erasure/erase-customer.ts'
import type { BillingView, YearSum } from '../../src/billing.ts'
import {
  GROUP_OF,
  REGISTER_FIELDS,
  type RegisterField,
  type RegisterValues,
} from '../../src/register-field.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn } from '../gateway.ts'
import { runsOf } from '../long.ts'
import { makeInvoice, openOrder, stepInvoice, take } from '../order.ts'

const connection = await testDatabase()
const { db } = connection

const open = async () => {
  const gateway = await openTestGateway(connection)
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  const finance = await signIn(gateway, { username: 'finance', roles: ['finance'] })
  const billing = async (query = '') => (await finance.get<BillingView>(`/api/billing${query}`)).body
  return { gateway, clerk, finance, billing }
}
const numberOf = async (id: string) =>
  (await db.selectFrom('customer').select('no').where('id', '=', id).executeTakeFirstOrThrow()).no

/** Each thing an answer tells, with the way to it; places in lists are left out. */
function told(answer: unknown, way = ''): [way: string, value: unknown][] {
  if (Array.isArray(answer)) return answer.flatMap((one) => told(one, way))
  if (typeof answer === 'object' && answer !== null)
    return Object.entries(answer).flatMap(([key, value]) => told(value, way === '' ? key : `${way}.${key}`))
  return [[way, answer]]
}

const isOfBilling = (field: RegisterField) => GROUP_OF[field] === 'billing'

/** Everything that the finance partner is ever told of. */
const TOLD = new Set([
  ...['no', 'register', 'restricted'].map((key) => `customers.${key}`),
  ...REGISTER_FIELDS.filter(isOfBilling).map((field) => `customers.values.${field}`),
  ...[
    'id',
    'no',
    'revision',
    'order',
    'state',
    'issuedOn',
    'dueOn',
    'cents',
    'paidCents',
    'currency',
    'settledOn',
  ].map((key) => `customers.invoices.${key}`),
  ...['id', 'no', 'deliveredOn', 'currency', 'sum.netCents', 'sum.grossCents'].map(
    (key) => `customers.orders.${key}`,
  ),
  ...['percent', 'netCents', 'vatCents'].map((key) => `customers.orders.sum.vat.${key}`),
  'next',
])

test('the finance partner is told the billing group alone, whatever is known of a customer (R22)', async () => {
  const { gateway, clerk, billing } = await open()
  const someone = fc.record({
    known: fc.subarray([...REGISTER_FIELDS], { minLength: 1 }),
    kind: fc.constantFrom('person' as const, 'organisation' as const),
    restricted: fc.boolean(),
    merged: fc.boolean(),
  })
  let at = 0
  await fc.assert(
    fc.asyncProperty(someone, async ({ known, kind, restricted, merged }) => {
      at += 1
      const canary = `canary${at}`
      const values: RegisterValues = Object.fromEntries(
        known.map((field) => [field, `${canary} ${isOfBilling(field) ? 'told' : 'kept'} ${field}`]),
      )
      const id = await makeCustomer(gateway, values, { kind })
      const whose = merged ? await makeCustomer(gateway, { organisation: `${canary} kept` }, { kind }) : id
      const lines = [{ description: `${canary} kept`, quantity: 1, unitCents: 10_000, vatPercent: 25.5 }]
      const { body: order } = await openOrder(clerk, whose, { lines, notes: `${canary} kept` })
      await take(clerk, order, 'in-progress', 'delivered')
      await makeInvoice(clerk, await numberOf(whose), { no: `bill ${at}` })
      if (merged) await clerk.post(`/api/customers/${id}/merge`, { other: whose, take: [], reason: 'One' })
      if (restricted)
        await db
          .updateTable('customer')
          .set({ restricted_at: gateway.now })
          .where('id', 'in', [id, whose])
          .execute()

      const answer = await billing(`?search=bill%20${at}`)
      expect(answer.customers).toHaveLength(1)
      const [customer] = answer.customers
      for (const [way] of told(answer)) expect([...TOLD]).toContain(way)
      expect(JSON.stringify(answer)).not.toContain('kept')
      expect(customer).toMatchObject({ no: await numberOf(id), restricted, invoices: [{ no: `bill ${at}` }] })
      expect(Object.keys(customer!.values).toSorted()).toEqual(
        restricted ? [] : known.filter(isOfBilling).toSorted(),
      )
      expect(customer!.orders.map(({ no }) => no)).toEqual(restricted ? [] : [order.no])
    }),
    runsOf(20),
  )
}, 60_000)

test('who owes nothing and has nothing to be billed is not on the list, and a finance partner opens nothing else', async () => {
  const { gateway, clerk, finance, billing } = await open()
  const [owing, buying, idle] = [
    await makeCustomer(gateway, { familyName: 'Mäkinen' }),
    await makeCustomer(gateway, { familyName: 'Virtanen', billingName: 'Virtanen Oy' }),
    await makeCustomer(gateway, { familyName: 'Korhonen', billingName: 'Korhonen Oy' }),
  ] as const
  await openOrder(clerk, idle)
  const { body: order } = await openOrder(clerk, buying)
  await take(clerk, order, 'in-progress', 'delivered')
  const { body: invoice } = await makeInvoice(finance, await numberOf(owing))

  const numbers = async (query = '') => (await billing(query)).customers.map(({ no }) => no)
  expect(await numbers()).toEqual([await numberOf(buying), await numberOf(owing)])
  expect(await numbers(`?search=${await numberOf(buying)}`)).toEqual([await numberOf(buying)])
  expect(await numbers('?search=2026-1')).toEqual([await numberOf(owing)])
  expect((await billing()).customers[0]).toMatchObject({
    values: { billingName: 'Virtanen Oy' },
    orders: [{ no: order.no, deliveredOn: '2026-11-24', sum: { grossCents: 62_750 } }],
  })

  await makeInvoice(finance, await numberOf(buying), { no: '2026-2', order: order.id })
  expect((await billing()).customers[0]).toMatchObject({
    orders: [],
    invoices: [{ no: '2026-2', order: order.no }],
  })
  expect((await stepInvoice(finance, invoice, { act: 'pay', on: '2026-11-20' })).body.state).toBe('paid')
  expect(await numbers()).toEqual([await numberOf(buying)])
  for (const path of ['', `/${owing}`, `/${owing}/orders`, `/${owing}/invoices`, `/${owing}/holds`])
    expect((await finance.get(`/api/customers${path}`)).status).toBe(403)
  expect((await finance.get('/api/orders')).status).toBe(403)
})

test('of a restricted customer what is owed is still claimed and settled, and no new claim is made (R86)', async () => {
  const { gateway, clerk, finance, billing } = await open()
  const id = await makeCustomer(gateway, { familyName: 'Mäkinen', billingName: 'Mäkinen' })
  const { body: invoice } = await makeInvoice(clerk, await numberOf(id))
  await db.updateTable('customer').set({ restricted_at: gateway.now }).execute()

  expect((await makeInvoice(finance, await numberOf(id), { no: '2' })).body.error.code).toBe('restricted')
  expect((await billing()).customers).toMatchObject([
    { restricted: true, values: {}, invoices: [{ no: '2026-1' }] },
  ])
  const collected = await stepInvoice(finance, invoice, { act: 'collect' })
  expect((await stepInvoice(finance, collected.body, { act: 'pay', on: '2026-11-20' })).status).toBe(200)
  expect((await billing()).customers).toEqual([])
})

test('a finance partner of one register sees and settles nothing of another', async () => {
  const { gateway, clerk, billing } = await open()
  const [other] = await db
    .insertInto('register')
    .values({ name: 'Guests', created_at: gateway.now })
    .returning('id')
    .execute()
  const guest = await makeCustomer(gateway, { familyName: 'Ek' }, { registerId: other!.id })
  const { body: invoice } = await makeInvoice(clerk, await numberOf(guest))
  const mine = await db.selectFrom('register').select('id').orderBy('id').executeTakeFirstOrThrow()
  const partner = await signIn(gateway, {
    username: 'partner',
    roles: [{ role: 'finance', siteId: null, registerId: mine.id }],
  })

  expect((await billing()).customers).toHaveLength(1)
  expect((await partner.get<BillingView>('/api/billing')).body.customers).toEqual([])
  expect((await stepInvoice(partner, invoice, { act: 'collect' })).status).toBe(404)
  expect((await makeInvoice(partner, await numberOf(guest), { no: '2' })).body.error.field).toBe('customer')
})

test('the list of who owes goes on page by page', async () => {
  const { gateway, clerk, billing } = await open()
  for (let at = 0; at < 55; at += 1) {
    const id = await makeCustomer(gateway, { familyName: `Mäkinen ${at}` })
    await makeInvoice(clerk, await numberOf(id), { no: String(at) })
  }
  const first = await billing()
  expect(first.customers).toHaveLength(50)
  const second = await billing(`?before=${first.next}`)
  expect(second).toMatchObject({ next: null })
  expect(new Set([...first.customers, ...second.customers].map(({ no }) => no)).size).toBe(55)
})

test('what a year came to is the same after customers were erased, and as the orders say it (R94)', async () => {
  const { gateway, clerk, finance } = await open()
  const id = await makeCustomer(gateway, { billingName: 'Mäkinen' })
  const { body: order } = await openOrder(clerk, id, {
    lines: [
      { description: 'Chair', quantity: 0.333, unitCents: 1_005, vatPercent: 25.5 },
      { description: 'Tea', quantity: 3, unitCents: 335, vatPercent: 13.5 },
      { description: 'Discount', quantity: 1, unitCents: -150, vatPercent: 25.5 },
    ],
  })
  await take(clerk, order, 'in-progress', 'delivered')
  await openOrder(clerk, id)
  const { body: invoice } = await makeInvoice(clerk, await numberOf(id), { order: order.id, cents: 1_362 })
  const { body: wrong } = await makeInvoice(clerk, await numberOf(id), { no: '2026-2', cents: 999 })
  await stepInvoice(clerk, wrong, { act: 'credit', on: '2026-11-24', reason: 'Twice' })
  await stepInvoice(clerk, invoice, { act: 'pay', on: '2026-11-24' })
  const years = async () => (await finance.get<YearSum[]>('/api/billing/years')).body
  const before = await years()
  expect(before).toEqual([
    {
      register: 1,
      registerName: 'Customers',
      year: 2026,
      currency: 'EUR',
      orders: 1,
      orderCents: order.sum.grossCents,
      invoices: 1,
      cents: 1_362,
      paidCents: 1_362,
    },
  ])
  const erasing = { reason: 'request', request: null, now: new Date('2034-01-01T12:00:00Z') } as const
  expect(await eraseCustomer(gateway.gateway, id, erasing)).toBe('erased')
  expect(await years()).toEqual(before)
})
