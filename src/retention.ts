import * as v from 'valibot'

/** What retention did to a site, or would do now. */
export const RetentionReport = v.strictObject({
  site: v.number(),
  visitsDeleted: v.number(),
  addressesShortened: v.number(),
  /** Consents that ran out and that nothing stands on any more; consents to linking with their links. */
  grantsDeleted: v.number(),
  /** Daily totals that are older than five years. */
  totalsDeleted: v.number(),
})
export type RetentionReport = v.InferOutput<typeof RetentionReport>
