import { expect, test } from 'vitest'
import type { Filter } from '../../../src/filter.ts'
import {
  breakdown,
  cohorts,
  eventProperties,
  funnel,
  goals,
  hours,
  journeyFlow,
  live,
  series,
  totals,
} from './reference.ts'
import { visitsOf, type Happened, type Names, type Past } from './visits.ts'

/** The reference itself, against numbers counted by hand. */

const NOBODY: Names = {
  source: null,
  channel: 'direct',
  campaign: null,
  'campaign-source': null,
  'campaign-medium': null,
  'campaign-content': null,
  'campaign-term': null,
  browser: 'Firefox',
  'browser-version': 'Firefox 128',
  system: 'Linux',
  device: 'desktop',
  screen: null,
  country: 'FI',
  language: 'fi',
}

/** Of days in 2026, such as `11-24 12:00`, in UTC. */
const at = (time: string) => Date.parse(`2026-${time.replace(' ', 'T')}:00Z`)

const view = (visitor: number, time: string, path: string, names: Partial<Names> = {}): Happened => ({
  does: 'view',
  visitor,
  at: at(time),
  id: `${visitor} ${time}`,
  path,
  names: { ...NOBODY, ...names },
})

/** About the view that the visitor was shown at `of`. */
const read = (
  visitor: number,
  of: string,
  time: string,
  engagedMs: number,
  openMs: number,
  scrollPercent: number | null = null,
): Happened => ({
  does: 'engagement',
  visitor,
  at: at(time),
  view: `${visitor} ${of}`,
  engagedMs,
  openMs,
  scrollPercent,
})
const event = (
  visitor: number,
  of: string,
  time: string,
  name: string,
  { value = null, ...properties }: { value?: number | null; plan?: string } = {},
): Happened => ({ does: 'custom', visitor, at: at(time), view: `${visitor} ${of}`, name, value, properties })

const past = (happened: Happened[], details: Partial<Past> = {}): Past => ({
  visits: visitsOf(happened),
  now: at('11-30 12:00'),
  timeZone: 'Europe/Helsinki',
  smallestGroup: 1,
  goals: [],
  ...details,
})

const DAY = { from: '2026-11-24', until: '2026-11-25', filters: [] as Filter[] }
const is = (dimension: Filter['dimension'], value: string): Filter => ({ dimension, operator: 'is', value })

test('a visit goes on while less than half an hour passes without a view, an event or reading', () => {
  const visits = visitsOf([
    view(1, '11-24 10:00', '/a'),
    view(1, '11-24 10:29', '/b'),
    read(1, '11-24 10:29', '11-24 10:50', 60_000, 90_000),
    view(1, '11-24 11:15', '/c'),
    // Closing a page unread is no sign of life.
    read(1, '11-24 11:15', '11-24 11:40', 0, 90_000),
    view(1, '11-24 11:45', '/d'),
    view(2, '11-24 11:46', '/d'),
  ])
  expect(visits.map(({ visitor, views }) => [visitor, views.map(({ path }) => path)])).toEqual([
    [1, ['/a', '/b', '/c']],
    [1, ['/d']],
    [2, ['/d']],
  ])
})

test('a visit ends after a day, and what comes then begins another one', () => {
  const visits = visitsOf([
    view(1, '11-24 10:00', '/a'),
    event(1, '11-24 10:00', '11-25 09:50', 'ping'),
    view(1, '11-25 09:59', '/b'),
    view(1, '11-25 10:00', '/c'),
  ])
  expect(visits.map(({ views }) => views.length)).toEqual([2, 1])
})

