import fc from 'fast-check'
import { DAY_MS } from '../../../src/visit.ts'
import { DEVICES, EVENT_NAMES, NETWORKS, ORIGINS, PATHS, type Device, type Origin } from './sent.ts'

/** Random lives of a few visitors of one site, around a day on which the clocks of its time zone change. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** When clocks go back in 2026, so that an hour comes twice. */
const BACK = [
  ['Europe/Helsinki', '2026-10-25T01:00:00Z'],
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['America/St_Johns', '2026-11-01T04:30:00Z'],
  ['Pacific/Auckland', '2026-04-04T14:00:00Z'],
  // From one o'clock to midnight: this day begins twice.
  ['Atlantic/Azores', '2026-10-25T01:00:00Z'],
] as const

/** When they go forward, and, where they never do either, a midnight that ends a month. */
const FORWARD = [
  ['Europe/Helsinki', '2026-03-29T01:00:00Z'],
  ['America/New_York', '2026-03-08T07:00:00Z'],
  ['America/St_Johns', '2026-03-08T05:30:00Z'],
  ['Pacific/Auckland', '2026-09-26T14:00:00Z'],
  // From midnight to one o'clock: this day has no midnight.
  ['Atlantic/Azores', '2026-03-29T01:00:00Z'],
  ['Asia/Kolkata', '2026-12-31T18:30:00Z'],
  ['UTC', '2026-07-01T00:00:00Z'],
] as const

/** Something on the page of a view: `back` counts the visitor's views from the latest, which is 0. */
export type Read = {
  does: 'read'
  back: number
  engagedMs: number
  openMs: number
  scrollPercent: number | null
}
export type Report = {
  does: 'report'
  back: number
  name: string
  value: number | null
  properties: Record<string, string> | null
}
export type Show = { does: 'show'; path: string; origin: Origin; address: (typeof NETWORKS)[number] }

/** `queue` was offline: what follows the view is sent with it, later, in one message. */
type Queue = Omit<Show, 'does'> & {
  does: 'queue'
  more: { afterMs: number; what: Read | Report | Show }[]
  heldMs: number
}
/** `repeat` sends the visitor's last message again, as a browser does that got no answer. */
type Act = { waitMs: number; visitor: number; what: Show | Read | Report | Queue | { does: 'repeat' } }

export type History = { timeZone: string; start: Date; devices: Device[]; acts: Act[] }

const VISITORS = 5

const wait = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 * MINUTE }) },
  { weight: 3, arbitrary: fc.integer({ min: 5 * MINUTE, max: 29 * MINUTE }) },
  // Where a visit just goes on, and where it just has ended.
  { weight: 1, arbitrary: fc.constantFrom(30 * MINUTE - 1, 30 * MINUTE) },
  { weight: 4, arbitrary: fc.integer({ min: 30 * MINUTE, max: 6 * HOUR }) },
  { weight: 2, arbitrary: fc.integer({ min: 20 * HOUR, max: 28 * HOUR }) },
  { weight: 1, arbitrary: fc.integer({ min: DAY_MS, max: 9 * DAY_MS }) },
)

const show: fc.Arbitrary<Show> = fc.record({
  does: fc.constant('show' as const),
  path: fc.constantFrom(...PATHS),
  origin: fc.constantFrom(...ORIGINS),
  address: fc.constantFrom(...NETWORKS),
})

const back = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 5 }) },
)

const read: fc.Arbitrary<Read> = fc
  .record({
    does: fc.constant('read' as const),
    back,
    engagedMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 * HOUR })),
    openMs: fc.integer({ min: 0, max: 3 * HOUR }),
    scrollPercent: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null, freq: 3 }),
  })
  .map((one) => ({ ...one, openMs: Math.max(one.openMs, one.engagedMs) }))

