import { beforeEach, expect, test } from 'vitest'
import type { DataSourceView } from '../../src/data-source.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import type { RegisterView } from '../../src/register.ts'
import { storedCustomers } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, openTestGateway, post, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
let gateway: TestGateway
let owner: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  owner = await signIn(gateway)
})

test('an owner makes a second register and settles what holds in it (R3, R46)', async () => {
  const made = await owner.post<RegisterView>('/api/registers', { name: 'Owners', defaultCountry: 'SE' })
  expect(made).toMatchObject({
    status: 201,
    body: { name: 'Owners', defaultCountry: 'SE', directoryOf: 'contacts' },
  })
  const change = await owner.patch<RegisterView>(`/api/registers/${made.body.id}`, {
    directoryOf: 'everyone',
  })
  expect(change.body).toEqual({ ...made.body, directoryOf: 'everyone' })

  const clerk = await signIn(gateway, { username: 'clerk', roles: ['clerk'] })
  expect((await clerk.get<RegisterView[]>('/api/registers')).body.map(({ name }) => name)).toEqual([
    'Customers',
    'Owners',
  ])
  expect((await clerk.post('/api/registers', { name: 'Mine' })).status).toBe(403)
  const customer = { register: made.body.id, source: 'registration', values: { phone: '070-174 06 05' } }
  expect((await clerk.post('/api/customers', customer)).body).toMatchObject({
    registerName: 'Owners',
    values: { phone: '+46701740605' },
  })
})

test('forms of a site go to the register that its owner chose, and nobody moves with it', async () => {
  const site = await makeSite(gateway)
  const submit = (email: string) =>
    post(gateway, '/api/submissions', {
      site: site.key,
      key: crypto.randomUUID(),
      form: 'contact',
      fields: { email },
    })
  await submit('first@example.com')
  const owners = (await owner.post<RegisterView>('/api/registers', { name: 'Owners' })).body
  const change = (register: number) =>
    owner.patch<{ register: number } & RefusalBody>(`/api/sites/${site.id}`, { register })
  expect((await change(999)).body.error.field).toBe('register')
  expect((await change(owners.id)).body.register).toBe(owners.id)
  await submit('second@example.com')

  const stored = await storedCustomers(gateway)
  expect(stored.map(({ registerId, values }) => [registerId, values.email])).toEqual([
    [site.register_id, 'first@example.com'],
    [owners.id, 'second@example.com'],
  ])
})

test('two registers of one name, and one of none, are refused', async () => {
  const [first] = (await owner.get<RegisterView[]>('/api/registers')).body
  const other = (await owner.post<RegisterView>('/api/registers', { name: 'Others' })).body
  const refusals = await Promise.all([
    owner.post<RefusalBody>('/api/registers', { name: 'Customers' }),
    owner.patch<RefusalBody>(`/api/registers/${other.id}`, { name: first!.name }),
    owner.post<RefusalBody>('/api/registers', { name: ' ' }),
    owner.post<RefusalBody>('/api/registers', { name: 'X', defaultCountry: 'Finland' }),
    owner.patch<RefusalBody>('/api/registers/999', { name: 'X' }),
  ])
  expect(refusals.map(({ status, body }) => [status, body.error.field])).toEqual([
    [409, 'name'],
    [409, 'name'],
    [422, 'name'],
    [422, 'defaultCountry'],
    [404, undefined],
  ])
})

test('who sends data is registered with its contract, which may end (R28 to R30)', async () => {
  const source = { kind: 'update-service', name: 'Example Updates', contract: 'C-7', beganOn: '2026-01-01' }
  const made = await owner.post<DataSourceView>('/api/data-sources', source)
  expect(made).toMatchObject({ status: 201, body: { ...source, endsOn: null } })
  const change = (message: Record<string, unknown>) =>
    owner.patch<DataSourceView & RefusalBody>(`/api/data-sources/${made.body.id}`, message)

  expect((await owner.post('/api/data-sources', source)).status).toBe(409)
  expect((await change({ endsOn: '2025-12-31' })).body.error.field).toBe('endsOn')
  expect((await change({ endsOn: '2026-12-31' })).body.endsOn).toBe('2026-12-31')
  expect((await change({ kind: 'partner' })).status).toBe(422)
  const clerk = await signIn(gateway, { username: 'clerk', roles: ['clerk'] })
  expect((await clerk.get<DataSourceView[]>('/api/data-sources')).body).toHaveLength(1)
  expect((await clerk.post('/api/data-sources', source)).status).toBe(403)
})

test('a number or a day that no database holds is refused as wrong, not as our fault', async () => {
  const register = (await owner.get<RegisterView[]>('/api/registers')).body[0]!.id
  const clerk = await signIn(gateway, { username: 'clerk', roles: ['clerk'] })
  const maija = { register, values: { givenName: 'Maija' }, source: 'notice' }
  const { id } = (await clerk.post<{ id: string }>('/api/customers', maija)).body
  const change = { revision: 1, values: {}, source: 'notice', reason: 'x' }
  const partner = { kind: 'partner', name: 'x', contract: 'c', beganOn: '2026-02-01' }
  const told = { source: 1, channel: 'letter', toldOn: '2026-02-01' }
  const answers = await Promise.all([
    clerk.post('/api/customers', { ...maija, register: 1.5 }),
    clerk.post('/api/customers', { ...maija, register: 1e12 }),
    clerk.post('/api/customers', { ...maija, beganOn: '2026-02-31' }),
    clerk.post('/api/customers', { ...maija, source: 'partner', sourceId: 1.5 }),
    clerk.patch(`/api/customers/${id}`, { ...change, source: 'partner', sourceId: 1e12 }),
    clerk.patch(`/api/customers/${id}`, { ...change, endedOn: '2026-02-31' }),
    clerk.post('/api/invitations', { register: 999 }),
    clerk.post('/api/invitations', { register: 1.5 }),
    clerk.post(`/api/customers/${id}/bans`, {
      act: 'forbid',
      kinds: ['directory'],
      channel: 'phone',
      askedOn: '2026-02-31',
      language: 'en',
    }),
    clerk.post('/api/source-notices/told', { ...told, source: 1e12 }),
    clerk.post('/api/source-notices/told', { ...told, toldOn: '0000-01-01' }),
    clerk.get('/api/source-notices?after=2026-02-31%201%201'),
    owner.post('/api/data-sources', { ...partner, beganOn: '2026-02-31' }),
    owner.post('/api/data-sources', { ...partner, endsOn: '2026-02-31' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422))
  expect((await owner.patch('/api/registers/99999999999', { name: 'x' })).status).toBe(404)
  expect((await owner.patch('/api/data-sources/99999999999', { name: 'x' })).status).toBe(404)
})
