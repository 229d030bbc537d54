import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { addDays, type Day, type Period } from '../../src/period.ts'
import type { SitesReport } from '../../src/site-report.ts'
import type { Totals } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { countedTotals, type Counted } from './counted.ts'
import { returningVisitors, totalsOf } from './totals.ts'

/** By what `countedTotals` finds the totals of each site. */
const EACH_SITE = sql<number>`site.id`

/**
 * The totals of all sites side by side, and their days. Totals are kept by the local days of each site, so that one
 * statement reads all of a period, however many sites and time zones there are. Whole sites are always told (R9).
 */
export async function sites(
  db: ReadonlyKysely<Database>,
  { period, previous }: { period: Period; previous: Period | null },
): Promise<SitesReport['sites']> {
  const found = await db
    .selectFrom('site')
    .select(['id', 'name', 'time_zone as timeZone'])
    .orderBy('name')
    .orderBy('id')
    .execute()
  const current = await eachTotals(db, period)
  const before = previous && (await eachTotals(db, previous))
  const counts = await eachDay(db, period)
  const days: Day[] = []
  for (let day = period.from; day < period.until; day = addDays(day, 1)) days.push(day)
  return found.map((site) => ({
    ...site,
    current: current.get(site.id) ?? totalsOf(undefined, 0),
    previous: before && (before.get(site.id) ?? totalsOf(undefined, 0)),
    days: days.map((day) => ({ day, ...(counts.get(`${site.id} ${day}`) ?? { visitors: 0, visits: 0 }) })),
  }))
}

/** By site; sites without visits are not there. */
async function eachTotals(db: ReadonlyKysely<Database>, period: Period): Promise<Map<number, Totals>> {
  const each = { ...period, siteId: EACH_SITE }
  const rows = sql<Counted & { site_id: number; returning: number }>`(
    select site.id as site_id, counted.*, ${returningVisitors(each)} as returning
    from site cross join lateral ${countedTotals(each, { kind: 'total', step: 'period' })} as counted
  )`.as('rows')
  const found = await db.selectFrom(rows).selectAll().execute()
  return new Map(found.map((row) => [row.site_id, totalsOf(row, row.returning)]))
}

/** By site and day, `1 2026-11-24`; days without visits are not there. */
async function eachDay(
  db: ReadonlyKysely<Database>,
  period: Period,
): Promise<Map<string, { visitors: number; visits: number }>> {
  const each = { ...period, siteId: EACH_SITE }
  const rows = sql<Pick<Counted, 'visitors' | 'visits'> & { site_id: number; at: Day }>`(
    select site.id as site_id, at, visitors, visits
    from site cross join lateral ${countedTotals(each, { kind: 'total', step: 'day' })} as counted
  )`.as('rows')
  const found = await db.selectFrom(rows).selectAll().execute()
  return new Map(found.map(({ site_id, at, ...counts }) => [`${site_id} ${at}`, counts]))
}