test('a visit counts whole on the day it began, and who had been there before returns', () => {
  const story = past([
    view(1, '11-20 10:00', '/a'),
    view(1, '11-24 21:50', '/a'), // ten to midnight in Helsinki
    view(1, '11-24 22:10', '/b'),
    read(1, '11-24 21:50', '11-24 21:55', 0, 0, 40),
    read(1, '11-24 22:10', '11-24 22:11', 1_000, 1_000, 90),
    read(1, '11-24 22:10', '11-24 22:12', 3_000, 9_000, 70),
    view(2, '11-24 12:00', '/a'),
  ])
  expect(totals(story, { ...DAY, compare: 'previous' })).toEqual({
    current: {
      visitors: 2,
      returningVisitors: 1,
      visits: 2,
      views: 3,
      viewsPerVisit: 1.5,
      engagementMs: 1_500,
      timeOnPageMs: 3_000,
      scrollDepth: 0.65,
      bounceRate: 0.5,
    },
    previous: {
      visitors: 0,
      returningVisitors: 0,
      visits: 0,
      views: 0,
      viewsPerVisit: null,
      engagementMs: null,
      timeOnPageMs: null,
      scrollDepth: null,
      bounceRate: null,
    },
  })
})

test('the chart has the hours that clocks show, and the weeks that touch the period', () => {
  const story = past([view(1, '10-25 00:30', '/a'), view(2, '10-25 01:30', '/a')])
  const chart = (from: string, until: string, step: 'hour' | 'week') =>
    series(story, { from, until, filters: [], compare: 'none', step }).current
  const autumn = chart('2026-10-25', '2026-10-26', 'hour')
  expect(autumn).toHaveLength(24)
  expect(autumn[3]).toEqual({ at: '2026-10-25T03:00', visitors: 2, visits: 2, views: 2 })
  expect(chart('2026-03-29', '2026-03-30', 'hour')).toHaveLength(23)
  expect(chart('2026-10-25', '2026-10-27', 'week').map(({ at, visits }) => [at, visits])).toEqual([
    ['2026-10-19', 2],
    ['2026-10-26', 0],
  ])
  expect(
    hours(story, { from: '2026-10-25', until: '2026-10-26', filters: [] }).rows.filter(
      ({ visits }) => visits,
    ),
  ).toEqual([{ weekday: 7, hour: 3, visits: 2, views: 2 }])
})

test('filters of one dimension are alternatives, dimensions must all hold, and none has no name', () => {
  const story = past([
    view(1, '11-24 10:00', '/a', { source: 'Google' }),
    view(1, '11-24 10:01', '/b'),
    view(2, '11-24 10:00', '/b', { browser: null }),
    event(2, '11-24 10:00', '11-24 10:02', 'signup'),
  ])
  const visitors = (...filters: Filter[]) =>
    totals(story, { ...DAY, filters, compare: 'none' }).current.visitors
  expect(visitors(is('page', '/a'), is('page', '/b'))).toBe(2)
  expect(visitors(is('page', '/b'), is('source', 'Google'))).toBe(1)
  expect(visitors({ dimension: 'page', operator: 'is-not', value: '/a' })).toBe(1)
  expect(visitors({ dimension: 'source', operator: 'contains', value: 'GOO' })).toBe(1)
  expect(visitors({ dimension: 'browser', operator: 'is-not', value: 'Firefox' })).toBe(1)
  expect([visitors(is('browser', '')), visitors(is('event', '')), visitors(is('page', ''))]).toEqual([
    1, 1, 0,
  ])
  expect(visitors({ dimension: 'event', operator: 'is-not', value: '' })).toBe(1)
})

test('what filters leave of too few visitors is not told', () => {
  const story = past([view(1, '11-24 10:00', '/a'), view(2, '11-24 10:00', '/b')], { smallestGroup: 2 })
  expect(totals(story, { ...DAY, compare: 'none' }).current.visitors).toBe(2)
  expect(totals(story, { ...DAY, filters: [is('page', '/a')], compare: 'none' }).current.visits).toBeNull()
  expect(totals(story, { ...DAY, filters: [is('page', '/c')], compare: 'none' }).current.visits).toBe(0)
})

