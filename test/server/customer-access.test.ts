import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { hashPassword } from '../../server/staff/password.ts'
import type { CustomerAccess, IssuedCredential, MadeInvitation } from '../../src/customer-access.ts'
import type { CustomerDetail, WaitingSubmission } from '../../src/customer.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { makeCustomer, storedCustomers } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const URL = 'https://lupa.example.com'
let gateway: TestGateway
let clerk: Awaited<ReturnType<typeof signIn>>
let register: number

const MAIJA = { givenName: 'Maija', familyName: 'Mallikas', email: 'maija@example.com' }

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  clerk = await signIn(gateway, { roles: ['clerk'] })
  register = (await db.selectFrom('register').select('id').executeTakeFirstOrThrow()).id
})

const invite = async (message: Record<string, unknown>) => {
  const { status, body } = await clerk.post<MadeInvitation>('/api/invitations', message)
  expect(status).toBe(201)
  return { ...body, path: body.url.replace(URL, '') }
}
const DAY = 24 * 60 * 60_000

/** As a browser without script does. */
const browse = async (
  path: string,
  fields?: Record<string, string>,
  headers: Record<string, string> = {},
) => {
  const response = await gateway.app.request(path, {
    headers: { 'accept-language': 'en', ...(fields && { origin: URL }), ...headers },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

test('an invitation asks once: its answer makes a customer, and knows where it came from (R31)', async () => {
  const { path } = await invite({ register })
  // Programs that look at links in mails use nothing up.
  expect((await browse(path)).text).toContain('Your contact details')
  const answer = await browse(path, { ...MAIJA, phone: '040 123 4567', title: '' })

  expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('Thank you')])
  const [customer] = await storedCustomers(gateway)
  expect(customer!.values).toEqual({ ...MAIJA, phone: '+358401234567' })
  expect(customer!.origins.email?.source).toBe('invitation')
  expect((await browse(path)).status).toBe(410)
  expect((await browse(path, MAIJA)).status).toBe(410)
  expect(await storedCustomers(gateway)).toHaveLength(1)
})

test('beside a field that is not voluntary stands why it is asked for, and what follows without it (R5)', async () => {
  const owner = await signIn(gateway, { username: 'owner' })
  const rule = { need: 'contractual', consequence: { en: 'Nothing can be delivered.', fi: 'Ei toimitusta.' } }
  const change = (fieldRules: unknown) =>
    owner.patch<RefusalBody>(`/api/registers/${register}`, { fieldRules })
  expect((await change({ shoeSize: rule })).body.error.field).toBe('fieldRules.shoeSize')
  expect((await change({ phone: { ...rule, consequence: {} } })).status).toBe(422)
  expect((await change({ phone: rule })).status).toBe(200)

  const { path } = await invite({ register })
  expect((await browse(path)).text).toContain('The contract needs it. Nothing can be delivered.')
  const finnish = await browse(path, undefined, { 'accept-language': 'fi' })
  expect(finnish.text).toContain('Sopimus edellyttää tätä. Ei toimitusta.')
})

test('two browsers with the same link at once: one of them is heard', async () => {
  const { path } = await invite({ register })
  const answers = await Promise.all([browse(path, MAIJA), browse(path, { ...MAIJA, givenName: 'Matti' })])

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410])
  expect(await storedCustomers(gateway)).toHaveLength(1)
})

test('the answer of a customer who is known waits for a clerk', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  const { path } = await invite({ customer: id })
  await browse(path, { email: 'new@example.com' })

  const { body } = await clerk.get<WaitingSubmission[]>('/api/submissions')
  expect(body).toMatchObject([
    { source: 'invitation', site: null, customer: { id }, differs: { email: 'new@example.com' } },
  ])
})

test('what is wrong is told beside its field, what was written stays, and the link too', async () => {
  const { path } = await invite({ register })
  const answer = await browse(path, { ...MAIJA, phone: 'none <b>', email: 'maija@' })

  expect(answer.status).toBe(422)
  expect(answer.text).toContain('id="phone-wrong"')
  expect(answer.text).toContain('value="none &lt;b&gt;"')
  expect(answer.text).not.toContain('<b>')
  expect((await browse(path, { title: '  ' })).text).toContain('at least one field')
  expect((await browse(path, { givenName: 'x'.repeat(200) })).status).toBe(422)
  expect(await storedCustomers(gateway)).toEqual([])
  expect((await browse(path, MAIJA)).status).toBe(200)
})

