import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderSum } from '../../src/order.ts'

const line = (quantity: number, unitCents: number, vatPercent = 25.5) => ({ quantity, unitCents, vatPercent })

test('half a cent is a whole one, below zero too, also where no binary number holds it', () => {
  expect(orderSum([line(0.5, 1, 0)]).netCents).toBe(1)
  expect(orderSum([line(0.5, -1, 0)]).netCents).toBe(-1)
  // 1.005 * 100 is 100.49999999999999.
  expect(orderSum([line(1.005, 100, 0)]).netCents).toBe(101)
})

test('VAT is of the sum of each rate, not of each line', () => {
  expect(orderSum([line(1, 1), line(1, 1), line(1, 100, 10)])).toEqual({
    netCents: 102,
    grossCents: 113,
    vat: [
      { percent: 25.5, netCents: 2, vatCents: 1 },
      { percent: 10, netCents: 100, vatCents: 10 },
    ],
  })
})

test('whatever the lines, every sum is of whole cents, and what is to pay is what the rates come to', () => {
  const lines = fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 999_999_000 }).map((thousandths) => thousandths / 1000),
      unitCents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      vatPercent: fc.constantFrom(0, 10, 13.5, 25.5),
    }),
    { minLength: 1, maxLength: 20 },
  )
  fc.assert(
    fc.property(lines, (all) => {
      const { netCents, grossCents, vat } = orderSum(all)
      const rates = vat.reduce((sum, rate) => sum + rate.netCents + rate.vatCents, 0)
      expect(grossCents).toBe(rates)
      expect(netCents).toBe(vat.reduce((sum, rate) => sum + rate.netCents, 0))
      for (const sum of [netCents, grossCents]) expect(Number.isSafeInteger(sum)).toBe(true)
      expect(orderSum(all.toReversed())).toEqual({ netCents, grossCents, vat })
    }),
  )
})
