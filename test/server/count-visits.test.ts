import { beforeEach, expect, test } from 'vitest'
import type { Site } from '../../server/sites/site.ts'
import { countAll, settleDays } from '../../server/stats/count-visits.ts'
import { testDatabase } from '../database/fresh.ts'
import { NOON, choose, makeSite, openTestGateway, send, view, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const DAY = 86_400_000
let gateway: TestGateway
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
})

const visitor = async () => (await choose(gateway, site, ['lupa-statistics'])).token
const count = () => countAll(db, { id: site.id, timeZone: site.time_zone })
const totals = () =>
  db.selectFrom('visit_total').selectAll().orderBy('kind').orderBy('day').orderBy('label_id').execute()
const total = async (kind: 'total' | 'page' = 'total') =>
  (await totals())
    .filter((row) => row.kind === kind && row.span === 'day')
    .map(({ day, visits, views, engaged_ms, newcomers, seen_on, returned }) => ({
      day,
      visits,
      views,
      engaged_ms,
      newcomers,
      seen_on,
      returned,
    }))

test('totals say of each day how many came first, and when the others were there last; no visitor is in them', async () => {
  const [often, once] = [await visitor(), await visitor()]
  await send(gateway, often, [view('/a')])
  await count()
  gateway.pass(2 * DAY)
  await send(gateway, often, [view('/a')])
  await send(gateway, once, [view('/a')])
  await count()

  const days = { views: 1, engaged_ms: 0 }
  expect(await total()).toEqual([
    { ...days, day: '2026-11-24', visits: 1, newcomers: 1, seen_on: [], returned: [] },
    { ...days, views: 2, day: '2026-11-26', visits: 2, newcomers: 1, seen_on: ['2026-11-24'], returned: [1] },
  ])
})

test('who withdraws takes the visits along and nothing out of the totals', async () => {
  const token = await visitor()
  await send(gateway, token, [view('/a'), view('/b')])
  await count()
  const before = await totals()
  expect(await db.selectFrom('counted_day').selectAll().execute()).toHaveLength(1)
  await choose(gateway, site, [], { token })
  await count()

  expect(await totals()).toEqual(before)
  for (const table of ['visit', 'page_view', 'counted_day'] as const)
    expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
})

test('who withdraws before being counted is in no total', async () => {
  const token = await visitor()
  await send(gateway, token, [view('/a')])
  await choose(gateway, site, [], { token })
  await count()

  expect(await totals()).toEqual([])
  expect(await db.selectFrom('uncounted_visit').selectAll().execute()).toEqual([])
})

test('engagement and pages that come a day late are added to the day the visit began', async () => {
  const token = await visitor()
  const page = view('/a')
  gateway.now = new Date('2026-11-24T21:50:00Z') // ten to midnight in Helsinki
  await send(gateway, token, [page])
  await count()
  gateway.pass(20 * 60_000)
  await send(gateway, token, [
    { type: 'engagement', view: page.id, engagedMs: 60_000, openMs: 70_000, ageMs: 0 },
    view('/b'),
  ])
  await count()
  gateway.pass(DAY - 60_000)
  await send(gateway, token, [
    { type: 'engagement', view: page.id, engagedMs: 65_000, openMs: 3_600_000, ageMs: 3_600_000 },
  ])
  await count()

  expect(await total()).toEqual([
    {
      day: '2026-11-24',
      visits: 1,
      views: 2,
      engaged_ms: 65_000,
      newcomers: 1,
      seen_on: [],
      returned: [],
    },
  ])
})

/** The database, but every transaction fails just before its commit. */
function failingAtTheEnd(): typeof db {
  return new Proxy(db, {
    get: (target, name) =>
      name === 'transaction'
        ? () => ({
            execute: (work: (trx: unknown) => Promise<unknown>) =>
              target.transaction().execute(async (trx) => {
                await work(trx)
                throw new Error('killed')
              }),
          })
        : Reflect.get(target, name).bind?.(target),
  })
}

test('counting may stop at any moment and goes on where it was', async () => {
  const tokens = [await visitor(), await visitor(), await visitor()]
  for (const token of tokens) await send(gateway, token, [view('/a')])
  await expect(countAll(failingAtTheEnd(), { id: site.id, timeZone: site.time_zone })).rejects.toThrow(
    'killed',
  )
  expect(await totals()).toEqual([])
  await count()
  await count()

  expect(await total()).toMatchObject([{ visits: 3, newcomers: 3 }])
})

test('who made up a day is forgotten once nothing can change it, and the totals stay', async () => {
  const token = await visitor()
  await send(gateway, token, [view('/a')])
  await count()
  const before = await totals()
  gateway.now = new Date(NOON.getTime() + 5 * DAY)
  await settleDays(db, { id: site.id, timeZone: site.time_zone }, gateway.now)
  expect(await db.selectFrom('counted_day').selectAll().execute()).toHaveLength(1)
  gateway.pass(DAY)
  await settleDays(db, { id: site.id, timeZone: site.time_zone }, gateway.now)
  expect(await db.selectFrom('counted_day').selectAll().execute()).toEqual([])
  expect(await totals()).toEqual(before)
})

test('the latest event there can be, across a change of the clocks, meets no day that was forgotten', async () => {
  const at = (time: string) => {
    gateway.now = new Date(time)
  }
  const read = (page: { id: string }) => ({
    type: 'engagement',
    view: page.id,
    engagedMs: 1_000,
    openMs: 1_000,
    ageMs: 0,
  })
  at('2026-03-25T10:00:00Z')
  const token = await visitor()
  await send(gateway, token, [view('/')])
  await count()
  at('2026-03-26T21:40:00Z')
  const [a, b] = [view('/a'), view('/b')]
  await send(gateway, token, [a])
  at('2026-03-27T21:30:00Z')
  await send(gateway, token, [read(a)])
  at('2026-03-27T21:35:00Z')
  await send(gateway, token, [b])
  await count()
  at('2026-03-29T21:30:00Z')
  await settleDays(db, { id: site.id, timeZone: site.time_zone }, gateway.now)
  expect(await send(gateway, token, [read(b)])).toEqual(['stored'])
  await count()

  expect((await total()).map(({ day, visits }) => [day, visits])).toEqual([
    ['2026-03-25', 1],
    ['2026-03-26', 1],
  ])
})
