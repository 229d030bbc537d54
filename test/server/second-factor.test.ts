import { beforeEach, expect, test } from 'vitest'
import { TOTP } from 'otpauth'
import type { AccountView } from '../../src/account.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, post, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const OWN = { origin: 'https://lupa.example.com' }
const AINO = { username: 'aino', password: 'correct horse battery' }
const HALF_A_MINUTE = 30_000
let gateway: TestGateway

beforeEach(async () => {
  gateway = await openTestGateway(connection)
})

const codeOf = (secret: string, at = gateway.now) =>
  new TOTP({ secret }).generate({ timestamp: at.getTime() })
/** A clerk who has an app with the secret, and recovery codes. */
async function clerkWithApp() {
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  await db.updateTable('account').set({ totp_confirmed_at: null }).execute()
  const { secret, address } = (await clerk.post<{ secret: string; address: string }>('/api/account/totp', {}))
    .body
  const { body, headers } = await clerk.put<{ codes: string[] }>('/api/account/totp', {
    code: codeOf(secret),
  })
  gateway.pass(HALF_A_MINUTE)
  return { clerk, secret, address, codes: body.codes, headers }
}
/** Signs in with the password alone; answers with how to go on. */
async function withPassword() {
  const { body, headers } = await post<AccountView>(gateway, '/api/session', AINO, OWN)
  let cookie = headers.get('set-cookie')!.split(';')[0]!
  const ask = async (method: string, path: string, message?: unknown) => {
    const response = await gateway.app.request(path, {
      method,
      headers: { cookie, ...OWN, 'lupa-use': 'customer-care' },
      ...(message !== undefined && { body: JSON.stringify(message) }),
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const text = await response.text()
    return { status: response.status, body: (text ? JSON.parse(text) : null) as AccountView & RefusalBody }
  }
  return { body, ask, cookieNow: () => cookie }
}

test('an app is set up by its first code, with recovery codes that are told once', async () => {
  const { address, codes } = await clerkWithApp()

  expect(address).toMatch(/^otpauth:\/\/totp\/Lupa:aino\?issuer=Lupa&secret=[A-Z2-7]{32}&/)
  expect(new Set(codes).size).toBe(10)
  const stored = JSON.stringify([
    await db.selectFrom('account').selectAll().execute(),
    await db.selectFrom('recovery_code').selectAll().execute(),
  ])
  for (const secret of [/secret=([A-Z2-7]+)/.exec(address)![1]!, ...codes])
    expect(stored).not.toContain(secret)
})

test('a wrong code sets nothing up', async () => {
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  await db.updateTable('account').set({ totp_confirmed_at: null }).execute()
  await clerk.post('/api/account/totp', {})

  expect((await clerk.put('/api/account/totp', { code: '000000' })).status).toBe(401)
  expect((await clerk.get<AccountView>('/api/session')).body.lack).toBe('second-factor-setup')
})

test('after the password comes the code, and before it nothing is open', async () => {
  const { secret } = await clerkWithApp()
  const { body, ask, cookieNow } = await withPassword()
  expect(body.lack).toBe('second-factor')
  expect((await ask('GET', '/api/customers')).body.error.code).toBe('second_factor_needed')

  const before = cookieNow()
  expect((await ask('POST', '/api/session/code', { code: '123 456' })).status).toBe(401)
  expect((await ask('POST', '/api/session/code', { code: codeOf(secret) })).body.lack).toBeNull()
  expect((await ask('GET', '/api/customers')).status).toBe(200)
  // Another secret from now on: whoever knew the one before knows nothing.
  expect(cookieNow()).not.toBe(before)
  expect((await gateway.app.request('/api/session', { headers: { cookie: before } })).status).toBe(401)
})

test('a code counts once, half a minute early or late, and not for longer', async () => {
  const { secret } = await clerkWithApp()
  const code = codeOf(secret)
  const first = await withPassword()
  expect((await first.ask('POST', '/api/session/code', { code })).status).toBe(200)
  const again = await withPassword()
  expect((await again.ask('POST', '/api/session/code', { code })).status).toBe(401)

  gateway.pass(3 * HALF_A_MINUTE)
  const late = codeOf(secret, new Date(gateway.now.getTime() - HALF_A_MINUTE))
  expect((await again.ask('POST', '/api/session/code', { code: late })).status).toBe(200)
  gateway.pass(3 * HALF_A_MINUTE)
  const older = codeOf(secret, new Date(gateway.now.getTime() - 2 * HALF_A_MINUTE))
  const third = await withPassword()
  expect((await third.ask('POST', '/api/session/code', { code: older })).status).toBe(401)
})

test('the same code sent twice in the same moment opens one session', async () => {
  const { secret } = await clerkWithApp()
  const [one, other] = [await withPassword(), await withPassword()]
  const code = codeOf(secret)
  const answers = await Promise.all([one, other].map(({ ask }) => ask('POST', '/api/session/code', { code })))

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401])
})

test('a recovery code opens the account once, however it is written', async () => {
  const { codes } = await clerkWithApp()
  const { ask } = await withPassword()
  expect((await ask('POST', '/api/session/code', { code: codes[3]!.toUpperCase() })).status).toBe(200)
  const next = await withPassword()
  expect((await next.ask('POST', '/api/session/code', { code: codes[3]! })).status).toBe(401)
  expect((await next.ask('POST', '/api/session/code', { code: codes[4]! })).status).toBe(200)
})

test('after ten wrong codes the right one has to wait, too', async () => {
  const { secret } = await clerkWithApp()
  const { ask } = await withPassword()
  for (let tries = 0; tries < 10; tries += 1)
    await ask('POST', '/api/session/code', { code: `00000${tries}` })

  expect((await ask('POST', '/api/session/code', { code: codeOf(secret) })).status).toBe(429)
})

test('removing the app takes the password again, and then the role asks for another one', async () => {
  const { secret } = await clerkWithApp()
  const { ask } = await withPassword()
  await ask('POST', '/api/session/code', { code: codeOf(secret) })
  gateway.pass(6 * 60_000)
  expect((await ask('DELETE', '/api/account/totp')).body.error.code).toBe('step_up_needed')
  expect((await ask('POST', '/api/session/step-up', { password: 'not the right one' })).status).toBe(401)
  expect((await ask('POST', '/api/session/step-up', { password: AINO.password })).status).toBe(200)
  expect((await ask('DELETE', '/api/account/totp')).status).toBe(204)

  expect((await ask('GET', '/api/session')).body.lack).toBe('second-factor-setup')
  expect(await db.selectFrom('recovery_code').selectAll().execute()).toEqual([])
})

test('whoever comes by a session adds no factor of their own to it, and does not find its password out', async () => {
  const { secret } = await clerkWithApp()
  const { ask } = await withPassword()
  await ask('POST', '/api/session/code', { code: codeOf(secret) })
  gateway.pass(6 * 60_000)

  expect((await ask('POST', '/api/account/passkeys/options')).body.error.code).toBe('step_up_needed')
  expect((await ask('POST', '/api/account/totp')).body.error.code).toBe('step_up_needed')
  const change = { newPassword: 'a longer way to market' }
  for (let tries = 0; tries < 10; tries += 1)
    expect(
      (await ask('PUT', '/api/account/password', { ...change, password: `wrong ${tries}` })).status,
    ).toBe(401)
  expect((await ask('PUT', '/api/account/password', { ...change, password: AINO.password })).status).toBe(429)
  expect((await post(gateway, '/api/session', AINO, OWN)).status).toBe(200)
})
