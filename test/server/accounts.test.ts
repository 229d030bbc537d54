import { beforeEach, expect, test } from 'vitest'
import type { AccountView, MadeStaff, StaffView } from '../../src/account.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import type { Role } from '../../src/staff.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, post, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const OWN = { origin: 'https://lupa.example.com' }
const DAY = 24 * 3_600_000
const PASSWORD = 'a longer way to market'
let gateway: TestGateway
let owner: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  owner = await signIn(gateway)
})

const role = (name: Role) => ({ role: name, siteId: null, registerId: null })
const ville = { username: 'ville', fullName: 'Ville Virta', roles: [role('marketer')] }
const secretOf = ({ link }: MadeStaff) => link!.split('#')[1]!
const accept = (token: string, password = PASSWORD) =>
  post<AccountView & RefusalBody>(gateway, '/api/invitation', { token, password }, OWN)
const enter = (username: string, password: string) =>
  post<AccountView & RefusalBody>(gateway, '/api/session', { username, password }, OWN)

test('an invited person chooses a password once, within a week, and is who the owner said', async () => {
  const { status, body } = await owner.post<MadeStaff>('/api/staff', ville)
  expect(status).toBe(201)
  expect(body.staff).toMatchObject({ username: 'ville', isInvited: true, agreedUntil: null })
  expect((await enter('ville', PASSWORD)).status).toBe(401)

  const accepted = await accept(secretOf(body))
  expect(accepted.body).toMatchObject({ fullName: 'Ville Virta', roles: ville.roles, lack: 'agreement' })
  expect((await accept(secretOf(body))).status).toBe(410)
  expect((await enter('ville', PASSWORD)).status).toBe(200)
})

test('a link dies after its time, when another is made, and with the account', async () => {
  const { body } = await owner.post<MadeStaff>('/api/staff', ville)
  const again = (await owner.post<MadeStaff>(`/api/staff/${body.staff.id}/link`, {})).body
  expect((await accept(secretOf(body))).status).toBe(410)
  await owner.patch(`/api/staff/${body.staff.id}`, { disabled: true })
  expect((await accept(secretOf(again))).status).toBe(410)
  await owner.patch(`/api/staff/${body.staff.id}`, { disabled: false })
  gateway.pass(7 * DAY)
  expect((await accept(secretOf(again))).status).toBe(410)
})

test('a reset ends every session of the account, and the old password', async () => {
  const { body } = await owner.post<MadeStaff>('/api/staff', ville)
  const { headers } = await accept(secretOf(body))
  const cookie = headers.get('set-cookie')!.split(';')[0]!
  const reset = (await owner.post<MadeStaff>(`/api/staff/${body.staff.id}/link`, {})).body
  await accept(secretOf(reset), 'another road to market')

  expect((await gateway.app.request('/api/session', { headers: { cookie } })).status).toBe(401)
  expect((await enter('ville', PASSWORD)).status).toBe(401)
  expect((await enter('ville', 'another road to market')).status).toBe(200)
})

test.each([
  ['a username that is taken', { username: 'aino' }, 409, 'username'],
  ['an address that is none', { email: 'ville' }, 422, 'email'],
  ['a role that is none', { roles: [role('king' as Role)] }, 422, 'roles.0.role'],
  [
    'a role for one site that is for registers',
    { roles: [{ role: 'clerk', siteId: 1, registerId: null }] },
    422,
    'roles.0',
  ],
  ['a site that is not there', { roles: [{ role: 'marketer', siteId: 99, registerId: null }] }, 422, 'roles'],
  ['a processor that is not there', { processorId: 99 }, 422, 'processorId'],
  ['a processor beyond all numbers', { processorId: 1e12 }, 422, 'processorId'],
  [
    'a site beyond all numbers',
    { roles: [{ role: 'marketer', siteId: 1e12, registerId: null }] },
    422,
    'roles.0.siteId',
  ],
])('%s is refused by name, and nobody is invited', async (_, details, status, field) => {
  const { status: answered, body } = await owner.post<RefusalBody>('/api/staff', { ...ville, ...details })
  expect([answered, body.error.field]).toEqual([status, field])
  expect(await db.selectFrom('account').selectAll().execute()).toHaveLength(1)
})

