import { sql, type RawBuilder } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { BreakdownRow, Dimension } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { within, type SitePeriod } from './span.ts'

/** Rows told by name; what comes after them is in nobody's panel. */
const MOST_ROWS = 100

/** Where each dimension stands. The names are ours, never a caller's text. */
const COLUMN: Record<Dimension, RawBuilder<string | null>> = {
  page: sql`page_view.path`,
  source: sql`visit.source`,
  campaign: sql`visit.campaign_name`,
  browser: sql`visit.browser`,
  system: sql`visit.system`,
  device: sql`visit.device`,
  country: sql`visit.country`,
}

/**
 * Visits that began in the period, by one dimension: most visitors first. For pages, the visits that saw the
 * page and how often it was shown in them. Groups of fewer visitors than `smallestGroup` come last, as one
 * row without a name and without a number of visitors (R9).
 */
export async function breakdown(
  db: ReadonlyKysely<Database>,
  period: SitePeriod,
  { dimension, smallestGroup }: { dimension: Dimension; smallestGroup: number },
): Promise<BreakdownRow[]> {
  const views =
    dimension === 'page'
      ? sql`join page_view on page_view.site_id = visit.site_id and page_view.visit_id = visit.id`
      : sql``
  const rows = sql<BreakdownRow>`(
    with grouped as (
      select ${COLUMN[dimension]} as name, count(distinct visit.visitor_no)::integer as visitors,
        count(distinct visit.id)::integer as visits,
        ${dimension === 'page' ? sql`count(*)` : sql`sum(visit.views)`}::integer as views
      from visit ${views}
      where visit.site_id = ${period.siteId} and ${within('visit.started_at', period)}
      ${dimension === 'campaign' ? sql`and visit.campaign_name is not null` : sql``}
      group by 1
    )
    (
      select name, false as folded, visitors, visits, views from grouped
      where visitors >= ${smallestGroup} order by visitors desc, views desc, name limit ${MOST_ROWS}
    )
    union all
    select null, true, null, sum(visits)::integer, sum(views)::integer from grouped
    where visitors < ${smallestGroup} having count(*) > 0
  )`.as('rows')
  return db
    .selectFrom(rows)
    .selectAll()
    .orderBy('folded')
    .orderBy('visitors', 'desc')
    .orderBy('views', 'desc')
    .orderBy('name')
    .execute()
}
