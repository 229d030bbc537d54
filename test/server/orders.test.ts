import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { OrderList, OrderView } from '../../src/order.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { CHAIRS, openOrder, take } from '../order.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let clerk: Awaited<ReturnType<typeof signIn>>
let maija: string

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  clerk = await signIn(gateway, { roles: ['clerk'] })
  maija = await makeCustomer(gateway, { givenName: 'Maija', familyName: 'Mäkinen' })
})

const ordersOf = async (id: string) => (await clerk.get<OrderView[]>(`/api/customers/${id}/orders`)).body
const listed = async (query = '') =>
  (await clerk.get<OrderList>(`/api/orders${query}`)).body.orders.map(({ no }) => no)
const restrict = async (id: string) => {
  const officer = await signIn(gateway, { username: 'officer', roles: ['privacy-officer'] })
  expect((await officer.put(`/api/customers/${id}/restriction`, { reason: 'Disputed' })).status).toBe(204)
  return officer
}

test('a clerk opens an order, and takes it from state to state until it is archived, with who did what (R7)', async () => {
  const { status, body: order } = await openOrder(clerk, maija, {
    lines: [CHAIRS, { description: 'Delivery', quantity: 1.5, unitCents: 3333, vatPercent: 14 }],
    notes: 'Ring twice',
  })
  expect(status).toBe(201)
  expect(order).toMatchObject({
    no: 1,
    state: 'opened',
    currency: 'EUR',
    notes: 'Ring twice',
    lines: [CHAIRS, { description: 'Delivery', quantity: 1.5 }],
    sum: {
      netCents: 55_000,
      grossCents: 68_450,
      vat: [
        { percent: 25.5, netCents: 50_000, vatCents: 12_750 },
        { percent: 14, netCents: 5000, vatCents: 700 },
      ],
    },
  })

  await clerk.patch(`/api/orders/${order.id}`, { revision: 1, lines: [CHAIRS], reason: 'They fetch it' })
  const { body } = await take(clerk, { ...order, revision: 2 }, 'in-progress', 'delivered', 'archived')
  expect(body).toMatchObject({ state: 'archived', deliveredOn: '2026-11-24', lines: [CHAIRS] })
  expect(body.events.map(({ act, by, reason }) => [act, by, reason])).toEqual([
    ['open', 'Aino Esimerkki', null],
    ['change', 'Aino Esimerkki', 'They fetch it'],
    ['start', 'Aino Esimerkki', null],
    ['deliver', 'Aino Esimerkki', null],
    ['archive', 'Aino Esimerkki', null],
  ])
})

test('an archived order and its lines are only read: the database itself refuses every change (R7)', async () => {
  const { body: order } = await openOrder(clerk, maija)
  await take(clerk, order, 'in-progress', 'delivered', 'archived')
  const before = await ordersOf(maija)

  for (const statement of [
    "update customer_order set state = 'opened', revision = revision + 1",
    "update customer_order set state = 'cancelled', delivered_on = null, revision = revision + 1",
    'update customer_order set notes = null, revision = revision + 1',
    'delete from customer_order',
    'update order_line set quantity = 1',
    'delete from order_line',
    'insert into order_line select order_id, 7, description, quantity, unit_cents, vat_percent from order_line',
    'truncate order_line',
    'update order_event set at = now()',
    'delete from order_event',
  ])
    await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(
      /only read|kept|never changes|given anew|no step|read-only|append-only|cannot|never/,
    )
  const change = { revision: 4, lines: [CHAIRS], reason: 'A slip' }
  expect((await clerk.patch(`/api/orders/${order.id}`, change)).status).toBe(422)
  expect(await ordersOf(maija)).toEqual(before)

  // Once the customer was erased there is no key, and the rows may go.
  await db.updateTable('customer').set({ key: null }).where('id', '=', maija).execute()
  await sql`delete from customer_order`.execute(db)
  expect(await db.selectFrom('order_line').selectAll().execute()).toEqual([])
})

