import { beforeEach, expect, test } from 'vitest'
import { audit } from '../../server/dashboard/text/en/audit.ts'
import { RULES } from '../../server/staff/rules.ts'
import type { CustomerList } from '../../src/customer.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { PERMISSIONS, PERMITTED, ROLES, USES, type Permission, type Role } from '../../src/staff.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, openTestGateway, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
let gateway: TestGateway
type Staff = Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
})

/** What anybody may ask for who comes to sign in; what visitors ask for is not of staff (listeners.test.ts). */
const PUBLIC = new Set([
  ...['setup', 'invitation', 'session', 'passkey-session', 'passkey-session/options'].map(
    (path) => `POST /api/${path}`,
  ),
  'DELETE /api/session',
  ...['docs', 'docs/viewer.js', 'openapi.json'].map((path) => `GET /api/${path}`),
])

const routes = () => [
  ...new Set(
    gateway.apps.staff.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path}`),
  ),
]

/** A route with whatever may stand in its address. */
const addressOf = (route: string, site: number) => {
  const path = route.split(' ')[1]!
  const query = path.startsWith('/api/stats/') ? `?site=${site}` : ''
  return path.replace(':id', String(site)).replace(/:\w+/g, 'none') + query
}

/** Asks as the member. */
const ask = (staff: Staff, route: string, site: number) => {
  const [method] = route.split(' ') as [string]
  const call = { GET: staff.get, POST: staff.post, PUT: staff.put, PATCH: staff.patch, DELETE: staff.delete }[
    method
  ]!
  return call<RefusalBody>(addressOf(route, site), {})
}

test('every route of staff is somebody’s: of anybody, or of those whom a rule names', () => {
  const open = routes().filter((route) => !PUBLIC.has(route) && !RULES[route])
  expect(open).toEqual([])
  expect(Object.keys(RULES).filter((route) => !routes().includes(route))).toEqual([])
})

test('what every route does, and what it is for, has a name in the log', () => {
  const acts = Object.values(RULES).flatMap(({ act }) => act ?? [])
  expect(acts.filter((act) => !Object.keys(audit.acts).includes(act))).toEqual([])
  expect(Object.keys(audit.uses).toSorted()).toEqual(USES.toSorted())
})

test('each permission is some role’s, and nobody maintains what they may not read', () => {
  for (const permission of PERMISSIONS)
    expect(
      ROLES.filter((role) => PERMITTED[role].includes(permission)),
      permission,
    ).not.toEqual([])
  for (const role of ROLES)
    for (const permission of PERMITTED[role].filter(
      (one) => one.endsWith('.maintain') && one !== 'keys.maintain' && one !== 'restriction.maintain',
    ))
      expect(PERMITTED[role]).toContain(permission.replace('.maintain', '.read') as Permission)
})

test.each(ROLES)(
  'the role "%s" opens the routes that the table gives it, no other, and none where visitors are',
  async (role) => {
    gateway = await openTestGateway(connection, {
      STAFF_PORT: '8081',
      STAFF_URL: 'https://staff.lupa.example.com',
    })
    const { visitors, staff: app } = gateway.apps
    const site = await makeSite(gateway)
    const staff = await signIn({ ...gateway, app }, { roles: [role] })
    // Taking the second factor away comes last: then there is none.
    const asked = routes().filter((route) => !PUBLIC.has(route))
    for (const route of asked.toSorted(
      (one, other) => Number(one.endsWith('totp')) - Number(other.endsWith('totp')),
    )) {
      const { may } = RULES[route]!
      const isAllowed = may === null || PERMITTED[role].includes(may)
      const { status, body } = await ask(staff, route, site.id)
      const isRefused = status === 403 && body.error.message === 'none of your roles allows this'
      expect({ route, isRefused }).toEqual({ route, isRefused: !isAllowed })
      const elsewhere = await visitors.request(addressOf(route, site.id), {
        method: route.split(' ')[0]!,
        headers: { cookie: staff.cookie, origin: gateway.gateway.staffUrl },
      })
      expect([route, elsewhere.status]).toEqual([route, 404])
    }
  },
)

test('whatever staff ask for stands in the log once', async () => {
  const site = await makeSite(gateway)
  const staff = await signIn(gateway, { roles: ROLES })
  const asked = routes().filter((route) => RULES[route]?.act && !route.endsWith('totp'))
  for (const route of asked) {
    const before = await lastNo()
    await ask(staff, route, site.id)
    const entries = await connection.db
      .selectFrom('audit_entry')
      .select('act')
      .where('no', '>', before)
      .where((eb) => eb.or([eb('act', '=', RULES[route]!.act!), eb('act', '=', 'refused')]))
      .execute()
    expect([route, entries.length]).toEqual([route, 1])
  }
})

const lastNo = async () => {
  const { no } = await connection.db
    .selectFrom('audit_entry')
    .select((eb) => eb.fn.max('no').as('no'))
    .executeTakeFirstOrThrow()
  return no ?? 0
}

test('a role for one site sees that one, and neither the list nor the figures of another', async () => {
  const mine = await makeSite(gateway, { name: 'Mine' })
  const other = await makeSite(gateway, { name: 'Other' })
  const marketer = await signIn(gateway, { roles: [{ role: 'marketer', siteId: mine.id, registerId: null }] })
  const period = 'from=2026-11-24&until=2026-11-25'

  expect((await marketer.get<{ name: string }[]>('/api/sites')).body.map(({ name }) => name)).toEqual([
    'Mine',
  ])
  expect((await marketer.get(`/api/sites/${mine.id}`)).status).toBe(200)
  expect((await marketer.get(`/api/sites/${mine.id}/goals`)).status).toBe(200)
  expect((await marketer.get(`/api/sites/${other.id}/goals`)).status).toBe(403)
  expect((await marketer.get(`/api/sites/${other.id}`)).status).toBe(403)
  expect((await marketer.get(`/api/stats/totals?site=${mine.id}&${period}`)).status).toBe(200)
  expect((await marketer.get(`/api/stats/totals?site=${other.id}&${period}`)).status).toBe(403)
  expect(
    (await marketer.post(`/api/sites/${other.id}/goals`, { name: 'Thanks', target: 'page:/thanks' })).status,
  ).toBe(403)
  const { body } = await marketer.get<{ sites: { name: string }[] }>('/api/stats/sites?days=7')
  expect(body.sites.map(({ name }) => name)).toEqual(['Mine'])
})

test('a role for one register sees its customers alone', async () => {
  const { db } = connection
  const registers = await db
    .insertInto('register')
    .values(['Owners', 'Guests'].map((name) => ({ name, created_at: gateway.now })))
    .returning('id')
    .execute()
  const [owners, guests] = registers.map(({ id }) => id) as [number, number]
  const ids = [
    await makeCustomer(gateway, { familyName: 'Mallikas' }, { registerId: owners }),
    await makeCustomer(gateway, { familyName: 'Esimerkki' }, { registerId: guests }),
  ]
  const clerk = await signIn(gateway, { roles: [{ role: 'clerk', siteId: null, registerId: owners }] })

  const owner = await signIn(gateway, { username: 'owner' })
  const listed = await owner.get<{ name: string }[]>('/api/registers')
  expect(listed.body.map(({ name }) => name)).toEqual(expect.arrayContaining(['Guests', 'Owners']))
  const { customers } = (await clerk.get<CustomerList>('/api/customers')).body
  expect(customers.map(({ id }) => id)).toEqual([ids[0]])
  expect((await clerk.get<{ name: string }[]>('/api/registers')).body).toMatchObject([{ name: 'Owners' }])
  expect((await clerk.get(`/api/customers/${ids[0]}`)).status).toBe(200)
  expect((await clerk.get(`/api/customers/${ids[1]}`)).status).toBe(404)
})

test('a record is read for a purpose that the role has, and for no other (R11)', async () => {
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  const read = async (use?: string) => {
    const headers = { cookie: clerk.cookie, ...(use && { 'lupa-use': use }) }
    return (await gateway.app.request('/api/customers', { headers })).status
  }

  expect(await read('customer-care')).toBe(200)
  expect(await read('billing')).toBe(403)
  expect(await read('curiosity')).toBe(403)
  expect(await read()).toBe(403)
  const refused = await connection.db
    .selectFrom('audit_entry')
    .select('detail')
    .where('act', '=', 'refused')
    .execute()
  expect(refused).toHaveLength(3)
})

test('a purpose opens what the role that has it is for, not what others of one’s roles are', async () => {
  const { db } = connection
  const [{ id: mine }, { id: other }] = (await db
    .insertInto('register')
    .values(['Mine', 'Other'].map((name) => ({ name, created_at: gateway.now })))
    .returning('id')
    .execute()) as [{ id: number }, { id: number }]
  for (const registerId of [mine, other])
    await makeCustomer(gateway, { familyName: 'Mallikas' }, { registerId })
  const everywhere = { siteId: null, registerId: null }
  const { cookie } = await signIn(gateway, {
    roles: [
      { role: 'clerk', siteId: null, registerId: mine },
      { role: 'privacy-officer', ...everywhere },
      { role: 'finance', ...everywhere },
    ],
  })
  const read = async (use: string) => {
    const answer = await gateway.app.request('/api/customers', { headers: { cookie, 'lupa-use': use } })
    const body = (await answer.json()) as CustomerList | RefusalBody
    return 'customers' in body ? body.customers.length : body.error.code
  }

  expect(await read('customer-care')).toBe(1)
  expect(await read('rights')).toBe(2)
  expect(await read('billing')).toBe('forbidden')
})

test('who has not given the second factor, or not agreed to confidentiality, finds every other route closed', async () => {
  const { db } = connection
  const site = await makeSite(gateway)
  const open: Record<string, string[]> = {}
  const lacks = {
    'second-factor': async (accountId: string) =>
      db.updateTable('staff_session').set({ proved_at: null }).where('account_id', '=', accountId).execute(),
    'second-factor-setup': async (accountId: string) =>
      db.updateTable('account').set({ totp_confirmed_at: null }).where('id', '=', accountId).execute(),
    agreement: async (accountId: string) =>
      db.deleteFrom('confidentiality_agreement').where('account_id', '=', accountId).execute(),
  } as const
  for (const [lack, make] of Object.entries(lacks)) {
    const staff = await signIn(gateway, { username: lack.slice(0, 20), roles: [...ROLES] as Role[] })
    await make(staff.accountId)
    open[lack] = []
    for (const route of routes().filter((one) => !PUBLIC.has(one))) {
      const { status, body } = await ask(staff, route, site.id)
      const isShut = status === 403 && body.error.code.endsWith('_needed')
      if (!isShut) open[lack].push(route)
    }
  }

  expect(open).toEqual({
    'second-factor': [
      'POST /api/session/code',
      'GET /api/session',
      'POST /api/session/passkey/options',
      'POST /api/session/passkey',
    ],
    'second-factor-setup': [
      'POST /api/session/step-up',
      'GET /api/session',
      'POST /api/account/passkeys/options',
      'POST /api/account/passkeys',
      'POST /api/account/totp',
      'PUT /api/account/totp',
    ],
    agreement: ['GET /api/session', 'GET /api/agreement', 'POST /api/agreement'],
  })
})
