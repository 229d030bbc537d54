import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeKey } from '../../../server/api-keys/api-key.ts'
import { makeGoal } from '../../../server/goals/goal.ts'
import { recountSite, settleDays } from '../../../server/stats/count-visits.ts'
import type { Goal } from '../../../src/goal.ts'
import { emptyTables, testDatabase } from '../../database/fresh.ts'
import { makeSite, openTestGateway, signIn } from '../../gateway.ts'
import { history, type History } from './history.ts'
import { dayAt, localHour } from './local-time.ts'
import { play } from './play.ts'
import { GOALS, ask, askSites, sitesWish, wish, type Wish } from './question.ts'
import { runsOf } from '../../long.ts'
import type { ToldSite } from './reference.ts'
import { visitsOf, type Happened, type Past, type Visit } from './visits.ts'

const connection = await testDatabase()
const { db } = connection

/** A failing test looks for a smaller history so long, and then shows it. */
const runs = (usual: number) => ({ ...runsOf(usual), skipAllAfterTimeLimit: 600_000 })
const TIMEOUT = 660_000

const HOUR = 3_600_000

const smallestGroup = fc.integer({ min: 1, max: 3 })
const wishes = fc.noBias(fc.array(wish, { minLength: 1, maxLength: 60, size: 'max' }))
/** What happens between the acts: somebody reads a report, or the night job forgets who made up old totals. */
const looks = fc.array(
  fc.record({ act: fc.nat(), wish: fc.option(wish, { nil: 'settle' as const, freq: 2 }) }),
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

  /** The report must be what the reference makes of what happened; it comes back for counting. */
  const check = async (one: Wish, happened: readonly Happened[]): Promise<unknown> => {
    const days = happened.map(({ at }) => dayAt(at, timeZone))
    const { path, query, answer } = ask(one, days)
    const parameters = new URLSearchParams([['site', `${site.id}`], ...query.map((pair) => [...pair])])
    const response = await test.app.request(`/api/stats/${path}?${parameters}`, {
      headers: { authorization: `Bearer ${secret}` },
    })
    const asked = { path, query, now: test.now }
    const told = { ...asked, status: response.status, report: rounded(await response.json()) }
    const visits = visitsOf(happened)
    const past = { visits, now: test.now.getTime(), timeZone, smallestGroup: group, goals }
    expect(told).toEqual({ ...asked, status: 200, report: rounded(answer(past)) })
    return told.report
  }
  return { test, site, check }
}

/** Sums of hundredths and shares differ in their last digits by the order in which they are computed. */
function rounded(report: unknown): unknown {
  return JSON.parse(
    JSON.stringify(report, (_, value) => (typeof value === 'number' ? Number(value.toFixed(6)) + 0 : value)),
  )
}