test('other roles, disabling and another password end the sessions; the one in which it is chosen goes on', async () => {
  const ended = async (act: (accountId: string) => Promise<unknown>, username: string) => {
    const { cookie, accountId } = await signIn(gateway, { username, roles: ['marketer'] })
    await act(accountId)
    return (await gateway.app.request('/api/session', { headers: { cookie } })).status
  }
  const patch = (change: unknown) => async (id: string) => owner.patch(`/api/staff/${id}`, change)
  expect(await ended(patch({ roles: [role('auditor')] }), 'one')).toBe(401)
  expect(await ended(patch({ disabled: true }), 'two')).toBe(401)
  expect(await ended(patch({ fullName: 'Somebody Else' }), 'three')).toBe(200)

  const here = await signIn(gateway, { username: 'four' })
  const there = (await enter('four', 'correct horse battery')).headers.get('set-cookie')!.split(';')[0]!
  const sessions = (await here.get<{ isThis: boolean }[]>('/api/account/sessions')).body
  expect(sessions.map(({ isThis }) => isThis).toSorted()).toEqual([false, true])
  const { status, headers } = await here.put('/api/account/password', {
    password: 'correct horse battery',
    newPassword: PASSWORD,
  })
  expect(status).toBe(200)
  expect((await gateway.app.request('/api/session', { headers: { cookie: there } })).status).toBe(401)
  const renewed = headers.get('set-cookie')!.split(';')[0]!
  expect((await gateway.app.request('/api/session', { headers: { cookie: renewed } })).status).toBe(200)
})

test('everybody ends own sessions, and nobody another’s', async () => {
  const other = await signIn(gateway, { username: 'other', roles: ['marketer'] })
  const [session] = (await other.get<{ id: string }[]>('/api/account/sessions')).body

  expect((await owner.delete(`/api/account/sessions/${session!.id}`)).status).toBe(404)
  expect((await other.delete(`/api/account/sessions/${session!.id}`)).status).toBe(204)
  expect((await other.get('/api/session')).status).toBe(401)
})

test('there is an owner at any time, and no duty is vacant (R87)', async () => {
  const { id } = (await owner.get<StaffView[]>('/api/staff')).body[0]!
  expect((await owner.patch(`/api/staff/${id}`, { roles: [role('marketer')] })).status).toBe(403)
  expect((await owner.patch(`/api/staff/${id}`, { disabled: true })).status).toBe(403)
  expect((await owner.get('/api/session')).status).toBe(200)

  const { accountId } = await signIn(gateway, { username: 'second' })
  await owner.put('/api/addressees/contact', { accountId })
  const vacant = await owner.patch<RefusalBody>(`/api/staff/${accountId}`, { disabled: true })
  expect([vacant.status, vacant.body.error.message]).toEqual([
    403,
    'give these duties to somebody else first: contact',
  ])
  await owner.put('/api/addressees/contact', { accountId: id })
  expect((await owner.patch(`/api/staff/${accountId}`, { disabled: true })).status).toBe(200)
  expect((await owner.put<RefusalBody>('/api/addressees/contact', { accountId })).body.error.field).toBe(
    'accountId',
  )
})

test('an owner who was invited and has not come yet leaves no other free to go', async () => {
  const { id } = (await owner.get<StaffView[]>('/api/staff')).body[0]!
  const { body } = await owner.post<MadeStaff>('/api/staff', { ...ville, roles: [role('owner')] })
  expect((await owner.patch(`/api/staff/${id}`, { roles: [] })).status).toBe(403)
  await accept(secretOf(body))
  expect((await owner.patch(`/api/staff/${id}`, { roles: [] })).status).toBe(200)
})

