import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { LiveReport } from '../../src/stats.ts'
import { REACH_MS } from '../../src/visit.ts'
import type { Database } from '../db/database.ts'
import { monthOf } from '../db/months.ts'

/** What "now" means, in minutes. */
const LIVE_MINUTES = 30

/**
 * Who was there in the last 30 minutes, and the page each saw last; pages of too few visitors folded (R9). With
 * `foldTotal` the numbers of all of them are null, too, where they are too few.
 */
export async function live(
  db: ReadonlyKysely<Database>,
  {
    siteId,
    smallestGroup,
    now,
    foldTotal,
  }: { siteId: number; smallestGroup: number; now: Date; foldTotal: boolean },
): Promise<LiveReport> {
  const since = sql`${now.toISOString()}::timestamptz - ${sql.lit(LIVE_MINUTES)} * interval '1 minute'`
  const months = (table: string) =>
    sql`${sql.ref(`${table}.month`)} >= ${monthOf(new Date(now.getTime() - REACH_MS))}::date`
  const current = sql`
    select id, month, visitor_no from visit
    where visit.site_id = ${siteId} and ${months('visit')}
      and visit.started_at > ${since} - ${REACH_MS}::integer * interval '1 ms'
      and visit.last_at > ${since} and visit.last_at <= ${now.toISOString()}::timestamptz`
  const rows = sql<{
    name: string | null
    folded: boolean
    visitors: number | null
    all: number
    views: number
  }>`(
    with current as materialized (${current}),
    last_page as (
      select distinct on (visitor_no) visitor_no, exit_id from visit
      where visit.site_id = ${siteId} and ${months('visit')}
        and visitor_no in (select visitor_no from current)
      order by visitor_no, last_view_at desc
    ),
    grouped as materialized (select exit_id, count(*)::integer as visitors from last_page group by exit_id),
    told as (
      select label.text collate "C" as name, false as folded, visitors from grouped
      join label on label.site_id = ${siteId} and label.id = exit_id where visitors >= ${smallestGroup}
      union all
      select null, true, null from grouped where visitors < ${smallestGroup} having count(*) > 0
    )
    select told.*, (select count(*)::integer from last_page) as all, (
      select count(*)::integer from current
      join page_view on page_view.site_id = ${siteId} and page_view.month = current.month
        and page_view.visit_id = current.id and ${months('page_view')} and page_view.at > ${since}
    ) as views
    from told
  )`.as('rows')
  const found = await db
    .selectFrom(rows)
    .selectAll()
    .orderBy('folded')
    .orderBy('visitors', 'desc')
    .orderBy('name')
    .limit(100)
    .execute()
  const visitors = found[0]?.all ?? 0
  const told = !foldTotal || visitors === 0 || visitors >= smallestGroup
  return {
    visitors: told ? visitors : null,
    views: told ? (found[0]?.views ?? 0) : null,
    rows: found.map(({ name, folded, visitors }) => ({ name, folded, visitors })),
  }
}
