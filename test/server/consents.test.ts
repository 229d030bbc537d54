import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../database/fresh.ts'
import {
  choose,
  consentMessage,
  makeSite,
  openTestGateway,
  post,
  send,
  view,
  type TestGateway,
} from '../gateway.ts'
import type { ConsentAnswer } from '../../src/consent.ts'
import type { Site } from '../../server/sites/site.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
})

test('a refusal is kept as proof, without visitor, address or browser', async () => {
  const answer = await choose(gateway, site, [])

  expect(answer.token).toBeNull()
  const records = await db.selectFrom('consent_record').selectAll().execute()
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({ id: answer.record, act: 'refused', visitor_id: null, replaces_id: null })
  expect(JSON.stringify(records)).not.toMatch(/192\.0\.2\.33|Firefox/)
  expect(await db.selectFrom('consent_grant').selectAll().execute()).toEqual([])
})

test('a yes to statistics makes one grant, and the record says under which notice', async () => {
  await choose(gateway, site, ['lupa-statistics'])

  expect(await db.selectFrom('consent_grant').select('purpose').execute()).toEqual([
    { purpose: 'statistics' },
  ])
  const record = await db.selectFrom('consent_record').selectAll().executeTakeFirstOrThrow()
  expect(record).toMatchObject({ act: 'accepted', notice_version: 1, language: 'en', given_at: gateway.now })
  expect(record.choice.services).toEqual({ 'lupa-statistics': true, 'lupa-linking': false })
  expect(record.expires_at.getTime() - record.given_at.getTime()).toBe(180 * 86_400_000)
})

test('a yes to Google Analytics alone grants nothing to Lupa (R66)', async () => {
  const shop = await makeSite(gateway, { google: { measurementIds: ['G-AB12CD34EF'] } })

  expect((await choose(gateway, shop, ['google-analytics'])).token).toBeNull()
  expect(await db.selectFrom('consent_grant').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('consent_record').select('act').execute()).toEqual([{ act: 'customised' }])
})

test('under Global Privacy Control "Accept" leaves marketing off, counts as accepted, and the record says why', async () => {
  const shop = await makeSite(gateway, { google: { measurementIds: ['G-AB12CD34EF'], demographics: true } })
  const withoutMarketing = consentMessage(shop, ['lupa-statistics', 'google-analytics'])
  await post(gateway, '/api/consents', { ...withoutMarketing, signal: 'gpc' })
  await post(gateway, '/api/consents', { ...withoutMarketing, key: randomUUID() })

  const records = await db.selectFrom('consent_record').select(['act', 'signal']).orderBy('act').execute()
  expect(records).toEqual([
    { act: 'accepted', signal: 'gpc' },
    { act: 'customised', signal: null },
  ])
})

test('visitors are told apart by random numbers, not by anything about them (R56)', async () => {
  await choose(gateway, site, ['lupa-statistics'])
  await choose(gateway, site, ['lupa-statistics'])

  const ids = await db.selectFrom('consent_record').select('visitor_id').execute()
  expect(new Set(ids.map(({ visitor_id }) => visitor_id)).size).toBe(2)
})

test('the same choice sent twice is recorded once and answered alike', async () => {
  const message = consentMessage(site, ['lupa-statistics'])
  const [first, second] = await Promise.all([
    post<ConsentAnswer>(gateway, '/api/consents', message),
    post<ConsentAnswer>(gateway, '/api/consents', message),
  ])

  expect(second.body).toEqual(first.body)
  expect(await db.selectFrom('consent_record').selectAll().execute()).toHaveLength(1)
  expect(await db.selectFrom('consent_grant').selectAll().execute()).toHaveLength(1)
})

test('a visitor who withdraws leaves no visit behind', async () => {
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  expect(await send(gateway, token, [view('/a'), view('/b')])).toEqual(['stored', 'stored'])

  const answer = await choose(gateway, site, [], { token })

  expect(answer.token).toBeNull()
  for (const table of ['consent_grant', 'visit', 'page_view'] as const) {
    expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
  }
  const last = await db
    .selectFrom('consent_record')
    .selectAll()
    .where('id', '=', answer.record)
    .executeTakeFirstOrThrow()
  expect(last).toMatchObject({ act: 'withdrawn', visitor_id: null })
  expect(last.replaces_id).not.toBeNull()
  expect(await send(gateway, token, [view('/c')])).toEqual(['dropped: no grant'])
})

