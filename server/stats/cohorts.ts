import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { addDays, type Day } from '../../src/period.ts'
import type { CohortReport } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { chosenVisits } from './chosen-visits.ts'
import type { Asked } from './report.ts'
import { startOf } from './span.ts'

/**
 * Visitors whose first visit of all began in the period, by its week, and how many of them had a chosen visit in that
 * week and each one after it. Weeks begin on Monday (ISO 8601), local time.
 */
export async function cohorts(
  db: ReadonlyKysely<Database>,
  { period, filters, smallestGroup }: Asked,
): Promise<CohortReport['cohorts']> {
  const weeks: Day[] = []
  for (let day = mondayOf(period.from); day < period.until; day = addDays(day, 7)) weeks.push(day)
  const begins = sql`array[${sql.join(weeks.map((day) => startOf(day, period.timeZone)))}]`
  const weekOf = (instant: string) => sql`width_bucket(${sql.ref(instant)}, ${begins}) - 1`
  const first = sql`${sql.lit('1'.padEnd(weeks.length, '0'))}::bit(${sql.lit(weeks.length)})`
  // A bit a week: each visitor is one group, however many visits there were.
  const rows = sql<{ cohort: number; visitors: number[] }>`(
    with newcomer as (
      select visitor_no, ${weekOf('first_visit_at')} as cohort from consent_grant
      where site_id = ${period.siteId} and purpose = 'statistics'
        and first_visit_at >= ${startOf(period.from, period.timeZone)}
        and first_visit_at < ${startOf(period.until, period.timeZone)}
    ),
    came as (
      select visitor_no + 0 as visitor_no, bit_or(${first} >> (${weekOf('visit.started_at')})) as weeks from visit
      where ${chosenVisits(period, filters)} group by 1
    )
    select cohort, array[${sql.join(weeks.map((_, week) => sql`sum(get_bit(weeks, ${sql.lit(week)}))`))}]::integer[]
      as visitors
    from newcomer join came using (visitor_no) group by cohort
  )`.as('rows')
  const found = await db.selectFrom(rows).selectAll().execute()
  const counts = new Map(found.map((row) => [row.cohort, row.visitors]))
  return weeks.map((week, cohort) => ({
    week,
    visitors: weeks.slice(cohort).map((_, after) => {
      const visitors = counts.get(cohort)?.[cohort + after] ?? 0
      return visitors > 0 && visitors < smallestGroup ? null : visitors
    }),
  }))
}

function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}
