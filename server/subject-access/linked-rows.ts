import type { Transaction } from 'kysely'
import { dayOf } from '../../src/period.ts'
import type { Database } from '../db/database.ts'
import { rowsOfVisitor, type StoredRows } from './attributed-rows.ts'
import type { StoredRow } from './openers.ts'

/**
 * Rows of the visitors tied to a customer now, from the moment each allowed linking (R57: forward-only): what was recorded
 * before stays a browser's, and the browser itself can ask for it.
 */
export async function linkedRows(
  trx: Transaction<Database>,
  links: readonly StoredRow[],
): Promise<StoredRows> {
  const found: StoredRows = new Map()
  for (const link of links) {
    const [siteId, visitorNo] = [link['site_id'] as number, link['visitor_no'] as number]
    const grant = await trx
      .selectFrom('consent_grant')
      .innerJoin('consent_record', (join) =>
        join
          .onRef('consent_record.site_id', '=', 'consent_grant.site_id')
          .onRef('consent_record.id', '=', 'consent_record_id'),
      )
      .innerJoin('site', 'site.id', 'consent_grant.site_id')
      .select(['granted_at', 'visitor_id', 'time_zone'])
      .where('consent_grant.site_id', '=', siteId)
      .where('visitor_no', '=', visitorNo)
      .where('purpose', '=', 'linking')
      .executeTakeFirstOrThrow()
    const rows = await rowsOfVisitor(trx, { siteId, visitorNo, visitorId: grant.visitor_id! })
    for (const [table, stored] of since(rows, { at: grant.granted_at, timeZone: grant.time_zone }))
      found.set(table, [...(found.get(table) ?? []), ...stored])
  }
  return found
}

/** Of a visit that began before, what its beginning told. */
const OF_ITS_BEGINNING = [
  'started_at',
  'views',
  'engaged_ms',
  'open_ms',
  'scrolled_views',
  'scroll_percent',
  'entry_id',
  'channel_id',
  'source_id',
  'campaign_id',
  'campaign_source_id',
  'campaign_medium_id',
  'campaign_content_id',
  'campaign_term_id',
]

function since(rows: StoredRows, { at, timeZone }: { at: Date; timeZone: string }): StoredRows {
  const stored = (table: string) => rows.get(table) ?? []
  const isSince = (time: string) => (row: StoredRow) => (row[time] as Date) >= at
  const without = (row: StoredRow, columns: readonly string[]): StoredRow => ({
    ...row,
    ...Object.fromEntries(columns.map((column) => [column, null])),
  })
  const views = stored('page_view').filter(isSince('at'))
  const shown = new Set(views.map((view) => view['id']))
  return new Map([
    ...rows,
    [
      'consent_grant',
      stored('consent_grant').map((row) =>
        isSince('first_visit_at')(row) ? row : without(row, ['first_visit_at']),
      ),
    ],
    [
      'visit',
      stored('visit')
        .filter(isSince('last_at'))
        .map((row) => (isSince('started_at')(row) ? row : without(row, OF_ITS_BEGINNING))),
    ],
    ['page_view', views],
    ['custom_event', stored('custom_event').filter(isSince('at'))],
    ['page_vitals', stored('page_vitals').filter((row) => shown.has(row['page_view_id']))],
    ['counted_day', stored('counted_day').filter((row) => (row['day'] as string) > dayOf(at, timeZone))],
  ])
}