test('a breakdown counts pages by view and sources by visit, and folds groups of too few', () => {
  const story = past(
    [
      view(1, '11-24 10:00', '/a'),
      view(1, '11-24 10:01', '/b'),
      read(1, '11-24 10:01', '11-24 10:02', 4_000, 8_000, 50),
      view(2, '11-24 10:00', '/b'),
      view(2, '11-24 10:05', '/c'),
      event(2, '11-24 10:00', '11-24 10:06', 'buy', { value: 12.5 }),
    ],
    { smallestGroup: 2 },
  )
  const rows = (dimension: 'page' | 'source' | 'event' | 'campaign') =>
    breakdown(story, { ...DAY, dimension, sort: 'visitors', limit: 100 }).rows
  const untold = { engagementMs: null, timeOnPageMs: null, scrollDepth: null }
  const folded = { name: null, folded: true, visitors: null, ...untold }
  expect(rows('page')).toEqual([
    {
      name: '/b',
      folded: false,
      visitors: 2,
      visits: 2,
      views: 2,
      events: 0,
      value: 0,
      engagementMs: 2_000,
      timeOnPageMs: 4_000,
      scrollDepth: 0.5,
      bounceRate: 0,
    },
    { ...folded, visits: 2, views: 2, events: 0, value: 0, bounceRate: null },
  ])
  expect(rows('source')).toMatchObject([
    { name: null, folded: false, visits: 2, views: 4, timeOnPageMs: 2_000 },
  ])
  expect(rows('event')).toEqual([
    { ...folded, visits: 1, views: 0, events: 1, value: 12.5, bounceRate: null },
  ])
  expect(rows('campaign')).toEqual([])
})

test('a funnel and a goal take what each visitor did in order, also over several visits', () => {
  const goal = { id: 7, name: 'Blog', target: 'page:/blog/*' }
  const story = past(
    [
      view(1, '11-24 08:00', '/blog/x'),
      view(1, '11-24 12:00', '/cart'),
      event(1, '11-24 12:00', '11-24 12:01', 'buy'),
      view(2, '11-24 08:00', '/cart'),
      view(2, '11-24 08:01', '/blog/y'),
    ],
    { goals: [goal] },
  )
  const steps = ['page:/blog/*', 'page:/cart', 'event:buy']
  expect(funnel(story, { ...DAY, steps }).steps).toEqual([
    { target: 'page:/blog/*', visitors: 2, share: 1 },
    { target: 'page:/cart', visitors: 1, share: 0.5 },
    { target: 'event:buy', visitors: 1, share: 0.5 },
  ])
  expect(funnel({ ...story, smallestGroup: 2 }, { ...DAY, steps }).steps[1]).toEqual({
    target: 'page:/cart',
    visitors: null,
    share: null,
  })
  expect(goals(story, DAY).goals).toEqual([{ ...goal, conversions: 2, conversionRate: 1 }])
})

