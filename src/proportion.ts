/** So many of so many. */
export type Proportion = { readonly part: number; readonly whole: number }

export type Interval = { readonly low: number; readonly high: number }

/** Of the standard normal distribution: 95 % lie within it, on both sides of 0. */
const Z_95 = 1.959_964

/**
 * Where the true share lies with 95 % confidence; null of nothing. E. B. Wilson, "Probable Inference, the Law of
 * Succession, and Statistical Inference", JASA 22 (1927), 209 to 212. It holds for few trials and for shares near 0 and 1,
 * where the textbook interval does not (Brown, Cai, DasGupta, "Interval Estimation for a Binomial Proportion",
 * Statistical Science 16 (2001), 101 to 133).
 */
export function wilsonInterval({ part, whole }: Proportion): Interval | null {
  if (whole === 0) return null
  const share = part / whole
  const z2 = Z_95 ** 2
  const middle = (share + z2 / (2 * whole)) / (1 + z2 / whole)
  const half = (Z_95 / (1 + z2 / whole)) * Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole ** 2))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/**
 * How far two shares are apart, in standard errors of their difference if there were none; above 0 where the first is
 * higher. The two-proportion z test with a pooled share (NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3,
 * https://www.itl.nist.gov/div898/handbook/prc/section3/prc33.htm). Null where the normal distribution does not fit: fewer
 * than 5 of either kind are expected in either group (Cochran, "Some Methods for Strengthening the Common χ² Tests",
 * Biometrics 10 (1954), 417 to 451).
 */
export function differenceZ(one: Proportion, other: Proportion): number | null {
  const pooled = (one.part + other.part) / (one.whole + other.whole)
  const fewest = Math.min(one.whole, other.whole) * Math.min(pooled, 1 - pooled)
  if (!(fewest >= FEWEST_EXPECTED)) return null
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.whole + 1 / other.whole))
  return (one.part / one.whole - other.part / other.whole) / error
}

const FEWEST_EXPECTED = 5

/**
 * From which |z| on a difference is more than chance, by how many groups are compared, each with each: 5 % for all
 * comparisons together, so 5 %, 5/3 % and 5/6 % for one (Bonferroni; O. J. Dunn, "Multiple Comparisons Among Means",
 * JASA 56 (1961), 52 to 64).
 */
export const CRITICAL_Z: Readonly<Record<2 | 3 | 4, number>> = { 2: Z_95, 3: 2.393_98, 4: 2.638_257 }