test('orders that move to another database come in the state they were in, and only then', async () => {
  const { body: order } = await openOrder(clerk, maija)
  await take(clerk, order, 'in-progress', 'delivered', 'archived')
  const rows = await db.selectFrom('order_line').selectAll().execute()
  const arrive = (setting: string) =>
    db.transaction().execute(async (trx) => {
      await sql`select set_config('lupa.moving', ${setting}, true)`.execute(trx)
      const id = crypto.randomUUID()
      await sql`
        insert into customer_order select ${id}, register_id, no + 1, customer_id, state, revision, currency,
          opened_at, delivered_on, notes from customer_order where no = 1`.execute(trx)
      await trx
        .insertInto('order_line')
        .values(rows.map((row) => ({ ...row, order_id: id })))
        .execute()
    })

  await expect(arrive('off')).rejects.toThrow(/begins as opened/)
  await arrive('on')
  expect((await listed('?state=archived')).toSorted()).toEqual([1, 2])
})

test('a delivered order keeps its lines, and a cancelled one stays cancelled, with the reason', async () => {
  const { body: delivered } = await openOrder(clerk, maija)
  const { body } = await take(clerk, delivered, 'in-progress', 'delivered')
  expect((await clerk.patch(`/api/orders/${body.id}`, { revision: 3, notes: 'x', reason: 'y' })).status).toBe(
    422,
  )
  await expect(sql`delete from order_line`.execute(db)).rejects.toThrow(/only read/)
  expect((await take(clerk, body, 'cancelled')).body.error.field).toBe('to')

  const { body: other } = await openOrder(clerk, maija)
  const without = { revision: 1, to: 'cancelled' }
  const refused = await clerk.post<RefusalBody>(`/api/orders/${other.id}/steps`, without)
  expect([refused.status, refused.body.error.field]).toEqual([422, 'reason'])
  const cancelled = await take(clerk, other, 'cancelled')
  expect(cancelled.body).toMatchObject({ state: 'cancelled', events: [{}, { reason: 'They called' }] })
  expect((await take(clerk, cancelled.body, 'in-progress')).status).toBe(422)
})

