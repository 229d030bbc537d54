import { expect, test } from 'vitest'
import {
  acceptedChoice,
  allowedServices,
  choiceOf,
  grantedPurposes,
  isRefusal,
  REFUSED,
} from '../../src/choice.ts'
import { askedServices, servicesOf } from '../../src/service.ts'

const GOOGLE = { measurementIds: ['G-AB12CD34EF'], tagManagerId: null, demographics: false }
const asked = askedServices(servicesOf({ google: GOOGLE, services: [] }))

test('silence refuses everything', () => {
  expect(isRefusal(REFUSED)).toBe(true)
  expect(allowedServices(REFUSED, asked)).toEqual([])
  expect(grantedPurposes(REFUSED)).toEqual([])
})

test('accepting on the first layer never allows linking to a customer (R57)', () => {
  const choice = acceptedChoice(asked)

  expect(allowedServices(choice, asked)).toEqual(['lupa-statistics', 'google-analytics'])
  expect(choice.purposes.linking).toBe(false)
})

test('Google is asked about only where a measurement id is set, and the choice cookie never', () => {
  expect(asked.map(({ id }) => id)).toEqual(['lupa-statistics', 'google-analytics', 'lupa-linking'])
  expect(
    askedServices(servicesOf({ google: { ...GOOGLE, measurementIds: [] }, services: [] })).map(
      ({ id }) => id,
    ),
  ).toEqual(['lupa-statistics', 'lupa-linking'])
})

test('a service counts only where its purpose is allowed, too', () => {
  const torn = { purposes: { ...REFUSED.purposes, linking: true }, services: { 'lupa-statistics': true } }

  expect(allowedServices(torn, asked)).toEqual([])
  expect(grantedPurposes(torn)).toEqual([])
})

test('Google alone grants nothing to Lupa', () => {
  expect(grantedPurposes(choiceOf(asked, ['google-analytics']))).toEqual([])
  expect(grantedPurposes(choiceOf(asked, ['lupa-statistics', 'lupa-linking']))).toEqual([
    'statistics',
    'linking',
  ])
})
