import { sql, type RawBuilder } from 'kysely'
import type { Currency } from '../../src/money.ts'
import type { YearSum } from '../../src/billing.ts'
import { isWithin, type Reach } from '../../src/staff.ts'
import { columnList } from '../db/column-list.ts'
import type { Reader } from '../db/reader.ts'

export type StoredSum = {
  readonly register_id: number
  readonly year: number
  readonly currency: Currency
  readonly orders: number
  readonly order_cents: number
  readonly invoices: number
  readonly cents: number
  readonly paid_cents: number
}

/**
 * What was delivered, and what was owed, in each year: orders by their delivery, with VAT, as `orderSum` rounds it;
 * invoices by their day, without those that were credited. Of all customers there are, or of these.
 */
export async function sumsOfYears(db: Reader, ids?: readonly string[]): Promise<StoredSum[]> {
  const own: RawBuilder<boolean> = ids ? sql`customer_id = any(${columnList('uuid', ids)})` : sql`true`
  return db
    .selectFrom(
      sql<StoredSum>`(
        select register_id, year, currency, sum(orders)::integer as orders, sum(order_cents)::bigint as order_cents,
          sum(invoices)::integer as invoices, sum(cents)::bigint as cents, sum(paid_cents)::bigint as paid_cents
        from (
          select register_id, extract(year from delivered_on)::integer as year, currency, 1 as orders,
            (
              select coalesce(sum(net + round(net * vat_percent / 100)), 0) from (
                select vat_percent, sum(round(quantity * unit_cents)) as net from order_line
                where order_id = customer_order.id group by vat_percent
              ) as rate
            ) as order_cents,
            0 as invoices, 0 as cents, 0 as paid_cents
          from customer_order where delivered_on is not null and ${own}
          union all
          select register_id, extract(year from issued_on)::integer, currency, 0, 0, 1, cents, paid_cents
          from invoice where state <> 'credited' and ${own}
        ) as each
        group by register_id, year, currency
      )`.as('sums'),
    )
    .selectAll()
    .orderBy('register_id')
    .orderBy('year', 'desc')
    .orderBy('currency')
    .execute()
}

/** The same of everybody, also of who was erased since: sums of a year stay what they were (R94). */
export async function listYearSums(db: Reader, reach: Reach): Promise<YearSum[]> {
  const registers = await db.selectFrom('register').select(['id', 'name']).orderBy('id').execute()
  const erased = await db.selectFrom('erased_total').selectAll().execute()
  const all = [...(await sumsOfYears(db)), ...(erased as readonly StoredSum[])]
  return registers
    .filter(({ id }) => isWithin(reach, id))
    .flatMap(({ id, name }) => {
      const years = Map.groupBy(
        all.filter((one) => one.register_id === id),
        ({ year, currency }) => `${year} ${currency}`,
      )
      return [...years]
        .toSorted(([one], [other]) => (one < other ? 1 : -1))
        .map(([, of]) => {
          const sum = (name: 'orders' | 'order_cents' | 'invoices' | 'cents' | 'paid_cents') =>
            of.reduce((total, one) => total + one[name], 0)
          return {
            register: id,
            registerName: name,
            year: of[0]!.year,
            currency: of[0]!.currency,
            orders: sum('orders'),
            orderCents: sum('order_cents'),
            invoices: sum('invoices'),
            cents: sum('cents'),
            paidCents: sum('paid_cents'),
          }
        })
    })
}
