import { sql } from 'kysely'
import * as v from 'valibot'
import { beforeEach, expect, test } from 'vitest'
import { beginSample, loadSample } from '../../server/sample/load-sample.ts'
import { drawHistory } from '../../server/sample/history.ts'
import { ConsentMessage } from '../../src/consent.ts'
import { DIMENSIONS } from '../../src/dimension.ts'
import { EventMessage } from '../../src/event.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import type { SampleView } from '../../src/sample.ts'
import { SITE_TABLES } from '../../server/sample/remove-sample.ts'
import { MEASURED_EVENTS } from '../../src/measure.ts'
import { VITAL_NAMES } from '../../src/vitals.ts'
import type { VitalsReport } from '../../src/vitals-report.ts'
import type { SiteView } from '../../src/site.ts'
import type { ConsentReport } from '../../src/stats.ts'
import { testDatabase } from '../database/fresh.ts'
import {
  choose,
  consentMessage,
  makeSite,
  NOON,
  openTestGateway,
  post,
  send,
  signIn,
  view,
  type TestGateway,
} from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let owner: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  owner = await signIn(gateway)
})

/** Few, so that the stories are short. */
const PEOPLE = 60

async function loaded(people = PEOPLE): Promise<SiteView> {
  await loadSample(gateway.gateway, (await beginSample(db, gateway.now))!, people)
  const { site } = (await owner.get<SampleView>('/api/sample-site')).body
  return (await owner.get<SiteView>(`/api/sites/${site}`)).body
}

/** Every table with a column `site_id`, by the database's own account, and `site`; how many rows each has of a site. */
async function rowsOf(siteId: number): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string }>`
    select pg_class.relname as name from pg_attribute join pg_class on pg_class.oid = attrelid
    where attname = 'site_id' and relkind in ('r', 'p') and not relispartition
      and relnamespace = 'public'::regnamespace order by 1`.execute(db)
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    const { rows: found } = await sql<{ count: number }>`
      select count(*)::integer as count from ${sql.table(name)} where site_id = ${siteId}`.execute(db)
    counts[name] = found[0]!.count
  }
  const sites = await db.selectFrom('site').select('id').where('id', '=', siteId).execute()
  return { ...counts, site: sites.length }
}

