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
  const week = (instant: string) =>
    sql`date_trunc('week', ${sql.ref(instant)} at time zone ${period.timeZone}::text)::date`
  const rows = sql<{ cohort: Day; week: Day; visitors: number }>`(
    with newcomer as (
      select visitor_no, ${week('first_visit_at')} as cohort from consent_grant
      where site_id = ${period.siteId} and purpose = 'statistics'
        and first_visit_at >= ${startOf(period.from, period.timeZone)}
        and first_visit_at < ${startOf(period.until, period.timeZone)}
    ),
    came as (
      select distinct visitor_no + 0 as visitor_no, ${week('visit.started_at')} as week from visit
      where ${chosenVisits(period, filters)}
    )
    select to_char(cohort, 'YYYY-MM-DD') as cohort, to_char(came.week, 'YYYY-MM-DD') as week,
      count(*)::integer as visitors
    from newcomer join came using (visitor_no) group by cohort, came.week
  )`.as('rows')
  const found = await db.selectFrom(rows).selectAll().execute()
  const counts = new Map(found.map((row) => [`${row.cohort} ${row.week}`, row.visitors]))
  const weeks: Day[] = []
  for (let day = mondayOf(period.from); day < period.until; day = addDays(day, 7)) weeks.push(day)
  return weeks.map((cohort, index) => ({
    week: cohort,
    visitors: weeks.slice(index).map((each) => {
      const visitors = counts.get(`${cohort} ${each}`) ?? 0
      return visitors > 0 && visitors < smallestGroup ? null : visitors
    }),
  }))
}

function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}
