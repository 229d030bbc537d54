import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { applyRetention } from '../../server/retention/apply-retention.ts'
import type { Site } from '../../server/sites/site.ts'
import type { BreakdownReport, TotalsReport } from '../../src/stats.ts'
import type { VitalsReport } from '../../src/vitals-report.ts'
import { testDatabase } from '../database/fresh.ts'
import {
  FIREFOX,
  choose,
  makeSite,
  openTestGateway,
  send,
  signIn,
  view,
  type TestGateway,
} from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let site: Site
let owner: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
  owner = await signIn(gateway)
})

const MONTH = 31 * 86_400_000
const PHONE =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'

const newToken = async () => (await choose(gateway, site, ['lupa-statistics'])).token
const scrolled = (of: { id: string }, scrollPercent?: number) => ({
  type: 'engagement',
  view: of.id,
  engagedMs: 1_000,
  openMs: 1_000,
  ...(scrollPercent !== undefined && { scrollPercent }),
  ageMs: 0,
})
const measured = (of: { id: string }, vitals: Record<string, number>) => ({
  type: 'vitals',
  view: of.id,
  vitals,
  ageMs: 0,
})
const report = async <Report>(name: string) =>
  (await owner.get<Report>(`/api/stats/${name}site=${site.id}&from=2026-11-24&until=2026-11-25`)).body
const storedVitals = () => db.selectFrom('page_vitals').select(['lcp', 'inp', 'cls', 'fcp', 'ttfb']).execute()

test('of a page the deepest scroll counts, and pages of which none is known are left out', async () => {
  const [long, short, unknown] = [view('/long'), view('/short'), view('/unknown')]
  const token = await newToken()
  await send(gateway, token, [long, scrolled(long, 40), short, unknown, scrolled(unknown)])
  await send(gateway, token, [scrolled(long, 80), scrolled(short, 100)])
  await send(gateway, token, [scrolled(long, 60)])

  const { rows } = await report<BreakdownReport>('breakdown/page?')
  expect(rows.map(({ name, scrollDepth }) => [name, scrollDepth])).toEqual([
    ['/long', 0.8],
    ['/short', 1],
    ['/unknown', null],
  ])
  const depth = async (filter: string) => (await report<TotalsReport>(`totals?${filter}`)).current.scrollDepth
  expect(await depth('')).toBeCloseTo(0.9)
  expect(await depth('filter=browser:is:Firefox&')).toBeCloseTo(0.9)
})

test.each([-1, 101, 50.5])('a scroll of %d per cent is refused', async (scrollPercent) => {
  const shown = view('/a')

  await expect(send(gateway, await newToken(), [shown, scrolled(shown, scrollPercent)])).rejects.toThrow(
    'scrollPercent',
  )
})

test('vitals are kept once a view, and what has grown since replaces them', async () => {
  const shown = view('/a')
  const token = await newToken()
  const first = measured(shown, { lcp: 1_800, fcp: 900, ttfb: 300, cls: 0.1 })
  expect(await send(gateway, token, [shown, first])).toEqual(['stored', 'stored'])
  const later = measured(shown, { lcp: 1_800, fcp: 900, ttfb: 300, cls: 0.25, inp: 64 })
  await send(gateway, token, [later])
  // Overtaken on its way.
  await send(gateway, token, [first])

  expect(await storedVitals()).toEqual([{ lcp: 1_800, inp: 64, cls: 0.25, fcp: 900, ttfb: 300 }])
})

test('vitals of a view that is not there, or of somebody else, are dropped', async () => {
  const shown = view('/a')
  await send(gateway, await newToken(), [shown])
  const stranger = await newToken()

  expect(
    await send(gateway, stranger, [measured(shown, { lcp: 1 }), measured({ id: randomUUID() }, { lcp: 1 })]),
  ).toEqual(['dropped: unknown view', 'dropped: unknown view'])
  expect(await storedVitals()).toEqual([])
})

test('a visitor who withdraws leaves no vitals behind, and those of others stay', async () => {
  const tokens = [await newToken(), await newToken()]
  for (const [index, token] of tokens.entries()) {
    const shown = view('/a')
    await send(gateway, token, [shown, measured(shown, { lcp: 1_000 + index })])
  }
  await choose(gateway, site, [], { token: tokens[0] })

  expect((await storedVitals()).map(({ lcp }) => lcp)).toEqual([1_001])
})

