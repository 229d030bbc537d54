import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { changeSite } from '../../server/sites/save-site.ts'
import type { Site } from '../../server/sites/site.ts'
import { consents } from '../../server/stats/consents.ts'
import type { ConsentAnswer } from '../../src/consent.ts'
import type { Language } from '../../src/language.ts'
import type { Period } from '../../src/period.ts'
import { emptyTables, testDatabase } from '../database/fresh.ts'
import { runsOf } from '../long.ts'
import {
  choose,
  consentMessage,
  FIREFOX,
  makeSite,
  openTestGateway,
  post,
  type TestGateway,
} from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1'
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'
/** Midnight in Helsinki after the second day. */
const LAST_MOMENT = new Date('2026-11-25T22:00:00Z')
const NOTHING = { asked: 0, accepted: 0, refused: 0, customised: 0, withdrawn: 0 }
let gateway: TestGateway
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway, { google: { measurementIds: ['G-AB12CD34EF'] } })
})

const report = (period: Period = { from: '2026-11-24', until: '2026-11-25' }) =>
  consents(gateway.gateway.readDb, { siteId: site.id, timeZone: site.time_zone, ...period })

async function ask({
  notice = 1,
  language = 'en',
  userAgent = FIREFOX,
}: { notice?: number; language?: Language; userAgent?: string } = {}): Promise<void> {
  const { status } = await post(gateway, '/api/asked', { site: site.key, notice, language }, { userAgent })
  expect(status).toBe(204)
}

test('the report tells who was asked and what was answered, and counts a change only when all is taken back', async () => {
  for (let times = 0; times < 5; times += 1) await ask()
  const { token } = await choose(gateway, site, ['lupa-statistics', 'google-analytics'])
  const changed = await choose(gateway, site, ['lupa-statistics'], { token })
  await choose(gateway, site, ['google-analytics'])
  await choose(gateway, site, [])
  await choose(gateway, site, [], { token: changed.token })

  const counts = { asked: 5, accepted: 1, refused: 1, customised: 1, withdrawn: 1 }
  expect(await report()).toEqual({
    ...counts,
    byLanguage: [{ language: 'en', ...counts }],
    byNotice: [{ notice: 1, ...counts }],
    byDevice: [{ device: 'desktop', ...counts }],
    byPurpose: [
      { purpose: 'statistics', allowed: 2, refused: 1 },
      { purpose: 'linking', allowed: 0, refused: 3 },
    ],
  })
})

test('languages, notices and devices are told apart, the most asked first and the newest notice first', async () => {
  await ask({ language: 'fi' })
  await ask({ userAgent: PHONE })
  await post(gateway, '/api/consents', consentMessage(site, []), { userAgent: PHONE })
  await changeSite(db, site.id, { name: 'Another company' }, gateway.now)
  await ask({ notice: 2, language: 'fi', userAgent: PHONE })
  const answer = consentMessage(site, ['lupa-statistics', 'google-analytics'], { notice: 2, language: 'fi' })
  await post(gateway, '/api/consents', answer, { userAgent: PHONE })

  const { byLanguage, byNotice, byDevice } = await report()
  expect(byLanguage).toEqual([
    { ...NOTHING, language: 'fi', asked: 2, accepted: 1 },
    { ...NOTHING, language: 'en', asked: 1, refused: 1 },
  ])
  expect(byNotice).toEqual([
    { ...NOTHING, notice: 2, asked: 1, accepted: 1 },
    { ...NOTHING, notice: 1, asked: 2, refused: 1 },
  ])
  expect(byDevice).toEqual([
    { ...NOTHING, device: 'mobile', asked: 2, accepted: 1, refused: 1 },
    { ...NOTHING, device: 'desktop', asked: 1 },
  ])
})

test('purposes are told of first answers alone, and only where the notice asked about them', async () => {
  const { token } = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'])
  await choose(gateway, site, ['lupa-statistics'], { token })
  await choose(gateway, site, ['lupa-linking'])
  await choose(gateway, site, [])

  expect((await report()).byPurpose).toEqual([
    { purpose: 'statistics', allowed: 1, refused: 2 },
    { purpose: 'linking', allowed: 2, refused: 1 },
  ])
})

test('programs that say they are one are counted neither as asked nor as answering', async () => {
  await ask({ userAgent: BOT })
  await post(gateway, '/api/consents', consentMessage(site, ['lupa-statistics']), { userAgent: BOT })

  expect(await report()).toMatchObject({ ...NOTHING, byLanguage: [], byNotice: [], byDevice: [] })
})

test('a choice that is sent again is counted once, however often and at whatever moment', async () => {
  const message = consentMessage(site, ['lupa-statistics', 'google-analytics'])
  await Promise.all([1, 2, 3].map(() => post(gateway, '/api/consents', message)))
  await post(gateway, '/api/consents', message)

  expect(await report()).toMatchObject({ ...NOTHING, accepted: 1 })
})

