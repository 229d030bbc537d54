import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../database/fresh.ts'
import {
  FIREFOX,
  NOON,
  choose,
  makeSite,
  openTestGateway,
  post,
  send,
  signIn,
  view,
  type TestGateway,
} from '../gateway.ts'
import type { Goal } from '../../src/goal.ts'
import type {
  BreakdownReport,
  ConsentReport,
  GoalReport,
  SeriesReport,
  TotalsReport,
} from '../../src/stats.ts'
import type { Site } from '../../server/sites/site.ts'

const connection = await testDatabase()
const HOUR = 3_600_000
let gateway: TestGateway
let site: Site
let staff: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
  staff = await signIn(gateway)
})

/** Asked at the moment staff signed in, whatever time the story has come to. */
async function report<Body>(path: string, from = '2026-11-24', until = '2026-11-25'): Promise<Body> {
  const { now } = gateway
  gateway.now = NOON
  const { body } = await staff.get<Body>(
    `/api/stats/${path}${path.includes('?') ? '&' : '?'}site=${site.id}&from=${from}&until=${until}`,
  )
  gateway.now = now
  return body
}

/** A visitor who shows the pages one after the other, each read for a second. */
async function visit(paths: string[], details: Parameters<typeof send>[3] = {}, consent?: string | null) {
  const token = consent ?? (await choose(gateway, site, ['lupa-statistics'])).token
  for (const path of paths) {
    const shown = view(path)
    await send(gateway, token, [shown], details)
    await send(
      gateway,
      token,
      [{ type: 'engagement', view: shown.id, engagedMs: 1_000, openMs: 2_000, ageMs: 0 }],
      details,
    )
  }
  return token
}

