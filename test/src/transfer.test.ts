import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ADEQUATE, EEA } from '../../src/legal-facts.ts'
import { faultOf, SAFEGUARDS } from '../../src/transfer.ts'

const country = fc.stringMatching(/^[A-Z]{2}$/)
const destination = fc.record({
  country: fc.oneof(country, fc.constantFrom(...EEA, ...ADEQUATE)),
  necessity: fc.option(fc.string()),
  safeguard: fc.option(fc.constantFrom(...SAFEGUARDS)),
})

test('nothing goes outside the EEA without a necessity and a safeguard that holds there (R39)', () => {
  fc.assert(
    fc.property(destination, ({ country, necessity, safeguard }) => {
      const isTold = Boolean(necessity) && safeguard !== null
      const holds = safeguard !== 'adequacy-decision' || ADEQUATE.includes(country)
      expect(faultOf({ country, necessity, safeguard }) === null).toBe(
        EEA.includes(country) || (isTold && holds),
      )
    }),
  )
})

test('the EEA has thirty countries, none of which needs a decision', () => {
  expect(new Set(EEA).size).toBe(30)
  expect(ADEQUATE.filter((country) => EEA.includes(country))).toEqual([])
})
