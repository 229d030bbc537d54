import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { NEXT_STATES, ORDER_STATES, type OrderState, type OrderView } from '../../src/order.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn } from '../gateway.ts'
import { runsOf } from '../long.ts'
import { CHAIRS, openOrder } from '../order.ts'

const connection = await testDatabase()
const { db } = connection

type Act =
  | { does: 'step'; to: OrderState; stale: boolean }
  | { does: 'change'; quantity: number }
  /** As somebody does who has the database and forgets to ask. */
  | { does: 'write'; to: OrderState; column: 'state' | 'notes' | 'line' | 'nothing' }

const to = fc.constantFrom(...ORDER_STATES)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('step' as const),
      to,
      stale: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    }),
  },
  fc.record({ does: fc.constant('change' as const), quantity: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    does: fc.constant('write' as const),
    to,
    column: fc.constantFrom('state' as const, 'notes' as const, 'line' as const, 'nothing' as const),
  }),
)

test('whatever is done to an order, by the API or past it, it takes only steps of the table, and once closed never changes', async () => {
  const gateway = await openTestGateway(connection)
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const id = await makeCustomer(gateway, { familyName: 'Mäkinen' })
      let { body: before }: { body: OrderView } = await openOrder(clerk, id)
      for (const one of acts) {
        if (one.does === 'step')
          await clerk.post(`/api/orders/${before.id}/steps`, {
            revision: before.revision - Number(one.stale),
            to: one.to,
            reason: 'As drawn',
          })
        else if (one.does === 'change')
          await clerk.patch(`/api/orders/${before.id}`, {
            revision: before.revision,
            lines: [{ ...CHAIRS, quantity: one.quantity }],
            reason: 'As drawn',
          })
        else await write(before.id, one).catch(() => {})
        const [after] = (await clerk.get<OrderView[]>(`/api/customers/${id}/orders`)).body as [OrderView]
        if (NEXT_STATES[before.state].length === 0) expect(after).toEqual(before)
        else if (after.state !== before.state) expect(NEXT_STATES[before.state]).toContain(after.state)
        expect(after.revision - before.revision).toBeLessThanOrEqual(1)
        before = after
      }
    }),
    runsOf(25),
  )
}, 60_000)

function write(id: string, { to, column }: Extract<Act, { does: 'write' }>) {
  if (column === 'line') return sql`delete from order_line where order_id = ${id}`.execute(db)
  const delivered = sql`case when ${to} in ('delivered', 'archived') then coalesce(delivered_on, date '2026-11-24') end`
  const set = {
    state: sql`state = ${to}, delivered_on = ${delivered},`,
    notes: sql`notes = null,`,
    nothing: sql``,
  }[column]
  return sql`update customer_order set ${set} revision = revision + 1 where id = ${id}`.execute(db)
}
