import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Dimension } from '../../src/dimension.ts'
import type { BreakdownRow, SORTS } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { counted, scrollDepth } from './counted.ts'
import type { Asked } from './report.ts'

type Sort = (typeof SORTS)[number]
type Row = Omit<BreakdownRow, 'engagementMs' | 'timeOnPageMs' | 'scrollDepth' | 'bounceRate'> & {
  bounces: number
  engaged_ms: number
  open_ms: number
  scrolled_views: number
  scroll_percent: number
}

/**
 * Visits that began in the period, by one dimension. Groups of fewer visitors than `smallestGroup` come last, as one
 * row without a name and without a number of visitors (R9).
 */
export async function breakdown(
  db: ReadonlyKysely<Database>,
  { period, filters, smallestGroup }: Asked,
  { dimension, sort, limit }: { dimension: Dimension; sort: Sort; limit: number },
): Promise<BreakdownRow[]> {
  const rows = sql<Row & { order: number }>`(
    with grouped as materialized (${counted(period, { kind: dimension, filters })}),
    told as (
      select label.text collate "C" as name, false as folded, visitors, visits, views, events, value, bounces,
        engaged_ms, open_ms, scrolled_views, scroll_percent, row_number() over (
          order by grouped.${sql.ref(sort)} desc, visitors desc, views desc, label.text collate "C"
        ) as order
      from grouped
      left join label on label.site_id = ${period.siteId} and label.id = grouped.label_id
      where visitors >= ${smallestGroup}
    )
    select * from told where "order" <= ${limit}
    union all
    select null, true, null, sum(visits)::integer, sum(views)::integer, sum(events)::integer, sum(value),
      0, 0, 0, 0, 0, null
    from grouped where visitors < ${smallestGroup} having count(*) > 0
  )`.as('rows')
  const found = await db
    .selectFrom(rows)
    .select(['name', 'folded', 'visitors', 'visits', 'views', 'events', 'value'])
    .select(['bounces', 'engaged_ms', 'open_ms', 'scrolled_views', 'scroll_percent'])
    .orderBy('order', (order) => order.asc().nullsLast())
    .execute()
  return found.map(({ bounces, engaged_ms, open_ms, scrolled_views, scroll_percent, ...row }) => {
    const isTold = !row.folded && dimension !== 'event'
    return {
      ...row,
      engagementMs: isTold ? Math.round(engaged_ms / (dimension === 'page' ? row.views : row.visits)) : null,
      timeOnPageMs: isTold ? Math.round(open_ms / row.views) : null,
      scrollDepth: isTold ? scrollDepth({ scrolled_views, scroll_percent }) : null,
      bounceRate: isTold ? bounces / row.visits : null,
    }
  })
}
