import * as v from 'valibot'
import { Day } from './period.ts'
import { Totals, compare, period, periodQuery } from './stats.ts'

/** Days from `from` until before `until`, of each site in its own time zone. */
export const SitesQuery = period({ ...periodQuery, compare })

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
