import type { Dimension } from '../../../src/dimension.ts'
import type { JourneyReport } from '../../../src/journey.ts'
import { addDays, previousPeriod, stepOf, yearBefore, type Period, type Step } from '../../../src/period.ts'
import type { SitesReport } from '../../../src/site-report.ts'
import type {
  BreakdownReport,
  BreakdownRow,
  CohortReport,
  EventReport,
  FunnelReport,
  GoalReport,
  HoursReport,
  LiveReport,
  SeriesPoint,
  SeriesReport,
  Totals,
  TotalsReport,
} from '../../../src/stats.ts'
import { dayAt, local, mondayOf, stepAt, stepsOf, weekdayOf } from './local-time.ts'
import {
  chosen,
  namesOf,
  type CustomEvent,
  type Past,
  type Question,
  type View,
  type Visit,
} from './visits.ts'

/**
 * The statistics as `src/metric` and `src/stats` define them, computed from all visits in the plainest way. Shares
 * nothing with `server/stats`, which must agree with it.
 */

const MINUTE = 60_000

const visitorsOf = (visits: readonly Visit[]) => new Set(visits.map(({ visitor }) => visitor)).size
const viewsOf = (visits: readonly Visit[]) => visits.flatMap(({ views }) => views)
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole)
const average = (total: number, count: number) => (count === 0 ? null : Math.round(total / count))

/** What a filter leaves may be so few that they could be known (R9); of a whole site all is told. */
function tooFew(visitors: number, { smallestGroup }: Past, { filters }: Question): boolean {
  return filters.length > 0 && visitors > 0 && visitors < smallestGroup
}

/** Reports on what visitors did one after another never tell of too few, filtered or not. */
function ofEnough(visitors: number, { smallestGroup }: Past): number | null {
  return visitors > 0 && visitors < smallestGroup ? null : visitors
}

/** With what the report compares. */
function before(question: Question, compare: Compare): Question | null {
  if (compare === 'none') return null
  return { ...question, ...(compare === 'year' ? yearBefore(question) : previousPeriod(question)) }
}

export type Compare = 'previous' | 'year' | 'none'

export function totals(past: Past, question: Question & { compare: Compare }): TotalsReport {
  const previous = before(question, question.compare)
  return { current: totalsOf(past, question), previous: previous && totalsOf(past, previous) }
}

function totalsOf(past: Past, question: Question): Totals {
  const visits = chosen(past, question)
  const views = viewsOf(visits)
  const visitors = visitorsOf(visits)
  const earlier = past.visits.filter(({ startedAt }) => dayAt(startedAt, past.timeZone) < question.from)
  const numbers = {
    visitors,
    returningVisitors: visitorsOf(
      visits.filter(({ visitor }) => earlier.some((other) => other.visitor === visitor)),
    ),
    visits: visits.length,
    views: views.length,
    viewsPerVisit: ratio(views.length, visits.length),
    engagementMs: average(sum(views.map(({ engagedMs }) => engagedMs)), visits.length),
    timeOnPageMs: average(sum(views.map(({ openMs }) => openMs)), views.length),
    scrollDepth: scrollDepth(views),
    bounceRate: bounceRate(visits),
  }
  if (!tooFew(visitors, past, question)) return numbers
  return Object.fromEntries(Object.keys(numbers).map((name) => [name, null])) as Totals
}

/** Of the views of which it is known. */
function scrollDepth(views: readonly View[]): number | null {
  const known = views.flatMap(({ scrolled }) => (scrolled === null ? [] : [scrolled / 100]))
  return ratio(sum(known), known.length)
}

function bounceRate(visits: readonly Visit[]): number | null {
  return ratio(visits.filter(({ views }) => views.length === 1).length, visits.length)
}

export function series(
  past: Past,
  question: Question & { compare: Compare; step: Step | null },
): SeriesReport {
  const step = question.step ?? stepOf(question)
  const previous = before(question, question.compare)
  return {
    step,
    current: points(past, question, step),
    previous: previous && points(past, previous, step),
  }
}

function points(past: Past, question: Question, step: Step): SeriesPoint[] {
  const visits = chosen(past, question)
  return stepsOf(question, step, past.timeZone).map((at) => {
    const here = visits.filter(({ startedAt }) => stepAt(local(startedAt, past.timeZone), step) === at)
    const visitors = visitorsOf(here)
    if (tooFew(visitors, past, question)) return { at, visitors: null, visits: null, views: null }
    return { at, visitors, visits: here.length, views: viewsOf(here).length }
  })
}

/** A site as a story knows it. */
export type ToldSite = { id: number; name: string; past: Past }

