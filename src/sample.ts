import * as v from 'valibot'

/** Of the sample site's visits; the last one is the day it was loaded on. */
export const SAMPLE_DAYS = 90

/** `GET /api/sample-site` */
export const SampleView = v.strictObject({
  /** `stopped`: whoever was loading it went away in the middle; it can be removed, or loaded anew. */
  state: v.picklist(['none', 'loading', 'stopped', 'ready']),
  /** Number of the site; null where there is none. */
  site: v.nullable(v.number()),
  daysLoaded: v.number(),
  /** Of how many. */
  days: v.number(),
})
export type SampleView = v.InferOutput<typeof SampleView>
