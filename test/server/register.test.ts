import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { storedCustomers } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import {
  choose,
  consentMessage,
  makeSite,
  openTestGateway,
  post,
  send,
  signIn,
  view,
  type TestGateway,
} from '../gateway.ts'
import type { ConsentAnswer } from '../../src/consent.ts'
import type { CustomerDetail, CustomerList } from '../../src/customer.ts'
import type { SubmissionAnswer } from '../../src/submission.ts'
import type { Site } from '../../server/sites/site.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
})

const submission = (fields: Record<string, string>, details: Record<string, unknown> = {}) => ({
  site: site.key,
  key: randomUUID(),
  form: 'contact',
  fields,
  ...details,
})
const submit = (message: unknown) => post<SubmissionAnswer>(gateway, '/api/submissions', message)
const MAIJA = { givenName: 'Maija', familyName: 'Mallikas', email: 'maija@example.com' }

test('a form makes a customer in the register of its site', async () => {
  expect((await submit(submission({ ...MAIJA, phone: '040 123 4567' }))).body).toEqual({ linked: false })

  expect(await storedCustomers(gateway)).toMatchObject([
    { registerId: site.register_id, values: { ...MAIJA, phone: '+358401234567' } },
  ])
})

test('a form never overwrites a customer: it adds a submission to the one with the same e-mail', async () => {
  await submit(submission(MAIJA))
  await submit(submission({ ...MAIJA, givenName: 'Someone else', email: 'Maija@Example.com' }))

  expect((await storedCustomers(gateway)).map(({ values }) => values)).toEqual([MAIJA])
  const kept = await db.selectFrom('submission').select('created_customer').orderBy('received_at').execute()
  expect(kept.map((row) => row.created_customer).toSorted()).toEqual([false, true])
})

test('two forms of one person at the same moment make one customer', async () => {
  await Promise.all(Array.from({ length: 8 }, () => submit(submission(MAIJA))))

  expect(await db.selectFrom('customer').selectAll().execute()).toHaveLength(1)
  expect(await db.selectFrom('submission').selectAll().execute()).toHaveLength(8)
})

test('a form that is sent again is kept once', async () => {
  const message = submission({ givenName: 'No e-mail' })
  await submit(message)
  await submit(message)

  expect(await db.selectFrom('customer').selectAll().execute()).toHaveLength(1)
  expect(await db.selectFrom('submission').selectAll().execute()).toHaveLength(1)
})

test('without a grant for linking nothing of the visitor reaches the register (R56, R57)', async () => {
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  await send(gateway, token, [view('/a')])

  expect((await submit(submission(MAIJA, { token }))).body).toEqual({ linked: false })
  expect(await db.selectFrom('customer_link').selectAll().execute()).toEqual([])
  expect(JSON.stringify(await db.selectFrom('submission').selectAll().execute())).not.toMatch(
    /192\.0\.2\.33|Firefox/,
  )
})

test('with linking allowed the visitor is tied to the customer, and the consent record is the ground', async () => {
  const consent = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'])
  expect((await submit(submission(MAIJA, { token: consent.token }))).body).toEqual({ linked: true })

  const link = await db.selectFrom('customer_link').selectAll().executeTakeFirstOrThrow()
  expect(link).toMatchObject({ consent_record_id: consent.record, linked_at: gateway.now })
})

test('a token of another site links nobody here, nor does a grant that has run out', async () => {
  const other = await makeSite(gateway, { name: 'Other' })
  const elsewhere = await choose(gateway, other, ['lupa-linking'])
  expect((await submit(submission(MAIJA, { token: elsewhere.token }))).body).toEqual({ linked: false })

  const { token } = await choose(gateway, site, ['lupa-linking'])
  await db.updateTable('consent_grant').set({ expires_at: gateway.now }).execute()
  expect((await submit(submission(MAIJA, { token }))).body).toEqual({ linked: false })
})

test('what a database cannot hold is left out rather than the form lost', async () => {
  const { status } = await submit(submission({ ...MAIJA, city: 'Hel\0sinki', title: 'Dr \ud800' }))

  expect(status).toBe(201)
  expect((await storedCustomers(gateway))[0]!.values).toEqual({
    ...MAIJA,
    city: 'Helsinki',
    title: 'Dr \ufffd',
  })
})

test('taking linking back unties at once, and the customer stays', async () => {
  const { token } = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'])
  await submit(submission(MAIJA, { token }))
  await choose(gateway, site, ['lupa-statistics'], { token })

  expect(await db.selectFrom('customer_link').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('customer').selectAll().execute()).toHaveLength(1)
})

test('a box ticked beside the form is recorded before the link, and the next page gets its token', async () => {
  const first = await choose(gateway, site, ['lupa-statistics'])
  const consent = consentMessage(site, ['lupa-statistics', 'lupa-linking'], { token: first.token })
  expect((await submit(submission(MAIJA, { consent }))).body).toEqual({ linked: true })

  const again = await post<ConsentAnswer>(gateway, '/api/consents', consent)
  expect(await send(gateway, again.body.token, [view('/later')])).toEqual(['stored'])
})

test('staff see a customer with submissions and the visits since linking was allowed, not before', async () => {
  const first = await choose(gateway, site, ['lupa-statistics'])
  await send(gateway, first.token, [view('/before', { referrer: 'https://news.example.org/' })])
  gateway.pass(60_000)
  const { token } = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'], { token: first.token })
  gateway.pass(60_000)
  await send(gateway, token, [view('/after')])
  await submit(submission(MAIJA, { token }))

  const staff = await signIn(gateway, { roles: ['owner', 'clerk'] })
  const {
    body: { customers },
  } = await staff.get<CustomerList>('/api/customers')
  expect(customers).toMatchObject([{ values: MAIJA, waiting: 0, linked: true }])
  const { body: customer } = await staff.get<CustomerDetail>(`/api/customers/${customers[0]!.id}`)
  expect(customer.submissions).toMatchObject([{ form: 'contact', createdCustomer: true, values: MAIJA }])
  expect(customer.links).toMatchObject([{ site: 'Shop' }])
  expect(customer.visits).toMatchObject([
    { startedAt: gateway.now.toISOString(), source: null, views: [{ path: '/after' }] },
  ])
})

test('nobody reads the register without signing in', async () => {
  const list = await gateway.app.request('/api/customers')
  const one = await gateway.app.request(`/api/customers/${randomUUID()}`)

  expect([list.status, one.status]).toEqual([401, 401])
})

test.each([
  ['a field the register does not have', { shoeSize: '42' }, 'fields.shoeSize'],
  ['a name of a thousand letters', { givenName: 'x'.repeat(1_000) }, 'fields.givenName'],
  ['an empty form', {}, 'fields'],
])('%s is refused by name, and nothing is kept', async (_title, fields, field) => {
  const { status, body } = await post(
    gateway,
    '/api/submissions',
    submission(fields as Record<string, string>),
  )

  expect([status, body.error.field]).toEqual([422, field])
  expect(await db.selectFrom('customer').selectAll().execute()).toEqual([])
})
