import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { makeKey } from '../../server/api-keys/api-key.ts'
import type { Site } from '../../server/sites/site.ts'
import type { JourneyReport } from '../../src/journey.ts'
import { testDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, send, view, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const MINUTE = 60_000
let gateway: TestGateway
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
})

/** One visitor, one visit: the pages are shown a second after each other. */
async function visit(paths: string[], consent?: string | null) {
  const token = consent ?? (await choose(gateway, site, ['lupa-statistics'])).token
  for (const path of paths) {
    gateway.pass(1_000)
    await send(gateway, token, [view(path)])
  }
  return token
}

/** As another program asks: a key is not signed out while a story goes on. */
async function journeys(query = ''): Promise<JourneyReport> {
  const { secret } = await makeKey(db, site.id, { id: randomUUID(), name: 'journeys', now: gateway.now })
  const response = await gateway.app.request(
    `/api/stats/journeys?site=${site.id}&from=2026-11-24&until=2026-11-25${query}`,
    { headers: { authorization: `Bearer ${secret}` } },
  )
  return (await response.json()) as JourneyReport
}

/** `0 /a > /b: 2` */
const lines = ({ links }: JourneyReport) =>
  links.map(
    ({ step, fromKind, fromPage, toKind, toPage, visits }) =>
      `${step} ${fromPage ?? fromKind} > ${toPage ?? toKind}: ${visits}`,
  )

/** What flows into each node, and out of it, must be its visits. */
function expectSums({ visits, nodes, links }: JourneyReport, depth: number) {
  const sum = (each: readonly { visits: number }[]) => each.reduce((total, one) => total + one.visits, 0)
  expect(sum(nodes.filter(({ step }) => step === 0))).toBe(visits)
  for (const { step, kind, page, visits: all } of nodes) {
    const into = links.filter((l) => l.step === step - 1 && l.toKind === kind && l.toPage === page)
    const out = links.filter((l) => l.step === step && l.fromKind === kind && l.fromPage === page)
    if (step > 0) expect(sum(into)).toBe(all)
    expect(sum(out)).toBe(kind === 'end' || step === depth ? 0 : all)
  }
}

test('a marketer sees where visitors went from a page, and where they came from', async () => {
  await visit(['/', '/pricing', '/pricing', '/signup'])
  await visit(['/', '/pricing', '/faq', '/pricing', '/signup'])
  await visit(['/pricing'])
  await visit(['/blog'])

  const after = await journeys('&start=/pricing&depth=2')
  expect(after).toMatchObject({
    visits: 3,
    nodes: [
      { step: 0, kind: 'page', page: '/pricing', visits: 3 },
      { step: 1, kind: 'page', page: '/faq', visits: 1 },
      { step: 1, kind: 'page', page: '/signup', visits: 1 },
      { step: 1, kind: 'end', page: null, visits: 1 },
      { step: 2, kind: 'page', page: '/pricing', visits: 1 },
      { step: 2, kind: 'end', page: null, visits: 1 },
    ],
  })
  expect(lines(after)).toEqual([
    '0 /pricing > /faq: 1',
    '0 /pricing > /signup: 1',
    '0 /pricing > end: 1',
    '1 /faq > /pricing: 1',
    '1 /signup > end: 1',
  ])
  expect(lines(await journeys('&start=/signup&direction=before&depth=2'))).toEqual([
    '0 /signup > /pricing: 2',
    '1 /pricing > /: 1',
    '1 /pricing > /faq: 1',
  ])
})

test('without a page the flow begins where visits begin, or with the last page, going back', async () => {
  await visit(['/', '/pricing'])
  await visit(['/blog', '/'])

  expect(lines(await journeys())).toEqual([
    '0 / > /pricing: 1',
    '0 /blog > /: 1',
    '1 / > end: 1',
    '1 /pricing > end: 1',
  ])
  expect((await journeys('&direction=before')).nodes.filter(({ step }) => step === 0)).toEqual([
    { step: 0, kind: 'page', page: '/', visits: 1 },
    { step: 0, kind: 'page', page: '/pricing', visits: 1 },
  ])
})

test('beyond the most frequent pages all are one place, and what flows in flows out', async () => {
  for (const page of ['/1', '/2', '/3', '/4', '/5', '/6', '/7', '/8', '/9'])
    await visit(['/', page, '/end', page])
  await visit(['/', '/9', '/'])

  const report = await journeys('&depth=5')
  expectSums(report, 5)
  expect(report.nodes.filter(({ step }) => step === 1)).toMatchObject([
    { page: '/9', visits: 2 },
    ...[1, 2, 3, 4, 5, 6, 7].map((each) => ({ page: `/${each}`, visits: 1 })),
    { kind: 'other', page: null, visits: 1 },
  ])
  expect((await journeys('&limit=1')).nodes.filter(({ step }) => step === 1)).toMatchObject([
    { page: '/9', visits: 2 },
    { kind: 'other', visits: 8 },
  ])
})

test('what too few visitors did is told of no page and of no leaving, and sums still hold (R9)', async () => {
  site = await makeSite(gateway, { smallestGroup: 2 })
  const first = await visit(['/', '/secret', '/pricing'])
  // The same visitor again makes two visits, not two visitors.
  gateway.pass(31 * MINUTE)
  await visit(['/', '/secret', '/pricing'], first)
  await visit(['/', '/blog', '/pricing'])
  await visit(['/', '/blog', '/pricing'])
  await visit(['/'])

  const report = await journeys()
  expect(JSON.stringify(report)).not.toContain('/secret')
  expectSums(report, 3)
  expect(lines(report)).toEqual([
    '0 / > /blog: 2',
    '0 / > other: 3',
    '1 /blog > /pricing: 2',
    '1 other > other: 3',
    '2 /pricing > end: 2',
    '2 other > end: 3',
  ])
  expect(await journeys('&start=/secret')).toEqual({ smallestGroup: 2, visits: null, nodes: [], links: [] })
  expect(await journeys('&filter=page:is:/secret')).toMatchObject({ visits: null, nodes: [] })
})

test('filters and the period choose visits, and other sites are not looked at', async () => {
  await visit(['/', '/pricing'])
  await visit(['/blog', '/pricing'])
  const elsewhere = site
  site = await makeSite(gateway, { name: 'Other' })
  await visit(['/', '/other'])
  site = elsewhere
  gateway.now = new Date('2026-11-24T22:00:00Z') // midnight in Helsinki
  await visit(['/', '/late'])

  expect((await journeys('&filter=entry:is:/blog')).nodes[0]).toMatchObject({ page: '/blog', visits: 1 })
  expect((await journeys()).visits).toBe(2)
  expect(await journeys('&start=/nothing')).toMatchObject({ visits: 0, nodes: [], links: [] })
})
