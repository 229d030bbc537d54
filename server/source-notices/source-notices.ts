import { sql, type Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Day } from '../../src/period.ts'
import type { SourceNoticeList, ToldMessage } from '../../src/source-notice.ts'
import type { Reach } from '../../src/staff.ts'
import { openCustomers } from '../customers/open-customer.ts'
import { dayOf } from '../customers/save-customer.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'

const PAGE = 50

/** Those who are to be told, in reach; the restricted are told when that is lifted, and the erased are nobody any more. */
function waiting(db: ReadonlyKysely<Database>, reach: Reach) {
  return db
    .selectFrom('source_notice')
    .innerJoin('customer', 'customer.id', 'customer_id')
    .innerJoin('data_source', 'data_source.id', 'source_id')
    .where('told_on', 'is', null)
    .where('restricted_at', 'is', null)
    .where('customer.key', 'is not', null)
    .$if(reach !== 'everywhere', (query) => query.where('customer.register_id', 'in', reach as number[]))
}

/** The most urgent first; `after` is the last one seen, as `next` told it. */
export async function listSourceNotices(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  { reach, source, after, now }: { reach: Reach; source?: number; after?: string; now: Date },
): Promise<SourceNoticeList> {
  const today = dayOf(now)
  const [due, no, sourceId] = (after?.split(' ') ?? []) as [Day?, string?, string?]
  const rows = await waiting(db, reach)
    .select([
      'customer.id',
      'customer.no',
      'source_id',
      'data_source.kind',
      'data_source.name',
      'obtained_at',
      'due_on',
    ])
    .$if(source !== undefined, (query) => query.where('source_id', '=', source!))
    .$if(due !== undefined, (query) =>
      query.where(sql<boolean>`(due_on, customer.no, source_id)
        > (${due}::date, ${Number(no)}::integer, ${Number(sourceId)}::integer)`),
    )
    .orderBy('due_on')
    .orderBy('customer.no')
    .orderBy('source_id')
    .limit(PAGE + 1)
    .execute()
  const shown = rows.slice(0, PAGE)
  const customers = await openCustomers(db, vault, [...new Set(shown.map(({ id }) => id))])
  const nameOf = new Map(
    customers.map(({ id, values }) => [
      id,
      [values.givenName, values.familyName].filter(Boolean).join(' ') || (values.organisation ?? null),
    ]),
  )
  const sources = await waiting(db, reach)
    .select((eb) => [
      'data_source.id',
      'data_source.name',
      eb.fn.countAll<number>().as('waiting'),
      eb.fn.countAll<number>().filterWhere('due_on', '<', today).as('overdue'),
    ])
    .groupBy(['data_source.id', 'data_source.name'])
    .orderBy('data_source.name')
    .execute()
  const last = shown.at(-1)
  return {
    notices: shown.map((row) => ({
      customer: { id: row.id, no: row.no, name: nameOf.get(row.id) ?? null },
      source: { id: row.source_id, kind: row.kind, name: row.name },
      obtainedAt: row.obtained_at.toISOString(),
      dueOn: row.due_on,
      isOverdue: row.due_on < today,
    })),
    sources,
    next: rows.length > PAGE ? `${last!.due_on} ${last!.no} ${last!.source_id}` : null,
  }
}

/** Answers with how many were told. Throws `invalid` for a day to come. */
export async function recordTold(
  db: Kysely<Database>,
  { source, customers, channel, toldOn }: ToldMessage,
  { reach, accountId, now }: { reach: Reach; accountId: string; now: Date },
): Promise<number> {
  if (toldOn > dayOf(now))
    throw new Refusal(
      'invalid',
      '"toldOn": expected the day on which they were told, not a later one',
      'toldOn',
    )
  const { numUpdatedRows } = await db
    .updateTable('source_notice')
    .from('customer')
    .whereRef('customer.id', '=', 'source_notice.customer_id')
    .set({ told_on: toldOn, channel, told_by: accountId, recorded_at: now })
    .where('source_id', '=', source)
    .where('told_on', 'is', null)
    .where('restricted_at', 'is', null)
    .where('customer.key', 'is not', null)
    .$if(customers !== undefined, (query) => query.where('customer_id', 'in', customers!))
    .$if(reach !== 'everywhere', (query) => query.where('customer.register_id', 'in', reach as number[]))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