test('vitals go when their visit is older than visits are kept', async () => {
  const shown = view('/a')
  await send(gateway, await newToken(), [shown, measured(shown, { lcp: 1_000 })])
  gateway.pass(15 * MONTH)
  await applyRetention(
    db,
    await db.selectFrom('site').selectAll().where('id', '=', site.id).executeTakeFirstOrThrow(),
    gateway.now,
  )

  expect(await storedVitals()).toEqual([])
})

test('the report tells what three quarters of the views had, by device and by page, with Google’s limits', async () => {
  const visit = async (path: string, vitals: Record<string, number>, userAgent = FIREFOX) => {
    const shown = view(path)
    await send(gateway, await newToken(), [shown, measured(shown, vitals)], { userAgent })
  }
  await visit('/a', { lcp: 2_500, cls: 0.1 })
  await visit('/a', { lcp: 2_501, cls: 0.25 })
  await visit('/a', { lcp: 4_001, cls: 0.26 }, PHONE)
  await visit('/b', { lcp: 1_000, inp: 150 }, PHONE)

  const { lcp, inp, cls, fcp, devices, pages } = await report<VitalsReport>('vitals?')
  expect(lcp).toEqual({ views: 4, percentile75: 2_501, good: 0.5, needsImprovement: 0.25, poor: 0.25 })
  expect(inp).toMatchObject({ views: 1, percentile75: 150, good: 1 })
  expect(cls).toEqual({ views: 3, percentile75: 0.26, good: 1 / 3, needsImprovement: 1 / 3, poor: 1 / 3 })
  expect(fcp).toBeNull()
  expect(devices.map(({ name, views, lcp: own }) => [name, views, own?.percentile75])).toEqual([
    ['desktop', 2, 2_501],
    ['mobile', 2, 4_001],
  ])
  expect(pages.map(({ name, views, inp: own }) => [name, views, own?.percentile75])).toEqual([
    ['/a', 3, undefined],
    ['/b', 1, 150],
  ])
  const phones = await report<VitalsReport>('vitals?filter=device:is:mobile&')
  expect(phones.lcp).toMatchObject({ views: 2, percentile75: 4_001 })
})

test('nothing is told of how fast pages were for fewer visitors than the smallest group (R9)', async () => {
  site = await makeSite(gateway, { smallestGroup: 3 })
  const visit = async (path: string, vitals: Record<string, number>, token?: string | null) => {
    const shown = view(path)
    await send(gateway, token ?? (await newToken()), [shown, measured(shown, vitals)])
  }
  const again = await newToken()
  await visit('/often', { lcp: 1_000 }, again)
  for (const inp of [10, 20, 30]) await visit('/seldom', { inp }, again)
  const nothing = await report<VitalsReport>('vitals?')
  expect([nothing.lcp, nothing.inp]).toEqual([null, null])
  expect(nothing.pages).toMatchObject([{ name: null, folded: true, views: 4, lcp: null, inp: null }])

  await visit('/often', { lcp: 2_000 })
  await visit('/often', { lcp: 3_000 })
  const { lcp, inp, pages } = await report<VitalsReport>('vitals?')
  expect([lcp?.percentile75, inp]).toEqual([3_000, null])
  expect(pages).toMatchObject([
    { name: '/often', folded: false, views: 3, lcp: { percentile75: 3_000 } },
    { name: null, folded: true, views: 3, inp: null },
  ])
})

test('a spreadsheet gets a line for each vital of each device and page', async () => {
  const shown = view('/a')
  await send(gateway, await newToken(), [shown, measured(shown, { lcp: 1_000 })])
  const response = await gateway.app.request(
    `/api/stats/vitals?site=${site.id}&from=2026-11-24&until=2026-11-25&format=csv`,
    { headers: { cookie: owner.cookie } },
  )
  const lines = (await response.text()).split('\r\n')

  expect(lines[0]).toBe('by,name,folded,vital,views,percentile75,good,needsImprovement,poor')
  expect(lines).toContain('all,,false,lcp,1,1000,1,0,0')
  expect(lines).toContain('page,/a,false,inp,,,,,')
  expect(lines).toHaveLength(1 + 3 * 5 + 1)
})
