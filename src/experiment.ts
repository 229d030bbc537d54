import * as v from 'valibot'
import { LANGUAGES } from './language.ts'
import { Look } from './look.ts'
import { OwnTexts } from './own-texts.ts'
import { plainText } from './plain-text.ts'
import { VARIANT_KEYS } from './variant.ts'

/**
 * The texts that a variant may change, by their paths: what the first layer tells, and nothing else. What its buttons
 * say is the same in every variant, as is their look, which no variant reaches: a choice that is easier one way than
 * the other is none (GDPR art. 4(11) and 7; EDPB guidelines 05/2020, 3/2022 on deceptive design patterns).
 */
const VARIED_TEXTS: readonly string[] = [
  'banner.title',
  'banner.titleWithOthers',
  'banner.intro.full',
  'banner.intro.shortened',
  'banner.intro.none',
  'banner.others',
  'banner.advanced',
  'banner.advancedElsewhere',
  'banner.unchanged',
  'banner.hidden',
  'banner.withdrawable',
  'banner.withdrawableByLink',
  'banner.signal',
]

const VariedTexts = v.pipe(
  OwnTexts,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const [language, texts = {}] of Object.entries(dataset.value))
      for (const path of Object.keys(texts))
        if (!VARIED_TEXTS.includes(path))
          addIssue({
            message: 'this text is the same in every variant',
            path: [
              { type: 'object', origin: 'value', input: dataset.value, key: language, value: texts },
              { type: 'object', origin: 'value', input: texts, key: path, value: texts[path] },
            ],
          })
  }),
)

/** Place and form of the banner; what is absent is as the site's own. */
const VariedLook = v.strictObject({
  layout: v.exactOptional(Look.entries.layout.wrapped),
  vertical: v.exactOptional(Look.entries.vertical.wrapped),
  horizontal: v.exactOptional(Look.entries.horizontal.wrapped),
})

const Variant = v.strictObject({
  key: v.picklist(VARIANT_KEYS),
  /** Of the banners shown, in whole per cent. */
  share: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
  look: v.optional(VariedLook, {}),
  /** By language and path; what is absent is as the site's own. */
  texts: v.optional(VariedTexts, {}),
})
export type Variant = v.InferOutput<typeof Variant>

/** `POST /api/sites/:id/experiments`: begins at once. */
export const NewExperiment = v.strictObject({
  name: v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(100)),
  variants: v.pipe(
    v.array(Variant),
    v.minLength(2, 'expected at least two variants'),
    v.maxLength(4, 'expected at most four variants'),
    v.check(
      (variants) => variants.every(({ key }, index) => key === VARIANT_KEYS[index]),
      'expected the keys a, b, c, d in their order',
    ),
    v.check(
      (variants) => variants.reduce((sum, { share }) => sum + share, 0) === 100,
      'expected shares that add up to 100',
    ),
  ),
})
export type NewExperiment = v.InferOutput<typeof NewExperiment>

/** `POST /api/sites/:id/experiments/:no/end`: a variant that is kept becomes the site's own look and texts. */
export const ExperimentEnd = v.strictObject({ keep: v.optional(v.nullable(v.picklist(VARIANT_KEYS)), null) })

/** Part of the banners shown, and where the true share lies with 95 % confidence (Wilson). */
const Rate = v.strictObject({ share: v.number(), low: v.number(), high: v.number() })
export type Rate = v.InferOutput<typeof Rate>

/**
 * What was answered to a variant. Nobody is recognised before a choice: who looks at three pages before answering was
 * shown three banners. So rates are per banner shown, not per visitor.
 */
const VariantFigures = v.strictObject({
  asked: v.number(),
  answered: v.number(),
  accepted: v.number(),
  customised: v.number(),
  refused: v.number(),
  /** Null where no banner was shown. `allowed` is accepted or customised: something was allowed. */
  rates: v.nullable(
    v.strictObject({ answered: Rate, allowed: Rate, accepted: Rate, customised: Rate, refused: Rate }),
  ),
})
export type VariantFigures = v.InferOutput<typeof VariantFigures>

/**
 * Whether `allowed` differs between the variants by more than chance: the two-proportion z test at 5 %, each variant
 * with each, by Bonferroni. `withheld` where a variant stands for fewer banners than the site's smallest group (R9).
 */
const VERDICTS = ['withheld', 'too few', 'chance', 'difference'] as const
const Conclusion = v.strictObject({
  verdict: v.picklist(VERDICTS),
  /** Each pair that differs: with `more` more banners were answered with a yes than with `fewer`. */
  differences: v.array(v.strictObject({ more: v.picklist(VARIANT_KEYS), fewer: v.picklist(VARIANT_KEYS) })),
  /** The same as a sentence in English. */
  sentence: v.string(),
})
export type Conclusion = v.InferOutput<typeof Conclusion>

/** An experiment as staff see it. Instants are ISO 8601 in UTC. */
export const ExperimentView = v.strictObject({
  /** Counted from 1 at each site. */
  no: v.number(),
  name: v.string(),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Null while it runs. */
  endedAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  /** The variant that was kept at the end. */
  kept: v.nullable(v.picklist(VARIANT_KEYS)),
  variants: v.array(
    v.strictObject({
      ...Variant.entries,
      /** Null of all variants where one of them stands for too few banners (R9). */
      figures: v.nullable(VariantFigures),
    }),
  ),
  conclusion: Conclusion,
})
export type ExperimentView = v.InferOutput<typeof ExperimentView>

/** `GET /api/sites/:id/experiments` */
export const SiteExperiments = v.strictObject({
  /** The texts of the banner as it is, that a variant may change: by language and path, in their order. */
  texts: v.partial(
    v.object(Object.fromEntries(LANGUAGES.map((one) => [one, v.record(v.string(), v.string())]))),
  ),
  /** The newest first. */
  experiments: v.array(ExperimentView),
})
export type SiteExperiments = v.InferOutput<typeof SiteExperiments>

/** What serving and proving a running experiment take. */
export type RunningExperiment = { readonly no: number; readonly variants: readonly Variant[] }

/** The owner's texts with those of a variant in front of them. */
export function textsWith(own: OwnTexts, { texts }: Pick<Variant, 'texts'>): OwnTexts {
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, { ...own[language], ...texts[language] }] as const).filter(
      ([, some]) => Object.keys(some).length > 0,
    ),
  )
}
