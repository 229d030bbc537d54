import fc from 'fast-check'
import { DIMENSIONS, type Dimension } from '../../../src/dimension.ts'
import { OPERATORS, type Filter } from '../../../src/filter.ts'
import { DIRECTIONS } from '../../../src/journey.ts'
import { STEPS, addDays, daysBetween, type Period } from '../../../src/period.ts'
import { SORTS } from '../../../src/stats.ts'
import * as reference from './reference.ts'
import { EVENT_NAMES, PATHS, TEXTS } from './sent.ts'
import type { Past } from './visits.ts'

/** Everything that can be asked of the statistics, with what the reference answers. */
export type Asked = {
  /** What a failing test shows. */
  readonly path: string
  readonly query: readonly (readonly [string, string])[]
  readonly answer: (past: Past) => unknown
}

function textsOf(dimension: Dimension): readonly string[] {
  if (dimension === 'event') return EVENT_NAMES
  if (dimension === 'page' || dimension === 'entry' || dimension === 'exit') return PATHS
  return TEXTS[dimension]
}

/** Parts that are found in some names, in any case, and characters that mean something in a pattern of SQL. */
const PARTS = ['SHOP', 'b', '%', '_', '\\', 'ä', 'fire', 'Goo', '/blog/', 'E', ': ', 'fi']

const filter: fc.Arbitrary<Filter> = fc
  .tuple(fc.constantFrom(...DIMENSIONS), fc.constantFrom(...OPERATORS), fc.nat(), fc.nat({ max: 7 }))
  .map(([dimension, operator, which, rare]) => {
    const values =
      operator === 'contains'
        ? PARTS
        : rare === 0
          ? ['']
          : rare === 1
            ? ['nothing of that name']
            : textsOf(dimension)
    return { dimension, operator, value: values[which % values.length]! }
  })

/** Around something that happened, so that there is something to see; `event` counts the events of the history. */
const when = fc.record({
  event: fc.nat(),
  offset: fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 2 })),
  days: fc.constantFrom(1, 1, 2, 3, 7, 9, 14, 31, 100, 366),
  /** Or from the first day of the month it happened in, to the end of a month, or some days before or after it. */
  months: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null, freq: 3 }),
})
type When = typeof when extends fc.Arbitrary<infer W> ? W : never

const filters = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.array(filter, { minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.array(filter, { minLength: 2, maxLength: 4 }) },
)
const compare = fc.constantFrom('previous', 'previous', 'year', 'year', 'none')
const target = fc.oneof(
  fc.constantFrom(...PATHS).map((path) => `page:${path}`),
  fc.constantFrom('page:/*', 'page:/shop*', 'page:/blog/*'),
  fc.constantFrom(...EVENT_NAMES).map((name) => `event:${name}`),
)

/** What the site of a story wants to reach: one page, several, none that there is, an event. */
export const GOALS = [
  { name: 'Boots', target: 'page:/shop/boots' },
  { name: 'blog', target: 'page:/blog/*' },
  { name: 'Nothing', target: 'page:/nothing' },
  { name: 'Sale', target: 'event:purchase' },
]

const about = { when, filters }

