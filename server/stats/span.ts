import { sql, type RawBuilder } from 'kysely'
import type { Period } from '../../src/period.ts'

/** A period of a site: days in the site's time zone. */
export type SitePeriod = Period & { readonly siteId: number; readonly timeZone: string }

/** The instant a local day begins at, daylight saving included. */
export function startOf(day: string, timeZone: string): RawBuilder<Date> {
  return sql<Date>`(${day}::date::timestamp at time zone ${timeZone}::text)`
}

/** `column` lies in the period; half open. */
export function within(
  column: 'visit.started_at' | 'page_view.at' | 'consent_record.given_at',
  period: SitePeriod,
) {
  const instant = sql.ref(column)
  return sql<boolean>`${instant} >= ${startOf(period.from, period.timeZone)}
    and ${instant} < ${startOf(period.until, period.timeZone)}`
}
