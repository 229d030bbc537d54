import { storedViews, storedVisits } from '../database/stored.ts'
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
  view,
  type TestGateway,
} from '../gateway.ts'
import type { Site } from '../../server/sites/site.ts'

const connection = await testDatabase()
const { db } = connection
const MINUTE = 60_000
let gateway: TestGateway
let site: Site
let token: string | null

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
  ;({ token } = await choose(gateway, site, ['lupa-statistics']))
})

const engagement = (of: { id: string }, engagedMs: number, openMs: number, ageMs = 0) => ({
  type: 'engagement',
  view: of.id,
  engagedMs,
  openMs,
  ageMs,
})

test('a visit keeps time, address, pages, source, campaign and browser', async () => {
  await send(gateway, token, [
    view('/kettles?utm_source=letter&utm_medium=email&utm_campaign=spring&email=a@example.com#top', {
      referrer: 'https://www.search.example.org/find?q=secret',
    }),
  ])

  const columns = ['started_at', 'source', 'channel', 'campaign', 'campaign_source', 'entry', 'exit'] as const
  expect(
    await storedVisits(db, [...columns, 'browser', 'browser_version', 'system', 'device', 'views', 'ip']),
  ).toEqual([
    {
      started_at: NOON,
      source: 'search.example.org',
      channel: 'email',
      campaign: 'spring',
      campaign_source: 'letter',
      entry: '/kettles',
      exit: '/kettles',
      browser: 'Firefox',
      browser_version: 'Firefox 128',
      system: 'Linux',
      device: 'desktop',
      views: 1,
      ip: '192.0.2.33',
    },
  ])
  expect(await storedViews(db)).toMatchObject([{ path: '/kettles', at: NOON }])
})

test('neither the query, nor the raw User-Agent, nor the referring page is kept anywhere (R60, R61)', async () => {
  await send(gateway, token, [view('/a?name=canary', { referrer: 'https://x.example.org/canary' })])

  for (const table of ['visit', 'page_view', 'label', 'consent_record', 'consent_grant'] as const) {
    const text = JSON.stringify(await db.selectFrom(table).selectAll().execute())
    expect(text, table).not.toMatch(/canary|Gecko/)
  }
})

test('views with no pause of 30 minutes are one visit, and a longer pause begins another', async () => {
  await send(gateway, token, [view('/a')])
  gateway.pass(29 * MINUTE)
  await send(gateway, token, [view('/b')])
  gateway.pass(30 * MINUTE)
  await send(gateway, token, [view('/c')])

  expect(await db.selectFrom('visit').select('views').orderBy('started_at').execute()).toEqual([
    { views: 2 },
    { views: 1 },
  ])
})

test('reading for an hour is no pause: engagement keeps a visit going', async () => {
  const first = view('/long')
  await send(gateway, token, [first])
  for (let times = 1; times <= 3; times += 1) {
    gateway.pass(20 * MINUTE)
    await send(gateway, token, [engagement(first, times * 20 * MINUTE, times * 20 * MINUTE)])
  }
  gateway.pass(MINUTE)
  await send(gateway, token, [view('/next')])

  expect(await db.selectFrom('visit').select('views').execute()).toEqual([{ views: 2 }])
})

test('events of one batch that lie hours apart become the visits they were', async () => {
  const hour = 60 * MINUTE
  gateway.pass(6 * hour)
  const now = gateway.now.getTime()
  await send(gateway, token, [
    view('/morning', { ageMs: 5 * hour }),
    view('/noon', { ageMs: 2 * hour }),
    view('/noon-too', { ageMs: 2 * hour - 5 * MINUTE }),
    view('/now'),
  ])

  const visits = await db.selectFrom('visit').select(['started_at', 'views']).orderBy('started_at').execute()
  expect(visits).toEqual([
    { started_at: new Date(now - 5 * hour), views: 1 },
    { started_at: new Date(now - 2 * hour), views: 2 },
    { started_at: new Date(now), views: 1 },
  ])
})

test('an event sent twice counts once, whether in one batch or later', async () => {
  const once = view('/a')
  expect(await send(gateway, token, [once, once])).toEqual(['stored', 'stored'])
  gateway.pass(MINUTE)
  expect(await send(gateway, token, [once])).toEqual(['stored'])

  expect((await storedViews(db)).map(({ path }) => path)).toEqual(['/a'])
  expect(await db.selectFrom('visit').select(['views']).execute()).toEqual([{ views: 1 }])
})

test('engagement only grows, also when reports arrive in the wrong order', async () => {
  const page = view('/a')
  await send(gateway, token, [page, engagement(page, 1_000, 2_000)])
  await send(gateway, token, [engagement(page, 9_000, 12_000)])
  expect(await send(gateway, token, [engagement(page, 4_000, 5_000)])).toEqual(['stored'])

  const row = await db.selectFrom('page_view').select(['engaged_ms', 'open_ms']).executeTakeFirst()
  expect(row).toEqual({ engaged_ms: 9_000, open_ms: 12_000 })
})

