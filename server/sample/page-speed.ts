import type { Vitals } from '../../src/vitals.ts'
import type { Chance } from './chance.ts'

/** How many times as long as elsewhere the largest picture of a page takes: of a table many are shown. */
const HEAVY: Readonly<Record<string, number>> = { '/products/oak-table': 1.9, '/': 1.3, '/cart': 0.7 }

/** How fast a page of the shop was; phones are slower, and not everybody touches anything. */
export function pageSpeed(chance: Chance, { path, isSmall }: { path: string; isSmall: boolean }): Vitals {
  const slow = (isSmall ? 1.6 : 1) * (0.6 + 1.6 * chance.number() ** 3)
  const ttfb = Math.round(slow * chance.whole(120, 480))
  const fcp = ttfb + Math.round(slow * chance.whole(300, 900))
  const lcp = fcp + Math.round(slow * (HEAVY[path] ?? 1) * chance.whole(150, 1_100))
  const inp = Math.round(slow * chance.whole(24, 170))
  const jumps = path.startsWith('/blog/') ? 0.12 : 0.05
  const cls = Math.round(jumps * 2 * chance.number() ** 2 * 10_000) / 10_000
  return { ttfb, fcp, lcp, cls, ...(chance.happens(0.7) && { inp }) }
}