test('two owners who leave at the same moment leave one behind', async () => {
  const second = await signIn(gateway, { username: 'second' })
  const ids = (await owner.get<StaffView[]>('/api/staff')).body.map(({ id }) => id)
  await Promise.all(ids.map((id, at) => (at === 0 ? owner : second).patch(`/api/staff/${id}`, { roles: [] })))

  const left = await db.selectFrom('account_role').where('role', '=', 'owner').selectAll().execute()
  expect(left).toHaveLength(1)
})

test('the end of a processor’s agreement is the end of its employees’ sessions (R44)', async () => {
  const { body: processor } = await owner.post<{ id: number }>('/api/processors', {
    name: 'Tilitoimisto Esimerkki',
    agreedOn: '2026-01-01',
    endsOn: '2026-11-25',
    country: 'FI',
  })
  const employee = await signIn(gateway, { username: 'employee', roles: ['marketer'] })
  await owner.patch(`/api/staff/${employee.accountId}`, { processorId: processor.id })
  expect((await employee.get('/api/session')).status).toBe(200)

  await owner.patch(`/api/processors/${processor.id}`, { endsOn: '2026-11-23' })
  expect((await employee.get('/api/session')).status).toBe(401)
  expect((await enter('employee', 'correct horse battery')).status).toBe(401)
  expect(
    (
      await owner.post<RefusalBody>('/api/processors', {
        name: 'Tilitoimisto Esimerkki',
        agreedOn: '2026-01-01',
        country: 'FI',
      })
    ).status,
  ).toBe(409)
})

test.each([
  ['an agreement that is not signed yet', { agreedOn: '2026-12-01' }, 422, 'agreedOn'],
  ['a day that is in no calendar', { agreedOn: '2026-02-31' }, 422, 'agreedOn'],
  ['the name of another one', { name: 'First' }, 409, 'name'],
])('a processor with %s is refused by name', async (_, details, status, field) => {
  const first = { name: 'First', agreedOn: '2026-01-01', country: 'FI' }
  await owner.post('/api/processors', first)
  const added = await owner.post<RefusalBody>('/api/processors', { ...first, name: 'Second', ...details })
  expect([added.status, added.body.error.field]).toEqual([status, field])
})

test('a processor takes no other’s name, and one that is not there is told to be so', async () => {
  const { body } = await owner.post<{ id: number }>('/api/processors', {
    name: 'One',
    agreedOn: '2026-01-01',
    country: 'FI',
  })
  await owner.post('/api/processors', { name: 'Two', agreedOn: '2026-01-01', country: 'FI' })
  expect((await owner.patch(`/api/processors/${body.id}`, { name: 'Two' })).status).toBe(409)
  expect((await owner.patch('/api/processors/99999999999', { name: 'Three' })).status).toBe(404)
})

test('a duty that is given in the moment its holder is disabled is of somebody who can sign in', async () => {
  const { accountId } = await signIn(gateway, { username: 'second', roles: [] })
  await Promise.all([
    owner.put('/api/addressees/contact', { accountId }),
    owner.patch(`/api/staff/${accountId}`, { disabled: true }),
  ])
  const held = await db
    .selectFrom('addressee')
    .innerJoin('account', 'account.id', 'addressee.account_id')
    .select('duty')
    .where('disabled_at', 'is not', null)
    .execute()
  expect(held).toEqual([])
})

test.each([
  ['is known from breaches', 'passwordpassword'],
  ['is such a one with common tricks', 'P@ssw0rd1234!'],
  ['is a walk over the keyboard', 'qwertyuiop[]asdf'],
  ['is one sign many times', 'aaaaaaaaaaaaaaaa'],
  ['is the name of its owner', 'villevirta2026'],
])('a password that %s is refused, and the link stays good', async (_, password) => {
  const { body } = await owner.post<MadeStaff>('/api/staff', ville)
  const refused = await accept(secretOf(body), password)
  expect([refused.status, refused.body.error.field]).toEqual([422, 'password'])
  expect((await accept(secretOf(body))).status).toBe(200)
})

test('many who sign in at once are let in two by two, each with the own answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 9 }, (_unused, no) =>
      enter('aino', no % 2 ? 'not the right one' : 'correct horse battery'),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 401, 200, 401, 200, 401, 200, 401, 200])
})
