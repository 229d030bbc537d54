import * as v from 'valibot'
import { DAY_MS } from './visit.ts'

/**
 * The Web Vitals, in milliseconds but `cls`, which has no unit. Up to `good` a value is good, above `poor` it is poor,
 * and between them it needs improvement, by Google's thresholds for the 75th percentile of page views:
 * https://web.dev/articles/vitals, https://web.dev/articles/fcp, https://web.dev/articles/ttfb
 */
export const VITALS = {
  /** Largest Contentful Paint */
  lcp: { unit: 'ms', good: 2_500, poor: 4_000 },
  /** Interaction to Next Paint */
  inp: { unit: 'ms', good: 200, poor: 500 },
  /** Cumulative Layout Shift */
  cls: { unit: 'score', good: 0.1, poor: 0.25 },
  /** First Contentful Paint */
  fcp: { unit: 'ms', good: 1_800, poor: 3_000 },
  /** Time to First Byte */
  ttfb: { unit: 'ms', good: 800, poor: 1_800 },
} as const
export type Vital = keyof typeof VITALS
export const VITAL_NAMES = Object.keys(VITALS) as Vital[]

const value = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(DAY_MS)))

/** What was measured of one page; a browser that does not know one of them leaves it out. */
export const Vitals = v.strictObject({ lcp: value, inp: value, cls: value, fcp: value, ttfb: value })
export type Vitals = v.InferOutput<typeof Vitals>
