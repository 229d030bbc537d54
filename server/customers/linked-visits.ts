import { sql } from 'kysely'
import type { LinkedVisit } from '../../src/customer.ts'
import type { Reader } from '../db/reader.ts'
import { wholeOf } from './first-of.ts'

/** The text that a column's number stands for. */
function labelText(column: string) {
  return sql<string | null>`(
    select label.text from label where label.site_id = visit.site_id and label.id = ${sql.ref(column)}
  )`
}

/**
 * Views of the visitors tied to the customer, from the moment each allowed linking (R57: forward-only).
 * At most the latest 500.
 */
export async function linkedVisits(db: Reader, customerId: string, now: Date): Promise<LinkedVisit[]> {
  const rows = await db
    .selectFrom('customer_link as tie')
    .innerJoin('consent_grant as grant', (join) =>
      join
        .onRef('grant.site_id', '=', 'tie.site_id')
        .onRef('grant.visitor_no', '=', 'tie.visitor_no')
        .onRef('grant.purpose', '=', 'tie.purpose'),
    )
    .innerJoin('visit', (join) =>
      join.onRef('visit.site_id', '=', 'tie.site_id').onRef('visit.visitor_no', '=', 'tie.visitor_no'),
    )
    .innerJoin('page_view as view', (join) =>
      join.onRef('view.site_id', '=', 'visit.site_id').onRef('view.visit_id', '=', 'visit.id'),
    )
    .innerJoin('site', 'site.id', 'tie.site_id')
    .select([
      'visit.site_id',
      'visit.id as visit_id',
      'site.name as site',
      // Where it came from belongs to its beginning, which may lie before linking was allowed.
      sql<
        string | null
      >`case when visit.started_at >= "grant".granted_at then ${labelText('visit.source_id')} end`.as(
        'source',
      ),
      labelText('visit.browser_version_id').as('browser'),
      labelText('visit.device_id').as('device'),
      'view.at',
      labelText('view.path_id').as('path'),
      'view.engaged_ms',
    ])
    .where('tie.customer_id', 'in', wholeOf(customerId))
    .whereRef('view.at', '>=', 'grant.granted_at')
    .where('grant.expires_at', '>', now)
    .orderBy('view.at', 'desc')
    .limit(500)
    .execute()

  const visits = new Map<string, LinkedVisit>()
  for (const row of rows) {
    const key = `${row.site_id}/${row.visit_id}`
    const visit = visits.get(key) ?? {
      site: row.site,
      startedAt: row.at.toISOString(),
      source: row.source,
      browser: row.browser,
      device: row.device,
      views: [],
    }
    // Rows come latest first, so the last one that is met began what may be shown.
    visit.startedAt = row.at.toISOString()
    visit.views.unshift({ at: row.at.toISOString(), path: row.path ?? '', engagedMs: row.engaged_ms })
    visits.set(key, visit)
  }
  return [...visits.values()]
}
