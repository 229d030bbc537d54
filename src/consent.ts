import * as v from 'valibot'
import { ASKED_PURPOSES } from './purpose.ts'
import { LANGUAGES } from './language.ts'
import { SiteKey } from './plain-text.ts'
import { SIGNALS } from './signal.ts'
import { VariantName } from './variant.ts'

/**
 * How long a choice stands, a yes and a no alike (legal.md: CNIL advises about six months; no Finnish figure).
 * Changing it changes the declared lifetimes in `service`.
 */
export const CONSENT_DAYS = 180

/** The version of the notice that was on the screen. */
const Notice = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1))

/** What a browser sends when its visitor has chosen: `POST /api/consents`. */
export const ConsentMessage = v.strictObject({
  site: SiteKey,
  /** Made once per choice; a repeat with the same key answers with the first answer. */
  key: v.pipe(v.string(), v.uuid()),
  notice: Notice,
  language: v.picklist(LANGUAGES),
  choice: v.strictObject({
    purposes: v.strictObject(
      Object.fromEntries(ASKED_PURPOSES.map((purpose) => [purpose, v.boolean()])) as Record<
        (typeof ASKED_PURPOSES)[number],
        v.BooleanSchema<undefined>
      >,
    ),
    services: v.record(v.pipe(v.string(), v.maxLength(64)), v.boolean()),
  }),
  /** What the browser said for its visitor, where the site heeds it. */
  signal: v.optional(v.picklist(SIGNALS)),
  /** The banner that was on the screen, where an experiment runs. */
  variant: v.optional(VariantName),
  /** The token of the choice that this one replaces, if the browser has one. */
  token: v.optional(v.pipe(v.string(), v.maxLength(1024))),
  /** The key of the choice that this one replaces, where that one allowed something. */
  replaces: v.optional(v.pipe(v.string(), v.uuid())),
  /** Milliseconds since the choice was made, when it could not be sent at once. */
  ageMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
})
export type ConsentMessage = v.InferOutput<typeof ConsentMessage>

export const ConsentAnswer = v.strictObject({
  record: v.pipe(v.string(), v.uuid()),
  /** Null when nothing is granted: then there is nothing to prove and no visitor. */
  token: v.nullable(v.string()),
  expiresAt: v.pipe(v.string(), v.isoTimestamp()),
})
export type ConsentAnswer = v.InferOutput<typeof ConsentAnswer>

/** What a choice meant beside the one before it; the words of the consent report. */
export type ConsentAct = 'accepted' | 'refused' | 'customised' | 'withdrawn'

/** One beacon when the banner is shown: no identifier, only what the totals are kept by. */
export const AskedMessage = v.strictObject({
  site: SiteKey,
  notice: Notice,
  language: v.picklist(LANGUAGES),
  variant: v.optional(VariantName),
})
