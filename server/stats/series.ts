import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Step } from '../../src/period.ts'
import type { SeriesPoint } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { counted } from './counted.ts'
import { isTooSmall, type Asked } from './report.ts'
import { startOf } from './span.ts'

/**
 * One point a step of local time, the empty ones included. On the day clocks go back the doubled hour is one
 * step, on the day they go forward the missing hour is none.
 */
export async function series(db: ReadonlyKysely<Database>, asked: Asked, step: Step): Promise<SeriesPoint[]> {
  const { period, filters } = asked
  const { timeZone } = period
  const written = sql.lit(step === 'hour' ? 'YYYY-MM-DD"T"HH24:MI' : 'YYYY-MM-DD')
  const rows =
    step === 'hour'
      ? sql`select at || 'T' || lpad(label_id::text, 2, '0') || ':00' as at, visitors, visits, views
          from (${counted(period, { kind: 'hour', filters, step: 'day' })}) as hours`
      : counted(period, { kind: 'total', filters, step })
  const points = sql<{ at: string; visitors: number; visits: number; views: number }>`(
    with step as (
      select distinct date_trunc(${sql.lit(step)}, instant at time zone ${timeZone}::text) as at
      from generate_series(
        ${startOf(period.from, timeZone)}, ${startOf(period.until, timeZone)} - interval '1 second',
        ${sql.lit(step === 'hour' ? '30 minutes' : '12 hours')}::interval
      ) as instant
    )
    select to_char(step.at, ${written}) as at, coalesce(visitors, 0) as visitors,
      coalesce(visits, 0) as visits, coalesce(views, 0) as views
    from step left join (${rows}) as counted on counted.at = to_char(step.at, ${written})
  )`.as('points')
  // Written times sort as they pass.
  const found = await db.selectFrom(points).selectAll().orderBy('at').execute()
  return found.map((point) =>
    isTooSmall(asked, point.visitors) ? { at: point.at, visitors: null, visits: null, views: null } : point,
  )
}
