import { sql } from 'kysely'
import { keptByLawUntil, type HoldView } from '../../src/hold.ts'
import { addDays, type Day } from '../../src/period.ts'
import { wholeOf } from '../customers/first-of.ts'
import { dayOf } from '../customers/save-customer.ts'
import type { Reader } from '../db/reader.ts'

/** Behind every day. */
const NEVER = '9999-12-31'

/**
 * Why a customer may not be erased at this moment (R37, R89), the one that holds longest first: of what the law keeps
 * only what it keeps longest. What is under customers that were merged into it holds, too.
 */
export async function holdsOf(db: Reader, customerId: string, now: Date): Promise<HoldView[]> {
  const today = dayOf(now)
  const holds = [
    ...(await keptByLaw(db, customerId, today)),
    ...(await owed(db, customerId)),
    ...(await contact(db, customerId, today)),
  ]
  return holds.toSorted((one, other) => (other.until ?? NEVER).localeCompare(one.until ?? NEVER, 'en'))
}

/** Invoices with their payments, and what was delivered, are vouchers or letters about business. */
async function keptByLaw(db: Reader, customerId: string, today: Day): Promise<HoldView[]> {
  const whole = wholeOf(customerId)
  const rows = await db
    .selectFrom(
      sql<{ what: 'invoice' | 'order'; no: string; day: Day; financial_year_ends: number }>`(
    select what, kept.no, day, financial_year_ends from (
      select 'invoice' as what, no, register_id, greatest(issued_on, settled_on, (
          select max(happened_on) from invoice_event where invoice_id = invoice.id
        )) as day
      from invoice where customer_id in ${whole}
      union all
      select 'order', no::text, register_id, delivered_on
      from customer_order where customer_id in ${whole} and delivered_on is not null
    ) as kept join register on register.id = register_id
  )`.as('kept'),
    )
    .selectAll()
    .execute()
  const [longest] = rows
    .map(({ what, no, day, financial_year_ends: ends }) => ({
      kind: 'law' as const,
      until: keptByLawUntil(day, ends),
      on: { what, no },
    }))
    .filter(({ until }) => until > today)
    .toSorted((one, other) => other.until.localeCompare(one.until, 'en'))
  return longest ? [longest] : []
}

async function owed(db: Reader, customerId: string): Promise<HoldView[]> {
  const rows = await db
    .selectFrom('invoice')
    .select(['no', 'state'])
    .where('customer_id', 'in', wholeOf(customerId))
    .where('state', 'in', ['open', 'collection'])
    .orderBy('due_on')
    .execute()
  return rows.map(({ no, state }) => ({
    kind: state === 'collection' ? 'collection' : 'open-invoice',
    until: null,
    on: { what: 'invoice', no },
  }))
}

/** The last day of a position is still one of it. */
async function contact(db: Reader, customerId: string, today: Day): Promise<HoldView[]> {
  const rows = await db
    .selectFrom('contact')
    .innerJoin('customer', (join) =>
      join.on('customer.id', '=', sql<string>`first_customer(contact.organisation_id)`),
    )
    .select(['customer.no', 'contact.ended_on'])
    .where('person_id', 'in', wholeOf(customerId))
    .where((eb) => eb.or([eb('contact.ended_on', 'is', null), eb('contact.ended_on', '>=', today)]))
    .orderBy('contact.began_on')
    .execute()
  return rows.map(({ no, ended_on: endedOn }) => ({
    kind: 'contact',
    until: endedOn === null ? null : addDays(endedOn, 1),
    on: { what: 'organisation', no: String(no) },
  }))
}