test('whoever has seen an older state of an order does not write over a newer one', async () => {
  const { body: order } = await openOrder(clerk, maija)
  const answers = await Promise.all([take(clerk, order, 'in-progress'), take(clerk, order, 'cancelled')])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test.each([
  ['no line', [], 'lines'],
  ['nothing of it', [{ ...CHAIRS, quantity: 0 }], 'lines.0.quantity'],
  ['a fraction of a thousandth', [{ ...CHAIRS, quantity: 0.0005 }], 'lines.0.quantity'],
  ['half a cent', [{ ...CHAIRS, unitCents: 0.5 }], 'lines.0.unitCents'],
  ['no words', [{ ...CHAIRS, description: ' ' }], 'lines.0.description'],
])('an order of %s is refused, and takes no number', async (_title, lines, field) => {
  const refused = await openOrder(clerk, maija, { lines })
  expect([refused.status, refused.body.error.field]).toEqual([422, field])
  expect((await openOrder(clerk, maija)).body.no).toBe(1)
})

test('what is ordered and noted is in the database in no words anybody can read', async () => {
  const { body: order } = await openOrder(clerk, maija, { notes: 'Ring twice' })
  await clerk.patch(`/api/orders/${order.id}`, { revision: 1, notes: 'Ring thrice', reason: 'She is deaf' })
  const dump: string[] = []
  for (const table of ['customer_order', 'order_line', 'order_event', 'audit_entry'] as const)
    dump.push(JSON.stringify((await sql`select t::text from ${sql.table(table)} t`.execute(db)).rows))
  for (const text of ['oak', 'Ring', 'deaf']) {
    expect(dump.join()).not.toContain(text)
    expect(dump.join()).not.toContain(Buffer.from(text).toString('hex'))
  }
})

test('each register counts its own orders, in its own currency', async () => {
  const owner = await signIn(gateway, { username: 'owner' })
  const { body: register } = await owner.post<{ id: number }>('/api/registers', {
    name: 'Guests',
    currency: 'SEK',
    financialYearEnds: 6,
  })
  const guest = await makeCustomer(gateway, { familyName: 'Ek' }, { registerId: register.id })
  await openOrder(clerk, maija)

  expect((await openOrder(clerk, guest)).body).toMatchObject({ no: 1, currency: 'SEK' })
  expect((await openOrder(clerk, maija)).body).toMatchObject({ no: 2, currency: 'EUR' })
})

test('clerks see the orders of a customer with their lines, and all orders by state and number (R26)', async () => {
  for (let no = 1; no <= 4; no += 1) {
    gateway.pass(1000)
    await openOrder(clerk, maija)
  }
  const [fourth, third, second] = await ordersOf(maija)
  await take(clerk, second!, 'in-progress', 'delivered', 'archived')
  await take(clerk, third!, 'cancelled')
  await take(clerk, fourth!, 'in-progress')

  expect((await ordersOf(maija)).map(({ no, state }) => [no, state])).toEqual([
    [4, 'in-progress'],
    [3, 'cancelled'],
    [2, 'archived'],
    [1, 'opened'],
  ])
  expect(await listed()).toEqual([4, 1])
  expect(await listed('?state=all')).toEqual([4, 3, 2, 1])
  expect(await listed('?state=archived')).toEqual([2])
  expect(await listed('?state=all&no=3')).toEqual([3])
  expect(await listed(`?state=all&after=${third!.id}`)).toEqual([2, 1])
  const { body } = await clerk.get<OrderList>('/api/orders?no=1')
  expect(body.orders[0]).toMatchObject({
    grossCents: 62_750,
    customer: { id: maija, name: 'Maija Mäkinen' },
  })
})

test('a merged customer’s orders belong to the whole, and go with it when the two are taken apart', async () => {
  const other = await makeCustomer(gateway, { familyName: 'Mäkinen' })
  const { body: order } = await openOrder(clerk, other, { notes: 'Of the other' })
  const merge = { other, take: [], reason: 'The same person' }
  expect((await clerk.post(`/api/customers/${maija}/merge`, merge)).status).toBe(200)

  expect(await ordersOf(maija)).toMatchObject([{ no: 1, notes: 'Of the other' }])
  expect((await clerk.get<OrderList>('/api/orders')).body.orders[0]?.customer.id).toBe(maija)
  expect((await take(clerk, order, 'in-progress')).status).toBe(200)
  // What comes to the merged one is the whole's.
  expect((await openOrder(clerk, other)).body.no).toBe(2)

  await clerk.post(`/api/customers/${maija}/unmerge`, { other, reason: 'Two after all' })
  expect((await ordersOf(maija)).map(({ no }) => no)).toEqual([2])
  expect((await ordersOf(other)).map(({ no }) => no)).toEqual([1])
})

test('nothing of a restricted customer’s orders is listed or changed (R86)', async () => {
  const { body: order } = await openOrder(clerk, maija)
  const officer = await restrict(maija)

  expect(await listed()).toEqual([])
  expect((await clerk.get(`/api/customers/${maija}/orders`)).status).toBe(403)
  expect((await openOrder(clerk, maija)).body.error.code).toBe('restricted')
  expect((await take(clerk, order, 'in-progress')).body.error.code).toBe('restricted')
  await expect(
    sql`update customer_order set state = 'in-progress', revision = 2`.execute(db),
  ).rejects.toThrow(/restricted/)
  await expect(sql`delete from order_line`.execute(db)).rejects.toThrow(/restricted/)
  expect((await officer.get<OrderView[]>(`/api/customers/${maija}/orders`)).body).toHaveLength(1)
})

test('a clerk of another register finds none of these orders', async () => {
  const { body: order } = await openOrder(clerk, maija)
  const [other] = await db
    .insertInto('register')
    .values({ name: 'Guests', created_at: gateway.now })
    .returning('id')
    .execute()
  const stranger = await signIn(gateway, {
    username: 'kalle',
    roles: [{ role: 'clerk', siteId: null, registerId: other!.id }],
  })

  expect((await stranger.get(`/api/customers/${maija}/orders`)).status).toBe(404)
  expect((await take(stranger, order, 'in-progress')).status).toBe(404)
  expect((await stranger.get<OrderList>('/api/orders')).body.orders).toEqual([])
  // What was looked at is in the log, once.
  const read = await db.selectFrom('audit_entry').select('no').where('act', '=', 'order.read').execute()
  expect(read).toHaveLength(1)
})
