import { sql, type RawBuilder } from 'kysely'
import { addDays, type Day, type Period } from '../../src/period.ts'

/** A period of a site: days in the site's time zone. */
export type SitePeriod = Period & { readonly siteId: number; readonly timeZone: string }

/** The instant a local day begins at, daylight saving included. */
export function startOf(day: string, timeZone: string): RawBuilder<Date> {
  return sql<Date>`(${day}::date::timestamp at time zone ${timeZone}::text)`
}

/** `column` lies in the period; half open. */
export function within(column: 'visit.started_at' | 'consent_record.given_at', period: SitePeriod) {
  const instant = sql.ref(column)
  return sql<boolean>`${instant} >= ${startOf(period.from, period.timeZone)}
    and ${instant} < ${startOf(period.until, period.timeZone)}`
}

/**
 * The partitions in which visits of the period may lie. A visit stays in the month in which it was first heard of,
 * and a late event can still move its beginning back by a day or two.
 */
export function inMonths(table: 'visit' | 'page_view' | 'custom_event', { from, until }: Period) {
  const firstOf = (day: Day): Day => `${day.slice(0, 7)}-01`
  return sql<boolean>`${sql.ref(`${table}.month`)} >= ${firstOf(addDays(from, -1))}::date
    and ${sql.ref(`${table}.month`)} <= ${firstOf(addDays(until, 3))}::date`
}

/** Visits of the site that began in the period. */
export function visitsOf(period: SitePeriod): RawBuilder<boolean> {
  return sql`visit.site_id = ${period.siteId} and ${inMonths('visit', period)} and ${within('visit.started_at', period)}`
}
