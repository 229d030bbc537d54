import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { SOON_DAYS } from '../../src/deadline.ts'
import { addDays } from '../../src/period.ts'
import type { Reach } from '../../src/staff.ts'
import { RIGHTS, type RequestFigures, type Right } from '../../src/subject-request.ts'
import type { Database } from '../db/database.ts'
import { undelivered } from './letters/undelivered.ts'
import { today } from './list-requests.ts'

/** What is decided is answered once the person was told. */
const isUnanswered = sql<boolean>`state not in ('notified', 'closed')`

/** How the requests of the registers in reach stand, all those there ever were. */
export async function requestFigures(
  db: ReadonlyKysely<Database>,
  { reach, now }: { reach: Reach; now: Date },
): Promise<RequestFigures> {
  const day = today(now)
  const inReach =
    reach === 'everywhere' ? sql`true` : sql`register_id = any(${`{${reach.join()}}`}::integer[])`
  const totals = await db
    .selectFrom(
      sql<{
        open: number
        overdue: number
        dueSoon: number
        undelivered: number
        waitingForApproval: number
        held: number
      }>`(
    select
      count(*) filter (where state <> 'closed')::integer as open,
      count(*) filter (where ${isUnanswered} and due_on < ${day}::date)::integer as overdue,
      count(*) filter (where ${isUnanswered} and due_on between ${day}::date and ${addDays(day, SOON_DAYS)}::date
        )::integer as "dueSoon",
      count(*) filter (where ${undelivered})::integer as undelivered,
      count(*) filter (where exists (
        select from request_right where request_id = subject_request.id and asked_for = 'erasure'
          and outcome in ('granted', 'held') and approved_at is null
      ))::integer as "waitingForApproval",
      count(*) filter (where exists (
        select from request_right where request_id = subject_request.id and outcome = 'held' and done_at is null
          and approved_at is not null
      ))::integer as held
    from subject_request where ${inReach}
  )`.as('totals'),
    )
    .selectAll()
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom(
      sql<{
        right: Right
        received: number
        open: number
        granted: number
        refused: number
        medianDays: number | null
        late: number
      }>`(
    select asked_for as right, count(*)::integer as received,
      count(*) filter (where state <> 'closed')::integer as open,
      count(*) filter (where outcome in ('granted', 'partly'))::integer as granted,
      count(*) filter (where outcome in ('refused', 'held'))::integer as refused,
      percentile_cont(0.5) within group (order by decided_on - received_on)::double precision as "medianDays",
      count(*) filter (where coalesce(decided_on, ${day}::date) > due_on)::integer as late
    from request_right join subject_request on subject_request.id = request_id
    where ${inReach}
    group by asked_for
  )`.as('rights'),
    )
    .selectAll()
    .execute()
  const of = new Map(rows.map((row) => [row.right, row]))
  const none = { received: 0, open: 0, granted: 0, refused: 0, medianDays: null, late: 0 }
  return { ...totals, byRight: RIGHTS.map((right) => of.get(right) ?? { right, ...none }) }
}