export function sites(all: readonly ToldSite[], question: Period & { compare: Compare }): SitesReport {
  const { from, until, compare } = question
  const whole = { from, until, filters: [] }
  return {
    sites: all
      .toSorted((a, b) => alphabetically(a.name, b.name))
      .map(({ id, name, past }) => ({
        id,
        name,
        timeZone: past.timeZone,
        ...totals(past, { ...whole, compare }),
        days: points(past, whole, 'day').map(({ at, visitors, visits }) => ({
          day: at,
          visitors: visitors!,
          visits: visits!,
        })),
      })),
  }
}

type Sort = 'visitors' | 'visits' | 'views' | 'events' | 'value'

export function breakdown(
  past: Past,
  question: Question & { dimension: Dimension; sort: Sort; limit: number },
): BreakdownReport {
  const { dimension, sort, limit } = question
  const groups = groupsOf(chosen(past, question), dimension)
  const [told, folded] = parted(groups, past)
  const rows = told
    .map((group) => rowOf(group, dimension))
    .toSorted(
      (a, b) =>
        b[sort]! - a[sort]! ||
        b.visitors! - a.visitors! ||
        b.views - a.views ||
        Number(a.name === null) - Number(b.name === null) ||
        alphabetically(a.name ?? '', b.name ?? ''),
    )
    .slice(0, limit)
  if (folded.length > 0) {
    const hidden = folded.map((group) => rowOf(group, dimension))
    rows.push({
      name: null,
      folded: true,
      visitors: null,
      visits: sum(hidden.map(({ visits }) => visits)),
      views: sum(hidden.map(({ views }) => views)),
      events: sum(hidden.map(({ events }) => events)),
      value: sum(hidden.map(({ value }) => value)),
      engagementMs: null,
      timeOnPageMs: null,
      scrollDepth: null,
      bounceRate: null,
    })
  }
  return { smallestGroup: past.smallestGroup, rows }
}

/** `views` and `events` are those that count for the row: of the page itself, of the event itself. */
type Group = { name: string | null; visits: Visit[]; views: View[]; events: CustomEvent[] }

function groupsOf(visits: readonly Visit[], dimension: Dimension): Group[] {
  const names = [...new Set(visits.flatMap((visit) => namesOf(visit, dimension)))]
  const groups = names.map((name): Group => {
    const having = visits.filter((visit) => namesOf(visit, dimension).includes(name))
    const events = having.flatMap((visit) => visit.events)
    return {
      name,
      visits: having,
      views: viewsOf(having).filter(({ path }) =>
        dimension === 'page' ? path === name : dimension !== 'event',
      ),
      events: dimension === 'event' ? events.filter((event) => event.name === name) : [],
    }
  })
  const without = visits.filter((visit) => namesOf(visit, dimension).length === 0)
  // Most visits have no campaign, and not every visit an event: that is no row.
  if (without.length > 0 && dimension !== 'event' && !dimension.startsWith('campaign'))
    groups.push({ name: null, visits: without, views: viewsOf(without), events: [] })
  return groups
}

/** Those that may be told, and those of too few visitors (R9). */
function parted<G extends { visits: readonly Visit[] }>(groups: readonly G[], past: Past): [G[], G[]] {
  const small = (group: G) => visitorsOf(group.visits) < past.smallestGroup
  return [groups.filter((group) => !small(group)), groups.filter(small)]
}

function rowOf({ name, visits, views, events }: Group, dimension: Dimension): BreakdownRow {
  const engagedMs = sum(views.map(({ engagedMs }) => engagedMs))
  const openMs = sum(views.map(({ openMs }) => openMs))
  return {
    name,
    folded: false,
    visitors: visitorsOf(visits),
    visits: visits.length,
    views: views.length,
    events: events.length,
    value: sum(events.map(({ value }) => value)),
    engagementMs:
      dimension === 'event' ? null : average(engagedMs, dimension === 'page' ? views.length : visits.length),
    timeOnPageMs: average(openMs, views.length),
    scrollDepth: scrollDepth(views),
    bounceRate: dimension === 'event' ? null : bounceRate(visits),
  }
}

function alphabetically(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function hours(past: Past, question: Question): HoursReport {
  const visits = chosen(past, question)
  const rows = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    Array.from({ length: 24 }, (_, hour) => {
      const here = visits.filter(({ startedAt }) => {
        const time = local(startedAt, past.timeZone)
        return weekdayOf(time.slice(0, 10)) === weekday && Number(time.slice(11, 13)) === hour
      })
      if (tooFew(visitorsOf(here), past, question)) return { weekday, hour, visits: null, views: null }
      return { weekday, hour, visits: here.length, views: viewsOf(here).length }
    }),
  )
  return { rows }
}

