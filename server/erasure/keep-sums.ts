import { sql, type Transaction } from 'kysely'
import type { Database } from '../db/database.ts'
import { sumsOf } from '../orders/list-orders.ts'

/**
 * Adds what these customers ordered and owed to sums of the year that name nobody, so that those of a year stay true
 * (R94): orders by their delivery, invoices by their day, without those that were credited.
 */
export async function keepSums(trx: Transaction<Database>, ids: readonly string[]): Promise<void> {
  const orders = await trx
    .selectFrom('customer_order')
    .select([
      'id',
      'register_id',
      'currency',
      sql<number>`extract(year from delivered_on)::integer`.as('year'),
    ])
    .where('customer_id', 'in', ids)
    .where('delivered_on', 'is not', null)
    .execute()
  const sums = await sumsOf(
    trx as never,
    orders.map(({ id }) => id),
  )
  const invoices = await trx
    .selectFrom('invoice')
    .select(['register_id', 'currency', sql<number>`extract(year from issued_on)::integer`.as('year')])
    .select(['cents', 'paid_cents'])
    .where('customer_id', 'in', ids)
    .where('state', '!=', 'credited')
    .execute()
  const none = { orders: 0, order_cents: 0, invoices: 0, cents: 0, paid_cents: 0 }
  const added = [
    ...orders.map(({ id, ...of }) => ({
      ...of,
      ...none,
      orders: 1,
      order_cents: sums.get(id)?.grossCents ?? 0,
    })),
    ...invoices.map((invoice) => ({ ...none, ...invoice, invoices: 1 })),
  ]
  // In one order, so that two erasures at once never wait for each other.
  const years = [...Map.groupBy(added, (one) => `${one.register_id} ${one.year} ${one.currency}`)].toSorted()
  for (const [, of] of years) {
    const { register_id, year, currency } = of[0]!
    const sum = (name: keyof typeof none) => of.reduce((total, one) => total + one[name], 0)
    await trx
      .insertInto('erased_total')
      .values({
        register_id,
        year,
        currency,
        orders: sum('orders'),
        order_cents: sum('order_cents'),
        invoices: sum('invoices'),
        cents: sum('cents'),
        paid_cents: sum('paid_cents'),
      })
      .onConflict((oc) =>
        oc.columns(['register_id', 'year', 'currency']).doUpdateSet(({ eb, ref }) => ({
          orders: eb(ref('erased_total.orders'), '+', ref('excluded.orders')),
          order_cents: eb(ref('erased_total.order_cents'), '+', ref('excluded.order_cents')),
          invoices: eb(ref('erased_total.invoices'), '+', ref('excluded.invoices')),
          cents: eb(ref('erased_total.cents'), '+', ref('excluded.cents')),
          paid_cents: eb(ref('erased_total.paid_cents'), '+', ref('excluded.paid_cents')),
        })),
      )
      .execute()
  }
}
