import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { addDays, type Day, type Period } from '../../src/period.ts'
import type { SitesReport } from '../../src/site-report.ts'
import type { Reach } from '../../src/staff.ts'
import type { Totals } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { countedTotals, type Counted } from './counted.ts'
import { returningVisitors, totalsOf } from './totals.ts'

/** By what `countedTotals` finds the totals of each site. */
const EACH_SITE = sql<number>`site.id`

/**
 * The totals of all sites side by side, and their days. Totals are kept by the local days of each site, so that one
 * statement reads all sites of which the same days are asked: all, or where today is meant, those where it is the same
 * day now. Whole sites are always told (R9).
 */
export async function sites(
  db: ReadonlyKysely<Database>,
  {
    reach,
    spanOf,
  }: { reach: Reach; spanOf: (timeZone: string) => { period: Period; previous: Period | null } },
): Promise<SitesReport['sites']> {
  const found = await db
    .selectFrom('site')
    .select(['id', 'name', 'time_zone as timeZone'])
    .$if(reach !== 'everywhere', (query) => query.where('id', 'in', reach as number[]))
    .orderBy('name')
    .orderBy('id')
    .execute()
  const told = new Map<number, Pick<SitesReport['sites'][number], 'current' | 'previous' | 'days'>>()
  for (const group of Map.groupBy(found, ({ timeZone }) => spanOf(timeZone).period.from).values()) {
    const { period, previous } = spanOf(group[0]!.timeZone)
    const ids = group.map(({ id }) => id)
    const current = await eachTotals(db, ids, period)
    const before = previous && (await eachTotals(db, ids, previous))
    const counts = await eachDay(db, ids, period)
    const days = daysOf(period)
    for (const id of ids) {
      told.set(id, {
        current: current.get(id) ?? totalsOf(undefined, 0),
        previous: before && (before.get(id) ?? totalsOf(undefined, 0)),
        days: days.map((day) => ({ day, ...(counts.get(`${id} ${day}`) ?? { visitors: 0, visits: 0 }) })),
      })
    }
  }
  return found.map((site) => ({ ...site, ...told.get(site.id)! }))
}

function daysOf({ from, until }: Period): Day[] {
  const days: Day[] = []
  for (let day = from; day < until; day = addDays(day, 1)) days.push(day)
  return days
}

/** By site; sites without visits are not there. */
async function eachTotals(
  db: ReadonlyKysely<Database>,
  siteIds: readonly number[],
  period: Period,
): Promise<Map<number, Totals>> {
  const each = { ...period, siteId: EACH_SITE }
  const rows = sql<Counted & { site_id: number; returning: number }>`(
    select site.id as site_id, counted.*, ${returningVisitors(each)} as returning
    from site cross join lateral ${countedTotals(each, { kind: 'total', step: 'period' })} as counted
    where site.id = any(${siteIds}::integer[])
  )`.as('rows')
  const found = await db.selectFrom(rows).selectAll().execute()
  return new Map(found.map((row) => [row.site_id, totalsOf(row, row.returning)]))
}

/** By site and day, `1 2026-11-24`; days without visits are not there. */
async function eachDay(
  db: ReadonlyKysely<Database>,
  siteIds: readonly number[],
  period: Period,
): Promise<Map<string, { visitors: number; visits: number }>> {
  const each = { ...period, siteId: EACH_SITE }
  const rows = sql<Pick<Counted, 'visitors' | 'visits'> & { site_id: number; at: Day }>`(
    select site.id as site_id, at, visitors, visits
    from site cross join lateral ${countedTotals(each, { kind: 'total', step: 'day' })} as counted
    where site.id = any(${siteIds}::integer[])
  )`.as('rows')
  const found = await db.selectFrom(rows).selectAll().execute()
  return new Map(found.map(({ site_id, at, ...counts }) => [`${site_id} ${at}`, counts]))
}