test('what is told of a page days later than anything honest can be is dropped', async () => {
  const page = view('/a')
  await send(gateway, token, [page])
  gateway.pass(48 * 60 * MINUTE - 1)
  expect(await send(gateway, token, [engagement(page, 1_000, 1_000)])).toEqual(['stored'])
  gateway.pass(1)
  const event = { type: 'custom', id: crypto.randomUUID(), view: page.id, name: 'signup', ageMs: 0 }

  expect(await send(gateway, token, [engagement(page, 9_000, 9_000), event])).toEqual([
    'dropped: unknown view',
    'dropped: unknown view',
  ])
  expect(await storedVisits(db, ['engaged_ms'])).toEqual([{ engaged_ms: 1_000 }])
})

test('nobody can change the engagement of another visitor', async () => {
  const page = view('/a')
  await send(gateway, token, [page])
  const stranger = await choose(gateway, site, ['lupa-statistics'])

  expect(await send(gateway, stranger.token, [engagement(page, 60_000, 60_000)])).toEqual([
    'dropped: unknown view',
  ])
  expect(await db.selectFrom('page_view').select('engaged_ms').execute()).toEqual([{ engaged_ms: 0 }])
})

test('what happened before the choice is not recorded, however late it is told', async () => {
  gateway.pass(10 * MINUTE)
  const events = [view('/before', { ageMs: 11 * MINUTE }), view('/after', { ageMs: 9 * MINUTE })]

  expect(await send(gateway, token, events)).toEqual(['dropped: no grant', 'stored'])
  expect((await storedViews(db)).map(({ path }) => path)).toEqual(['/after'])
})

test('a tab that is closed after hours was no visit of hours', async () => {
  const page = view('/a')
  await send(gateway, token, [page, engagement(page, 5_000, 5_000)])
  gateway.pass(8 * 60 * MINUTE)
  await send(gateway, token, [engagement(page, 5_000, 8 * 60 * MINUTE)])
  gateway.pass(MINUTE)
  await send(gateway, token, [view('/b')])

  expect(await db.selectFrom('visit').selectAll().execute()).toHaveLength(2)
})

test('a first view that arrives late still says where the visit came from', async () => {
  gateway.pass(10 * MINUTE)
  await send(gateway, token, [view('/second', { ageMs: MINUTE })])
  await send(gateway, token, [
    view('/first?utm_campaign=spring', { ageMs: 2 * MINUTE, referrer: 'https://news.example.org/' }),
  ])

  const visits = await storedVisits(db, ['views', 'source', 'campaign', 'entry', 'exit'])
  expect(visits).toEqual([
    { views: 2, source: 'news.example.org', campaign: 'spring', entry: '/first', exit: '/second' },
  ])
  const grant = await db.selectFrom('consent_grant').select('first_visit_at').executeTakeFirstOrThrow()
  expect(grant.first_visit_at).toEqual(new Date(gateway.now.getTime() - 2 * MINUTE))
})

test('a visit that nobody referred to comes from where its tag says', async () => {
  await send(gateway, token, [view('/a?utm_source=letter')])

  expect(await storedVisits(db, ['source', 'channel'])).toEqual([{ source: 'letter', channel: 'referral' }])
})

test('a grant that has run out in the database stops a token that has not', async () => {
  await db.updateTable('consent_grant').set({ expires_at: gateway.now }).execute()

  expect(await send(gateway, token, [view('/a')])).toEqual(['dropped: no grant'])
})

test('odd characters in tags and addresses fail nobody', async () => {
  const odd = view('/a?utm_source=%00&utm_campaign=a%00b', { referrer: 'https://x.example/%00' })
  const verdicts = await Promise.all([
    send(gateway, token, [odd], { address: 'fe80::1%eth0' }),
    send(gateway, token, [view('/neighbour')]),
  ])

  expect(verdicts).toEqual([['stored'], ['stored']])
  const visits = await storedVisits(db, ['campaign_source', 'campaign', 'ip'])
  expect(visits).toEqual([{ campaign_source: null, campaign: 'ab', ip: 'fe80::1' }])
})

test.each([
  ['"macOS"', 'macOS'],
  ['"Chrome OS"', 'ChromeOS'],
  ['"Chromium OS"', 'ChromeOS'],
])('the hint %s and a User-Agent name one system alike: %s', async (hint, system) => {
  await send(gateway, token, [view('/a')], { headers: { 'sec-ch-ua-platform': hint } })

  expect(await storedVisits(db, ['system'])).toEqual([{ system }])
})

