import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { CustomerDetail, CustomerList, WaitingSubmission } from '../../src/customer.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { storedCustomers } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, post, send, signIn, view, type TestGateway } from '../gateway.ts'
import type { Site } from '../../server/sites/site.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let site: Site
let clerk: Awaited<ReturnType<typeof signIn>>

const MAIJA = { givenName: 'Maija', familyName: 'Mallikas', email: 'maija@example.com' }

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
  clerk = await signIn(gateway, { roles: ['clerk'] })
})

const submit = async (fields: Record<string, string>, details: Record<string, unknown> = {}) => {
  const message = { site: site.key, key: randomUUID(), form: 'contact', fields, ...details }
  expect((await post(gateway, '/api/submissions', message)).status).toBe(201)
  gateway.pass(60_000)
}
const waiting = async () => (await clerk.get<WaitingSubmission[]>('/api/submissions')).body
const decide = (id: string, message: Record<string, unknown>) =>
  clerk.post<RefusalBody>(`/api/submissions/${id}/decision`, { revision: 1, accept: [], ...message })

test('what a form says of a known customer waits for a clerk, beside what is known', async () => {
  await submit(MAIJA)
  await submit({ ...MAIJA, familyName: 'Virtanen', phone: '040 123 4567', title: ' ' })

  expect(await waiting()).toMatchObject([
    {
      form: 'contact',
      site: 'Shop',
      customer: { values: MAIJA },
      differs: { familyName: 'Virtanen', phone: '+358401234567' },
      wrong: {},
    },
  ])
})

test('a clerk takes over some of it, with the form as where it came from, and it waits no longer', async () => {
  await submit(MAIJA)
  const sent = gateway.now
  await submit({ ...MAIJA, familyName: 'Virtanen', phone: '040 123 4567' })
  const [submission] = await waiting()

  expect((await decide(submission!.id, { accept: ['phone'] })).status).toBe(204)
  const { body } = await clerk.get<CustomerDetail>(`/api/customers/${submission!.customer.id}`)
  expect(body.values).toEqual({ ...MAIJA, phone: '+358401234567' })
  expect(body.origins.phone).toEqual({ source: 'form', sourceName: null, obtainedAt: sent.toISOString() })
  expect(body.submissions[0]).toMatchObject({ accepted: ['phone'], decidedAt: gateway.now.toISOString() })
  expect(await waiting()).toEqual([])
})

test('the same said again needs nobody', async () => {
  await submit(MAIJA)
  await submit(MAIJA)
  expect(await waiting()).toEqual([])
})

test('what the register cannot hold waits even with a new customer, and is not lost', async () => {
  await submit({ ...MAIJA, phone: 'call my office' })

  expect((await storedCustomers(gateway))[0]!.values).toEqual(MAIJA)
  const [submission] = await waiting()
  expect(submission).toMatchObject({ values: { phone: 'call my office' }, differs: {} })
  expect(Object.keys(submission!.wrong)).toEqual(['phone'])
  expect((await decide(submission!.id, { accept: ['phone'] })).body.error.field).toBe('accept')
  expect((await decide(submission!.id, {})).status).toBe(204)
})

test('nobody decides twice, or on what somebody else has changed meanwhile', async () => {
  await submit(MAIJA)
  await submit({ ...MAIJA, city: 'Turku' })
  const [submission] = await waiting()
  await clerk.patch(`/api/customers/${submission!.customer.id}`, {
    revision: 1,
    values: { city: 'Espoo' },
    source: 'notice',
    reason: 'Called',
  })

  expect((await decide(submission!.id, { accept: ['city'] })).body.error.code).toBe('changed_meanwhile')
  expect((await decide(submission!.id, { accept: ['city'], revision: 2 })).status).toBe(204)
  expect((await decide(submission!.id, { revision: 3 })).body.error.code).toBe('gone')
})

