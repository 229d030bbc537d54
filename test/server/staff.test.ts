import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, post, signIn, type TestGateway } from '../gateway.ts'
import { makeSetupLink } from '../../server/staff/setup-link.ts'
import type { AccountView } from '../../src/account.ts'

const connection = await testDatabase()
const { db } = connection
const HOUR = 3_600_000
const OWN = { origin: 'https://lupa.example.com' }
const AINO = { username: 'aino', password: 'correct horse battery' }
let gateway: TestGateway

beforeEach(async () => {
  gateway = await openTestGateway(connection)
})

const setUp = (token: string | null, details: Record<string, unknown> = {}) =>
  post(gateway, '/api/setup', { token, ...AINO, fullName: 'Aino Esimerkki', ...details }, OWN)

test('the one-time link makes the first account, once', async () => {
  const link = await makeSetupLink(db, gateway.now)
  expect((await setUp(link)).status).toBe(201)
  expect((await setUp(link, { username: 'second' })).body.error).toMatchObject({ code: 'gone' })
  expect(await makeSetupLink(db, gateway.now)).toBeNull()
})

test('the one-time link dies after 24 hours, and when another is made', async () => {
  const first = await makeSetupLink(db, gateway.now)
  const second = await makeSetupLink(db, gateway.now)
  expect((await setUp(first)).status).toBe(410)
  gateway.pass(24 * HOUR)
  expect((await setUp(second)).status).toBe(410)
  expect(await db.selectFrom('account').selectAll().execute()).toEqual([])
})

test('two who use the link at the same moment make one account', async () => {
  const link = await makeSetupLink(db, gateway.now)
  const answers = await Promise.all(['one', 'two', 'three'].map((username) => setUp(link, { username })))

  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 410, 410])
  expect(await db.selectFrom('account').selectAll().execute()).toHaveLength(1)
})

test('a short password is refused by name, and the link stays good', async () => {
  const link = await makeSetupLink(db, gateway.now)
  const short = await setUp(link, { password: 'eleven char' })
  expect([short.status, short.body.error.field]).toEqual([422, 'password'])
  expect((await setUp(link)).status).toBe(201)
})

test('the password is kept as an argon2id hash, the session and the link as hashes', async () => {
  const link = await makeSetupLink(db, gateway.now)
  const { headers } = await setUp(link)
  const cookie = /lupa_staff=([^;]+)/.exec(headers.get('set-cookie')!)![1]!

  expect((await db.selectFrom('account').selectAll().executeTakeFirstOrThrow()).password_hash).toMatch(
    /^\$argon2id\$/,
  )
  for (const table of ['account', 'setup_link', 'staff_session'] as const) {
    const text = JSON.stringify(await db.selectFrom(table).selectAll().execute())
    expect(text).not.toContain(AINO.password)
    expect(text).not.toContain(cookie)
    expect(text).not.toContain(link)
  }
  expect(headers.get('set-cookie')).toMatch(/^__Host-lupa_staff=.*HttpOnly; Secure; SameSite=Lax/)
})

test('signing in, asking who I am, signing out', async () => {
  const first = await signIn(gateway)
  expect((await first.get<AccountView>('/api/session')).body).toEqual({
    id: first.accountId,
    username: 'aino',
    fullName: 'Aino Esimerkki',
    roles: [{ role: 'owner', siteId: null, registerId: null }],
    hasSecondFactor: true,
    hasApp: true,
    hasPasskey: false,
    lack: null,
    glassBrokenUntil: null,
    untoldGlass: 0,
  })
  expect((await first.delete('/api/session')).status).toBe(204)
  expect((await first.get('/api/session')).status).toBe(401)

  expect((await post(gateway, '/api/session', AINO, OWN)).status).toBe(200)
  const upper = await post(gateway, '/api/session', { ...AINO, username: ' AINO ' }, OWN)
  expect(upper.status).toBe(200)
})

test('a wrong password and an unknown name are answered alike', async () => {
  await signIn(gateway)
  const wrong = await post(gateway, '/api/session', { ...AINO, password: 'not the right one' }, OWN)
  const unknown = await post(gateway, '/api/session', { ...AINO, username: 'nobody' }, OWN)

  expect(wrong.status).toBe(401)
  expect(unknown.body).toEqual(wrong.body)
})

test('after ten wrong passwords the right one has to wait, too', async () => {
  await signIn(gateway)
  for (let tries = 0; tries < 10; tries += 1) {
    expect((await post(gateway, '/api/session', { ...AINO, password: `wrong ${tries}` }, OWN)).status).toBe(
      401,
    )
  }
  const { status, headers } = await post(gateway, '/api/session', AINO, OWN)
  expect(status).toBe(429)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
})

test('a session ends after half an hour of silence, and after twelve hours in any case', async () => {
  const idle = await signIn(gateway)
  gateway.pass(HOUR / 2)
  expect((await idle.get('/api/session')).status).toBe(401)

  const { headers } = await post(gateway, '/api/session', AINO, OWN)
  const cookie = headers.get('set-cookie')!.split(';')[0]!
  const ask = () => gateway.app.request('/api/session', { headers: { cookie } })
  for (let quarters = 1; quarters < 48; quarters += 1) {
    gateway.pass(HOUR / 4)
    expect((await ask()).status).toBe(200)
  }
  gateway.pass(HOUR / 4)
  expect((await ask()).status).toBe(401)
})

test('a request that changes something must come from the dashboard itself', async () => {
  const { cookie } = await signIn(gateway)
  for (const origin of ['https://evil.example.net', null]) {
    const { status, body } = await post(gateway, '/api/sites', {}, { origin, headers: { cookie } })
    expect([status, body.error.code]).toEqual([403, 'foreign_origin'])
  }
})
