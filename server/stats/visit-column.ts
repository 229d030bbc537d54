import { sql, type RawBuilder } from 'kysely'
import type { VisitDimension } from '../../src/dimension.ts'

/** Where each dimension stands in `visit`. The names are ours, never a caller's text. */
export const VISIT_COLUMN: Record<VisitDimension, RawBuilder<number | null>> = {
  entry: sql`visit.entry_id`,
  exit: sql`visit.exit_id`,
  source: sql`visit.source_id`,
  channel: sql`visit.channel_id`,
  campaign: sql`visit.campaign_id`,
  'campaign-source': sql`visit.campaign_source_id`,
  'campaign-medium': sql`visit.campaign_medium_id`,
  'campaign-content': sql`visit.campaign_content_id`,
  'campaign-term': sql`visit.campaign_term_id`,
  browser: sql`visit.browser_id`,
  'browser-version': sql`visit.browser_version_id`,
  system: sql`visit.system_id`,
  device: sql`visit.device_id`,
  screen: sql`visit.screen_id`,
  country: sql`visit.country_id`,
  language: sql`visit.language_id`,
}

/** Most visits belong to no campaign: a row for those would say nothing. */
export function leavesOutNone(dimension: string): boolean {
  return dimension.startsWith('campaign')
}
