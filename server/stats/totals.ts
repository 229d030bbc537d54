import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Totals } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { within, type SitePeriod } from './span.ts'

/** The numbers at the head of the dashboard, as `src/metric` defines them. */
export async function totals(db: ReadonlyKysely<Database>, period: SitePeriod): Promise<Totals> {
  const visits = await db
    .selectFrom('visit')
    .select([
      sql<number>`count(distinct visitor_no)::integer`.as('visitors'),
      sql<number>`count(*)::integer`.as('visits'),
      sql<number | null>`avg((views = 1)::integer)::float8`.as('bounceRate'),
    ])
    .where('site_id', '=', period.siteId)
    .where(within('visit.started_at', period))
    .executeTakeFirstOrThrow()
  const engagement = await db
    .selectFrom('visit')
    .innerJoin('page_view', (join) =>
      join.onRef('page_view.site_id', '=', 'visit.site_id').onRef('page_view.visit_id', '=', 'visit.id'),
    )
    .select(sql<number>`coalesce(sum(engaged_ms), 0)::float8`.as('engagedMs'))
    .where('visit.site_id', '=', period.siteId)
    .where(within('visit.started_at', period))
    .executeTakeFirstOrThrow()
  const views = await db
    .selectFrom('page_view')
    .select(sql<number>`count(*)::integer`.as('views'))
    .where('site_id', '=', period.siteId)
    .where(within('page_view.at', period))
    .executeTakeFirstOrThrow()
  return {
    visitors: visits.visitors,
    visits: visits.visits,
    views: views.views,
    engagementMs: visits.visits === 0 ? null : Math.round(engagement.engagedMs / visits.visits),
    bounceRate: visits.bounceRate,
  }
}
