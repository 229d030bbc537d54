import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/language.ts'
import { mustAsk, readChoice, writeChoice } from '../../src/kept-choice.ts'

const DAY = 86_400_000
const now = new Date('2026-11-24T10:00:00Z')
const kept = {
  noticeVersion: 3,
  language: 'fi' as const,
  chosenAt: now,
  key: '6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b',
  replaces: null,
  sent: true,
  allowed: ['lupa-statistics', 'google-analytics'],
}
const ask = (choice: typeof kept | null, days = 0) =>
  mustAsk(choice, { noticeVersion: 3, consentDays: 180, now: new Date(now.getTime() + days * DAY) })

test('what a browser keeps it reads back', () => {
  fc.assert(
    fc.property(
      fc.record({
        noticeVersion: fc.integer({ min: 1, max: 1_000_000 }),
        language: fc.constantFrom(...LANGUAGES),
        chosenAt: fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        key: fc.option(fc.uuid()),
        replaces: fc.option(fc.uuid()),
        sent: fc.boolean(),
        allowed: fc.subarray(['lupa-statistics', 'google-analytics', 'lupa-linking']),
      }),
      (choice) => {
        const written = writeChoice(choice)
        expect(readChoice(written)).toEqual(choice)
        expect(written).toMatch(/^[\w.~-]{1,250}$/) // needs no escaping in a cookie
      },
    ),
  )
})

test.each([
  '',
  'yes',
  '1.1.en',
  '2.1.en.abc.s',
  '1.x.en.abc.s6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b.',
  '1.1.english.abc.s6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b.',
])('the cookie "%s" is no choice', (cookie) => expect(readChoice(cookie)).toBeNull())

test('nobody who has answered is asked again before 180 days, whatever the answer was', () => {
  expect(ask(null)).toBe(true)
  for (const allowed of [[], ['lupa-statistics']]) {
    expect(ask({ ...kept, allowed }, 179.9)).toBe(false)
    expect(ask({ ...kept, allowed }, 180)).toBe(true)
  }
})

test('another notice, and a choice from the future, ask again', () => {
  expect(ask({ ...kept, noticeVersion: 2 })).toBe(true)
  expect(ask(kept, -0.5)).toBe(false)
  expect(ask(kept, -2)).toBe(true)
})
