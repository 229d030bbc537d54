import { sql, type RawBuilder } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Totals } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { chosenVisits } from './chosen-visits.ts'
import { counted, scrollDepth, type Counted, type TotalsPeriod } from './counted.ts'
import { isTooSmall, type Asked } from './report.ts'
import { startOf } from './span.ts'

const HIDDEN: Totals = {
  visitors: null,
  returningVisitors: null,
  visits: null,
  views: null,
  viewsPerVisit: null,
  engagementMs: null,
  timeOnPageMs: null,
  scrollDepth: null,
  bounceRate: null,
}

/** The numbers at the head of the dashboard, as `src/metric` defines them. */
export async function totals(db: ReadonlyKysely<Database>, asked: Asked): Promise<Totals> {
  const { period, filters } = asked
  const row = await db
    .selectFrom(counted(period, { kind: 'total', filters }).as('counted'))
    .selectAll()
    .executeTakeFirst()
  if (isTooSmall(asked, row?.visitors ?? 0)) return HIDDEN
  return totalsOf(row, row ? await returning(db, asked) : 0)
}

/** What was counted as it is told; without a row nothing was. */
export function totalsOf(row: Counted | undefined, returningVisitors: number): Totals {
  const { visitors, visits, views } = row ?? { visitors: 0, visits: 0, views: 0 }
  return {
    visitors,
    returningVisitors,
    visits,
    views,
    viewsPerVisit: row ? views / visits : null,
    engagementMs: row ? Math.round(row.engaged_ms / visits) : null,
    timeOnPageMs: row ? Math.round(row.open_ms / views) : null,
    scrollDepth: row ? scrollDepth(row) : null,
    bounceRate: row ? row.bounces / visits : null,
  }
}

/** Visitors who had a visit, chosen by the filters or not, before the period. */
async function returning(db: ReadonlyKysely<Database>, { period, filters }: Asked): Promise<number> {
  const visitors =
    filters.length === 0
      ? sql<{ visitors: number }>`(select ${returningVisitors(period)} as visitors)`
      : sql<{ visitors: number }>`(
          select count(*)::integer as visitors
          from (select distinct visitor_no + 0 as visitor_no from visit where ${chosenVisits(period, filters)}) as here
          join consent_grant as grant_row on grant_row.site_id = ${period.siteId}
            and grant_row.visitor_no = here.visitor_no and grant_row.purpose = 'statistics'
          where grant_row.first_visit_at < ${startOf(period.from, period.timeZone)}
        )`
  return (await db.selectFrom(visitors.as('returning')).selectAll().executeTakeFirstOrThrow()).visitors
}

/** The same of all visits, from the daily totals. */
export function returningVisitors({ siteId, from, until }: TotalsPeriod): RawBuilder<number> {
  return sql`(
    select coalesce(sum(returned[width_bucket(${from}::date - 1, seen_on)]), 0)::integer from visit_total
    where site_id = ${siteId} and kind = 'total' and span = 'day' and day >= ${from}::date and day < ${until}::date
  )`
}
