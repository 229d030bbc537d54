import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Totals } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { chosenVisits } from './chosen-visits.ts'
import { counted } from './counted.ts'
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
  bounceRate: null,
}

/** The numbers at the head of the dashboard, as `src/metric` defines them. */
export async function totals(db: ReadonlyKysely<Database>, asked: Asked): Promise<Totals> {
  const { period, filters } = asked
  const row = await db
    .selectFrom(counted(period, { kind: 'total', filters }).as('counted'))
    .selectAll()
    .executeTakeFirst()
  const { visitors, visits, views } = row ?? { visitors: 0, visits: 0, views: 0 }
  if (isTooSmall(asked, visitors)) return HIDDEN
  return {
    visitors,
    returningVisitors: visitors === 0 ? 0 : await returning(db, asked),
    visits,
    views,
    viewsPerVisit: row ? views / visits : null,
    engagementMs: row ? Math.round(row.engaged_ms / visits) : null,
    timeOnPageMs: row ? Math.round(row.open_ms / views) : null,
    bounceRate: row ? row.bounces / visits : null,
  }
}

/** Visitors who had a visit, chosen by the filters or not, before the period. */
async function returning(db: ReadonlyKysely<Database>, { period, filters }: Asked): Promise<number> {
  const visitors =
    filters.length === 0
      ? sql<{ visitors: number }>`(
          select coalesce(sum(returned[width_bucket(${period.from}::date - 1, seen_on)]), 0)::integer as visitors
          from visit_total
          where site_id = ${period.siteId} and kind = 'total' and span = 'day' and day >= ${period.from}::date
            and day < ${period.until}::date
        )`
      : sql<{ visitors: number }>`(
          select count(*)::integer as visitors
          from (select distinct visitor_no + 0 as visitor_no from visit where ${chosenVisits(period, filters)}) as here
          join consent_grant as grant_row on grant_row.site_id = ${period.siteId}
            and grant_row.visitor_no = here.visitor_no and grant_row.purpose = 'statistics'
          where grant_row.first_visit_at < ${startOf(period.from, period.timeZone)}
        )`
  return (await db.selectFrom(visitors.as('returning')).selectAll().executeTakeFirstOrThrow()).visitors
}
