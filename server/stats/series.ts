import { sql, type RawBuilder } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { SeriesPoint } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { startOf, within, type SitePeriod } from './span.ts'

/**
 * One point a step of local time, the empty ones included. On the day clocks go back the doubled hour is one
 * step, on the day they go forward the missing hour is none.
 */
export async function series(
  db: ReadonlyKysely<Database>,
  period: SitePeriod,
  step: 'hour' | 'day',
): Promise<SeriesPoint[]> {
  const local = (instant: RawBuilder<unknown>) =>
    sql<Date>`date_trunc(${sql.lit(step)}, ${instant} at time zone ${period.timeZone}::text)`
  const written = sql.lit(step === 'day' ? 'YYYY-MM-DD' : 'YYYY-MM-DD"T"HH24:MI')
  const points = sql<SeriesPoint>`(
    with step as (
      select distinct ${local(sql`instant`)} as at
      from generate_series(
        ${startOf(period.from, period.timeZone)},
        ${startOf(period.until, period.timeZone)} - interval '1 second',
        interval '30 minutes'
      ) as instant
    ),
    visits as (
      select ${local(sql`started_at`)} as at, count(distinct visitor_no)::integer as visitors,
        count(*)::integer as visits
      from visit where site_id = ${period.siteId} and ${within('visit.started_at', period)} group by 1
    ),
    views as (
      select ${local(sql`at`)} as at, count(*)::integer as views
      from page_view where site_id = ${period.siteId} and ${within('page_view.at', period)} group by 1
    )
    select to_char(step.at, ${written}) as at, coalesce(visitors, 0) as visitors,
      coalesce(visits, 0) as visits, coalesce(views, 0) as views
    from step left join visits using (at) left join views using (at)
  )`.as('points')
  // Written times sort as they pass.
  return db.selectFrom(points).selectAll().orderBy('at').execute()
}
