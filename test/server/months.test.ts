import { sql } from 'kysely'
import { openLog } from '../../server/log/log.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeMonths, dropMonths, ensureMonths } from '../../server/db/months.ts'
import { watchClock } from '../../server/retention/clock-watch.ts'
import { runRetention } from '../../server/retention/run-retention.ts'
import type { Site } from '../../server/sites/site.ts'
import { testDatabase } from '../database/fresh.ts'
import { storedViews } from '../database/stored.ts'
import { choose, makeSite, openTestGateway, send, view, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const DAY = 86_400_000
let gateway: TestGateway
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
})
afterEach(async () => {
  await sql`truncate visit cascade`.execute(db)
  await dropMonths(db, '2100-01-01')
})

const months = async () => {
  const { rows } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = 'visit'::regclass order by 1
  `.execute(db)
  return rows.map(({ name }) => name)
}
const visit = async (path: string) => {
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  expect(await send(gateway, token, [view(path)])).toEqual(['stored'])
  return token
}
const retention = (now: Date) =>
  runRetention(db, {
    watch: watchClock(
      () => now,
      () => 0,
    ),
    now,
    log: openLog({ level: 'silent' }),
  })

test('months are made ahead of time, by two gateways at once too', async () => {
  const now = new Date('2027-05-31T23:59:00Z')
  await Promise.all([ensureMonths(db, { from: now, now }), ensureMonths(db, { from: now, now })])

  expect(await months()).toEqual(expect.arrayContaining(['visit_2027_05', 'visit_2027_06', 'visit_2027_07']))
})

test('ids of views are kept findable only in the months that an event can reach', async () => {
  const indexes = async () => {
    const { rows } = await sql<{ name: string }>`
      select indexrelid::regclass::text as name from pg_index where indrelid::regclass::text like 'page_view_2027_0%'
        and indexrelid::regclass::text like '%by_id' order by 1
    `.execute(db)
    return rows.map(({ name }) => name)
  }
  const from = new Date('2027-04-01T00:00:00Z')
  await ensureMonths(db, { from, now: from })
  await closeMonths(db, new Date('2027-05-03T23:59:59Z'))
  expect(await indexes()).toEqual(['04', '05', '06'].map((month) => `page_view_2027_${month}_by_id`))

  await Promise.all([1, 2].map(() => closeMonths(db, new Date('2027-05-04T00:00:00Z'))))
  await ensureMonths(db, { from, now: new Date('2027-05-04T00:00:00Z') })
  expect(await indexes()).toEqual(['05', '06', '07'].map((month) => `page_view_2027_${month}_by_id`))
})

test('an event finds its month made, whatever the clock says', async () => {
  gateway.now = new Date('2031-02-28T23:59:59Z')
  await visit('/a')
  gateway.now = new Date('2019-01-01T00:00:01Z')
  await visit('/b')

  expect((await storedViews(db)).map(({ path }) => path)).toEqual(['/b', '/a'])
})

test('a view that is sent again after the turn of the month counts once, and its engagement is heard', async () => {
  gateway.now = new Date('2026-11-30T23:59:30Z')
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  const page = view('/a')
  await send(gateway, token, [page])
  gateway.pass(60_000)
  await send(gateway, token, [{ ...page, ageMs: 60_000 }, view('/b')])
  await send(gateway, token, [
    { type: 'engagement', view: page.id, engagedMs: 5_000, openMs: 60_000, ageMs: 0 },
  ])

  expect(await storedViews(db)).toMatchObject([{ path: '/a', engaged_ms: 5_000 }, { path: '/b' }])
  expect(await db.selectFrom('visit').select(['month', 'views']).execute()).toEqual([
    { month: '2026-11-01', views: 2 },
  ])
})

test('a month goes whole when no site keeps visits so long, and the totals of it stay', async () => {
  await visit('/old')
  gateway.pass(10 * DAY)
  await visit('/new')
  const now = new Date('2028-02-02T00:00:00Z')
  await retention(now)

  expect((await storedViews(db)).map(({ path }) => path)).toEqual(['/new'])
  expect(await months()).not.toContain('visit_2026_11')
  expect(await months()).toContain('visit_2026_12')
  const kept = await db
    .selectFrom('visit_total')
    .select(['day', 'visits'])
    .where('kind', '=', 'total')
    .where('span', '=', 'day')
    .execute()
  expect(kept).toEqual([
    { day: '2026-11-24', visits: 1 },
    { day: '2026-12-04', visits: 1 },
  ])
})

test('totals go after five years', async () => {
  await visit('/a')
  await retention(new Date('2031-11-24T12:00:00Z'))
  expect(await db.selectFrom('visit_total').selectAll().execute()).not.toEqual([])
  await retention(new Date('2031-11-25T12:00:00Z'))

  expect(await db.selectFrom('visit_total').selectAll().execute()).toEqual([])
})
