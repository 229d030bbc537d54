import { sql, type Kysely } from 'kysely'
import { SOON_DAYS, DEADLINE_ZONE } from '../../../src/deadline.ts'
import { addDays, dayOf, type Day } from '../../../src/period.ts'
import { UNDECIDED } from '../../../src/subject-request.ts'
import type { Database } from '../../db/database.ts'
import { undelivered } from '../letters/undelivered.ts'
import type { WarningKind } from './text.ts'

/** Days after which staff are warned again of what is overdue. */
const AGAIN_DAYS = 7

/** One gateway at a time looks: two that did around midnight would warn twice. */
const WARNING_LOCK = 5880

export type DueWarning = {
  readonly request_id: string
  readonly kind: WarningKind
  readonly warned_on: Day
}

/**
 * What staff have to be warned of and were not: that a request came, that it is due within a week, that it is overdue (each
 * week again), that a letter of it did not arrive. It is written down with the question, so that each is answered once,
 * whichever gateway asks.
 */
export async function takeWarnings(db: Kysely<Database>, now: Date): Promise<DueWarning[]> {
  const today = dayOf(now, DEADLINE_ZONE)
  const notSince = (kind: WarningKind, since: ReturnType<typeof sql<Day>>) => sql<boolean>`not exists (
    select from request_warning where request_warning.request_id = subject_request.id
      and request_warning.kind = ${kind} and warned_on >= ${since}
  )`
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(WARNING_LOCK)})`.execute(trx)
    const found = async (kind: WarningKind, condition: ReturnType<typeof sql<boolean>>, open: boolean) => {
      const rows = await trx
        .selectFrom('subject_request')
        .select('id')
        .where('state', '!=', 'closed')
        .$if(open, (query) => query.where('state', 'in', [...UNDECIDED, 'decided']))
        .where(condition)
        .orderBy('no')
        .execute()
      return rows.map(({ id }) => ({ request_id: id, kind, warned_on: today }))
    }
    const all = [
      ...(await found('received', notSince('received', sql<Day>`received_on`), false)),
      ...(await found(
        'due-soon',
        sql<boolean>`due_on between ${today}::date and ${addDays(today, SOON_DAYS)}::date
          and ${notSince('due-soon', sql<Day>`due_on - ${sql.lit(SOON_DAYS)}`)}`,
        true,
      )),
      ...(await found(
        'overdue',
        sql<boolean>`due_on < ${today}::date
          and ${notSince('overdue', sql<Day>`${addDays(today, 1 - AGAIN_DAYS)}::date`)}`,
        true,
      )),
      ...(await found(
        'undelivered',
        sql<boolean>`${undelivered} and ${notSince(
          'undelivered',
          sql<Day>`(select (max(failed_at) at time zone ${sql.lit(DEADLINE_ZONE)})::date from subject_letter
            where subject_letter.request_id = subject_request.id)`,
        )}`,
        false,
      )),
    ]
    if (all.length > 0) await trx.insertInto('request_warning').values(all).execute()
    return all
  })
}

/** It reached nobody: the next look finds it again. */
export async function giveBackWarning(
  db: Kysely<Database>,
  { request_id, kind, warned_on }: DueWarning,
): Promise<void> {
  await db
    .deleteFrom('request_warning')
    .where('request_id', '=', request_id)
    .where('kind', '=', kind)
    .where('warned_on', '=', warned_on)
    .execute()
}