test('taking back linking alone keeps the statistics', async () => {
  const both = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'])
  await send(gateway, both.token, [view('/a')])

  const { token } = await choose(gateway, site, ['lupa-statistics'], { token: both.token })

  expect(await db.selectFrom('consent_grant').select('purpose').execute()).toEqual([
    { purpose: 'statistics' },
  ])
  expect(await db.selectFrom('page_view').selectAll().execute()).toHaveLength(1)
  expect(await send(gateway, token, [view('/b')])).toEqual(['stored'])
  expect(await db.selectFrom('visit').select('views').execute()).toEqual([{ views: 2 }])
})

test('an old token can withdraw even after it has expired', async () => {
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  await send(gateway, token, [view('/a')])
  gateway.pass(200 * 86_400_000)

  expect(await send(gateway, token, [view('/b')])).toEqual(['dropped: consent expired'])
  await choose(gateway, site, [], { token })
  expect(await db.selectFrom('visit').selectAll().execute()).toEqual([])
})

test('a token of another site changes nothing here', async () => {
  const other = await makeSite(gateway, { name: 'Other' })
  const { token } = await choose(gateway, other, ['lupa-statistics'])

  await choose(gateway, site, [], { token })

  expect(await db.selectFrom('consent_grant').select('site_id').execute()).toEqual([{ site_id: other.id }])
})

test('consent records can neither be changed nor deleted, whoever asks', async () => {
  await choose(gateway, site, ['lupa-statistics'])

  await expect(db.deleteFrom('consent_record').execute()).rejects.toThrow('append-only')
  const update = db.updateTable('consent_record').set({ act: 'refused' } as never)
  await expect(update.execute()).rejects.toThrow('append-only')
  await expect(sql`truncate consent_record cascade`.execute(db)).rejects.toThrow('append-only')
})

test('a choice under a notice that was never shown is refused, and nothing is kept', async () => {
  const { status, body } = await post(gateway, '/api/consents', consentMessage(site, [], { notice: 7 }))

  expect(status).toBe(422)
  expect(body.error).toMatchObject({ code: 'invalid', field: 'notice' })
  expect(await db.selectFrom('consent_record').selectAll().execute()).toEqual([])
})

test('a service the notice does not ask about is refused by its name', async () => {
  const message = consentMessage(site, ['lupa-statistics'])
  const services = { ...message.choice.services, 'google-analytics': true }
  const sent = { ...message, choice: { ...message.choice, services } }
  const { status, body } = await post(gateway, '/api/consents', sent)

  expect(status).toBe(422)
  expect(body.error.field).toBe('choice.services.google-analytics')
})

test('a page of another origin is refused, and no answer lets it read', async () => {
  const { status, body, headers } = await post(gateway, '/api/consents', consentMessage(site, []), {
    origin: 'https://elsewhere.example.net',
  })

  expect(status).toBe(403)
  expect(body.error.code).toBe('foreign_origin')
  expect(headers.get('access-control-allow-origin')).toBeNull()
})

test('an answer to a page names its origin, and takes no credentials', async () => {
  const { headers } = await post(gateway, '/api/consents', consentMessage(site, []))

  expect(headers.get('access-control-allow-origin')).toBe('https://shop.example.com')
  expect(headers.get('access-control-allow-credentials')).toBeNull()
  expect(headers.get('vary')).toContain('origin')
})

test('being asked is only counted: by day, notice, language and device', async () => {
  const asked = { site: site.key, notice: 1, language: 'fi' }
  for (let times = 0; times < 3; times += 1) {
    expect((await post(gateway, '/api/asked', asked)).status).toBe(204)
  }
  gateway.now = new Date('2026-11-24T22:30:00Z') // half past midnight in Helsinki
  await post(gateway, '/api/asked', asked)

  const kept = { site_id: site.id, notice_version: 1, language: 'fi', device: 'desktop', variant: '' }
  expect(await db.selectFrom('asked_total').selectAll().orderBy('asked_on').execute()).toEqual([
    { ...kept, asked_on: '2026-11-24', asked: 3 },
    { ...kept, asked_on: '2026-11-25', asked: 1 },
  ])
})

