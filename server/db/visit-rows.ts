import type { ColumnType, Generated } from 'kysely'

type Fixed<T> = ColumnType<T, T, never>

export interface VisitTable {
  site_id: Fixed<number>
  id: Generated<number>
  visitor_no: Fixed<number>
  /** Always `statistics`: the grant the row stands on. */
  purpose: ColumnType<'statistics', 'statistics' | undefined, never>
  started_at: Date
  /** The last view or engagement. */
  last_at: Date
  views: number
  source: string | null
  campaign_source: string | null
  campaign_medium: string | null
  campaign_name: string | null
  browser: string | null
  browser_version: string | null
  system: string | null
  device: string | null
  /** ISO 3166-1 alpha-2 */
  country: string | null
  ip: string | null
}

export interface PageViewTable {
  site_id: Fixed<number>
  /** Made by the page that was shown. */
  id: Fixed<string>
  visit_id: Fixed<number>
  at: Fixed<Date>
  path: Fixed<string>
  /** Visible and focused. */
  engaged_ms: number
  /** From the showing of the page to the last that was heard of it. */
  open_ms: number
}