test.each([
  ['expired', async () => gateway.pass(15 * DAY)],
  ['revoked', async (id: string) => void (await clerk.delete(`/api/invitations/${id}`))],
])('an invitation that is %s does not work any more', async (state, end) => {
  const { id, path } = await invite({ register })
  await end(id)
  expect((await browse(path)).status).toBe(410)
  expect((await browse(path, MAIJA)).status).toBe(410)
  expect(await storedCustomers(gateway)).toEqual([])
  clerk = await signIn(gateway, { username: 'again', roles: ['clerk'] })
  const listed = await clerk.get<{ id: string; state: string }[]>('/api/invitations')
  expect(listed.body).toMatchObject([{ id, state }])
})

test('a newer invitation of the same customer takes the place of the older', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  const [first, second] = [await invite({ customer: id }), await invite({ customer: id })]
  expect((await browse(first.path)).status).toBe(410)
  expect((await browse(second.path)).status).toBe(200)
})

test('an invitation by the old address of who was merged takes the place of the older ones, too', async () => {
  const [one, other] = [await makeCustomer(gateway, MAIJA), await makeCustomer(gateway, MAIJA)]
  await clerk.post(`/api/customers/${one}/merge`, { other, take: [], reason: 'The same person' })
  const first = await invite({ customer: one })
  const second = await invite({ customer: other })

  expect(second.customer).toBe(one)
  expect((await browse(first.path)).status).toBe(410)
  expect((await browse(second.path)).status).toBe(200)
})

test('an invitation of who was erased meanwhile does not work any more', async () => {
  const { path } = await invite({ customer: await makeCustomer(gateway, MAIJA) })
  await db.updateTable('customer').set({ key: null }).execute()
  expect((await browse(path)).status).toBe(410)
  expect((await browse(path, MAIJA)).status).toBe(410)
})

