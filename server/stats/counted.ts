import { sql, type RawBuilder } from 'kysely'
import type { CountedKind } from '../../src/dimension.ts'
import type { Filter } from '../../src/filter.ts'
import type { Day, Period } from '../../src/period.ts'
import { addMonths } from '../db/months.ts'
import { chosenVisits } from './chosen-visits.ts'
import { inMonths, viewsNear, type SitePeriod } from './span.ts'
import { leavesOutNone, VISIT_COLUMN } from './visit-column.ts'

/** In what steps visits are counted: all of the period at once, or by local calendar. */
type Step = 'period' | 'day' | 'week' | 'month' | 'weekday'

/** A row of `counted`. */
export type Counted = {
  /** 0 for none; of kind `hour` the hour. */
  readonly label_id: number
  /** First day of the step (1 to 7 for weekdays, from Monday); null for the whole period. */
  readonly at: string | null
  /** Each once in its step and label. */
  readonly visitors: number
  readonly visits: number
  readonly bounces: number
  readonly views: number
  readonly events: number
  readonly value: number
  readonly engaged_ms: number
  readonly open_ms: number
  /** Of how many of the views it is known how far they were scrolled, and the sum of that. */
  readonly scrolled_views: number
  readonly scroll_percent: number
}

/**
 * What every report is made of: a row for each label of a kind and each step of the period. Without filters it comes
 * from the daily totals, whose cost does not depend on how many visits there were; with filters from the visits that
 * they choose. Both give the same numbers.
 */
export function counted(
  period: SitePeriod,
  { kind, filters, step = 'period' }: { kind: CountedKind; filters: readonly Filter[]; step?: Step },
): RawBuilder<Counted> {
  return filters.length === 0
    ? countedTotals(period, { kind, step })
    : sql`(${fromVisits(period, { kind, filters, step })})`
}

/** Average of the views of which it is known, 0 to 1. */
export function scrollDepth({
  scrolled_views,
  scroll_percent,
}: Pick<Counted, 'scrolled_views' | 'scroll_percent'>): number | null {
  return scrolled_views > 0 ? scroll_percent / scrolled_views / 100 : null
}

/** A period of a site, or of each site of a statement: days in its own time zone. */
export type TotalsPeriod = Period & { readonly siteId: number | RawBuilder<number> }

/**
 * The same from the daily totals, of all visits. Of each day's visitors those count who were not there before in the same step: the newcomers, and by binary search
 * in the running sum those who were last there before the step began (docs/decisions/0007).
 */
export function countedTotals(
  period: TotalsPeriod,
  { kind, step }: { kind: CountedKind; step: Step },
): RawBuilder<Counted> {
  const begins = {
    period: sql`${period.from}::date`,
    day: sql`day`,
    weekday: sql`day`,
    week: sql`greatest(date_trunc('week', day)::date, ${period.from}::date)`,
    month: sql`greatest(date_trunc('month', day)::date, ${period.from}::date)`,
  }[step]
  return sql`(
    select label_id, ${written(step, sql`total.key`)} as at,
      sum(newcomers + coalesce(returned[width_bucket(${begins} - 1, seen_on)], 0))::integer as visitors,
      sum(visits)::integer as visits, sum(bounces)::integer as bounces, sum(views)::integer as views,
      sum(events)::integer as events, sum(value) as value, sum(engaged_ms)::float8 as engaged_ms,
      sum(open_ms)::float8 as open_ms, sum(scrolled_views)::integer as scrolled_views,
      sum(scroll_percent)::float8 as scroll_percent
    from (
      select visit_total.*, ${keyOf(step, sql`day`)} as key from visit_total
      where site_id = ${period.siteId} and kind = ${kind} and ${spans(period, step)}
    ) as total
    group by label_id, total.key
  )`
}

/** The rows that make up the period: whole months as such where the step allows, days otherwise. */
function spans({ from, until }: Period, step: Step): RawBuilder<boolean> {
  const days = (first: Day, end: Day) =>
    sql<boolean>`(span = 'day' and day >= ${first}::date and day < ${end}::date)`
  const firstMonth = from.endsWith('-01') ? from : addMonths(`${from.slice(0, 7)}-01`, 1)
  const endOfMonths = `${until.slice(0, 7)}-01`
  if ((step !== 'period' && step !== 'month') || firstMonth >= endOfMonths) return days(from, until)
  return sql`(
    ${days(from, firstMonth)} or ${days(endOfMonths, until)}
    or (span = 'month' and day >= ${firstMonth}::date and day < ${endOfMonths}::date)
  )`
}