const report: fc.Arbitrary<Report> = fc.record({
  does: fc.constant('report' as const),
  back,
  name: fc.constantFrom(...EVENT_NAMES),
  // Money has two decimals, and is sometimes given back.
  value: fc.option(
    fc.integer({ min: -999, max: 99_999 }).map((cents) => cents / 100),
    { nil: null, freq: 2 },
  ),
  properties: fc.option(
    fc.dictionary(fc.constantFrom('plan', 'colour'), fc.constantFrom('free', 'pro', 'Pro', ''), {
      maxKeys: 2,
    }),
    { nil: null },
  ),
})

const queue: fc.Arbitrary<Queue> = fc.record({
  does: fc.constant('queue' as const),
  path: fc.constantFrom(...PATHS),
  origin: fc.constantFrom(...ORIGINS),
  address: fc.constantFrom(...NETWORKS),
  more: fc.array(
    fc.record({
      afterMs: fc.integer({ min: 1, max: 5 * MINUTE }),
      what: fc.oneof(show, read, report),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  heldMs: fc.integer({ min: 0, max: 5 * MINUTE }),
})

const act: fc.Arbitrary<Act> = fc.record({
  waitMs: wait,
  // The first is there every day, so that the days of one visitor touch.
  visitor: fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4),
  what: fc.oneof(
    { weight: 8, arbitrary: show },
    { weight: 4, arbitrary: read },
    { weight: 4, arbitrary: report },
    { weight: 1, arbitrary: queue },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('repeat' as const) }) },
  ),
})

/** Begins so that the clocks change in its midst. Now and then a year passes, for the comparison with the year before. */
export const history: fc.Arbitrary<History> = fc
  .record({
    place: fc.oneof(fc.constantFrom(...BACK), fc.constantFrom(...FORWARD)),
    devices: fc.array(fc.constantFrom(...DEVICES), { minLength: VISITORS, maxLength: VISITORS }),
    // Short ones are what a failing test comes down to, not what it begins with.
    acts: fc.noBias(fc.array(act, { maxLength: 70, size: 'max' })),
    /** Somebody comes within an hour of the change. */
    turning: fc.record({ visitor: fc.integer({ min: 0, max: VISITORS - 1 }), what: show }),
    turningMs: fc.integer({ min: -HOUR, max: HOUR }),
    actsBefore: fc.nat(),
    year: fc.option(
      fc.record({ actsBefore: fc.nat(), ms: fc.integer({ min: 363 * DAY_MS, max: 367 * DAY_MS }) }),
      { nil: null, freq: 2 },
    ),
  })
  .map(({ place: [timeZone, turn], devices, acts, turning, turningMs, actsBefore, year }) => {
    const turnsAt = actsBefore % (acts.length + 1)
    const all = acts.toSpliced(turnsAt, 0, { ...turning, waitMs: 1 })
    const yearAt = year === null ? -1 : year.actsBefore % all.length
    const lived = all.map((one, index) => (index === yearAt ? { ...one, waitMs: year!.ms } : one))
    const untilTurn = lived
      .slice(0, turnsAt + 1)
      .reduce((sum, { waitMs, what }) => sum + waitMs + lengthOf(what), 0)
    const start = new Date(Date.parse(turn) + turningMs - untilTurn)
    return { timeZone, start, devices, acts: lived, [fc.toStringMethod]: () => story(timeZone, start, lived) }
  })

/** What a failing test shows. */
function story(timeZone: string, start: Date, acts: readonly Act[]): string {
  let at = start.getTime()
  const lines = acts.map(({ waitMs, visitor, what }) => {
    at += waitMs
    const line = `${new Date(at).toISOString()} visitor ${visitor} ${JSON.stringify(what, (key, value) =>
      key === 'origin'
        ? `${value.query} ${value.referrer ?? ''}`.trim()
        : key === 'address'
          ? value.country
          : value,
    )}`
    at += lengthOf(what)
    return line
  })
  return [timeZone, ...lines].join('\n  ')
}

/** How much time passes from the first event of an act until it is sent. */
export function lengthOf(what: Act['what']): number {
  return what.does === 'queue' ? what.more.reduce((sum, { afterMs }) => sum + afterMs, what.heldMs) : 0
}