test('a bot is told so, and leaves nothing', async () => {
  const userAgent = 'Mozilla/5.0 (compatible; ExampleBot/1.0; +https://bot.example.com)'

  expect(await send(gateway, token, [view('/a')], { userAgent })).toEqual(['dropped: bot'])
  expect(await db.selectFrom('visit').selectAll().execute()).toEqual([])
})

test('a token that was changed by one letter is refused', async () => {
  const [id, claim, signature] = token!.split('.') as [string, string, string]
  const forged = [id, Buffer.from(`[${site.id + 1}`).toString('base64url') + claim, signature].join('.')

  for (const bad of [forged, `${token}x`, 'x.y.z', '']) {
    const { status, body } = await post(gateway, '/api/events', {
      site: site.key,
      token: bad,
      events: [view('/a')],
    })
    expect([status, body.error.code]).toEqual([403, 'forbidden'])
  }
  expect(await db.selectFrom('visit').selectAll().execute()).toEqual([])
})

test('a grant for linking alone records no visit', async () => {
  const linking = await choose(gateway, site, ['lupa-linking'])

  expect(await send(gateway, linking.token, [view('/a')])).toEqual(['dropped: no grant'])
})

test.each([
  ['full', '192.0.2.33', '192.0.2.33'],
  ['shortened', '192.0.2.33', '192.0.2.0'],
  ['shortened', '2001:db8:aaaa:bbbb::1', '2001:db8:aaaa::'],
  ['none', '192.0.2.33', null],
] as const)('with address storage "%s", %s is kept as %s (R58)', async (ipStorage, address, kept) => {
  const shop = await makeSite(gateway, { ipStorage })
  const consent = await choose(gateway, shop, ['lupa-statistics'])
  await send(gateway, consent.token, [view('/a')], { address })

  expect(await db.selectFrom('visit').select('ip').execute()).toEqual([{ ip: kept }])
})

test('a forwarded address is believed only behind a trusted proxy', async () => {
  const headers = { 'x-forwarded-for': '198.51.100.9, 203.0.113.5' }
  await send(gateway, token, [view('/direct')], { headers })
  const behind = await openTestGateway(connection, { TRUSTED_PROXIES: '192.0.2.0/24' })
  const second = await choose(behind, site, ['lupa-statistics'])
  await send(behind, second.token, [view('/behind')], { headers })

  const visits = await db.selectFrom('visit').select('ip').orderBy('id').execute()
  expect(visits).toEqual([{ ip: '192.0.2.33' }, { ip: '203.0.113.5' }])
})

test('client hints tell what a frozen User-Agent hides', async () => {
  const userAgent = FIREFOX.replace(
    /Gecko.*/,
    'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  )
  const headers = { 'sec-ch-ua-platform': '"Android"', 'sec-ch-ua-mobile': '?1' }
  await send(gateway, token, [view('/a')], { userAgent, headers })

  const [row] = await storedVisits(db, ['browser', 'browser_version', 'system', 'device'])
  expect(row).toEqual({
    browser: 'Chrome',
    browser_version: 'Chrome 140',
    system: 'Android',
    device: 'mobile',
  })
})

test.each([
  ['not JSON', '{', 400, undefined],
  ['no events', { site: 's', token: 't', events: [] }, 422, 'events'],
  ['an unknown field', { site: 's', token: 't', events: [view('/a')], visitor: 1 }, 422, 'visitor'],
  ['an unknown type', { site: 's', token: 't', events: [{ type: 'spy' }] }, 422, 'events.0.type'],
  [
    'an age of two days',
    { site: 's', token: 't', events: [view('/a', { ageMs: 172_800_000 })] },
    422,
    'events.0.ageMs',
  ],
  ['a negative age', { site: 's', token: 't', events: [view('/a', { ageMs: -1 })] }, 422, 'events.0.ageMs'],
])('%s is refused by name and changes nothing', async (_title, message, status, field) => {
  const answer = await post(gateway, '/api/events', message)

  expect(answer.status).toBe(status)
  expect(answer.body.error.field).toBe(field)
  expect(await db.selectFrom('visit').selectAll().execute()).toEqual([])
})

test('a body of more than 64 KiB is refused', async () => {
  const { status, body } = await post(gateway, '/api/events', { token: 'x'.repeat(70_000), events: [] })

  expect([status, body.error.code]).toEqual([413, 'too_large'])
})

test('a request that fails tells its caller nothing, and the log no values', async () => {
  gateway.gateway.intake.take = () => Promise.reject(new Error('canary@example.com'))
  const { status, body } = await post(gateway, '/api/events', { site: site.key, token, events: [view('/a')] })

  expect([status, body.error.code]).toEqual([500, 'internal'])
  expect(JSON.stringify(body)).not.toContain('canary')
  expect(gateway.logged.join()).toContain('POST /api/events')
  expect(gateway.logged.join()).not.toContain('canary')
})
