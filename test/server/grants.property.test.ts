import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { emptyTables, testDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, post, send, view, type TestGateway } from '../gateway.ts'
import type { Site } from '../../server/sites/site.ts'
import { runsOf } from '../long.ts'

const connection = await testDatabase()
const { db } = connection

type Service = 'lupa-statistics' | 'google-analytics' | 'lupa-linking'
type Act =
  | { does: 'choose'; browser: number; allowed: Service[] }
  | { does: 'view'; browser: number; oldToken: boolean; ageMs: number }
  | { does: 'submit'; browser: number; person: number; oldToken: boolean }
  | { does: 'wait'; ms: number }

const browser = fc.integer({ min: 0, max: 2 })
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('choose' as const),
      browser,
      allowed: fc.subarray<Service>(['lupa-statistics', 'google-analytics', 'lupa-linking']),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('view' as const),
      browser,
      oldToken: fc.boolean(),
      // Mostly now: what is older than the choice is dropped, and would leave nothing to look at.
      ageMs: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 86_400_000 }) },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('submit' as const),
      browser,
      person: fc.integer({ min: 0, max: 1 }),
      oldToken: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('wait' as const),
      ms: fc.integer({ min: 0, max: 9_000_000_000 }),
    }),
  },
)

/** A browser as it would behave, or misbehave: it may send a token it should have forgotten. */
type Browser = { token: string | null; tokens: string[]; allowed: readonly Service[]; expiresAt: number }

async function live(gateway: TestGateway, site: Site, acts: readonly Act[]): Promise<Browser[]> {
  const browsers: Browser[] = [0, 1, 2].map(() => ({ token: null, tokens: [], allowed: [], expiresAt: 0 }))
  for (const step of acts) {
    if (step.does === 'wait') {
      gateway.pass(step.ms)
      continue
    }
    const one = browsers[step.browser]!
    if (step.does === 'choose') {
      const details = one.token === null ? {} : { token: one.token }
      const answer = await choose(gateway, site, step.allowed, details)
      one.token = answer.token
      one.allowed = step.allowed
      one.expiresAt = Date.parse(answer.expiresAt)
      if (answer.token) one.tokens.push(answer.token)
      continue
    }
    const token = step.oldToken ? one.tokens[0] : one.token
    if (step.does === 'view') {
      if (token) await send(gateway, token, [view(`/${step.browser}`, { ageMs: step.ageMs })])
    } else {
      const fields = { email: `person${step.person}@example.com` }
      await post(gateway, '/api/submissions', {
        site: site.key,
        key: randomUUID(),
        form: 'f',
        fields,
        ...(token && { token }),
      })
    }
  }
  return browsers
}

test('whatever visitors do, no row about one exists without a grant that a consent record allows', async () => {
  const seen = { visits: 0, links: 0, withdrawals: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 36, size: 'max' }), async (acts) => {
      await emptyTables(db)
      const gateway = await openTestGateway(connection)
      const site = await makeSite(gateway, { google: { measurementIds: ['G-AB12CD34EF'] } })
      const browsers = await live(gateway, site, acts)

      // Each grant says what the last choice of its browser said, and is allowed by the record it stands on.
      const grants = await db
        .selectFrom('consent_grant')
        .innerJoin('consent_record', (join) =>
          join
            .onRef('consent_record.site_id', '=', 'consent_grant.site_id')
            .onRef('consent_record.id', '=', 'consent_grant.consent_record_id'),
        )
        .select(['visitor_no', 'purpose', 'choice', 'visitor_id'])
        .execute()
      for (const { purpose, choice, visitor_id } of grants) {
        expect(choice.purposes[purpose]).toBe(true)
        expect(choice.services[`lupa-${purpose}`]).toBe(true)
        expect(visitor_id).not.toBeNull()
      }
      const wanted = browsers.flatMap(({ token, allowed }) => {
        const claim = token === null ? null : gateway.gateway.tokens.verify(token)
        return allowed
          .filter((service) => service !== 'google-analytics')
          .map((service) => `${claim!.visitorNo} ${service.slice(5)}`)
      })
      const held = grants.map(({ visitor_no, purpose }) => `${visitor_no} ${purpose}`)
      expect(held.toSorted()).toEqual(wanted.toSorted())

      // Each row about a visitor stands on one of them.
      const visits = await db.selectFrom('visit').select(['id', 'visitor_no', 'views']).execute()
      for (const { visitor_no } of visits) expect(held).toContain(`${visitor_no} statistics`)
      const views = await db.selectFrom('page_view').select('visit_id').execute()
      for (const { id, views: count } of visits) {
        expect(views.filter(({ visit_id }) => visit_id === id)).toHaveLength(count)
      }
      expect(views.every(({ visit_id }) => visits.some(({ id }) => id === visit_id))).toBe(true)
      const links = await db.selectFrom('customer_link').select('visitor_no').execute()
      for (const { visitor_no } of links) expect(held).toContain(`${visitor_no} linking`)

      seen.visits += visits.length
      seen.links += links.length

      // A refusal says nothing of who refused.
      const refusals = await db
        .selectFrom('consent_record')
        .select(['visitor_id', 'act'])
        .where('act', 'in', ['refused', 'withdrawn'])
        .execute()
      expect(refusals.every(({ visitor_id }) => visitor_id === null)).toBe(true)
      seen.withdrawals += refusals.filter(({ act: what }) => what === 'withdrawn').length
    }),
    runsOf(25),
  )
  // Histories in which nothing happens prove nothing.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5)
}, 120_000)