test('removing knows every table that points at a site, also those that the shop has no row in', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confrelid = 'site'::regclass and confdeltype not in ('c', 'n')
      and conrelid not in (select inhrelid from pg_inherits)`.execute(db)

  expect(rows.map(({ name }) => name).filter((name) => !SITE_TABLES.some((table) => table === name))).toEqual(
    [],
  )
})

test('the shop that is loaded has something to tell in every report of 90 days', async () => {
  const shop = await loaded(500)
  const site = shop.id
  expect(shop).toMatchObject({
    name: 'Sample: Puuseppä Oy',
    sample: true,
    noticeVersion: 2,
    heardAt: NOON.toISOString(),
  })

  const ask = async <Report>(report: string, from = '2026-10-26') =>
    (await owner.get<Report>(`/api/stats/${report}site=${site}&from=${from}&until=2026-11-25`)).body
  const { current, previous } = await ask<Record<'current' | 'previous', Record<string, number>>>('totals?')
  for (const metric of Object.keys(current)) {
    expect(current[metric], metric).toBeGreaterThan(0)
    expect(previous[metric], metric).toBeGreaterThan(0)
  }
  const series = await ask<{ current: { visits: number }[] }>('series?', '2026-08-27')
  expect(series.current.filter(({ visits }) => visits > 0).length).toBeGreaterThan(80)
  for (const dimension of DIMENSIONS) {
    const { rows } = await ask<{ rows: { name: string | null; folded: boolean }[] }>(
      `breakdown/${dimension}?`,
      '2026-08-27',
    )
    expect(rows.filter(({ name }) => name !== null).length, dimension).toBeGreaterThan(0)
  }
  const { rows: hours } = await ask<{ rows: { visits: number }[] }>('hours?', '2026-08-27')
  expect(hours.filter(({ visits }) => visits > 0).length).toBeGreaterThan(100)
  for (const name of ['order', 'add-to-cart', 'signup', ...Object.values(MEASURED_EVENTS)]) {
    expect((await ask<{ rows: unknown[] }>(`event?name=${name}&`)).rows, name).not.toEqual([])
  }
  const vitals = await ask<VitalsReport>('vitals?', '2026-08-27')
  for (const vital of VITAL_NAMES) expect(vitals[vital]?.percentile75, vital).toBeGreaterThan(0)
  expect(vitals.devices.map(({ name }) => name)).toContain('mobile')
  expect(vitals.pages.length).toBeGreaterThan(5)
  const { goals } = await ask<{ goals: { name: string; conversions: number }[] }>('goals?')
  expect(goals.map(({ name }) => name)).toEqual(['Article read', 'Message sent', 'Order'])
  for (const { name, conversions } of goals) expect(conversions, name).toBeGreaterThan(0)
  const { steps } = await ask<{ steps: { visitors: number }[] }>(
    'funnel?step=page:/products*&step=page:/cart&step=event:order&',
  )
  expect(steps.map(({ visitors }) => visitors > 0)).toEqual([true, true, true])
  const { cohorts } = await ask<{ cohorts: { visitors: number[] }[] }>('cohorts?', '2026-08-27')
  expect(cohorts.some(({ visitors }) => visitors.slice(1).some((again) => again > 0))).toBe(true)
  const live = (await owner.get<{ visitors: number }>(`/api/stats/live?site=${site}`)).body
  expect(live.visitors).toBeGreaterThan(0)
  const consents = await ask<ConsentReport>('consents?', '2026-08-27')
  const { byLanguage, byNotice, byDevice, byPurpose, ...acts } = consents
  for (const [act, count] of Object.entries(acts)) expect(count, act).toBeGreaterThan(0)
  expect(byLanguage.map(({ language }) => language).toSorted()).toEqual(['en', 'fi', 'sv'])
  expect(byNotice.map(({ notice }) => notice).toSorted()).toEqual([1, 2])
  expect(byDevice.map(({ device }) => device).toSorted()).toEqual(['desktop', 'mobile', 'tablet'])
  expect(byPurpose.filter(({ allowed }) => allowed > 0).map(({ purpose }) => purpose)).toEqual([
    'statistics',
    'linking',
  ])
}, 60_000)

test('the shop is the same whenever it is drawn for the same moment, and all of it is what pages may send', () => {
  const days = drawHistory({ now: NOON, people: PEOPLE })
  expect(drawHistory({ now: NOON, people: PEOPLE })).toEqual(days)

  expect(days.flatMap(({ choices }) => choices).length).toBeGreaterThan(PEOPLE / 2)
  for (const { choices, visits } of days) {
    for (const { message } of choices) v.assert(ConsentMessage, message)
    for (const { at, events } of visits) {
      v.assert(EventMessage, { site: 'sample', token: 'any', events })
      expect(at).toBeLessThanOrEqual(NOON.getTime())
    }
  }
})

test('the gateway takes every page of the shop, except of those who took their consent back', async () => {
  const regretful = new Set<number>()
  const days = drawHistory({ now: NOON, people: PEOPLE })
  for (const { choices } of days) {
    for (const { person, message } of choices) if (!message.choice.purposes.statistics) regretful.add(person)
  }
  const visits = days.flatMap((day) => day.visits).filter(({ person }) => !regretful.has(person))
  const views = visits.flatMap(({ events }) => events).filter(({ type }) => type === 'view')
  const site = await loaded()

  const rows = await rowsOf(site.id)
  expect(rows).toMatchObject({ page_view: views.length, uncounted_visit: 0, sample_load: 0 })
  const addresses = await db.selectFrom('visit').select('ip').distinct().orderBy('ip').execute()
  expect(addresses.map(({ ip }) => ip)).toEqual(['192.0.2.0', '198.51.100.0', '203.0.113.0'])
})

test('a second click while it is loaded, or at the same moment, makes no second one', async () => {
  const clicks = await Promise.all([beginSample(db, NOON), beginSample(db, NOON)])
  const site = clicks.find((made) => made !== null)!
  expect(clicks.filter((made) => made !== null)).toHaveLength(1)
  const loading = loadSample(gateway.gateway, site, PEOPLE)
  const again = await owner.post<SampleView>('/api/sample-site', undefined)
  expect([again.status, again.body.state, again.body.site]).toEqual([202, 'loading', site.id])
  await loading

  const after = await owner.post<SampleView>('/api/sample-site', undefined)
  expect([after.status, after.body.state, after.body.site]).toEqual([200, 'ready', site.id])
  expect((await owner.get<SiteView[]>('/api/sites')).body.map(({ id }) => id)).toEqual([site.id])
})

test('what an interrupted loading left is told, and is loaded anew by another click', async () => {
  const broken = (await beginSample(db, gateway.now))!
  const state = async () => (await owner.get<SampleView>('/api/sample-site')).body.state
  expect(await state()).toBe('loading')
  gateway.pass(31_000)
  expect(await state()).toBe('stopped')

  const { body } = await owner.post<SampleView>('/api/sample-site', undefined)
  expect(body.site).not.toBe(broken.id)
  expect(body.state).toBe('loading')
  expect((await rowsOf(broken.id))['site']).toBe(0)
  expect((await owner.delete('/api/sample-site')).status).toBe(204)
})

test('nothing is left of the shop when it is removed, and no other site loses a row', async () => {
  const mine = await makeSite(gateway)
  const { token } = await choose(gateway, mine, ['lupa-statistics'])
  await send(gateway, token, [view('/')])
  await owner.post(`/api/sites/${mine.id}/goals`, { name: 'Thanks', target: 'page:/thanks' })
  await owner.get(`/api/stats/totals?site=${mine.id}&from=2026-11-24&until=2026-11-25`)
  const before = await rowsOf(mine.id)
  const sample = await loaded()
  await owner.post(`/api/sites/${sample.id}/keys`, { name: 'Letter' })
  expect(await rowsOf(sample.id)).toMatchObject({ site: 1, notice: 6, goal: 3, api_key: 1 })
  expect(before).toMatchObject({ site: 1, consent_record: 1, page_view: 1, goal: 1 })

  expect((await owner.delete('/api/sample-site')).status).toBe(204)
  const left = await rowsOf(sample.id)
  expect(Object.entries(left).filter(([, rows]) => rows > 0)).toEqual([])
  expect(await rowsOf(mine.id)).toEqual(before)
  expect((await owner.get(`/api/sites/${sample.id}`)).status).toBe(404)
  expect((await owner.get<SampleView>('/api/sample-site')).body.state).toBe('none')
})

test('the shop can be removed while it is being loaded, and nothing comes after', async () => {
  const site = (await beginSample(db, gateway.now))!
  const loading = loadSample(gateway.gateway, site, 600)
  while ((await rowsOf(site.id))['visit'] === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  expect((await owner.delete('/api/sample-site')).status).toBe(204)
  await loading

  const left = await rowsOf(site.id)
  expect(Object.entries(left).filter(([, rows]) => rows > 0)).toEqual([])
  expect(gateway.logged.join()).not.toContain('failed')
})

test('a real site cannot be removed as if it were the sample, not even in the database', async () => {
  const mine = await makeSite(gateway)
  await choose(gateway, mine, ['lupa-statistics'])
  const before = await rowsOf(mine.id)
  const { status, body } = await owner.delete<RefusalBody>('/api/sample-site')

  expect([status, body.error.code]).toEqual([404, 'not_found'])
  expect(await rowsOf(mine.id)).toEqual(before)
  const refused = { code: '23001' }
  await expect(sql`update site set sample = true where id = ${mine.id}`.execute(db)).rejects.toMatchObject(
    refused,
  )
  await db.deleteFrom('consent_grant').execute()
  await expect(db.deleteFrom('consent_record').execute()).rejects.toMatchObject(refused)
})

test('the shop has no pages: nobody gets its script, and nothing is taken for it', async () => {
  const shop = (await db
    .selectFrom('site')
    .selectAll()
    .where('id', '=', (await loaded()).id)
    .executeTakeFirst())!
  const before = await rowsOf(shop.id)
  const origin = 'https://puuseppa.example'
  const events = { site: shop.key, token: 'any', events: [view('/')] }

  expect((await gateway.app.request(`/lupa.js?site=${shop.key}`)).status).toBe(404)
  const choice = consentMessage(shop, ['lupa-statistics'])
  for (const [path, message] of [
    ['/api/consents', choice],
    ['/api/asked', { site: shop.key, notice: 2, language: 'en' }],
    ['/api/events', events],
    ['/api/submissions', { site: shop.key, key: choice.key, form: 'contact', fields: { givenName: 'Aino' } }],
  ] as const) {
    const { status, body } = await post(gateway, path, message, { origin })
    expect([status, body.error.code], path).toEqual([403, 'forbidden'])
  }
  expect(await rowsOf(shop.id)).toEqual(before)
})

test('only staff may load or remove it', async () => {
  for (const method of ['GET', 'POST', 'DELETE']) {
    const headers = { origin: 'https://lupa.example.com' }
    expect((await gateway.app.request('/api/sample-site', { method, headers })).status).toBe(401)
  }
})
