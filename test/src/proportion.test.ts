import { expect, test } from 'vitest'
import { openChance } from '../../server/sample/chance.ts'
import { CRITICAL_Z, differenceZ, wilsonInterval } from '../../src/proportion.ts'

test.each([
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [5, 10, 0.2366, 0.7634],
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I.
  [81, 263, 0.2553, 0.3662],
])('%i of %i: the true share lies between %d and %d', (part, whole, low, high) => {
  const interval = wilsonInterval({ part, whole })!
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test('nothing of nothing has no interval', () => {
  expect(wilsonInterval({ part: 0, whole: 0 })).toBeNull()
})

test('two shares are compared where enough was counted of both', () => {
  // 42 of 200 against 26 of 200: the pooled share is 0.17, the standard error 0.03756.
  expect(differenceZ({ part: 42, whole: 200 }, { part: 26, whole: 200 })).toBeCloseTo(2.1297, 3)
  expect(differenceZ({ part: 4, whole: 20 }, { part: 5, whole: 20 })).toBeNull()
  expect(differenceZ({ part: 20, whole: 20 }, { part: 19, whole: 20 })).toBeNull()
  expect(differenceZ({ part: 0, whole: 0 }, { part: 50, whole: 100 })).toBeNull()
})

test('of a thousand experiments without a difference at most 7 in 100 find one, with four variants too', () => {
  const { happens } = openChance(1926)
  for (const variants of [2, 3, 4] as const) {
    let found = 0
    for (let experiment = 0; experiment < 1_000; experiment += 1) {
      const answers = Array.from({ length: variants }, () => {
        let part = 0
        for (let banner = 0; banner < 200; banner += 1) if (happens(0.4)) part += 1
        return { part, whole: 200 }
      })
      const apart = answers.some((one, index) =>
        answers.slice(index + 1).some((other) => Math.abs(differenceZ(one, other)!) >= CRITICAL_Z[variants]),
      )
      if (apart) found += 1
    }
    expect(found / 1_000, `${variants} variants`).toBeLessThan(0.07)
    expect(found / 1_000, `${variants} variants`).toBeGreaterThan(0.02)
  }
})
