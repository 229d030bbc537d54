import { expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, previousPeriod, stepOf } from '../../src/period.ts'

test('days are counted across months, years and changes of the clocks', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(daysBetween({ from: '2026-10-24', until: '2026-10-27' })).toBe(3)
})

test('the previous period is as long and ends where this one begins', () => {
  expect(previousPeriod({ from: '2026-11-08', until: '2026-11-15' })).toEqual({
    from: '2026-11-01',
    until: '2026-11-08',
  })
})

test('the day of an instant is the one of the time zone', () => {
  const instant = new Date('2026-11-24T22:30:00Z')
  expect(dayOf(instant, 'Europe/Helsinki')).toBe('2026-11-25')
  expect(dayOf(instant, 'America/New_York')).toBe('2026-11-24')
})

test('up to two days are drawn by the hour', () => {
  expect(stepOf({ from: '2026-11-24', until: '2026-11-26' })).toBe('hour')
  expect(stepOf({ from: '2026-11-24', until: '2026-11-27' })).toBe('day')
})
