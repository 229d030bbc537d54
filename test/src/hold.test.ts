import { expect, test } from 'vitest'
import { erasableFrom, keptByLawUntil, type HoldView } from '../../src/hold.ts'

test.each([
  ['2026-01-01', 12, '2033-01-01'],
  ['2026-12-31', 12, '2033-01-01'],
  ['2026-06-30', 6, '2033-01-01'],
  ['2026-07-01', 6, '2034-01-01'],
  ['2024-02-29', 2, '2031-01-01'],
])(
  'a voucher of %s, where the financial year ends with month %i, is kept by law until %s (R37)',
  (day, month, until) => expect(keptByLawUntil(day, month)).toBe(until),
)

test('who is held by several is erased when the last holds no more, which one without an end leaves open', () => {
  const hold = (until: string | null): HoldView => ({ kind: 'law', until, on: { what: 'invoice', no: '1' } })
  expect(erasableFrom([], '2026-11-24')).toBe('2026-11-24')
  expect(erasableFrom([hold('2033-01-01'), hold('2034-01-01')], '2026-11-24')).toBe('2034-01-01')
  expect(erasableFrom([hold('2033-01-01'), hold(null), hold('2034-01-01')], '2026-11-24')).toBe(null)
})