test('a banner that a site never showed is not counted', async () => {
  for (const wrong of [{ notice: 7 }, { language: 'sv' }, { notice: 3_000_000_000 }]) {
    const asked = { site: site.key, notice: 1, language: 'en', ...wrong }
    expect((await post(gateway, '/api/asked', asked)).status).toBe(422)
  }
  const { body } = await post(gateway, '/api/asked', { site: site.key, notice: 7, language: 'en' })

  expect(body.error).toMatchObject({ code: 'invalid', field: 'notice' })
  expect(await db.selectFrom('asked_total').selectAll().execute()).toEqual([])
})

test('an answer is counted by the class of device, and its record knows of no device', async () => {
  const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1'
  await post(gateway, '/api/consents', consentMessage(site, []), { userAgent })

  expect(await db.selectFrom('answered_total').selectAll().execute()).toEqual([
    {
      site_id: site.id,
      answered_on: '2026-11-24',
      notice_version: 1,
      language: 'en',
      device: 'mobile',
      act: 'refused',
      allowed: '',
      variant: '',
      answered: 1,
    },
  ])
  const record = await db.selectFrom('consent_record').selectAll().executeTakeFirstOrThrow()
  expect(Object.keys(record).filter((column) => /device|browser|agent|ip|address/.test(column))).toEqual([])
  expect(JSON.stringify(record)).not.toMatch(/mobile|iPhone|Safari/)
})

test('a choice that cannot be recorded is not counted either', async () => {
  await post(gateway, '/api/consents', consentMessage(site, [], { notice: 7 }))

  expect(await db.selectFrom('answered_total').selectAll().execute()).toEqual([])
})

test('a withdrawal with a token of a key that is gone still deletes everything', async () => {
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  await send(gateway, token, [view('/a')])
  const later = await openTestGateway(connection, { LUPA_KEY: Buffer.alloc(32, 8).toString('base64') })

  const events = await post(later, '/api/events', { site: site.key, token, events: [view('/b')] })
  expect([events.status, events.headers.get('access-control-allow-origin')]).toEqual([
    403,
    'https://shop.example.com',
  ])
  await choose(later, site, [], { token })
  expect(await db.selectFrom('consent_grant').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('visit').selectAll().execute()).toEqual([])
})

test('a key that is changed verifies old tokens while it stands behind the new one', async () => {
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  const [fresh, old] = [8, 7].map((byte) => Buffer.alloc(32, byte).toString('base64'))
  const later = await openTestGateway(connection, { LUPA_KEY: `${fresh},${old}` })

  expect(await send(later, token, [view('/a')])).toEqual(['stored'])
})

test('a grant whose answer never reached the browser is taken back by the next choice', async () => {
  const lost = consentMessage(site, ['lupa-statistics'])
  await post(gateway, '/api/consents', lost)
  await choose(gateway, site, [], { replaces: lost.key })

  expect(await db.selectFrom('consent_grant').selectAll().execute()).toEqual([])
  const acts = await db.selectFrom('consent_record').select('act').orderBy('act').execute()
  expect(acts).toEqual([{ act: 'accepted' }, { act: 'withdrawn' }])
})

test('a yes to Google alone that is taken back is recorded as a withdrawal', async () => {
  const shop = await makeSite(gateway, { google: { measurementIds: ['G-AB12CD34EF'] } })
  const google = consentMessage(shop, ['google-analytics'])
  await post(gateway, '/api/consents', google)
  const answer = await choose(gateway, shop, [], { replaces: google.key })

  const last = await db
    .selectFrom('consent_record')
    .selectAll()
    .where('id', '=', answer.record)
    .executeTakeFirst()
  expect(last).toMatchObject({ act: 'withdrawn', visitor_id: null })
  expect(last!.replaces_id).not.toBeNull()
})
