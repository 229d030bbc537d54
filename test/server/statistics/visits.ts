import type { Dimension, VisitDimension } from '../../../src/dimension.ts'
import type { Filter } from '../../../src/filter.ts'
import type { Goal } from '../../../src/goal.ts'
import type { Period } from '../../../src/period.ts'
import { dayAt } from './local-time.ts'

/**
 * The visits that events make up, and those that a question is about, found in the plainest way: whoever doubts a
 * number of the statistics reads it here and in `reference`. Nothing is shared with `server/`.
 */

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** What a visit is called by the dimensions that its first view tells; null for none. */
export type Names = Readonly<Record<Exclude<VisitDimension, 'entry' | 'exit'>, string | null>>

/** `at` is in milliseconds since 1970. Each visitor's are in order of time, no two at once. */
export type Happened = { visitor: number; at: number } & (
  | { does: 'view'; id: string; path: string; names: Names }
  | { does: 'engagement'; view: string; engagedMs: number; openMs: number; scrollPercent: number | null }
  | {
      does: 'custom'
      view: string
      name: string
      value: number | null
      properties: Readonly<Record<string, string>>
    }
)

/** `scrolled` is in per cent; null where nothing said so. */
export type View = {
  id: string
  at: number
  path: string
  engagedMs: number
  openMs: number
  scrolled: number | null
}
export type CustomEvent = {
  at: number
  name: string
  value: number
  properties: Readonly<Record<string, string>>
}
export type Visit = {
  visitor: number
  startedAt: number
  lastAt: number
  names: Names
  views: View[]
  events: CustomEvent[]
}

export function visitsOf(happened: readonly Happened[]): Visit[] {
  const visits: Visit[] = []
  for (const event of happened.toSorted((a, b) => a.at - b.at)) {
    if (event.does === 'view') {
      const { visitor, at, id, path, names } = event
      let visit = visits.findLast(
        (each) => each.visitor === visitor && at - each.lastAt < 30 * MINUTE && at - each.startedAt < DAY,
      )
      if (!visit) {
        visit = { visitor, startedAt: at, lastAt: at, names, views: [], events: [] }
        visits.push(visit)
      }
      visit.views.push({ id, at, path, engagedMs: 0, openMs: 0, scrolled: null })
      visit.lastAt = at
      continue
    }
    const visit = visits.find(({ views }) => views.some(({ id }) => id === event.view))!
    if (event.does === 'custom') {
      visit.events.push({ ...event, value: event.value ?? 0 })
      visit.lastAt = event.at
      continue
    }
    const view = visit.views.find(({ id }) => id === event.view)!
    // A page that is closed after hours unread was not read for hours.
    if (event.engagedMs > view.engagedMs) visit.lastAt = event.at
    view.engagedMs = Math.max(view.engagedMs, event.engagedMs)
    view.openMs = Math.max(view.openMs, event.openMs)
    if (event.scrollPercent !== null) view.scrolled = Math.max(view.scrolled ?? 0, event.scrollPercent)
  }
  return visits
}

/** All visits of a site until now. */
export type Past = {
  visits: readonly Visit[]
  now: number
  timeZone: string
  smallestGroup: number
  goals: readonly Goal[]
}

/** Which visits a report is about. */
export type Question = Period & { filters: readonly Filter[] }

/** Visits that began in the period and that every filter lets through. */
export function chosen(past: Past, { from, until, filters }: Question): Visit[] {
  return past.visits.filter((visit) => {
    const day = dayAt(visit.startedAt, past.timeZone)
    return from <= day && day < until && passes(visit, filters)
  })
}

function passes(visit: Visit, filters: readonly Filter[]): boolean {
  return filters.every((filter) => {
    if (filter.operator === 'is-not') return !holds(visit, { ...filter, operator: 'is' })
    return filters.some(
      (other) => other.dimension === filter.dimension && other.operator !== 'is-not' && holds(visit, other),
    )
  })
}

function holds(visit: Visit, { dimension, operator, value }: Filter): boolean {
  const names = namesOf(visit, dimension)
  if (operator === 'contains') return names.some((name) => name.toLowerCase().includes(value.toLowerCase()))
  return value === '' ? names.length === 0 : names.includes(value)
}

/** Empty for none; of pages and events a visit has several. */
export function namesOf(visit: Visit, dimension: Dimension): string[] {
  if (dimension === 'page') return visit.views.map(({ path }) => path)
  if (dimension === 'event') return visit.events.map(({ name }) => name)
  if (dimension === 'entry') return [visit.views[0]!.path]
  if (dimension === 'exit') return [visit.views.at(-1)!.path]
  const name = visit.names[dimension]
  return name === null ? [] : [name]
}