function fromVisits(
  period: SitePeriod,
  { kind, filters, step }: { kind: CountedKind; filters: readonly Filter[]; step: Step },
): RawBuilder<Counted> {
  const local = sql`(visit.started_at at time zone ${period.timeZone}::text)`
  const key = keyOf(step, sql`${local}::date`)
  const chosen = chosenVisits(period, filters)
  if (kind === 'page') {
    // A visit of one view is one row here; a visit of several may show a page twice.
    return eachVisitorOnce(
      step,
      sql`
        select path_id as label_id, ${key} as key, ${VISITOR} as visitor, count(distinct visit.id) as visits,
          count(*) filter (where visit.views = 1) as bounces, count(*) as views, 0 as events, 0::numeric as value,
          sum(page_view.engaged_ms) as engaged_ms, sum(page_view.open_ms) as open_ms,
          count(*) filter (where page_view.scroll_percent > 0) as scrolled_views,
          sum(page_view.scroll_percent) as scroll_percent
        from visit
        join page_view on page_view.site_id = visit.site_id and page_view.month = visit.month
          and page_view.visit_id = visit.id and ${viewsNear(period)}
        where ${chosen} group by 1, 2, 3`,
    )
  }
  if (kind === 'event') {
    return eachVisitorOnce(
      step,
      sql`
        select name_id as label_id, ${key} as key, ${VISITOR} as visitor, count(distinct visit.id) as visits,
          0 as bounces, 0 as views, count(*) as events, coalesce(sum(custom_event.value), 0) as value,
          0 as engaged_ms, 0 as open_ms, 0 as scrolled_views, 0 as scroll_percent
        from visit
        join custom_event on custom_event.site_id = visit.site_id and custom_event.month = visit.month
          and custom_event.visit_id = visit.id and ${inMonths('custom_event', period)}
        where ${chosen} group by 1, 2, 3`,
    )
  }
  const label =
    kind === 'total'
      ? sql`0`
      : kind === 'hour'
        ? sql`extract(hour from ${local})::integer`
        : sql`coalesce(${VISIT_COLUMN[kind]}, 0)`
  return eachVisitorOnce(
    step,
    sql`
      select ${label} as label_id, ${key} as key, ${VISITOR} as visitor, count(*) as visits,
        count(*) filter (where visit.views = 1) as bounces, sum(visit.views) as views, 0 as events,
        0::numeric as value, sum(visit.engaged_ms) as engaged_ms, sum(visit.open_ms) as open_ms,
        sum(visit.scrolled_views) as scrolled_views, sum(visit.scroll_percent) as scroll_percent
      from visit where ${chosen}
        ${leavesOutNone(kind) ? sql`and ${VISIT_COLUMN[kind as 'campaign']} is not null` : sql``}
      group by 1, 2, 3`,
  )
}

/**
 * An expression, so that no index offers the visits in visitors' order: fetching one by one takes many times as long
 * as reading all of them.
 */
const VISITOR = sql`visit.visitor_no + 0`

/** Sums up what each visitor adds to a label and step: grouped in memory, where counting them distinct would sort all. */
function eachVisitorOnce(step: Step, shares: RawBuilder<unknown>): RawBuilder<Counted> {
  return sql`
    select label_id, ${written(step, sql`key`)} as at, count(*)::integer as visitors, sum(visits)::integer as visits,
      sum(bounces)::integer as bounces, sum(views)::integer as views, sum(events)::integer as events,
      sum(value) as value, sum(engaged_ms)::float8 as engaged_ms, sum(open_ms)::float8 as open_ms,
      sum(scrolled_views)::integer as scrolled_views, sum(scroll_percent)::float8 as scroll_percent
    from (${shares}) as share group by label_id, key`
}

/** What the days of a step have in common. */
function keyOf(step: Step, day: RawBuilder<unknown>): RawBuilder<unknown> {
  switch (step) {
    case 'period':
      return sql`null::date`
    case 'weekday':
      return sql`extract(isodow from ${day})::integer`
    case 'day':
      return day
    case 'week':
    case 'month':
      return sql`date_trunc(${sql.lit(step)}, ${day})::date`
  }
}

/** A key as reports tell it. */
function written(step: Step, key: RawBuilder<unknown>): RawBuilder<string | null> {
  return step === 'weekday' ? sql`${key}::text` : sql`to_char(${key}, 'YYYY-MM-DD')`
}
