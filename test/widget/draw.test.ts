import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { openChance } from '../../server/sample/chance.ts'
import type { WidgetConfig } from '../../src/widget-config.ts'
import { draw } from '../../widget/draw.ts'

afterEach(() => vi.restoreAllMocks())

/** Two to four shares in whole per cent. */
const shares = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 })
  .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), 100])
  .map((cuts) => cuts.slice(1).map((cut, index) => cut - cuts[index]!))

const SITE = { site: 'shop', language: 'en', text: { title: 'May we?' } } as WidgetConfig
const configOf = (parts: readonly number[]): WidgetConfig => ({
  ...SITE,
  variants: parts.map((share, index) => ({ variant: `1${'abcd'[index]}`, share })),
})

test('each banner is drawn as often as its share says', () => {
  fc.assert(
    fc.property(shares, fc.integer({ min: 0, max: 2 ** 31 }), (parts, seed) => {
      vi.spyOn(Math, 'random').mockImplementation(openChance(seed).number)
      const draws = 2_000
      const drawn = new Map<string, number>()
      for (let page = 0; page < draws; page += 1) {
        const config = configOf(parts)
        draw(config)
        drawn.set(config.variant!, (drawn.get(config.variant!) ?? 0) + 1)
      }
      for (const [index, share] of parts.entries()) {
        const part = share / 100
        const error = Math.sqrt((part * (1 - part)) / draws)
        // Five standard errors: by chance alone once in two million.
        expect(Math.abs((drawn.get(`1${'abcd'[index]}`) ?? 0) / draws - part)).toBeLessThan(5 * error)
      }
    }),
    { seed: 1926, numRuns: 50 },
  )
})

test('a draw keeps nothing, and tells no two pages apart that drew the same', () => {
  const kept = vi.fn<() => boolean>()
  const trap = new Proxy({}, { get: kept, set: kept, has: kept })
  for (const place of ['document', 'localStorage', 'sessionStorage', 'indexedDB', 'crypto'])
    vi.stubGlobal(place, trap)
  fc.assert(
    fc.property(shares, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (parts, number) => {
      vi.spyOn(Math, 'random').mockReturnValue(number)
      const config = configOf(parts)
      draw(config)
      const { variant, share, ...rest } = config as WidgetConfig & { share: number }
      expect(config.variants).toContainEqual({ variant, share })
      expect(rest).toEqual({ ...SITE, variants: config.variants })
    }),
  )
  expect(kept).not.toHaveBeenCalled()
  vi.unstubAllGlobals()
})

test('where no experiment runs, the banner is the site’s own', () => {
  const config = { ...SITE }
  draw(config)
  expect(config).toEqual(SITE)
})
