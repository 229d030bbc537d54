import { sql, type RawBuilder } from 'kysely'
import { addDays, type Day, type Period } from '../../src/period.ts'

/** A period of a site: days in the site's time zone. */
export type SitePeriod = Period & { readonly siteId: number; readonly timeZone: string }

/**
 * The instant a local day begins at, daylight saving included. Where clocks go back to midnight (the Azores, Cuba) a
 * day has two beginnings and the database takes the second one: the first is an hour before it.
 */
export function startOf(day: string, timeZone: string): RawBuilder<Date> {
  const midnight = sql`(${day}::date::timestamp at time zone ${timeZone}::text)`
  // By way of UTC, since taking an interval from an instant depends on the session: this is worked out once, not a row.
  const before = sql`((${midnight} at time zone 'UTC' - interval '1 hour') at time zone 'UTC')`
  return sql<Date>`(case when (${before} at time zone ${timeZone}::text)::date = ${day}::date
    then ${before} else ${midnight} end)`
}

/**
 * The partitions in which visits of the period may lie. A visit stays in the month in which it was first heard of,
 * and a late event can still move its beginning back by a day or two.
 */
export function inMonths(
  table: 'visit' | 'page_view' | 'custom_event' | 'page_vitals',
  { from, until }: Period,
) {
  const firstOf = (day: Day): Day => `${day.slice(0, 7)}-01`
  return sql<boolean>`${sql.ref(`${table}.month`)} >= ${firstOf(addDays(from, -1))}::date
    and ${sql.ref(`${table}.month`)} <= ${firstOf(addDays(until, 3))}::date`
}

/** The page views in which those of visits of the period lie: by the month, and none before its visit began. */
export function viewsNear(period: SitePeriod): RawBuilder<boolean> {
  return sql`${inMonths('page_view', period)} and page_view.at >= ${startOf(period.from, period.timeZone)}
    and page_view.at < ${startOf(addDays(period.until, 3), period.timeZone)}`
}

/** Visits of the site that began in the period. */
export function visitsOf(period: SitePeriod): RawBuilder<boolean> {
  return sql`visit.site_id = ${period.siteId} and ${inMonths('visit', period)}
    and visit.started_at >= ${startOf(period.from, period.timeZone)}
    and visit.started_at < ${startOf(period.until, period.timeZone)}`
}
