import * as v from 'valibot'
import { Filter } from './filter.ts'
import { Goal, Target } from './goal.ts'
import { LANGUAGES } from './language.ts'
import { Day, LONGEST_PERIOD_DAYS, STEPS, daysBetween, type Period } from './period.ts'
import { EventName } from './plain-text.ts'
import { ASKED_PURPOSES } from './purpose.ts'

/** A number of at least 1, as a query writes it. */
export const atLeastOne = (expected: string) =>
  v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, expected), v.transform(Number))

/** One value or several: a query may name a parameter again. */
const each = <Schema extends v.GenericSchema<string, unknown>>(schema: Schema) =>
  v.optional(
    v.pipe(
      v.union([
        v.array(v.string()),
        v.pipe(
          v.string(),
          v.transform((text) => [text]),
        ),
      ]),
      v.array(schema),
    ),
    [],
  )

/** What every report of a period is asked. */
export const periodQuery = {
  from: Day,
  /** The day after the last one. */
  until: Day,
  format: v.optional(v.picklist(['json', 'csv']), 'json'),
}

/** Of one site. */
export const siteQuery = {
  /** Number of the site. */
  site: atLeastOne('expected the number of a site'),
  ...periodQuery,
}

/** Of the visits of a site that filters choose. */
export const reportQuery = {
  ...siteQuery,
  /** `dimension:operator:value`, as often as wanted; see `filter`. */
  filter: v.pipe(each(Filter), v.maxLength(20, 'expected at most 20 filters')),
}

/** Nothing but these parameters, and a period, if there is one, that ends after it begins and is not too long. */
export function period<Entries extends v.ObjectEntries & Record<'from' | 'until', v.GenericSchema>>(
  entries: Entries,
) {
  return v.pipe(
    v.strictObject(entries),
    v.check(
      (query) => !((query as Period).from >= (query as Period).until),
      'expected "until" to be later than "from"',
    ),
    v.check(
      (query) => !(daysBetween(query as Period) > LONGEST_PERIOD_DAYS),
      `expected at most ${LONGEST_PERIOD_DAYS} days from "from" to "until"`,
    ),
  )
}

/** With which other period a report compares: the one of the same length before, or the same days a year before. */
export const compare = v.optional(v.picklist(['previous', 'year', 'none']), 'previous')

/** The query of most reports: `?site=1&from=2026-11-01&until=2026-12-01`, days in the site's time zone. */
export const StatsQuery = period(reportQuery)
export type StatsQuery = v.InferOutput<typeof StatsQuery>

export const TotalsQuery = period({ ...reportQuery, compare })

/** Meanings in `metric`. Averages and shares are null of nothing; all are null where the group is too small (R9). */
export const Totals = v.strictObject({
  visitors: v.nullable(v.number()),
  returningVisitors: v.nullable(v.number()),
  visits: v.nullable(v.number()),
  views: v.nullable(v.number()),
  viewsPerVisit: v.nullable(v.number()),
  engagementMs: v.nullable(v.number()),
  timeOnPageMs: v.nullable(v.number()),
  /** 0 to 1, as the bounce rate; null where it was not measured. */
  scrollDepth: v.nullable(v.number()),
  bounceRate: v.nullable(v.number()),
})
export type Totals = v.InferOutput<typeof Totals>

/** `GET /api/stats/totals`: this period and the one it is compared with. */
export const TotalsReport = v.strictObject({ current: Totals, previous: v.nullable(Totals) })
export type TotalsReport = v.InferOutput<typeof TotalsReport>

/** Without a step: hours up to two days, else days. Weeks begin on Monday (ISO 8601). */
export const SeriesQuery = period({ ...reportQuery, compare, step: v.optional(v.picklist(STEPS)) })

/**
 * One step of the chart. `at` is local time of the site without offset, the step's beginning: `2026-11-22`, or
 * `2026-11-22T13:00` for hours. A week or month that the period cuts off counts what lies in the period. All is null
 * where a filtered group is too small (R9).
 */
export const SeriesPoint = v.strictObject({
  at: v.string(),
  visitors: v.nullable(v.number()),
  visits: v.nullable(v.number()),
  views: v.nullable(v.number()),
})
export type SeriesPoint = v.InferOutput<typeof SeriesPoint>

/** `GET /api/stats/series`: every step of the period, also the empty ones; in the same order for both. */
export const SeriesReport = v.strictObject({
  step: v.picklist(STEPS),
  current: v.array(SeriesPoint),
  previous: v.nullable(v.array(SeriesPoint)),
})
export type SeriesReport = v.InferOutput<typeof SeriesReport>

/** What a breakdown can be sorted by, the largest first. */
export const SORTS = ['visitors', 'visits', 'views', 'events', 'value'] as const