/** Counts what a test came across: histories in which nothing happens prove nothing. */
function openTally() {
  const seen: Record<string, number> = {}
  const count = (what: string, times: number | boolean) => (seen[what] = (seen[what] ?? 0) + Number(times))
  return {
    seen,
    report(one: Wish, report: unknown) {
      const unsaid = new Set(['smallestGroup', 'weekday', 'hour', 'id', 'step'])
      const text = JSON.stringify(report, (name, value) => (unsaid.has(name) ? undefined : value))
      const tells = /[:[,][1-9]/.test(text.replaceAll(/"[^"]*"/g, ''))
      count(`${one.report} that tells something`, tells)
      count('folded rows', text.split('"folded":true').length - 1)
      count('journeys folded', one.report === 'journeys' && text.includes('"kind":"other"'))
      count('journeys of too few', one.report === 'journeys' && text.includes('"visits":null'))
      if (one.report === 'live' || one.filters.length === 0) return
      count('filtered reports that tell something', tells)
      count('numbers of too few left out', text.includes('"views":null'))
    },
    visits(visits: readonly Visit[], timeZone: string) {
      for (const [index, { visitor, startedAt, lastAt }] of visits.entries()) {
        const isRepeated = (ms: number) =>
          localHour(startedAt + ms, timeZone) === localHour(startedAt, timeZone)
        count('visits', 1)
        count('visits in an hour that clocks repeat', isRepeated(HOUR) || isRepeated(-HOUR))
        count('visits past midnight', dayAt(lastAt, timeZone) !== dayAt(startedAt, timeZone))
        count(
          'visits of visitors who come again',
          visits.slice(index + 1).some((other) => other.visitor === visitor),
        )
      }
    },
  }
}

test(
  'every report says what a plain count of the same events says',
  async () => {
    const tally = openTally()
    await fc.assert(
      fc.asyncProperty(history, smallestGroup, wishes, async (lived, group, wanted) => {
        const { test, site, check } = await begin(lived, group)
        const happened = await play(test, site, lived)
        tally.visits(visitsOf(happened), lived.timeZone)
        for (const one of wanted) tally.report(one, await check(one, happened))
      }),
      runs(10),
    )
    expect(Math.min(...Object.values(tally.seen)), JSON.stringify(tally.seen)).toBeGreaterThan(0)
  },
  TIMEOUT,
)

test(
  'all sites side by side say of each what a plain count of its own events says, in its own time zone',
  async () => {
    let told = 0
    const wanted = fc.array(sitesWish, { minLength: 10, maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(history, history, wanted, async (here, there, wishes) => {
        await emptyTables(db)
        const test = await openTestGateway(connection)
        const all: Omit<ToldSite, 'past'>[] = []
        const pasts: Past[] = []
        const days: string[] = []
        for (const [name, lived] of Object.entries({ 'b there': there, 'a here': here })) {
          const { timeZone } = lived
          const site = await makeSite(test, { name, timeZone, smallestGroup: 3 })
          const happened = await play(test, site, lived)
          all.push({ id: site.id, name })
          days.push(...happened.map(({ at }) => dayAt(at, timeZone)))
          pasts.push({ visits: visitsOf(happened), now: 0, timeZone, smallestGroup: 3, goals: [] })
        }
        const { cookie } = await signIn(test)
        for (const one of wishes) {
          const { question, answer } = askSites(one, days)
          const response = await test.app.request(`/api/stats/sites?${new URLSearchParams(question)}`, {
            headers: { cookie },
          })
          const report = rounded(await response.json())
          const expected = answer(all.map((site, index) => ({ ...site, past: pasts[index]! })))
          expect({ question, report }).toEqual({ question, report: rounded(expected) })
          told += expected.sites.filter(({ current }) => current.visitors! > 0).length
        }
      }),
      runs(5),
    )
    expect(told).toBeGreaterThan(20)
  },
  TIMEOUT,
)

/** Lets a history happen, and looks at it in between. */
async function playWatched(
  lived: History,
  between: readonly Look[],
  { test, site, check }: Awaited<ReturnType<typeof begin>>,
): Promise<Happened[]> {
  return play(test, site, lived, async (index, happened) => {
    for (const { act, wish: one } of between) {
      if (act % lived.acts.length !== index || happened.length === 0) continue
      if (one === 'settle') await settleDays(db, { id: site.id, timeZone: lived.timeZone }, test.now)
      else await check(one, happened)
    }
  })
}

test(
  'who reads reports while things happen, and the night job, change nothing in what is told later',
  async () => {
    const tally = openTally()
    await fc.assert(
      fc.asyncProperty(history, smallestGroup, looks, wishes, async (lived, group, between, wanted) => {
        const opened = await begin(lived, group)
        const happened = await playWatched(lived, between, opened)
        tally.visits(visitsOf(happened), lived.timeZone)
        for (const one of wanted) tally.report(one, await opened.check(one, happened))
      }),
      runs(8),
    )
    expect(tally.seen.visits, JSON.stringify(tally.seen)).toBeGreaterThan(50)
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
    let rows = 0
    await fc.assert(
      fc.asyncProperty(history, looks, async (lived, between) => {
        const opened = await begin(lived, 1)
        const happened = await playWatched(lived, between, opened)
        // A report brings the totals up to date.
        const when = { event: 0, offset: 0, days: 1 as const, months: null }
        await opened.check({ report: 'totals', when, filters: [], compare: 'none' }, happened)
        const kept = await totals()
        await recountSite(db, opened.site.id, opened.test.now)
        expect(await totals()).toEqual(kept)
        rows += kept.length
      }),
      runs(4),
    )
    expect(rows).toBeGreaterThan(100)
  },
  TIMEOUT,
)