export const wish = fc.oneof(
  { weight: 4, arbitrary: fc.record({ report: fc.constant('totals' as const), ...about, compare }) },
  {
    weight: 6,
    arbitrary: fc.record({
      report: fc.constant('series' as const),
      ...about,
      compare,
      step: fc.option(fc.constantFrom(...STEPS), { nil: null, freq: 5 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      report: fc.constant('breakdown' as const),
      ...about,
      dimension: fc.oneof(
        fc.constantFrom<Dimension[]>('page', 'event'),
        fc.constantFrom<Dimension[]>(...DIMENSIONS),
      ),
      sort: fc.option(fc.constantFrom(...SORTS), { nil: null }),
      limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ report: fc.constant('hours' as const), ...about }) },
  {
    weight: 3,
    arbitrary: fc.record({
      report: fc.constant('funnel' as const),
      ...about,
      steps: fc.array(target, { minLength: 2, maxLength: 4 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      report: fc.constant('journeys' as const),
      ...about,
      start: fc.option(fc.constantFrom(...PATHS), { nil: null }),
      direction: fc.constantFrom(...DIRECTIONS),
      depth: fc.integer({ min: 2, max: 5 }),
      limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ report: fc.constant('goals' as const), ...about }) },
  { weight: 2, arbitrary: fc.record({ report: fc.constant('cohorts' as const), ...about }) },
  {
    weight: 4,
    arbitrary: fc.record({
      report: fc.constant('event' as const),
      ...about,
      name: fc.constantFrom(...EVENT_NAMES),
    }),
  },
  { weight: 2, arbitrary: fc.record({ report: fc.constant('live' as const) }) },
)

/** What somebody wants to know; the days are known once the history is. */
export type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never

function periodOf({ event, offset, days: length, months }: When, days: readonly string[]): Period {
  const day = days[event % days.length]!
  if (months === null) return { from: addDays(day, offset), until: addDays(day, offset + length) }
  const until = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  until.setUTCMonth(until.getUTCMonth() + months)
  return { from: `${day.slice(0, 7)}-01`, until: addDays(until.toISOString().slice(0, 10), offset) }
}

/** All sites at once. */
export const sitesWish = fc.record({ when, compare })
type SitesWish = typeof sitesWish extends fc.Arbitrary<infer W> ? W : never

export function askSites({ when: asked, compare: other }: SitesWish, days: readonly string[]) {
  const question = { ...periodOf(asked, days), compare: other }
  return { question, answer: (all: readonly reference.ToldSite[]) => reference.sites(all, question) }
}

/** `days` are those on which something happened. */
export function ask(one: Wish, days: readonly string[]): Asked {
  if (one.report === 'live') return { path: 'live', query: [], answer: (past) => reference.live(past) }

  const filters: readonly Filter[] = one.filters
  const question = { ...periodOf(one.when, days), filters }
  const asked = (
    path: string,
    query: Record<string, string | readonly string[] | null>,
    answer: Asked['answer'],
  ): Asked => ({
    path,
    query: [
      ['from', question.from],
      ['until', question.until],
      ...question.filters.map((each): [string, string] => [
        'filter',
        `${each.dimension}:${each.operator}:${each.value}`,
      ]),
      ...Object.entries(query).flatMap(([name, values]) =>
        [values ?? []].flat().map((value) => [name, value] as const),
      ),
    ],
    answer,
  })

  if (one.report === 'totals') {
    const { compare } = one
    return asked('totals', { compare }, (past) => reference.totals(past, { ...question, compare }))
  }
  if (one.report === 'series') {
    // Longer charts by the hour are drawn by nobody, and take the reference a second.
    const { compare, step } =
      one.step === 'hour' && daysBetween(question) > 9 ? { ...one, step: 'day' as const } : one
    return asked('series', { compare, step }, (past) =>
      reference.series(past, { ...question, compare, step }),
    )
  }
  if (one.report === 'breakdown') {
    const { dimension, sort, limit } = one
    return asked(`breakdown/${dimension}`, { sort, limit: limit === null ? null : `${limit}` }, (past) =>
      reference.breakdown(past, {
        ...question,
        dimension,
        sort: sort ?? 'visitors',
        limit: limit ?? 100,
      }),
    )
  }
  if (one.report === 'hours') return asked('hours', {}, (past) => reference.hours(past, question))
  if (one.report === 'funnel') {
    const { steps } = one
    return asked('funnel', { step: steps }, (past) => reference.funnel(past, { ...question, steps }))
  }
  if (one.report === 'journeys') {
    const { start, direction, depth, limit } = one
    return asked(
      'journeys',
      { start, direction, depth: `${depth}`, limit: limit === null ? null : `${limit}` },
      (past) => reference.journeyFlow(past, { ...question, start, direction, depth, limit: limit ?? 8 }),
    )
  }
  if (one.report === 'goals') return asked('goals', {}, (past) => reference.goals(past, question))
  if (one.report === 'cohorts') return asked('cohorts', {}, (past) => reference.cohorts(past, question))
  const { name } = one
  return asked('event', { name }, (past) => reference.eventProperties(past, { ...question, name }))
}
