import type { ColumnType } from 'kysely'
import type { Day } from '../../src/period.ts'
import type { CountedKind } from '../../src/dimension.ts'
import type { Vital } from '../../src/vitals.ts'

type Fixed<T> = ColumnType<T, T, never>

/** Texts that repeat, once per site: columns ending in `_id` beside a dimension's name hold its number. */
export interface LabelTable {
  site_id: Fixed<number>
  id: ColumnType<number, never, never>
  text: Fixed<string>
}

export interface VisitTable {
  site_id: Fixed<number>
  /** First day of the month (UTC) in which the visit began when it was first heard of; never changes. */
  month: Fixed<Day>
  id: Fixed<number>
  visitor_no: Fixed<number>
  views: number
  started_at: Date
  /** The last view, engagement or custom event. */
  last_at: Date
  last_view_at: Date
  /** Sums of its views. */
  engaged_ms: number
  open_ms: number
  /** Of how many of its views it is known how far they were scrolled. */
  scrolled_views: ColumnType<number, number | undefined>
  scroll_percent: ColumnType<number, number | undefined>
  entry_id: number
  exit_id: number
  channel_id: number
  device_id: Fixed<number>
  source_id: number | null
  campaign_id: number | null
  campaign_source_id: number | null
  campaign_medium_id: number | null
  campaign_content_id: number | null
  campaign_term_id: number | null
  browser_id: Fixed<number | null>
  browser_version_id: Fixed<number | null>
  system_id: Fixed<number | null>
  screen_id: Fixed<number | null>
  country_id: Fixed<number | null>
  language_id: Fixed<number | null>
  ip: string | null
  /** Always `statistics`: the grant the row stands on. */
  purpose: ColumnType<'statistics', 'statistics' | undefined, never>
}

export interface PageViewTable {
  site_id: Fixed<number>
  /** Of its visit. */
  month: Fixed<Day>
  visit_id: Fixed<number>
  /** Made by the page that was shown. */
  id: Fixed<string>
  at: Fixed<Date>
  path_id: Fixed<number>
  /** Visible and focused. */
  engaged_ms: number
  /** From the showing of the page to the last that was heard of it. */
  open_ms: number
  /** The deepest part of the page that was on the screen, 1 to 100; 0 where that was not measured. */
  scroll_percent: ColumnType<number, number | undefined>
}

/** How fast the page of a view was, in the units of `src/vitals`; null for what was not measured. */
export type PageVitalsTable = {
  [Name in Vital]: number | null
} & {
  site_id: Fixed<number>
  month: Fixed<Day>
  visit_id: Fixed<number>
  page_view_id: Fixed<string>
  path_id: Fixed<number>
}

/** What a site's own script reported. */
export interface CustomEventTable {
  site_id: Fixed<number>
  month: Fixed<Day>
  visit_id: Fixed<number>
  id: Fixed<string>
  at: Fixed<Date>
  name_id: Fixed<number>
  value: Fixed<number | null>
  properties: Fixed<Record<string, string> | null>
}

/** Visits that changed since the totals were brought up to date. */
export interface UncountedVisitTable {
  site_id: Fixed<number>
  month: Fixed<Day>
  visit_id: Fixed<number>
}

/** What one visitor adds to the totals of one day; kept while late events may still change it. */
export interface CountedDayTable {
  site_id: Fixed<number>
  visitor_no: Fixed<number>
  purpose: ColumnType<'statistics', 'statistics' | undefined, never>
  day: Fixed<Day>
  counted: unknown
}

/** Totals of a day or a month (site's time zone) for one label of a dimension; no visitor is in here. */
export interface VisitTotalTable {
  site_id: Fixed<number>
  kind: Fixed<CountedKind>
  /** Months sum up their days, so that long periods read few rows. */
  span: Fixed<'day' | 'month'>
  /** The first one of a month. */
  day: Fixed<Day>
  /** 0 for what has none; of kind `hour` the hour itself. */
  label_id: Fixed<number>
  visits: number
  bounces: number
  views: number
  events: number
  value: number
  engaged_ms: number
  open_ms: number
  scrolled_views: ColumnType<number, number | undefined>
  scroll_percent: ColumnType<number, number | undefined>
  /** Visitors who were never counted here before. */
  newcomers: number
  /** The days on which the other visitors were counted here last before, ascending. */
  seen_on: Day[]
  /** How many of them were last counted on `seen_on[i]` or before: a running sum. */
  returned: number[]
}
