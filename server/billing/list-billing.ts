import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { BilledCustomer, BillingQuery, BillingView } from '../../src/billing.ts'
import { UNSETTLED } from '../../src/invoice.ts'
import { BILLING_FIELDS } from '../../src/register-field.ts'
import type { Reach } from '../../src/staff.ts'
import { openCustomers, type OpenCustomer } from '../customers/open-customer.ts'
import type { Database } from '../db/database.ts'
import { invoiceView, selectInvoices } from '../invoices/find-invoices.ts'
import { sumsOf } from '../orders/list-orders.ts'
import type { Vault } from '../vault/vault.ts'

/** Customers on a page. */
const PAGE = 50

type Asked = BillingQuery & { readonly reach: Reach }

/**
 * Customers of the registers in reach who owe something, or have orders to bill, the newest first (R22). Each value that
 * leaves here is named one by one: nothing of a customer is spread into the answer.
 */
export async function listBilling(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  asked: Asked,
): Promise<BillingView> {
  const ids = await billedIds(db, asked)
  const page = ids.slice(0, PAGE)
  const customers = await openCustomers(db, vault, page)
  const [invoices, orders] = await Promise.all([unsettledOf(db, page), toBillOf(db, page)])
  return {
    customers: customers.map((customer) => ({
      ...namedBy(customer),
      invoices: (invoices.get(customer.id) ?? []).map(invoiceView),
      orders: customer.restrictedAt === null ? (orders.get(customer.id) ?? []) : [],
    })),
    next: ids.length > PAGE ? (customers.at(-1)?.no ?? null) : null,
  }
}

/**
 * A restricted customer is stored only, but for legal claims (GDPR art. 18(2)): what is owed is told by its number, and
 * the bill that was sent names the rest.
 */
function namedBy({
  no,
  registerId,
  restrictedAt,
  values,
}: OpenCustomer): Omit<BilledCustomer, 'invoices' | 'orders'> {
  const restricted = restrictedAt !== null
  const shown: BilledCustomer['values'] = {}
  if (!restricted)
    for (const field of BILLING_FIELDS) if (values[field] !== undefined) shown[field] = values[field]
  return { no, register: registerId, restricted, values: shown }
}

async function billedIds(db: ReadonlyKysely<Database>, { reach, search, before }: Asked): Promise<string[]> {
  const number = search !== undefined && /^\d{1,9}$/.test(search) ? Number(search) : null
  const rows = await db
    .selectFrom(
      sql<{ id: string; no: number; register_id: number }>`(
    select id, no, register_id from customer where key is not null and id in (
      select ${first} from invoice join customer as its on its.id = customer_id
      where state in ('open', 'collection')
      union
      select ${first} from customer_order as found join customer as its on its.id = found.customer_id
      where ${isToBill}
    ))`.as('billed'),
    )
    .select('id')
    .$if(reach !== 'everywhere', (query) => query.where('register_id', 'in', reach as number[]))
    .$if(before !== undefined, (query) => query.where('no', '<', before!))
    .$if(Boolean(search), (query) =>
      query.where(
        sql<boolean>`(no = ${number}::integer or id in (
        select first_customer(customer_id) from invoice where no = ${search} and state in ('open', 'collection')))`,
      ),
    )
    .orderBy('no', 'desc')
    .limit(PAGE + 1)
    .execute()
  return rows.map(({ id }) => id)
}

/** Who the customer `its` turned out to be: few did, and looking up each would take long. */
const first = sql<string>`case when its.merged_into is null then its.id else first_customer(its.id) end`

/** Delivered, and on no invoice; of the restricted none is begun. `found` is the order. */
const isToBill = sql<boolean>`(
  found.state = 'delivered'
  and not exists (select from invoice where order_id = found.id and state <> 'credited')
  and not exists (select from customer where id = found.customer_id and restricted_at is not null)
)`

/** These customers, and those that turned out to be one of them. */
function wholesOf(ids: readonly string[]) {
  return sql<string>`(select whole_customer(id) from unnest(${`{${ids.join()}}`}::uuid[]) as asked (id))`
}

async function unsettledOf(db: ReadonlyKysely<Database>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never[]>()
  const rows = await selectInvoices(db)
    .select((eb) => eb.fn<string>('first_customer', ['invoice.customer_id']).as('first'))
    .where('invoice.state', 'in', [...UNSETTLED])
    .where('invoice.customer_id', 'in', wholesOf(ids))
    .orderBy('due_on')
    .orderBy('invoice.no')
    .execute()
  return Map.groupBy(rows, ({ first }) => first)
}

async function toBillOf(
  db: ReadonlyKysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BilledCustomer['orders']>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('customer_order as found')
    .select((eb) => [
      'found.id',
      'found.no',
      'found.delivered_on',
      'found.currency',
      eb.fn<string>('first_customer', ['found.customer_id']).as('first'),
    ])
    .where(isToBill)
    .where('found.customer_id', 'in', wholesOf(ids))
    .orderBy('found.delivered_on')
    .orderBy('found.no')
    .execute()
  const sums = await sumsOf(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(
    [...Map.groupBy(rows, ({ first }) => first)].map(([first, of]) => [
      first,
      of.map(({ id, no, delivered_on: deliveredOn, currency }) => ({
        id,
        no,
        deliveredOn: deliveredOn!,
        currency,
        sum: sums.get(id)!,
      })),
    ]),
  )
}
