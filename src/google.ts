import * as v from 'valibot'

/** How Google's tags are loaded, and what they are told. */
export const GoogleSettings = v.strictObject({
  /** Google Analytics 4; the first one's visit is the others' visit, too. */
  measurementIds: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.string(),
          v.trim(),
          v.toUpperCase(),
          v.regex(/^G-[A-Z0-9]{4,20}$/, 'expected a measurement id such as G-AB12CD34EF'),
        ),
      ),
      v.maxLength(5, 'expected at most five measurement ids'),
      v.check((list) => new Set(list).size === list.length, 'expected each id once'),
    ),
    [],
  ),
  tagManagerId: v.optional(
    v.nullable(
      v.pipe(
        v.string(),
        v.trim(),
        v.toUpperCase(),
        v.regex(/^GTM-[A-Z0-9]{4,12}$/, 'expected a container id such as GTM-AB12CD3'),
      ),
    ),
    null,
  ),
  /**
   * Basic: not a byte goes to Google before it is allowed. Advanced: Google's tags load at once and send pings without
   * cookies, with address and browser, also about those who refuse (https://support.google.com/google-ads/answer/14009635).
   */
  mode: v.optional(v.picklist(['basic', 'advanced']), 'basic'),
  /** Asks about Google Analytics Demographics, as a service of its own (R69). */
  demographics: v.optional(v.boolean(), false),
  /** Carries click identifiers in addresses while storage is denied. */
  urlPassthrough: v.optional(v.boolean(), false),
  /** Leaves click identifiers out while `ad_storage` is denied. */
  adsDataRedaction: v.optional(v.boolean(), true),
  /** How long Google's tags wait for the choice, in ms. */
  waitForUpdateMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)), 500),
  /** In advanced mode: the regions (ISO 3166-2) where everything is denied by default; none means everywhere. */
  regions: v.optional(
    v.pipe(
      v.array(
        v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'expected a region such as FI or US-CA')),
      ),
      v.maxLength(300),
    ),
    [],
  ),
})
export type GoogleSettings = v.InferOutput<typeof GoogleSettings>

/** Whether Google is told of visits before a choice, and after a refusal. */
export function isAdvanced({ mode, measurementIds, tagManagerId }: GoogleSettings): boolean {
  return mode === 'advanced' && (measurementIds.length > 0 || tagManagerId !== null)
}

/** How visitors are told of that, by the name of the text. Outside of the regions Google keeps cookies before a choice. */
export function advancedText(settings: GoogleSettings): 'advanced' | 'advancedElsewhere' | null {
  if (!isAdvanced(settings)) return null
  return settings.regions.length > 0 ? 'advancedElsewhere' : 'advanced'
}
