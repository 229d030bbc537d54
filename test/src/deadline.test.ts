import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerDue, EXTENDED_MONTHS, isWorkingDay, monthsLater } from '../../src/deadline.ts'
import { addDays } from '../../src/period.ts'

test('a request is answered within a calendar month, on the last day of a shorter one (R82)', () => {
  expect(answerDue('2026-11-23', 1)).toBe('2026-12-23')
  expect(monthsLater('2027-01-31', 1)).toBe('2027-02-28')
  expect(monthsLater('2028-01-31', 1)).toBe('2028-02-29')
  expect(answerDue('2026-11-23', EXTENDED_MONTHS)).toBe('2027-02-23')
})

test('a due day that is no working day moves to the next one', () => {
  // A Saturday; Christmas Eve to Sunday; Epiphany; Good Friday to Easter Monday; Ascension Day; Midsummer Eve.
  expect(answerDue('2026-11-05', 1)).toBe('2026-12-07')
  expect(answerDue('2026-11-24', 1)).toBe('2026-12-28')
  expect(answerDue('2026-12-06', 1)).toBe('2027-01-07')
  expect(answerDue('2027-02-26', 1)).toBe('2027-03-30')
  expect(answerDue('2027-04-06', 1)).toBe('2027-05-07')
  expect(answerDue('2027-05-25', 1)).toBe('2027-06-28')
})

test('whatever the day, the due day is a working day, at most a week behind the month', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days))
  fc.assert(
    fc.property(day, fc.constantFrom(1, 3), (received, months) => {
      const due = answerDue(received, months)
      expect(isWorkingDay(due)).toBe(true)
      expect(due >= monthsLater(received, months)).toBe(true)
      expect(due <= addDays(monthsLater(received, months), 7)).toBe(true)
    }),
  )
})
