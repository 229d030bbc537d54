import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSilence, findSpike } from '../../src/alert.ts'
import { addDays } from '../../src/period.ts'

const HOUR = '2026-11-24T12:00'

/** Views of an hour and of the same hour in the weeks before, the last one first. */
const weeks = (hour: string, [now, ...before]: number[]): [string, number][] => [
  [hour, now!],
  ...before.map((count, week): [string, number] => [
    `${addDays(hour.slice(0, 10), -7 * (week + 1))}${hour.slice(10)}`,
    count,
  ]),
]

test.each([
  ['three times the usual is none yet', [350, 100, 100, 100, 100], null],
  ['one more is', [351, 100, 100, 100, 100], 100],
  ['one wild week before changes nothing', [351, 100, 4000, 100, 100], 100],
  ['of an even number of weeks the middle is between two', [100, 10, 20, 12, 18], 15],
  ['a few instead of none are none', [50, 0, 0, 0, 3], null],
  ['many instead of none are', [51, 0, 0, 0, 3], 0],
  ['two weeks are enough to compare with', [500, 10, 10], 10],
  ['one week is not', [5000, 10], null],
  ['a new site has no usual', [5000], null],
])('a spike: %s', (_, numbers, usual) => {
  const found = findSpike(new Map(weeks(HOUR, numbers)), HOUR)
  expect(found?.usual ?? null).toBe(usual)
})

test.each([
  [
    'two hours of nothing where there was always something are',
    [0, 10, 10, 10, 10],
    [0, 12, 15, 30, 11],
    0,
    10,
  ],
  ['a single view breaks it', [0, 20, 20, 20, 20], [1, 20, 20, 20, 20], 0, null],
  ['a view in the hour that runs breaks it', [0, 20, 20, 20, 20], [0, 20, 20, 20, 20], 1, null],
  ['one quiet hour in four weeks makes it usual', [0, 20, 9, 20, 20], [0, 20, 20, 20, 20], 0, null],
  ['three weeks are not enough to know', [0, 20, 20, 20], [0, 20, 20, 20], 0, null],
])('silence: %s', (_, first, second, running, usual) => {
  const hours = ['2026-11-24T10:00', '2026-11-24T11:00']
  const views = new Map([
    ...weeks(hours[0]!, first),
    ...weeks(hours[1]!, second),
    [HOUR, running] as [string, number],
  ])
  const found = findSilence(views, { hours, current: HOUR })
  expect(found).toEqual(usual === null ? null : { hour: hours[0], views: 0, usual })
})

test('an hour that clocks skipped is compared with the weeks in which it was', () => {
  const views = new Map(weeks('2026-04-05T03:00', [400, 0, 20, 60, 40]))
  views.delete('2026-03-29T03:00')
  expect(findSpike(views, '2026-04-05T03:00')?.usual).toBe(40)
})

test('a week before the first view is unknown, not empty, and one known week says nothing', () => {
  expect(findSpike(new Map(weeks(HOUR, [55, 1, 0])), HOUR)).toBeNull()
  expect(findSpike(new Map(weeks(HOUR, [55, 1, 1])), HOUR)?.usual).toBe(1)
})

test('more views never end a spike, a larger past never makes one, and no hour is a spike and silent', () => {
  const counts = fc.array(fc.nat({ max: 2000 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(counts, fc.nat({ max: 500 }), (numbers, more) => {
      const views = new Map(weeks(HOUR, numbers))
      const found = findSpike(views, HOUR)
      const [now = 0, ...before] = numbers
      if (found) {
        expect(found.views).toBeGreaterThan(3 * found.usual)
        expect(findSpike(new Map(weeks(HOUR, [now + more, ...before])), HOUR)).not.toBeNull()
        expect(findSilence(views, { hours: [HOUR], current: HOUR })).toBeNull()
      } else if (before.length > 0 && before.at(-1)! > 0) {
        // Heard of in the oldest week, so that more views make no further week known.
        const larger = before.map((count) => count + more)
        expect(findSpike(new Map(weeks(HOUR, [now, ...larger])), HOUR)).toBeNull()
      }
    }),
  )
})