test('a box ticked beside a form is counted as the answer it is', async () => {
  const { token } = await choose(gateway, site, ['lupa-statistics', 'google-analytics'])
  const fields = { email: 'aino@example.com' }
  const send = async (consent: unknown, userAgent: string) =>
    post(
      gateway,
      '/api/submissions',
      { site: site.key, key: crypto.randomUUID(), form: 'f', fields, consent },
      { userAgent },
    )
  await send(consentMessage(site, ['lupa-statistics', 'lupa-linking'], { token }), PHONE)
  await send(consentMessage(site, ['lupa-linking']), PHONE)

  const { byDevice } = await report()
  expect(byDevice).toEqual([
    { ...NOTHING, device: 'desktop', accepted: 1 },
    { ...NOTHING, device: 'mobile', customised: 1 },
  ])
})

test('an answer belongs to the day it was given on in the time zone of the site, whenever it was sent', async () => {
  gateway.now = new Date('2026-11-24T22:30:00Z') // half past midnight in Helsinki
  await choose(gateway, site, [], { ageMs: 3_600_000 })
  await choose(gateway, site, ['lupa-statistics', 'google-analytics'])

  expect(await report()).toMatchObject({ refused: 1, accepted: 0 })
  expect(await report({ from: '2026-11-25', until: '2026-11-26' })).toMatchObject({ refused: 0, accepted: 1 })
})

test('the report of a site knows nothing of another', async () => {
  const other = await makeSite(gateway)
  await post(gateway, '/api/asked', { site: other.key, notice: 1, language: 'en' })
  await choose(gateway, other, ['lupa-statistics'])

  expect(await report()).toEqual({ ...NOTHING, byLanguage: [], byNotice: [], byDevice: [], byPurpose: [] })
})

type Service = 'lupa-statistics' | 'google-analytics' | 'lupa-linking'
const details = {
  notice: fc.constantFrom(1, 2),
  language: fc.constantFrom<Language>('en', 'fi'),
  userAgent: fc.constantFrom(FIREFOX, PHONE),
}
const act = fc.oneof(
  fc.record({ does: fc.constant('ask' as const), ...details }),
  fc.record({
    does: fc.constant('choose' as const),
    ...details,
    browser: fc.integer({ min: 0, max: 2 }),
    allowed: fc.subarray<Service>(['lupa-statistics', 'google-analytics', 'lupa-linking']),
    times: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 40_000_000 }) }),
)

/** What the totals should say, counted in the records themselves. */
async function recorded(period: Period): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('consent_record')
    .select(['act', sql<number>`count(*)::integer`.as('times')])
    .where('site_id', '=', site.id)
    .where(sql`(given_at at time zone ${site.time_zone})::date`, '>=', period.from)
    .where(sql`(given_at at time zone ${site.time_zone})::date`, '<', period.until)
    .where((eb) => eb.or([eb('replaces_id', 'is', null), eb('act', '=', 'withdrawn')]))
    .groupBy('act')
    .execute()
  return Object.fromEntries(rows.map(({ act: name, times }) => [name, times]))
}

test('whatever visitors do, languages, notices and devices each sum up to the totals, and these to the records', async () => {
  const seen = { ...NOTHING }
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 24, size: 'max' }), async (acts) => {
      await emptyTables(db)
      gateway = await openTestGateway(connection)
      site = await makeSite(gateway, { google: { measurementIds: ['G-AB12CD34EF'] } })
      await changeSite(db, site.id, { name: 'Another company' }, gateway.now)
      const tokens: (string | null)[] = [null, null, null]
      let asked = 0
      for (const step of acts) {
        if (step.does === 'wait') gateway.pass(step.ms)
        else if (step.does === 'ask') {
          await ask(step)
          if (gateway.now < LAST_MOMENT) asked += 1
        } else {
          const { notice, language, userAgent, browser, allowed, times } = step
          const token = tokens[browser]
          const message = consentMessage(site, allowed, { notice, language, ...(token && { token }) })
          for (let time = 0; time < times; time += 1) {
            const { status, body } = await post<ConsentAnswer>(gateway, '/api/consents', message, {
              userAgent,
            })
            expect(status).toBe(201)
            tokens[browser] = body.token
          }
        }
      }

      const period = { from: '2026-11-24', until: '2026-11-26' }
      const { byLanguage, byNotice, byDevice, byPurpose, ...totals } = await report(period)
      for (const groups of [byLanguage, byNotice, byDevice]) {
        for (const name of Object.keys(NOTHING) as (keyof typeof NOTHING)[]) {
          expect((groups as (typeof NOTHING)[]).reduce((sum, group) => sum + group[name], 0)).toBe(
            totals[name],
          )
        }
      }
      expect(totals).toEqual({ ...NOTHING, asked, ...(await recorded(period)) })
      const answers = totals.accepted + totals.refused + totals.customised
      for (const { allowed, refused } of byPurpose) expect(allowed + refused).toBe(answers)
      for (const name of Object.keys(NOTHING) as (keyof typeof NOTHING)[]) seen[name] += totals[name]
    }),
    runsOf(15),
  )
  // Histories in which nothing happens prove nothing.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5)
}, 120_000)
