import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { makeKey } from '../../server/api-keys/api-key.ts'
import type { Site } from '../../server/sites/site.ts'
import type { SitesReport } from '../../src/site-report.ts'
import { testDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, send, signIn, view, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const PATH = '/api/stats/sites?from=2026-11-24&until=2026-11-26'
let gateway: TestGateway
let helsinki: Site
let auckland: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  helsinki = await makeSite(gateway, { name: 'Shop', smallestGroup: 5 })
  auckland = await makeSite(gateway, { name: 'Blog', timeZone: 'Pacific/Auckland' })
})

async function visit(site: Site, paths: string[], consent?: string | null) {
  const token = consent ?? (await choose(gateway, site, ['lupa-statistics'])).token
  for (const path of paths) await send(gateway, token, [view(path)])
  return token
}

async function report(query = ''): Promise<SitesReport> {
  return (await (await signIn(gateway)).get<SitesReport>(PATH + query)).body
}

test('staff see all sites side by side, by name, each with the days of its own time zone', async () => {
  // A Tuesday evening in Helsinki is Wednesday in Auckland.
  gateway.now = new Date('2026-11-24T18:00:00Z')
  await visit(helsinki, ['/a', '/b'])
  await visit(auckland, ['/a'])
  await makeSite(gateway, { name: 'New' })

  const { sites } = await report()
  expect(sites).toMatchObject([
    {
      id: auckland.id,
      name: 'Blog',
      timeZone: 'Pacific/Auckland',
      current: { visitors: 1, visits: 1, views: 1, bounceRate: 1 },
      previous: { visitors: 0, visits: 0, viewsPerVisit: null },
      days: [
        { day: '2026-11-24', visitors: 0, visits: 0 },
        { day: '2026-11-25', visitors: 1, visits: 1 },
      ],
    },
    { name: 'New', current: { visitors: 0, visits: 0, bounceRate: null } },
    {
      name: 'Shop',
      timeZone: 'Europe/Helsinki',
      // Whole sites are told however few their visitors are.
      current: { visitors: 1, visits: 1, views: 2, viewsPerVisit: 2, bounceRate: 0 },
      days: [
        { day: '2026-11-24', visitors: 1, visits: 1 },
        { day: '2026-11-25', visitors: 0, visits: 0 },
      ],
    },
  ])
})

test('the last days of all sites end with the today of each, which may be another day elsewhere', async () => {
  // A Tuesday evening in Helsinki is Wednesday in Auckland.
  gateway.now = new Date('2026-11-24T18:00:00Z')
  await visit(helsinki, ['/a'])
  await visit(auckland, ['/a'])
  const staff = await signIn(gateway)

  const { body } = await staff.get<SitesReport>('/api/stats/sites?days=2')
  expect(body.sites).toMatchObject([
    {
      name: 'Blog',
      current: { visitors: 1 },
      days: [
        { day: '2026-11-24', visitors: 0 },
        { day: '2026-11-25', visitors: 1 },
      ],
    },
    {
      name: 'Shop',
      current: { visitors: 1 },
      days: [
        { day: '2026-11-23', visitors: 0 },
        { day: '2026-11-24', visitors: 1 },
      ],
    },
  ])
  for (const query of [
    '',
    'days=0',
    'days=401',
    'days=2&from=2026-11-01',
    'from=2026-11-01',
    'days=2&until=2026-11-25',
  ])
    expect((await staff.get(`/api/stats/sites?${query}`)).status, query).toBe(422)
})

test('a site is compared with its days before, with the year before, or with nothing', async () => {
  gateway.now = new Date('2026-11-22T10:00:00Z')
  const token = await visit(helsinki, ['/a'])
  gateway.now = new Date('2026-11-25T10:00:00Z')
  await visit(helsinki, ['/a', '/b'], token)
  const shop = async (query: string) => {
    const { sites } = await report(query)
    await db.deleteFrom('staff_session').execute()
    await db.deleteFrom('account').execute()
    return sites.find(({ name }) => name === 'Shop')
  }

  expect(await shop('')).toMatchObject({
    current: { visitors: 1, returningVisitors: 1, views: 2 },
    previous: { visitors: 1, returningVisitors: 0, views: 1 },
  })
  expect(await shop('&compare=year')).toMatchObject({ previous: { visitors: 0 } })
  expect((await shop('&compare=none'))?.previous).toBeNull()
})

test('a spreadsheet gets a line for each site and period', async () => {
  await visit(helsinki, ['/a'])
  const { cookie } = await signIn(gateway)
  const response = await gateway.app.request(`${PATH}&format=csv`, { headers: { cookie } })

  const lines = (await response.text()).split('\r\n')
  expect(lines[0]).toMatch(/^id,name,timeZone,period,visitors,/)
  expect(lines.slice(1).map((line) => line.split(',').slice(1, 5).join())).toEqual([
    'Blog,Pacific/Auckland,current,0',
    'Blog,Pacific/Auckland,previous,0',
    'Shop,Europe/Helsinki,current,1',
    'Shop,Europe/Helsinki,previous,0',
    '',
  ])
})

test('a key of one site does not open the report of all, and nor does a stranger', async () => {
  const { secret } = await makeKey(db, helsinki.id, { id: randomUUID(), name: 'Report', now: gateway.now })
  const authorization = `Bearer ${secret}`

  expect((await gateway.app.request(PATH, { headers: { authorization } })).status).toBe(403)
  expect((await gateway.app.request(PATH)).status).toBe(401)
})
