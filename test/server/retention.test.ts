import { storedViews } from '../database/stored.ts'
import fc from 'fast-check'
import { openLog } from '../../server/log/log.ts'
import { beforeEach, expect, test } from 'vitest'
import { applyRetention } from '../../server/retention/apply-retention.ts'
import { watchClock } from '../../server/retention/clock-watch.ts'
import { planRetention } from '../../server/retention/plan-retention.ts'
import { runRetention } from '../../server/retention/run-retention.ts'
import type { Site } from '../../server/sites/site.ts'
import type { CustomerDetail, CustomerList } from '../../src/customer.ts'
import type { RetentionReport } from '../../src/retention.ts'
import type { TotalsReport } from '../../src/stats.ts'
import { emptyTables, testDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, post, send, signIn, view, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const DAY = 86_400_000
let gateway: TestGateway
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
})

/** A visitor who comes once, from an address. */
async function visit(path: string, address = '192.0.2.33') {
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  await send(gateway, token, [view(path)], { address })
  return token
}
const addresses = async () =>
  (await db.selectFrom('visit').select('ip').orderBy('id').execute()).map(({ ip }) => ip)
const run = async () =>
  applyRetention(
    db,
    await db.selectFrom('site').selectAll().where('id', '=', site.id).executeTakeFirstOrThrow(),
    gateway.now,
  )

test('a whole address is shortened after thirty days, and not a day before (R58)', async () => {
  await visit('/a')
  await visit('/b', '2001:db8:aaaa:bbbb::1')
  gateway.pass(30 * DAY)
  expect((await run()).addressesShortened).toBe(0)
  expect(await addresses()).toEqual(['192.0.2.33', '2001:db8:aaaa:bbbb::1'])

  gateway.pass(1)
  expect((await run()).addressesShortened).toBe(2)
  expect(await addresses()).toEqual(['192.0.2.0', '2001:db8:aaaa::'])
  expect((await run()).addressesShortened).toBe(0)
})

test.each([
  ['shortened', ['192.0.2.0']],
  ['none', [null]],
] as const)(
  'a site that changes to "%s" keeps no more of its older visits either',
  async (ip_storage, kept) => {
    await visit('/a')
    await db.updateTable('site').set({ ip_storage }).execute()
    await run()

    expect(await addresses()).toEqual(kept)
  },
)

test('visits older than the site keeps them go with their pages, and a spent grant follows', async () => {
  await db.updateTable('site').set({ visit_months: 1 }).execute()
  await visit('/old')
  gateway.pass(32 * DAY)
  await visit('/new')

  expect(await run()).toMatchObject({ visitsDeleted: 1 })
  expect((await storedViews(db)).map(({ path }) => path)).toEqual(['/new'])
  gateway.pass(180 * DAY)
  expect(await run()).toMatchObject({ visitsDeleted: 1, grantsDeleted: 1 })
  expect(await run()).toMatchObject({ visitsDeleted: 0, grantsDeleted: 1 })
  expect(await db.selectFrom('consent_grant').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('consent_record').selectAll().execute()).toHaveLength(2)
})

test('who was here only in visits that went is no returning visitor', async () => {
  await db.updateTable('site').set({ visit_months: 1 }).execute()
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  await send(gateway, token, [view('/a')])
  gateway.pass(40 * DAY)
  await send(gateway, token, [view('/a')])
  const staff = await signIn(gateway, { roles: ['owner', 'clerk'] })
  const returning = async () => {
    const { body } = await staff.get<TotalsReport>(
      `/api/stats/totals?site=${site.id}&from=2027-01-01&until=2027-01-31&filter=page:is:/a`,
    )
    return body.current.returningVisitors
  }

  expect(await returning()).toBe(1)
  await run()
  expect(await returning()).toBe(0)
})

test('a consent to linking that has run out shows no visits any more, and its link goes', async () => {
  const { token } = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'])
  await send(gateway, token, [view('/a')])
  const fields = { email: 'maija@example.com' }
  await post(gateway, '/api/submissions', {
    site: site.key,
    key: crypto.randomUUID(),
    form: 'f',
    fields,
    token,
  })
  gateway.pass(180 * DAY)

  const staff = await signIn(gateway, { roles: ['owner', 'clerk'] })
  const { body: list } = await staff.get<CustomerList>('/api/customers')
  const customer = await staff.get<CustomerDetail>(`/api/customers/${list.customers[0]!.id}`)
  expect(customer.body.visits).toEqual([])
  await run()
  expect(await db.selectFrom('customer_link').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('visit').selectAll().execute()).toHaveLength(1)
})

test('what the dry run says is what the run does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        ipStorage: fc.constantFrom('full', 'shortened', 'none'),
        ipFullDays: fc.integer({ min: 1, max: 60 }),
        visitMonths: fc.integer({ min: 1, max: 3 }),
        gaps: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }),
      }),
      async ({ ipStorage, ipFullDays, visitMonths, gaps }) => {
        await emptyTables(db)
        gateway = await openTestGateway(connection)
        site = await makeSite(gateway)
        for (const days of gaps) {
          await visit('/a')
          gateway.pass(days * DAY)
        }
        await db
          .updateTable('site')
          .set({ ip_storage: ipStorage, ip_full_days: ipFullDays, visit_months: visitMonths })
          .execute()
        const settings = await db.selectFrom('site').selectAll().executeTakeFirstOrThrow()
        const plan = await planRetention(gateway.gateway.readDb, settings, gateway.now)

        expect(await run()).toEqual(plan)
        expect(await planRetention(gateway.gateway.readDb, settings, gateway.now)).toMatchObject({
          visitsDeleted: 0,
          addressesShortened: 0,
        })
      },
    ),
    { numRuns: 15 },
  )
}, 60_000)

test('an owner sees beforehand what retention will do', async () => {
  await visit('/a')
  gateway.pass(31 * DAY)
  const staff = await signIn(gateway, { roles: ['owner', 'clerk'] })

  expect((await staff.get<RetentionReport[]>('/api/retention')).body).toEqual([
    { site: site.id, visitsDeleted: 0, addressesShortened: 1, grantsDeleted: 0, totalsDeleted: 0 },
  ])
  expect(await addresses()).toEqual(['192.0.2.33'])
})

test('a clock that jumps by more than an hour deletes nothing, and the log says why', async () => {
  await visit('/a')
  let passed = 0
  const watch = watchClock(
    () => gateway.now,
    () => passed,
  )
  const lines: string[] = []
  const log = openLog({ write: (line) => void lines.push(line) })
  gateway.pass(31 * DAY)
  passed += 31 * DAY - 3_599_000
  await runRetention(db, { watch, now: gateway.now, log })
  expect(await addresses()).toEqual(['192.0.2.0'])

  await visit('/b')
  gateway.pass(3_650 * DAY)
  await runRetention(db, { watch, now: gateway.now, log })
  expect(await addresses()).toEqual(['192.0.2.0', '192.0.2.33'])
  expect(lines.at(-1)).toContain('the clock jumped')

  // A clock that is put right again is not believed before a new start, either.
  gateway.pass(-3_650 * DAY)
  passed += DAY
  await runRetention(db, { watch, now: gateway.now, log })
  expect(lines.at(-1)).toContain('the clock jumped')
})
