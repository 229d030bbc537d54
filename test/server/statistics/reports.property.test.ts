import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { makeKey } from '../../../server/api-keys/api-key.ts'
import { makeGoal } from '../../../server/goals/goal.ts'
import { recountSite, settleDays } from '../../../server/stats/count-visits.ts'
import type { Goal } from '../../../src/goal.ts'
import { emptyTables, testDatabase } from '../../database/fresh.ts'
import { makeSite, openTestGateway } from '../../gateway.ts'
import { history, play, type History } from './history.ts'
import { GOALS, ask, wish, type Wish } from './question.ts'
import { dayAt, live, localHour, visitsOf, type Happened, type Past } from './reference.ts'

const connection = await testDatabase()
const { db } = connection

/** A failing test looks for a smaller history so long, and then shows it. */
const runs = (numRuns: number) => ({ numRuns, skipAllAfterTimeLimit: 90_000 })
const TIMEOUT = 120_000

/** Histories in which nothing happens prove nothing. */
const seen: Record<string, number> = {}
const count = (what: string, times: number | boolean) => (seen[what] = (seen[what] ?? 0) + Number(times))

const smallestGroup = fc.integer({ min: 1, max: 3 })
const wishes = fc.noBias(fc.array(wish, { minLength: 1, maxLength: 40, size: 'max' }))
/** What happens between the acts: somebody reads a report, or the night job forgets who made up old totals. */
const looks = fc.array(
  fc.record({ before: fc.nat(), wish: fc.option(wish, { nil: 'settle' as const, freq: 2 }) }),
  { maxLength: 25, size: 'max' },
)
type Look = typeof looks extends fc.Arbitrary<(infer L)[]> ? L : never

/** A site of its own on an empty database, and who reads its reports. */
async function begin({ timeZone }: History, group: number) {
  await emptyTables(db)
  const test = await openTestGateway(connection)
  const site = await makeSite(test, { timeZone, smallestGroup: group })
  const { secret } = await makeKey(db, site.id, { id: randomUUID(), name: 'reports', now: test.now })
  const goals: Goal[] = []
  for (const goal of GOALS) goals.push(await makeGoal(db, site.id, { ...goal, now: test.now }))

  /** The report, beside what is expected of the visits there were. */
  const compare = async (one: Wish, happened: readonly Happened[]): Promise<void> => {
    const past: Past = {
      visits: visitsOf(happened),
      now: test.now.getTime(),
      timeZone,
      smallestGroup: group,
      goals,
    }
    const days = happened.map(({ at }) => dayAt(at, timeZone))
    const { path, query, answer } = ask(one, days)
    const parameters = new URLSearchParams([['site', `${site.id}`], ...query.map((pair) => [...pair])])
    const response = await test.app.request(`/api/stats/${path}?${parameters}`, {
      headers: { authorization: `Bearer ${secret}` },
    })
    const asked = { path, query, now: test.now }
    const expected = rounded(answer(past))
    expect({ ...asked, status: response.status, report: rounded(await response.json()) }).toEqual({
      ...asked,
      status: 200,
      report: expected,
    })
    remember(one, expected, past)
  }
  return { test, site, compare }
}

/** Sums of hundredths and shares differ in their last digits by the order in which they are computed. */
function rounded(report: unknown): unknown {
  return JSON.parse(
    JSON.stringify(report, (_, value) => (typeof value === 'number' ? Number(value.toFixed(6)) + 0 : value)),
  )
}

function remember(one: Wish, report: unknown, past: Past): void {
  const unsaid = new Set(['smallestGroup', 'weekday', 'hour', 'id'])
  const text = JSON.stringify(report, (name, value) => (unsaid.has(name) ? undefined : value))
  const isAboutSomething = /[:[,][1-9]/.test(text.replaceAll(/"[^"]*"/g, ''))
  count(`${one.report} that tells something`, isAboutSomething)
  count('folded rows', text.split('"folded":true').length - 1)
  if (one.report === 'live') count('pages seen last', live(past).rows.length)
  else if (one.filters.length > 0) {
    count('filtered reports that tell something', isAboutSomething)
    count('numbers left out', text.includes('"views":null'))
  }
}

function rememberVisits(happened: readonly Happened[], timeZone: string): void {
  const visits = visitsOf(happened)
  const HOUR = 3_600_000
  count('visits', visits.length)
  for (const visit of visits) {
    const hour = localHour(visit.startedAt, timeZone)
    count(
      'visits in an hour that clocks repeat',
      [-HOUR, HOUR].some((ms) => localHour(visit.startedAt + ms, timeZone) === hour),
    )
    count('visits past midnight', dayAt(visit.lastAt, timeZone) !== dayAt(visit.startedAt, timeZone))
    count(
      'visits that a day ended',
      visits.some(
        (next) =>
          next.visitor === visit.visitor &&
          next.startedAt > visit.startedAt &&
          next.startedAt - visit.lastAt < HOUR / 2,
      ),
    )
    count(
      'visits of those who had been there',
      visits.some((other) => other.visitor === visit.visitor && other.startedAt < visit.startedAt),
    )
  }
}

test(
  'every report says what a plain count of the same events says',
  async () => {
    await fc.assert(
      fc.asyncProperty(history, smallestGroup, wishes, async (lived, group, wanted) => {
        const { test, site, compare } = await begin(lived, group)
        const happened = await play(test, site, lived)
        if (happened.length === 0) return
        rememberVisits(happened, lived.timeZone)
        for (const one of wanted) await compare(one, happened)
      }),
      runs(18),
    )
  },
  TIMEOUT,
)

/** Plays a history and looks at it in between. */
async function playWatched(
  lived: History,
  between: readonly Look[],
  { test, site, compare }: Awaited<ReturnType<typeof begin>>,
): Promise<Happened[]> {
  return play(test, site, lived, async (index, happened) => {
    for (const { before, wish: one } of between) {
      if (before % lived.acts.length !== index || happened.length === 0) continue
      if (one === 'settle') await settleDays(db, { id: site.id, timeZone: lived.timeZone }, test.now)
      else await compare(one, happened)
    }
  })
}

test(
  'who reads reports while things happen, and the night job, change nothing in what is told later',
  async () => {
    await fc.assert(
      fc.asyncProperty(history, smallestGroup, looks, wishes, async (lived, group, between, wanted) => {
        const opened = await begin(lived, group)
        const happened = await playWatched(lived, between, opened)
        if (happened.length === 0) return
        for (const one of wanted) await opened.compare(one, happened)
      }),
      runs(10),
    )
  },
  TIMEOUT,
)

test(
  'counting all visits of a site anew gives the totals that were kept up to date',
  async () => {
    const totals = async () => {
      const rows = await db.selectFrom('visit_total').selectAll().execute()
      return rows.map((row) => JSON.stringify(row)).toSorted()
    }
    await fc.assert(
      fc.asyncProperty(history, looks, async (lived, between) => {
        const opened = await begin(lived, 1)
        const happened = await playWatched(lived, between, opened)
        if (happened.length === 0) return
        await opened.compare({ report: 'live' }, happened)
        await opened.compare(
          {
            report: 'totals',
            when: { event: 0, offset: 0, days: 1, months: null },
            filters: [],
            compare: 'none',
          },
          happened,
        )
        const kept = await totals()
        await recountSite(db, opened.site.id, opened.test.now)
        expect(await totals()).toEqual(kept)
        count('rows of totals', kept.length)
      }),
      runs(6),
    )
  },
  TIMEOUT,
)

afterAll(() => {
  console.log(seen)
})