export const BreakdownQuery = period({
  ...reportQuery,
  sort: v.optional(v.picklist(SORTS), 'visitors'),
  limit: v.optional(v.pipe(atLeastOne('expected a number from 1 to 1000'), v.maxValue(1000)), '100'),
})

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
  /** Page views: of the page itself by page, of the whole visits by anything else. */
  views: v.number(),
  /** Of custom events alone: how many there were, and the sum of their values. */
  events: v.number(),
  value: v.number(),
  /** Average a view by page, else a visit; null by event. */
  engagementMs: v.nullable(v.number()),
  timeOnPageMs: v.nullable(v.number()),
  scrollDepth: v.nullable(v.number()),
  bounceRate: v.nullable(v.number()),
})
export type BreakdownRow = v.InferOutput<typeof BreakdownRow>

/** `GET /api/stats/breakdown/:dimension`: most visitors first, the folded row last. */
export const BreakdownReport = v.strictObject({
  smallestGroup: v.number(),
  rows: v.array(BreakdownRow),
})
export type BreakdownReport = v.InferOutput<typeof BreakdownReport>

/** `GET /api/stats/hours`: visits by weekday (1 is Monday) and hour (0 to 23) they began in, all 168 cells. */
export const HoursReport = v.strictObject({
  rows: v.array(
    v.strictObject({
      weekday: v.number(),
      hour: v.number(),
      visits: v.nullable(v.number()),
      views: v.nullable(v.number()),
    }),
  ),
})
export type HoursReport = v.InferOutput<typeof HoursReport>

/** `GET /api/stats/event?name=signup`: the properties of one custom event. */
export const EventQuery = period({ ...reportQuery, name: EventName })
export const EventReport = v.strictObject({
  smallestGroup: v.number(),
  rows: v.array(
    v.strictObject({
      property: v.string(),
      /** Null in the row of a property that stands for all its values of too few visitors. */
      name: v.nullable(v.string()),
      folded: v.boolean(),
      visitors: v.nullable(v.number()),
      events: v.number(),
      value: v.number(),
    }),
  ),
})
export type EventReport = v.InferOutput<typeof EventReport>

export const FunnelQuery = period({
  ...reportQuery,
  step: v.pipe(
    each(Target),
    v.minLength(2, 'expected 2 to 8 steps'),
    v.maxLength(8, 'expected 2 to 8 steps'),
  ),
})

/** `GET /api/stats/funnel`: how many visitors got how far, each step after the one before it. */
export const FunnelReport = v.strictObject({
  smallestGroup: v.number(),
  steps: v.array(
    v.strictObject({
      target: v.string(),
      /** Null for 1 to smallestGroup - 1 visitors (R9). */
      visitors: v.nullable(v.number()),
      /** Of those who took the first step, 0 to 1. */
      share: v.nullable(v.number()),
    }),
  ),
})
export type FunnelReport = v.InferOutput<typeof FunnelReport>

/** `GET /api/stats/goals`: of each goal of the site, the visitors who reached it. */
export const GoalReport = v.strictObject({
  smallestGroup: v.number(),
  goals: v.array(
    v.strictObject({
      ...Goal.entries,
      /** Null for 1 to smallestGroup - 1 visitors (R9). */
      conversions: v.nullable(v.number()),
      conversionRate: v.nullable(v.number()),
    }),
  ),
})
export type GoalReport = v.InferOutput<typeof GoalReport>

/** `GET /api/stats/cohorts`: visitors by the week of their first visit, and how many of them came in each week. */
export const CohortReport = v.strictObject({
  smallestGroup: v.number(),
  cohorts: v.array(
    v.strictObject({
      /** The Monday it began on. */
      week: Day,
      /** From that week on; null where too few (R9). */
      visitors: v.array(v.nullable(v.number())),
    }),
  ),
})
export type CohortReport = v.InferOutput<typeof CohortReport>

/** `GET /api/stats/live?site=1`: the last 30 minutes. */
export const LiveQuery = v.strictObject({ site: reportQuery.site, format: reportQuery.format })
export const LiveReport = v.strictObject({
  /** Null, as are the views, for 1 to smallestGroup - 1 visitors who are asked about through a shared link. */
  visitors: v.nullable(v.number()),
  views: v.nullable(v.number()),
  /** The latest pages of these visitors; the folded row is last. */
  rows: v.array(
    v.strictObject({ name: v.nullable(v.string()), folded: v.boolean(), visitors: v.nullable(v.number()) }),
  ),
})
export type LiveReport = v.InferOutput<typeof LiveReport>

const answers = {
  accepted: v.number(),
  refused: v.number(),
  customised: v.number(),
  withdrawn: v.number(),
}
const counts = { asked: v.number(), ...answers }

/** Consents stand for no visits, so that no filter fits. */
export const ConsentQuery = period(siteQuery)

/** `GET /api/stats/consents` */
export const ConsentReport = v.strictObject({
  ...counts,
  byLanguage: v.array(v.strictObject({ language: v.picklist(LANGUAGES), ...counts })),
  byNotice: v.array(v.strictObject({ notice: v.number(), ...counts })),
  byDevice: v.array(v.strictObject({ device: v.string(), ...counts })),
  /** Of the answers of the period that were no withdrawals. */
  byPurpose: v.array(
    v.strictObject({ purpose: v.picklist(ASKED_PURPOSES), allowed: v.number(), refused: v.number() }),
  ),
})
export type ConsentReport = v.InferOutput<typeof ConsentReport>
