import * as v from 'valibot'

/** The banners of an experiment, in their order. */
export const VARIANT_KEYS = ['a', 'b', 'c', 'd'] as const
export type VariantKey = (typeof VARIANT_KEYS)[number]

/** Number of the experiment at its site and key of the variant, `3b`: what a page tells of the banner it showed. */
export const VariantName = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,8}[a-d]$/, 'expected the number of an experiment and a variant, such as 3b'),
)

export function variantName(no: number, key: VariantKey): string {
  return `${no}${key}`
}
