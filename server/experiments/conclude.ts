import type { Conclusion, VariantFigures } from '../../src/experiment.ts'
import { CRITICAL_Z, differenceZ } from '../../src/proportion.ts'
import type { VariantKey } from '../../src/variant.ts'

type Told = { readonly key: VariantKey } & VariantFigures

/**
 * Whether the variants differ in how many of their banners were answered with a yes. Each banner is drawn by itself: if the
 * variants made no difference, the lot would only have spread the same answers among them. So the test holds although
 * some visitors met several banners before they answered. It holds for one look at the end that was set before; who looks
 * every day and ends at the first difference finds one by chance more often than 5 times in 100.
 * Null for figures that are not told (R9).
 */
export function conclude(variants: readonly Told[] | null, smallestGroup: number): Conclusion {
  if (!variants) {
    return {
      verdict: 'withheld',
      differences: [],
      sentence: `Figures are told once every variant was shown ${smallestGroup} times.`,
    }
  }
  const critical = CRITICAL_Z[variants.length as keyof typeof CRITICAL_Z]
  const proportion = ({ accepted, customised, asked }: Told) => ({
    part: accepted + customised,
    whole: asked,
  })
  const pairs = variants.flatMap((one, index) =>
    variants.slice(index + 1).map((other) => ({
      keys: [one.key, other.key] as const,
      z: differenceZ(proportion(one), proportion(other)),
    })),
  )
  const differences = pairs.flatMap(({ keys: [one, other], z }) => {
    if (z === null || Math.abs(z) < critical) return []
    return [z > 0 ? { more: one, fewer: other } : { more: other, fewer: one }]
  })
  if (differences.length > 0) {
    const told = differences.map(({ more, fewer }) => `${more} than with ${fewer}`).join(', and with ')
    return {
      verdict: 'difference',
      differences,
      sentence: `Something was allowed more often with ${told}; chance alone would seldom do that (5 in 100).`,
    }
  }
  if (pairs.some(({ z }) => z === null)) {
    return {
      verdict: 'too few',
      differences,
      sentence: 'Too few answers yet to tell the variants apart from chance.',
    }
  }
  return { verdict: 'chance', differences, sentence: 'The variants cannot be told apart from chance.' }
}
