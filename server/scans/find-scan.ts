import type { Selectable } from 'kysely'
import { changesOf } from '../../src/scan-findings.ts'
import type { ScanProgress, ScanView } from '../../src/scan.ts'
import type { Reader } from '../db/reader.ts'
import type { SiteScanTable } from '../db/scan-rows.ts'

/** A scan that is over, the last unless another is named, beside the one before that has a report. Null where there is none. */
export async function findScan(db: Reader, siteId: number, id?: number): Promise<ScanView | null> {
  const finished = db
    .selectFrom('site_scan')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('finished_at', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
  const row = await (id === undefined ? finished : finished.where('id', '=', id)).executeTakeFirst()
  if (!row) return null
  const before = await finished.where('id', '<', row.id).where('report', 'is not', null).executeTakeFirst()
  return viewOf(row, before)
}

function viewOf(row: Selectable<SiteScanTable>, before?: Selectable<SiteScanTable>): ScanView {
  const { id, started_at: startedAt, finished_at: finishedAt, fault, report } = row
  return {
    id,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt!.toISOString(),
    fault,
    report,
    changes: report && before?.report ? changesOf(before.report.findings, report.findings) : null,
  }
}

/** How far the scan of a site is, whichever gateway runs it, unless that has not been heard of since `lostBefore`. */
export async function scanProgress(
  db: Reader,
  siteId: number,
  lostBefore: Date,
): Promise<ScanProgress['running']> {
  const row = await db
    .selectFrom('site_scan')
    .select(['visited', 'planned'])
    .where('site_id', '=', siteId)
    .where('finished_at', 'is', null)
    .where('touched_at', '>=', lostBefore)
    .executeTakeFirst()
  return row ?? null
}