test('journeys follow visits from the first view of a page, folding what is rare or done by too few', () => {
  const story = past([
    view(1, '11-24 08:00', '/a'),
    view(1, '11-24 08:01', '/a'),
    view(1, '11-24 08:02', '/b'),
    view(1, '11-24 08:03', '/a'),
    view(2, '11-24 08:00', '/a'),
    view(2, '11-24 08:01', '/b'),
    view(3, '11-24 08:00', '/c'),
    view(3, '11-24 08:01', '/a'),
  ])
  const question = { ...DAY, start: '/a', direction: 'after' as const, depth: 2, limit: 8 }
  const links = (report: ReturnType<typeof journeyFlow>) =>
    report.links.map(({ step, fromPage, fromKind, toPage, toKind, visits }) => [
      step,
      fromPage ?? fromKind,
      toPage ?? toKind,
      visits,
    ])
  const after = journeyFlow(story, question)
  expect(after.visits).toBe(3)
  expect(after.nodes).toEqual([
    { step: 0, kind: 'page', page: '/a', visits: 3 },
    { step: 1, kind: 'page', page: '/b', visits: 2 },
    { step: 1, kind: 'end', page: null, visits: 1 },
    { step: 2, kind: 'page', page: '/a', visits: 1 },
    { step: 2, kind: 'end', page: null, visits: 1 },
  ])
  expect(links(after)).toEqual([
    [0, '/a', '/b', 2],
    [0, '/a', 'end', 1],
    [1, '/b', '/a', 1],
    [1, '/b', 'end', 1],
  ])
  expect(links(journeyFlow(story, { ...question, direction: 'before' }))).toEqual([
    [0, '/a', '/c', 1],
    [0, '/a', 'end', 2],
    [1, '/c', 'end', 1],
  ])
  // Who left alone is folded with the pages, and stays there.
  expect(links(journeyFlow({ ...story, smallestGroup: 2 }, question))).toEqual([
    [0, '/a', '/b', 2],
    [0, '/a', 'other', 1],
    [1, '/b', 'other', 2],
    [1, 'other', 'other', 1],
  ])
  expect(links(journeyFlow(story, { ...question, start: null, limit: 1 }))).toEqual([
    [0, '/a', '/b', 2],
    [0, 'other', 'other', 1],
    [1, '/b', '/a', 1],
    [1, '/b', 'end', 1],
    [1, 'other', 'end', 1],
  ])
  expect(journeyFlow({ ...story, smallestGroup: 2 }, { ...question, start: '/c' })).toEqual({
    smallestGroup: 2,
    visits: null,
    nodes: [],
    links: [],
  })
})

test('cohorts follow those whose very first visit was in the period, week by week', () => {
  const story = past([
    view(1, '11-10 10:00', '/a'),
    view(1, '11-17 10:00', '/a'),
    view(2, '11-17 10:00', '/a'),
    view(2, '11-24 10:00', '/a'),
    view(3, '11-18 10:00', '/a'),
  ])
  expect(cohorts(story, { from: '2026-11-16', until: '2026-11-25', filters: [] }).cohorts).toEqual([
    { week: '2026-11-16', visitors: [2, 1] },
    { week: '2026-11-23', visitors: [0] },
  ])
})

test('the properties of an event are told apart by their values', () => {
  const story = past([
    view(1, '11-24 10:00', '/a'),
    event(1, '11-24 10:00', '11-24 10:01', 'buy', { value: 2, plan: 'pro' }),
    event(1, '11-24 10:00', '11-24 10:02', 'buy', { value: 3, plan: 'pro' }),
    event(1, '11-24 10:00', '11-24 10:03', 'buy', { value: 4 }),
    event(1, '11-24 10:00', '11-24 10:04', 'other', { plan: 'free' }),
  ])
  expect(eventProperties(story, { ...DAY, name: 'buy' }).rows).toEqual([
    { property: 'plan', name: 'pro', folded: false, visitors: 1, events: 2, value: 5 },
  ])
  expect(eventProperties({ ...story, smallestGroup: 2 }, { ...DAY, name: 'buy' }).rows).toEqual([
    { property: 'plan', name: null, folded: true, visitors: null, events: 2, value: 5 },
  ])
})

test('live are those heard of in the last half hour, with the page each saw last', () => {
  const story = past([
    view(1, '11-30 11:20', '/a'),
    read(1, '11-30 11:20', '11-30 11:40', 1_000, 1_000),
    view(2, '11-30 11:45', '/a'),
    view(2, '11-30 11:50', '/b'),
    view(3, '11-30 11:30', '/c'),
  ])
  expect(live(story)).toEqual({
    visitors: 2,
    views: 2,
    rows: [
      { name: '/a', folded: false, visitors: 1 },
      { name: '/b', folded: false, visitors: 1 },
    ],
  })
  expect(live({ ...story, smallestGroup: 2 }).rows).toEqual([{ name: null, folded: true, visitors: null }])
})
