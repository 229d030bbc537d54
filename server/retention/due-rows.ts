import { sql } from 'kysely'
import type { KeptFor } from '../../src/retention-schedule.ts'
import type { HoldKind } from '../../src/hold.ts'
import { wholeOf } from '../customers/first-of.ts'
import { dayOf } from '../customers/save-customer.ts'
import type { Reader } from '../db/reader.ts'
import { standsInTheWay } from '../erasure/stands-in-the-way.ts'

/** Something that is old enough to go; `kept` is why it stays all the same. */
export type Due = { readonly id: string; readonly no: number; readonly kept: KeptFor | null }

type Asked = {
  readonly registerId: number
  readonly months: number
  readonly now: Date
  readonly only?: readonly string[]
}

/**
 * Customers whose relationship ended so long ago, with what stands against each: the same that stands against an erasure
 * that was asked for, and what a person has to be asked or answered first. `only` looks at these alone.
 */
export async function dueCustomers(db: Reader, { registerId, months, now, only }: Asked): Promise<Due[]> {
  const whole = sql`(select whole_customer(customer.id))`
  const rows = await db
    .selectFrom('customer')
    .select(['id', 'no', 'restricted_at'])
    .select([
      sql<boolean>`exists (
        select from subject_request where customer_id in ${whole} and state <> 'closed'
          or customer_id in ${whole} and exists (
            select from request_right where request_id = subject_request.id and outcome = 'held' and done_at is null
          )
      )`.as('is_asked_for'),
      sql<boolean>`exists (
        select from customer_order where customer_id in ${whole} and state in ('opened', 'in-progress')
      ) or exists (
        select from submission where customer_id in ${whole} and decided_at is null
      )`.as('goes_on'),
      // Nothing can hold, or stand in the way, where there is nothing of these.
      sql<boolean>`exists (select from invoice where customer_id in ${whole})
        or exists (select from customer_order where customer_id in ${whole})
        or exists (select from contact where person_id in ${whole})
        or exists (select from paper_person where customer_id in ${whole})`.as('may_be_held'),
    ])
    .where('register_id', '=', registerId)
    .where('merged_into', 'is', null)
    .where('key', 'is not', null)
    .where(sql<boolean>`ended_on + ${months}::integer * interval '1 month' <= ${dayOf(now)}::date`)
    .$if(only !== undefined, (query) => query.where('id', 'in', only!))
    .orderBy('no')
    .execute()
  const due: Due[] = []
  for (const { id, no, ...row } of rows) {
    const kept = row.restricted_at
      ? 'restricted'
      : row.is_asked_for
        ? 'request'
        : row.goes_on
          ? 'come-back'
          : row.may_be_held
            ? await heldBy(db, id, now)
            : null
    due.push({ id, no, kept })
  }
  return due
}

async function heldBy(db: Reader, id: string, now: Date): Promise<KeptFor | null> {
  const { holds, papers } = await standsInTheWay(db, id, now)
  const [longest] = holds
  return longest ? HELD_BY[longest.kind] : papers.length > 0 ? 'paper' : null
}

const HELD_BY: Readonly<Record<HoldKind, KeptFor>> = {
  law: 'law',
  'open-invoice': 'open-invoice',
  collection: 'collection',
  contact: 'contact',
}

/** Requests that were closed so long ago; one that waits for a hold to end is not done. */
export async function dueRequests(db: Reader, { registerId, months, now, only }: Asked): Promise<Due[]> {
  const rows = await db
    .selectFrom('subject_request')
    .select([
      'id',
      'no',
      sql<boolean>`exists (
        select from request_right where request_id = subject_request.id and outcome = 'held' and done_at is null
      )`.as('is_held'),
    ])
    .where('register_id', '=', registerId)
    .where('state', '=', 'closed')
    .where(
      sql<boolean>`closed_at + ${months}::integer * interval '1 month' <= ${now.toISOString()}::timestamptz`,
    )
    .$if(only !== undefined, (query) => query.where('id', 'in', only!))
    .orderBy('no')
    .execute()
  return rows.map(({ id, no, is_held: isHeld }) => ({ id, no, kept: isHeld ? 'request' : null }))
}

/** Lists that were made so long ago, with who was on them. */
export async function dueLists(db: Reader, { registerId, months, now, only }: Asked): Promise<Due[]> {
  const rows = await db
    .selectFrom('made_list')
    .select('id')
    .where('register_id', '=', registerId)
    .where(
      sql<boolean>`made_at + ${months}::integer * interval '1 month' <= ${now.toISOString()}::timestamptz`,
    )
    .$if(only !== undefined, (query) => query.where('id', 'in', only!))
    .orderBy('made_at')
    .execute()
  return rows.map(({ id }) => ({ id, no: 0, kept: null }))
}

/** Whether something was done to a customer, or to one that was merged into it, since: who comes back is looked at anew. */
export async function isTouchedSince(db: Reader, id: string, since: Date): Promise<boolean> {
  const found = await db
    .selectFrom('customer_change')
    .select('id')
    .where('customer_id', 'in', wholeOf(id))
    .where('at', '>', since)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
