import * as v from 'valibot'
import { period, reportQuery } from './stats.ts'
import type { Vital } from './vitals.ts'

export const VitalsQuery = period(reportQuery)

/** Null where no browser told it, or those of 1 to smallestGroup - 1 visitors (R9). */
const Measured = v.nullable(
  v.strictObject({
    /** Page views of which it is known. */
    views: v.number(),
    /** Three quarters of them were this fast or faster, in the unit of `src/vitals`. */
    percentile75: v.number(),
    /** Shares of these views, 0 to 1. */
    good: v.number(),
    needsImprovement: v.number(),
    poor: v.number(),
  }),
)
export type Measured = v.InferOutput<typeof Measured>

const vitals = {
  lcp: Measured,
  inp: Measured,
  cls: Measured,
  fcp: Measured,
  ttfb: Measured,
} satisfies Record<Vital, unknown>

/** `folded` stands for all of fewer visitors than `smallestGroup`: only how many views they were is told. */
const Row = v.strictObject({
  name: v.nullable(v.string()),
  folded: v.boolean(),
  /** Page views of which anything is known. */
  views: v.number(),
  ...vitals,
})

/** `GET /api/stats/vitals`: how fast pages were, most views first, the folded row last; at most 100 pages. */
export const VitalsReport = v.strictObject({
  smallestGroup: v.number(),
  ...vitals,
  devices: v.array(Row),
  pages: v.array(Row),
})
export type VitalsReport = v.InferOutput<typeof VitalsReport>