export function funnel(past: Past, question: Question & { steps: readonly string[] }): FunnelReport {
  const { steps } = question
  const reached = journeys(chosen(past, question)).map((targets) => {
    let taken = 0
    for (const target of targets) if (taken < steps.length && isTarget(target, steps[taken]!)) taken += 1
    return taken
  })
  const told = steps.map((target, index) => {
    const visitors = reached.filter((taken) => taken > index).length
    return { target, visitors: ofEnough(visitors, past) }
  })
  const first = told[0]!.visitors
  return {
    smallestGroup: past.smallestGroup,
    steps: told.map(({ target, visitors }) => ({
      target,
      visitors,
      share: visitors === null || first === null ? null : ratio(visitors, first),
    })),
  }
}

export function goals(past: Past, question: Question): GoalReport {
  const visits = chosen(past, question)
  const visitors = visitorsOf(visits)
  return {
    smallestGroup: past.smallestGroup,
    goals: past.goals
      .toSorted((a, b) => alphabetically(a.name, b.name))
      .map((goal) => {
        const conversions = ofEnough(
          journeys(visits).filter((targets) => targets.some((target) => isTarget(target, goal.target)))
            .length,
          past,
        )
        const isUntold = conversions === null || tooFew(visitors, past, question)
        return { ...goal, conversions, conversionRate: isUntold ? null : ratio(conversions, visitors) }
      }),
  }
}

/** What each visitor saw and did, as targets are written, in order of time. */
function journeys(visits: readonly Visit[]): string[][] {
  return [...new Set(visits.map(({ visitor }) => visitor))].map((visitor) => {
    const own = visits.filter((visit) => visit.visitor === visitor)
    return [
      ...viewsOf(own).map(({ at, path }) => ({ at, target: `page:${path}` })),
      ...own.flatMap(({ events }) => events.map(({ at, name }) => ({ at, target: `event:${name}` }))),
    ]
      .toSorted((a, b) => a.at - b.at)
      .map(({ target }) => target)
  })
}

/** A star at the end of a page stands for any ending. */
function isTarget(target: string, wanted: string): boolean {
  return wanted.startsWith('page:') && wanted.endsWith('*')
    ? target.startsWith(wanted.slice(0, -1))
    : target === wanted
}

export function journeyFlow(
  past: Past,
  question: Question & { start: string | null; direction: 'after' | 'before'; depth: number; limit: number },
): JourneyReport {
  const { filters, start, direction, depth, limit, ...period } = question
  const { smallestGroup } = past
  const walks = chosen(past, { ...period, filters }).flatMap(({ visitor, views }) => {
    const shown = views.map(({ path }) => path).filter((path, index, paths) => path !== paths[index - 1])
    const first = start === null ? (direction === 'after' ? 0 : shown.length - 1) : shown.indexOf(start)
    if (first === -1) return []
    const pages = direction === 'after' ? shown.slice(first) : shown.slice(0, first + 1).toReversed()
    return [{ visitor, pages, places: [] as string[] }]
  })
  const count = (some: readonly { visitor: number }[]) => new Set(some.map(({ visitor }) => visitor)).size
  const isTooFew = count(walks) > 0 && count(walks) < smallestGroup
  if (isTooFew && (filters.length > 0 || start !== null))
    return { smallestGroup, visits: null, nodes: [], links: [] }

  const report: JourneyReport = { smallestGroup, visits: walks.length, nodes: [], links: [] }
  const told = (place: string) => ({
    kind: place.startsWith('/') ? ('page' as const) : (place as 'other' | 'end'),
    page: place.startsWith('/') ? place : null,
  })
  const kinds = ['page', 'other', 'end']
  const rank = (place: string) => kinds.indexOf(told(place).kind)
  for (let step = 0; step <= depth; step += 1) {
    const here = walks.filter(({ places }) => places.at(-1) !== 'end')
    const showing = (page: string) => here.filter(({ pages }) => pages[step] === page)
    const frequent = [...new Set(here.flatMap(({ pages }) => pages[step] ?? []))]
      .filter((page) => count(showing(page)) >= smallestGroup)
      .toSorted(
        (a, b) =>
          showing(b).length - showing(a).length ||
          count(showing(b)) - count(showing(a)) ||
          alphabetically(a, b),
      )
      .slice(0, limit)
    const wanted = here.map((walk) => {
      const page = walk.pages[step]
      const to = page === undefined ? 'end' : frequent.includes(page) ? page : 'other'
      return { walk, visitor: walk.visitor, from: walk.places.at(-1), to }
    })
    const moves = wanted.map((move) => {
      const alike = wanted.filter(({ from, to }) => from === move.from && to === move.to)
      return step > 0 && count(alike) < smallestGroup ? { ...move, to: 'other' } : move
    })
    for (const { walk, to } of moves) walk.places.push(to)

    const nodes = [...new Set(moves.map(({ to }) => to))]
      .map((place) => ({ place, visits: moves.filter(({ to }) => to === place).length }))
      .toSorted(
        (a, b) => rank(a.place) - rank(b.place) || b.visits - a.visits || alphabetically(a.place, b.place),
      )
    for (const source of report.nodes.filter((node) => node.step === step - 1)) {
      for (const { place } of nodes) {
        const { length: visits } = moves.filter(
          ({ from, to }) => from === (source.page ?? source.kind) && to === place,
        )
        const { kind: toKind, page: toPage } = told(place)
        if (visits > 0)
          report.links.push({
            step: step - 1,
            fromKind: source.kind,
            fromPage: source.page,
            toKind,
            toPage,
            visits,
          })
      }
    }
    report.nodes.push(...nodes.map(({ place, visits }) => ({ step, ...told(place), visits })))
  }
  return report
}