test('who shares an address and is somebody else becomes a customer of their own, with their own visits', async () => {
  await submit(MAIJA)
  const { token } = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'])
  await send(gateway, token, [view('/theirs')])
  await submit({ givenName: 'Matti', email: MAIJA.email }, { token })
  const [submission] = await waiting()

  const { body } = await clerk.post<{ id: string }>(`/api/submissions/${submission!.id}/separation`, {})
  expect(await waiting()).toEqual([])
  const matti = await clerk.get<CustomerDetail>(`/api/customers/${body.id}`)
  expect(matti.body).toMatchObject({
    values: { givenName: 'Matti', email: MAIJA.email },
    visits: [{ views: [{ path: '/theirs' }] }],
  })
  const maija = await clerk.get<CustomerDetail>(`/api/customers/${submission!.customer.id}`)
  expect(maija.body).toMatchObject({ values: MAIJA, visits: [], submissions: [{ values: MAIJA }] })
})

test('a form of somebody who was merged reaches who they are now', async () => {
  await submit(MAIJA)
  await submit({ givenName: 'M', familyName: 'Mallikas', email: 'old@example.com' })
  const [one, other] = await storedCustomers(gateway)
  await clerk.post(`/api/customers/${one!.id}/merge`, { other: other!.id, take: [], reason: 'Same' })
  await submit({ email: 'old@example.com', city: 'Turku' })

  const [submission] = await waiting()
  expect(submission).toMatchObject({
    customer: { id: one!.id, values: MAIJA },
    differs: { email: 'old@example.com', city: 'Turku' },
  })
})

test('a form of a restricted customer is stored, and nobody sees it until the restriction is lifted (R86)', async () => {
  await submit(MAIJA)
  await db.updateTable('customer').set({ restricted_at: gateway.now }).execute()
  await submit({ ...MAIJA, city: 'Turku' })
  expect(await waiting()).toEqual([])
  const { id } = await db
    .selectFrom('submission')
    .select('id')
    .where('decided_at', 'is', null)
    .executeTakeFirstOrThrow()
  expect((await decide(id, { accept: ['city'] })).body.error.code).toBe('restricted')

  await db.updateTable('customer').set({ restricted_at: null }).execute()
  expect(await waiting()).toMatchObject([{ differs: { city: 'Turku' } }])
})

test('a clerk of one register sees nothing that waits in another', async () => {
  const elsewhere = await db
    .insertInto('register')
    .values({ name: 'Others', created_at: gateway.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await submit(MAIJA)
  await submit({ ...MAIJA, city: 'Turku' })
  const [submission] = await waiting()
  const other = await signIn(gateway, {
    username: 'other',
    roles: [{ role: 'clerk', siteId: null, registerId: elsewhere.id }],
  })

  expect((await other.get('/api/submissions')).body).toEqual([])
  expect((await other.get<CustomerList>('/api/customers')).body.customers).toEqual([])
  expect((await other.get(`/api/customers/${submission!.customer.id}`)).status).toBe(404)
  expect((await other.post(`/api/submissions/${submission!.id}/separation`, {})).status).toBe(404)
  const decision = { revision: 1, accept: ['city'] }
  expect((await other.post(`/api/submissions/${submission!.id}/decision`, decision)).status).toBe(404)
})

test('who was erased and comes again is a new customer, whatever was known of the address', async () => {
  await submit(MAIJA)
  await db.updateTable('customer').set({ key: null }).execute()
  await submit(MAIJA)

  expect(await storedCustomers(gateway)).toMatchObject([{ no: 2, values: MAIJA }])
})

test('nobody makes another customer of what a restricted one sent (R86)', async () => {
  await submit(MAIJA)
  await submit({ ...MAIJA, phone: '040 123 4567' })
  const { id } = (await waiting())[0]!
  await db.updateTable('customer').set({ restricted_at: gateway.now }).execute()

  const answer = await clerk.post<RefusalBody>(`/api/submissions/${id}/separation`, {})
  expect([answer.status, answer.body.error.code]).toEqual([403, 'restricted'])
})
