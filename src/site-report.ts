import * as v from 'valibot'
import { Day, LONGEST_PERIOD_DAYS } from './period.ts'
import { Totals, atLeastOne, compare, period, periodQuery } from './stats.ts'

const EXPECTED_DAYS = `expected a number of days from 1 to ${LONGEST_PERIOD_DAYS}`

/**
 * Of each site days in its own time zone: from `from` until before `until`, or the last `days` of them, today included,
 * which are other days where today is another day.
 */
export const SitesQuery = v.pipe(
  period({
    ...periodQuery,
    from: v.optional(Day),
    until: v.optional(Day),
    days: v.optional(v.pipe(atLeastOne(EXPECTED_DAYS), v.maxValue(LONGEST_PERIOD_DAYS, EXPECTED_DAYS))),
    compare,
  }),
  v.check(
    ({ from, until, days }) =>
      (from === undefined) === (days !== undefined) && (until === undefined) === (days !== undefined),
    'expected "from" and "until", or "days" alone',
  ),
)

/** `GET /api/stats/sites`: all sites side by side, by name, for staff only: an API key opens one site. */
export const SitesReport = v.strictObject({
  sites: v.array(
    v.strictObject({
      id: v.number(),
      name: v.string(),
      timeZone: v.string(),
      current: Totals,
      previous: v.nullable(Totals),
      /** Every day of the period, also the empty ones. */
      days: v.array(v.strictObject({ day: Day, visitors: v.number(), visits: v.number() })),
    }),
  ),
})
export type SitesReport = v.InferOutput<typeof SitesReport>
