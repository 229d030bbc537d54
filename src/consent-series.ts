import * as v from 'valibot'
import { Day } from './period.ts'
import { period, siteQuery } from './stats.ts'

/** Consents know no hour. */
export const CONSENT_STEPS = ['day', 'week', 'month'] as const

/** Consents stand for no visits, so that no filter fits. Weeks begin on Monday (ISO 8601). */
export const ConsentSeriesQuery = period({
  ...siteQuery,
  step: v.optional(v.picklist(CONSENT_STEPS), 'day'),
})

/**
 * `GET /api/stats/consent-series`: how often each version of the notice was shown and what was answered to it, so
 * that it can be seen whether a new wording cost consents. The newest version is first; versions that were neither
 * shown, answered nor published in the period are left out.
 */
export const ConsentSeriesReport = v.strictObject({
  step: v.picklist(CONSENT_STEPS),
  notices: v.array(
    v.strictObject({
      notice: v.number(),
      /** The day it was published, in the site's time zone. */
      publishedOn: Day,
      /** Every step of the period, also the empty ones; one that the period cuts off counts what lies in the period. */
      points: v.array(
        v.strictObject({
          /** The first day of the step. */
          at: Day,
          asked: v.number(),
          accepted: v.number(),
          refused: v.number(),
          customised: v.number(),
          withdrawn: v.number(),
        }),
      ),
    }),
  ),
})
export type ConsentSeriesReport = v.InferOutput<typeof ConsentSeriesReport>