test('the totals are visitors, visits, views, engagement a visit and bounces', async () => {
  const token = await visit(['/a', '/b', '/c'])
  await visit(['/a'])
  gateway.pass(HOUR)
  await visit(['/a'], {}, token)

  expect(await report<TotalsReport>('totals')).toEqual({
    current: {
      visitors: 2,
      returningVisitors: 0,
      visits: 3,
      views: 5,
      viewsPerVisit: 5 / 3,
      engagementMs: 1_667,
      timeOnPageMs: 2_000,
      scrollDepth: null,
      bounceRate: 2 / 3,
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
  const nextDay = await report<TotalsReport>('totals', '2026-11-25', '2026-11-26')
  expect(nextDay.previous?.visits).toBe(3)
})

test("days are the site's own: half past midnight in Helsinki is the next day", async () => {
  gateway.now = new Date('2026-11-24T21:59:59Z')
  await visit(['/evening'])
  gateway.now = new Date('2026-11-24T22:00:00Z')
  await visit(['/night'])

  expect((await report<TotalsReport>('totals')).current.visits).toBe(1)
  expect((await report<TotalsReport>('totals', '2026-11-25', '2026-11-26')).current.visits).toBe(1)
})

test('the chart has every hour of the day, and the one that clocks repeat is one step', async () => {
  for (const at of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
    gateway.now = new Date(at) // both half past three in Helsinki, before and after the clocks go back
    await visit(['/a'])
  }
  const autumn = await report<SeriesReport>('series', '2026-10-25', '2026-10-26')
  expect(autumn.step).toBe('hour')
  expect(autumn.current.map(({ at }) => at)).toHaveLength(24)
  expect(autumn.current[3]).toEqual({ at: '2026-10-25T03:00', visitors: 2, visits: 2, views: 2 })

  const spring = await report<SeriesReport>('series', '2026-03-29', '2026-03-30')
  expect(spring.current.map(({ at }) => at)).toHaveLength(23)
  expect(spring.current.some(({ at }) => at === '2026-03-29T03:00')).toBe(false)
})

test('the chart of a week has seven days, also across a change of the clocks', async () => {
  gateway.now = new Date('2026-10-26T12:00:00Z')
  await visit(['/a', '/b'])
  const { step, current, previous } = await report<SeriesReport>('series', '2026-10-22', '2026-10-29')

  expect(step).toBe('day')
  expect(current.map(({ at, views }) => [at, views])).toEqual([
    ['2026-10-22', 0],
    ['2026-10-23', 0],
    ['2026-10-24', 0],
    ['2026-10-25', 0],
    ['2026-10-26', 2],
    ['2026-10-27', 0],
    ['2026-10-28', 0],
  ])
  expect(previous).toHaveLength(7)
})

test('breakdowns tell pages, sources, browsers and devices, most visitors first', async () => {
  await visit(['/a', '/a', '/b'])
  await visit(['/b'], { userAgent: FIREFOX.replaceAll('128', '129') })
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  await send(gateway, token, [view('/c', { referrer: 'https://news.example.org/' })])

  const pages = await report<BreakdownReport>('breakdown/page')
  expect(pages.rows.map(({ name, visitors, visits, views }) => [name, visitors, visits, views])).toEqual([
    ['/b', 2, 2, 2],
    ['/a', 1, 1, 2],
    ['/c', 1, 1, 1],
  ])
  const sources = await report<BreakdownReport>('breakdown/source')
  expect(sources.rows.map(({ name, visitors }) => [name, visitors])).toEqual([
    [null, 2],
    ['news.example.org', 1],
  ])
  expect((await report<BreakdownReport>('breakdown/browser')).rows).toMatchObject([
    { name: 'Firefox', visitors: 3 },
  ])
  expect((await report<BreakdownReport>('breakdown/device')).rows).toMatchObject([
    { name: 'desktop', visits: 3 },
  ])
})

test('groups of fewer visitors than the smallest are folded into one row that names nobody (R9)', async () => {
  await staff.patch(`/api/sites/${site.id}`, { smallestGroup: 3 })
  for (let times = 0; times < 3; times += 1) await visit(['/many'])
  await visit(['/rare-one', '/rare-one'])
  await visit(['/rare-two'])

  const { smallestGroup, rows } = await report<BreakdownReport>('breakdown/page')
  expect(smallestGroup).toBe(3)
  expect(rows).toMatchObject([
    { name: '/many', folded: false, visitors: 3, visits: 3, views: 3 },
    { name: null, folded: true, visitors: null, visits: 2, views: 3 },
  ])
  expect((await report<TotalsReport>('totals')).current.visitors).toBe(5)
})

test('the consent report counts who was asked and what was answered', async () => {
  const shop = await makeSite(gateway, { google: { measurementIds: ['G-AB12CD34EF'] } })
  for (let times = 0; times < 5; times += 1)
    await post(gateway, '/api/asked', {
      site: shop.key,
      language: 'en',
      notice: shop.notice_version,
    })
  const { token } = await choose(gateway, shop, ['lupa-statistics', 'google-analytics'])
  await choose(gateway, shop, ['google-analytics'])
  await choose(gateway, shop, [])
  await choose(gateway, shop, [], { token })
  site = shop

  expect(await report<ConsentReport>('consents')).toMatchObject({
    asked: 5,
    accepted: 1,
    refused: 1,
    customised: 1,
    withdrawn: 1,
  })
})

test.each([
  ['site=abc&from=2026-11-01&until=2026-11-02', 'site'],
  ['site=1&from=2026-13-01&until=2026-11-02', 'from'],
  ['site=1&from=2026-02-30&until=2026-03-02', 'from'],
  ['site=1&from=2026-11-02&until=2026-11-02', undefined],
  ['site=1&from=2020-01-01&until=2026-11-02', undefined],
  ['site=1&from=2026-11-01', 'until'],
  ['site=1&from=2026-11-01&until=2026-11-02&order=name', 'order'],
  ['site=1&from=2026-11-01&from=2026-11-01&until=2026-11-02', 'from'],
  ['site=1&from=2026-11-01&until=2026-11-02&timeZone=UTC', 'timeZone'],
  ['site=1&from=2026-11-01&until=2026-11-02&compare=month', 'compare'],
  ['site=1&from=2026-11-01&until=2026-11-02&format=xml', 'format'],
  ['site=1&from=2026-11-01&until=2026-11-02&filter=browser', 'filter'],
  ['site=1&from=2026-11-01&until=2026-11-02&filter=visitor_no:is:1', 'filter'],
  ['site=1&from=2026-11-01&until=2026-11-02&filter=browser:like:x', 'filter'],
  ['site=1&from=2026-11-01&until=2026-11-02&filter=browser:contains:', 'filter'],
])('the query "%s" is refused', async (query, field) => {
  const { status, body } = await staff.get<{ error: { field?: string } }>(`/api/stats/totals?${query}`)
  expect([status, body.error.field?.split('.')[0]]).toEqual([422, field])
})

test('an unknown dimension, an unknown site and a stranger get a plain no', async () => {
  const period = 'from=2026-11-01&until=2026-11-02'
  expect((await staff.get(`/api/stats/breakdown/visitor_no?site=${site.id}&${period}`)).status).toBe(422)
  expect((await staff.get(`/api/stats/totals?site=${site.id + 1000}&${period}`)).status).toBe(404)
  expect((await gateway.app.request(`/api/stats/totals?site=${site.id}&${period}`)).status).toBe(401)
})

test.each([
  ['series', 'step=minute', 'step'],
  ['breakdown/page', 'sort=name', 'sort'],
  ['breakdown/page', 'limit=1001', 'limit'],
  ['funnel', 'step=page:/a', 'step'],
  ['funnel', 'step=page:/a&step=visitor:1', 'step'],
  ['event', '', 'name'],
  ['journeys', 'start=cart', 'start'],
  ['journeys', 'direction=up', 'direction'],
  ['journeys', 'depth=6', 'depth'],
  ['journeys', 'limit=21', 'limit'],
  ['journeys', 'step=page:/a', 'step'],
  ['consents', 'filter=browser:is:Firefox', 'filter'],
  ['consent-series', 'filter=browser:is:Firefox', 'filter'],
  ['consent-series', 'step=hour', 'step'],
  ['forms', 'filter=browser:is:Firefox', 'filter'],
  ['forms', 'form=contact', 'form'],
  ['sites', 'compare=none', 'site'],
])('the report "%s" refuses "%s" by name', async (name, more, field) => {
  const { status, body } = await staff.get<{ error: { field?: string } }>(
    `/api/stats/${name}?site=${site.id}&from=2026-11-01&until=2026-11-02&${more}`,
  )
  expect([status, body.error.field?.split('.')[0]]).toEqual([422, field])
})

test('what filters choose is not told of a single visitor, in any report (R9)', async () => {
  site = await makeSite(gateway, { smallestGroup: 2 })
  await visit(['/secret', '/a'])
  await visit(['/a'])
  const only = 'until=2026-11-25&filter=page:is:/secret'
  const get = async (path: string) =>
    (await staff.get(`/api/stats/${path}?site=${site.id}&from=2026-11-24&${only}`)).body

  expect(await get('totals')).toMatchObject({ current: { visitors: null, visits: null, views: null } })
  expect(JSON.stringify(await get('series'))).not.toMatch(/"visitors":1/)
  expect(await get('breakdown/page')).toMatchObject({ rows: [{ folded: true, name: null, visitors: null }] })
  expect(JSON.stringify(await get('hours'))).not.toMatch(/"visits":1/)
  expect((await report<TotalsReport>('totals')).current.visitors).toBe(2)
})

test('a filter finds a page also in a visit of hundreds', async () => {
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  for (let hundred = 0; hundred < 3; hundred += 1) {
    const paths = Array.from({ length: 100 }, (_, page) => `/${hundred}${page}`)
    await send(
      gateway,
      token,
      paths.slice(0, 50).map((path) => view(path)),
    )
    await send(
      gateway,
      token,
      paths.slice(50).map((path) => view(path)),
    )
  }
  await visit(['/other'])
  const views = async (filter: string) =>
    (await report<TotalsReport>(`totals?filter=${filter}`)).current.views

  expect(await views('page:is:/299')).toBe(300)
  expect(await views('page:is-not:/00')).toBe(1)
})

test('a spreadsheet gets the same rows, and no formula of a stranger', async () => {
  await visit(['/a?utm_campaign=%3DSUM(A1)', '/b,c'])
  const csv = async (path: string) => {
    const response = await gateway.app.request(
      `/api/stats/${path}?site=${site.id}&from=2026-11-24&until=2026-11-25&format=csv`,
      { headers: { cookie: staff.cookie } },
    )
    expect(response.headers.get('content-type')).toContain('text/csv')
    return response.text()
  }

  const names =
    'name,folded,visitors,visits,views,events,value,engagementMs,timeOnPageMs,scrollDepth,bounceRate'
  expect(await csv('breakdown/campaign')).toBe(`${names}\r\n'=SUM(A1),false,1,1,2,0,0,2000,2000,,0\r\n`)
  expect(await csv('breakdown/page')).toContain('"/b,c",false,1,1,1')
  for (const each of [
    'totals',
    'series',
    'hours',
    'journeys',
    'cohorts',
    'consents',
    'consent-series',
    'forms',
  ])
    expect((await csv(each)).split('\r\n').length, each).toBeGreaterThan(2)
})

test('goals tell how many visitors reached a page, a part of the site or an event', async () => {
  const shown = view('/thanks')
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  await send(gateway, token, [
    shown,
    { type: 'custom', id: crypto.randomUUID(), view: shown.id, name: 'signup', value: 2.5, ageMs: 0 },
  ])
  await visit(['/blog/one', '/blog/two'])
  await visit(['/'])
  const goals = `/api/sites/${site.id}/goals`
  for (const [name, target] of [
    ['Bought', 'page:/thanks'],
    ['Read', 'page:/blog/*'],
    ['Signed up', 'event:signup'],
    ['Never', 'event:nothing'],
  ])
    expect((await staff.post(goals, { name, target })).status).toBe(201)
  expect((await staff.post(goals, { name: 'Read', target: 'page:/x' })).status).toBe(409)
  expect((await staff.post(goals, { name: 'Odd', target: 'visitor:1' })).status).toBe(422)

  const reached = async (filter = '') =>
    (
      await staff.get<GoalReport>(
        `/api/stats/goals?site=${site.id}&from=2026-11-24&until=2026-11-25${filter}`,
      )
    ).body.goals.map(({ name, conversions, conversionRate }) => [name, conversions, conversionRate])
  const expected = [
    ['Bought', 1, 1 / 3],
    ['Never', 0, 0],
    ['Read', 1, 1 / 3],
    ['Signed up', 1, 1 / 3],
  ]
  expect(await reached()).toEqual(expected)
  expect(await reached('&filter=browser:is:Firefox')).toEqual(expected)

  const { body: list } = await staff.get<Goal[]>(goals)
  expect((await staff.delete(`${goals}/${list[0]!.id}`)).status).toBe(204)
  expect((await staff.delete(`${goals}/${list[0]!.id}`)).status).toBe(404)
  expect(await reached()).toEqual(expected.slice(1))
})