export function cohorts(past: Past, question: Question): CohortReport {
  const visits = chosen(past, question)
  const weekOf = ({ startedAt }: Visit) => mondayOf(dayAt(startedAt, past.timeZone))
  const weeks: string[] = []
  for (let week = mondayOf(question.from); week < question.until; week = addDays(week, 7)) weeks.push(week)
  const newcomers = [...new Set(visits.map(({ visitor }) => visitor))].flatMap((visitor) => {
    // The earliest of all, whether it is chosen or not.
    const first = past.visits.find((visit) => visit.visitor === visitor)!
    const day = dayAt(first.startedAt, past.timeZone)
    return question.from <= day && day < question.until ? [{ visitor, week: weekOf(first) }] : []
  })
  return {
    smallestGroup: past.smallestGroup,
    cohorts: weeks.map((week, index) => ({
      week,
      visitors: weeks.slice(index).map((later) => {
        const came = newcomers.filter(
          (newcomer) =>
            newcomer.week === week &&
            visits.some((visit) => visit.visitor === newcomer.visitor && weekOf(visit) === later),
        )
        return ofEnough(came.length, past)
      }),
    })),
  }
}

export function eventProperties(past: Past, question: Question & { name: string }): EventReport {
  const events = chosen(past, question).flatMap((visit) =>
    visit.events
      .filter(({ name }) => name === question.name)
      .flatMap((event) =>
        Object.entries(event.properties).map(([property, name]) => ({ visit, event, property, name })),
      ),
  )
  const properties = [...new Set(events.map(({ property }) => property))].toSorted()
  const rows = properties.flatMap((property) => {
    const own = events.filter((each) => each.property === property)
    const groups = [...new Set(own.map(({ name }) => name))].map((name) => {
      const group = own.filter((each) => each.name === name)
      const visits = group.map(({ visit }) => visit)
      return { name, visits, events: group.length, value: sum(group.map(({ event }) => event.value)) }
    })
    const [told, folded] = parted(groups, past)
    const named = told
      .map(({ name, visits, events, value }) => ({
        property,
        name: name as string | null,
        folded: false,
        visitors: visitorsOf(visits) as number | null,
        events,
        value,
      }))
      .toSorted(
        (a, b) => b.visitors! - a.visitors! || b.events - a.events || alphabetically(a.name!, b.name!),
      )
    if (folded.length > 0) {
      named.push({
        property,
        name: null,
        folded: true,
        visitors: null,
        events: sum(folded.map((group) => group.events)),
        value: sum(folded.map((group) => group.value)),
      })
    }
    return named
  })
  return { smallestGroup: past.smallestGroup, rows }
}

export function live(past: Past): LiveReport {
  const isRecent = (at: number) => past.now - 30 * MINUTE < at && at <= past.now
  const here = past.visits.filter(({ lastAt }) => isRecent(lastAt))
  const visitors = [...new Set(here.map(({ visitor }) => visitor))]
  const latest = visitors.map((visitor) => {
    const own = past.visits.filter((visit) => visit.visitor === visitor)
    return {
      visitor,
      path: viewsOf(own)
        .toSorted((a, b) => a.at - b.at)
        .at(-1)!.path,
    }
  })
  const pages = [...new Set(latest.map(({ path }) => path))].map((path) => ({
    name: path as string | null,
    folded: false,
    visitors: latest.filter((each) => each.path === path).length as number | null,
  }))
  const rows = pages
    .filter(({ visitors }) => visitors! >= past.smallestGroup)
    .toSorted((a, b) => b.visitors! - a.visitors! || alphabetically(a.name!, b.name!))
  if (rows.length < pages.length) rows.push({ name: null, folded: true, visitors: null })
  return {
    visitors: visitors.length,
    views: viewsOf(past.visits).filter(({ at }) => isRecent(at)).length,
    rows,
  }
}