test('invitations are made by clerks of the register alone, and only their hash is stored', async () => {
  const elsewhere = await db
    .insertInto('register')
    .values({ name: 'Others', created_at: gateway.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const other = await signIn(gateway, {
    username: 'other',
    roles: [{ role: 'clerk', siteId: null, registerId: elsewhere.id }],
  })
  const id = await makeCustomer(gateway, MAIJA)
  const made = await invite({ customer: id })

  expect((await other.post('/api/invitations', { register })).status).toBe(422)
  expect((await other.post('/api/invitations', { customer: id })).status).toBe(404)
  expect((await other.delete(`/api/invitations/${made.id}`)).status).toBe(404)
  expect((await other.put(`/api/customers/${id}/credential`, {})).status).toBe(404)
  expect((await other.get(`/api/customers/${id}/access`)).status).toBe(404)
  const secret = made.path.split('/').at(-1)!
  expect(JSON.stringify(await db.selectFrom('customer_invitation').selectAll().execute())).not.toContain(
    secret,
  )
})

const issue = async (id: string) =>
  (await clerk.put<IssuedCredential>(`/api/customers/${id}/credential`, {})).body
const enter = async (username: string, password: string) => {
  const answer = await browse('/customer', { username, password })
  return { ...answer, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

test('a customer signs in with what was issued, sees the own data and mends them, until it is revoked (R33)', async () => {
  const id = await makeCustomer(gateway, { ...MAIJA, phone: '+358401234567', billingName: 'Not shown' })
  const { username, password, url } = await issue(id)
  expect(url).toBe(`${URL}/customer`)
  expect((await browse('/customer')).text).toContain('Password')
  const { status, cookie, headers } = await enter(username, password.toUpperCase())
  expect([status, headers.get('location')]).toEqual([303, '/customer'])
  expect(headers.get('set-cookie')).toMatch(/^__Host-lupa_customer=.*HttpOnly; Secure; SameSite=Strict/)

  const own = await browse('/customer', undefined, { cookie })
  expect(own.text).toContain('value="maija@example.com"')
  expect(own.text).not.toContain('Not shown')
  await browse('/customer', { ...MAIJA, city: 'Turku', phone: '' }, { cookie })
  const { body } = await clerk.get<WaitingSubmission[]>('/api/submissions')
  expect(body).toMatchObject([{ source: 'credentials', differs: { city: 'Turku', phone: null } }])
  const decision = { revision: 1, accept: ['city', 'phone'] }
  await clerk.post(`/api/submissions/${body[0]!.id}/decision`, decision)
  const detail = await clerk.get<CustomerDetail>(`/api/customers/${id}`)
  expect(detail.body.values).toEqual({ ...MAIJA, city: 'Turku', billingName: 'Not shown' })
  expect(detail.body.origins.city).toMatchObject({ source: 'credentials' })

  await clerk.delete(`/api/customers/${id}/credential`)
  expect((await browse('/customer', undefined, { cookie })).text).toContain('Password')
  expect((await enter(username, password)).status).toBe(401)
})

test('a session of a customer ends by itself, by signing out, and by another password', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  const { username, password } = await issue(id)
  const isIn = async (cookie: string) =>
    (await browse('/customer', undefined, { cookie })).text.includes('maija@example.com')

  const idle = await enter(username, password)
  gateway.pass(31 * 60_000)
  expect(await isIn(idle.cookie)).toBe(false)
  const left = await enter(username, password)
  expect(await isIn(left.cookie)).toBe(true)
  await browse('/customer/sign-out', {}, { cookie: left.cookie })
  expect(await isIn(left.cookie)).toBe(false)
  const old = await enter(username, password)
  clerk = await signIn(gateway, { username: 'again', roles: ['clerk'] })
  await issue(id)
  expect(await isIn(old.cookie)).toBe(false)
})

test('a password that is replaced while somebody signs in with it begins no session', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  const { username, password } = await issue(id)
  const another = await hashPassword('another')
  const entering = enter(username, password)
  // Comparing takes longer than this.
  await delay(20)
  await db.updateTable('customer_credential').set({ password_hash: another }).execute()

  expect((await entering).status).toBe(401)
  expect(await db.selectFrom('customer_session').selectAll().execute()).toEqual([])
})

test('nobody finds a password out by trying, and no other site sends a form in a customer’s name', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  const { username, password } = await issue(id)
  for (let tries = 0; tries < 10; tries += 1)
    expect((await enter(username, `wrong-${tries}`)).status).toBe(401)
  expect((await enter(username, password)).status).toBe(429)

  const foreign = await browse('/customer', MAIJA, { origin: 'https://evil.example.org' })
  expect([foreign.status, (JSON.parse(foreign.text) as RefusalBody).error.code]).toEqual([
    403,
    'foreign_origin',
  ])
})

test('tries from the many addresses of one network are counted together', async () => {
  const attempt = async (at: number) => {
    // A password that is too long is wrong before it is compared.
    const body = new URLSearchParams({ username: `customer-${at}`, password: 'x'.repeat(201) })
    const from = { incoming: { socket: { remoteAddress: `2001:db8::${at}` } } }
    return (await gateway.app.request('/customer', { method: 'POST', headers: { origin: URL }, body }, from))
      .status
  }
  for (let at = 0; at < 50; at++) expect(await attempt(at)).toBe(401)
  expect(await attempt(50)).toBe(429)
})

test('a restricted or merged customer sees nothing by an account', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  const { username, password } = await issue(id)
  const { cookie } = await enter(username, password)
  await db.updateTable('customer').set({ restricted_at: gateway.now }).execute()

  expect((await browse('/customer', undefined, { cookie })).text).not.toContain('maija@example.com')
  expect((await clerk.get<CustomerAccess>(`/api/customers/${id}/access`)).status).toBe(403)
})

test('a form that no browser sends is answered as any other wrong one', async () => {
  expect((await browse('/customer', { username: 'customer\0', password: 'x' })).status).toBe(401)
  const { path } = await invite({ register })
  for (const place of ['/customer', path]) {
    const response = await gateway.app.request(place, {
      method: 'POST',
      headers: { origin: URL, 'content-type': 'multipart/form-data' },
      body: 'nonsense',
    })
    expect(response.status).toBe(422)
  }
})
