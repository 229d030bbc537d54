import * as v from 'valibot'
import { Day, LONGEST_PERIOD_DAYS, daysBetween } from './period.ts'

/** The query of every report: `?site=1&from=2026-11-01&until=2026-12-01`, days in the site's time zone. */
export const StatsQuery = v.pipe(
  v.strictObject({
    site: v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, 'expected the number of a site'), v.transform(Number)),
    from: Day,
    /** The day after the last one. */
    until: Day,
  }),
  v.check(({ from, until }) => from < until, 'expected "until" to be later than "from"'),
  v.check(
    (period) => daysBetween(period) <= LONGEST_PERIOD_DAYS,
    `expected at most ${LONGEST_PERIOD_DAYS} days from "from" to "until"`,
  ),
)
export type StatsQuery = v.InferOutput<typeof StatsQuery>

/** Meanings in `metric`. Averages are of no visits null. */
export const Totals = v.strictObject({
  visitors: v.number(),
  visits: v.number(),
  views: v.number(),
  engagementMs: v.nullable(v.number()),
  /** 0 to 1 */
  bounceRate: v.nullable(v.number()),
})
export type Totals = v.InferOutput<typeof Totals>

/** `GET /api/stats/totals`: this period and the one of the same length before it. */
export const TotalsReport = v.strictObject({ current: Totals, previous: Totals })
export type TotalsReport = v.InferOutput<typeof TotalsReport>

/** One step of the chart. `at` is local time of the site without offset: `2026-11-22` or `2026-11-22T13:00`. */
export const SeriesPoint = v.strictObject({
  at: v.string(),
  visitors: v.number(),
  visits: v.number(),
  views: v.number(),
})
export type SeriesPoint = v.InferOutput<typeof SeriesPoint>

/** `GET /api/stats/series`: every step of the period, also the empty ones; in the same order for both. */
export const SeriesReport = v.strictObject({
  step: v.picklist(['hour', 'day']),
  current: v.array(SeriesPoint),
  previous: v.array(SeriesPoint),
})
export type SeriesReport = v.InferOutput<typeof SeriesReport>

/** What visits and views can be broken down by. */
export const DIMENSIONS = ['page', 'source', 'campaign', 'browser', 'system', 'device', 'country'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/**
 * One row of a breakdown. `name` is null for what has none (a direct visit, an unknown browser);
 * `folded` marks the row that stands for all groups of fewer visitors than the site's smallestGroup (R9):
 * its visitors are not told, they would be the sum of what is hidden.
 */
export const BreakdownRow = v.strictObject({
  name: v.nullable(v.string()),
  folded: v.boolean(),
  visitors: v.nullable(v.number()),
  visits: v.number(),
  views: v.number(),
})
export type BreakdownRow = v.InferOutput<typeof BreakdownRow>

/** `GET /api/stats/breakdown/:dimension`: most visitors first, the folded row last. */
export const BreakdownReport = v.strictObject({
  smallestGroup: v.number(),
  rows: v.array(BreakdownRow),
})
export type BreakdownReport = v.InferOutput<typeof BreakdownReport>

const counts = {
  asked: v.number(),
  accepted: v.number(),
  refused: v.number(),
  customised: v.number(),
  withdrawn: v.number(),
}

/** `GET /api/stats/consents` */
export const ConsentReport = v.strictObject(counts)
export type ConsentReport = v.InferOutput<typeof ConsentReport>
