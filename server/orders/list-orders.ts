import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import {
  OPEN_STATES,
  orderSum,
  type OrderList,
  type OrderQuery,
  type OrderState,
  type OrderSum,
} from '../../src/order.ts'
import type { Reach } from '../../src/staff.ts'
import { nameCustomer } from '../customers/name-customer.ts'
import { openCustomers } from '../customers/open-customer.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'

/** Orders on a page. */
const PAGE = 50

/** Orders of the registers in reach, the newest first. Those of restricted customers are in no list (GDPR art. 18). */
export async function listOrders(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  { state, no, after, reach }: OrderQuery & { reach: Reach },
): Promise<OrderList> {
  const states: readonly OrderState[] | null =
    state === 'all' ? null : state === 'open' ? OPEN_STATES : [state]
  const rows = await db
    .selectFrom('customer_order as found')
    .innerJoin('customer', 'customer.id', 'found.customer_id')
    .select((eb) => [
      'found.id',
      'found.no',
      'found.state',
      'found.currency',
      'found.opened_at',
      eb.fn<string>('first_customer', ['found.customer_id']).as('first'),
    ])
    .where('customer.restricted_at', 'is', null)
    .where('customer.key', 'is not', null)
    .$if(reach !== 'everywhere', (query) => query.where('found.register_id', 'in', reach as number[]))
    .$if(states !== null, (query) => query.where('found.state', 'in', states!))
    .$if(no !== undefined, (query) => query.where('found.no', '=', no!))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(found.opened_at, found.id) < (select opened_at, id from customer_order where id = ${after})`,
      ),
    )
    .orderBy('found.opened_at', 'desc')
    .orderBy('found.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  const customers = await openCustomers(db, vault, [...new Set(page.map(({ first }) => first))])
  const customerOf = new Map(customers.map((customer) => [customer.id, customer]))
  const sumOf = await sumsOf(
    db,
    page.map(({ id }) => id),
  )
  return {
    orders: page.map((row) => ({
      id: row.id,
      no: row.no,
      state: row.state,
      currency: row.currency,
      openedAt: row.opened_at.toISOString(),
      grossCents: sumOf.get(row.id)!.grossCents,
      customer: nameCustomer(customerOf.get(row.first)!, false),
    })),
    next: rows.length > PAGE ? page.at(-1)!.id : null,
  }
}

/** What each order comes to. */
export async function sumsOf(
  db: ReadonlyKysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrderSum>> {
  if (ids.length === 0) return new Map()
  const lines = await db
    .selectFrom('order_line')
    .select(['order_id as id', 'quantity', 'unit_cents as unitCents', 'vat_percent as vatPercent'])
    .where('order_id', 'in', ids)
    .orderBy('position')
    .execute()
  return new Map([...Map.groupBy(lines, ({ id }) => id)].map(([id, of]) => [id, orderSum(of)]))
}
