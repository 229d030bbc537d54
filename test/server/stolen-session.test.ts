import { TOTP } from 'otpauth'
import type * as v from 'valibot'
import { beforeEach, expect, test } from 'vitest'
import type { AccountView, MadeStaff, TotpView } from '../../src/account.ts'
import type { AgreementView } from '../../src/agreement.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, openTestGateway, post, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const OWN = { origin: 'https://lupa.example.com' }
const PASSWORD = 'correct horse battery'
const MINUTE = 60_000
let gateway: TestGateway

beforeEach(async () => {
  gateway = await openTestGateway(connection)
})

const cookieOf = (headers: Headers) => headers.get('set-cookie')!.split(';')[0]!
const statusFor = async (cookie: string) =>
  (await gateway.app.request('/api/session', { headers: { cookie } })).status
/** Their app is gone, and is to be set up anew. */
const forgetApp = () => db.updateTable('account').set({ totp_confirmed_at: null }).execute()

test('whoever comes by an owner’s session makes no account in it, gives no role, and makes no way into another account', async () => {
  const clerk = await signIn(gateway, { username: 'clerk', roles: ['clerk'] })
  const owner = await signIn(gateway)
  const before = await db.selectFrom('account_role').selectAll().execute()
  gateway.pass(6 * MINUTE)

  const path = `/api/staff/${clerk.accountId}`
  const tried = [
    await owner.post<RefusalBody>('/api/staff', { username: 'thief', fullName: 'Thief', roles: [] }),
    await owner.patch<RefusalBody>(`/api/staff/${owner.accountId}`, { roles: [] }),
    await owner.post<RefusalBody>(`${path}/link`, {}),
    await owner.post<RefusalBody>(`${path}/agreement`, { paperOn: '2026-11-23' }),
    await owner.post<RefusalBody>('/api/processors', { name: 'Thieves', agreedOn: '2026-01-01' }),
    await owner.put<RefusalBody>('/api/addressees/contact', { accountId: clerk.accountId }),
  ]
  expect(tried.map(({ body }) => body.error.code)).toEqual(tried.map(() => 'step_up_needed'))
  expect(await db.selectFrom('account_role').selectAll().execute()).toEqual(before)
  expect(await db.selectFrom('account_link').selectAll().execute()).toEqual([])
})

test('a new text of confidentiality leaves no session open to another’s second factor', async () => {
  const marketer = await signIn(gateway, { username: 'ville', roles: ['marketer'] })
  const owner = await signIn(gateway)
  const { text } = (await owner.get<AgreementView>('/api/agreement')).body
  await owner.put('/api/agreement/text', { ...text, en: 'I tell nobody anything that I learn here.' })

  for (const path of ['/api/account/totp', '/api/account/passkeys/options'])
    expect((await marketer.post<RefusalBody>(path, {})).body.error.code, path).toBe('agreement_needed')
})

test('a session that waits for its second factor to be set up asks for the password again after a while', async () => {
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  await forgetApp()
  expect((await clerk.get<AccountView>('/api/session')).body.lack).toBe('second-factor-setup')
  expect((await clerk.post('/api/account/totp', {})).status).toBe(200)
  gateway.pass(6 * MINUTE)
  for (const path of ['/api/account/totp', '/api/account/passkeys/options'])
    expect((await clerk.post<RefusalBody>(path, {})).body.error.code, path).toBe('step_up_needed')

  const { headers } = await clerk.post('/api/session/step-up', { password: PASSWORD })
  const answer = await post(
    gateway,
    '/api/account/totp',
    {},
    { ...OWN, headers: { cookie: cookieOf(headers) } },
  )
  expect(answer.status).toBe(200)
})

test('an app that was begun and never confirmed is no second factor', async () => {
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  await forgetApp()
  const { secret } = (await clerk.post<v.InferOutput<typeof TotpView>>('/api/account/totp', {})).body
  await db
    .insertInto('passkey')
    .values({
      id: 'key',
      account_id: clerk.accountId,
      public_key: new Uint8Array([1]),
      counter: 0,
      transports: [],
      name: 'Phone',
      created_at: gateway.now,
      used_at: null,
    })
    .execute()

  const { headers } = await post(gateway, '/api/session', { username: 'aino', password: PASSWORD }, OWN)
  const code = new TOTP({ secret }).generate({ timestamp: gateway.now.getTime() })
  const tried = await post(
    gateway,
    '/api/session/code',
    { code },
    { ...OWN, headers: { cookie: cookieOf(headers) } },
  )
  expect(tried.status).toBe(401)
})

test('the first code of an app is not found by trying', async () => {
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  await forgetApp()
  const { secret } = (await clerk.post<v.InferOutput<typeof TotpView>>('/api/account/totp', {})).body
  for (let tries = 0; tries < 10; tries += 1)
    expect((await clerk.put('/api/account/totp', { code: `00000${tries}` })).status).toBe(401)

  const code = new TOTP({ secret }).generate({ timestamp: gateway.now.getTime() })
  expect((await clerk.put('/api/account/totp', { code })).status).toBe(429)
})

test('a page that asks by itself keeps no session going: whoever left it open is signed out', async () => {
  const site = await makeSite(gateway)
  const marketer = await signIn(gateway, { roles: ['marketer'] })
  const live = async () => (await marketer.get(`/api/stats/live?site=${site.id}`)).status
  for (let minutes = 0; minutes < 30; minutes += 10) {
    expect(await live()).toBe(200)
    gateway.pass(10 * MINUTE)
  }
  expect(await live()).toBe(401)
})

test('signing in again ends the session that was there', async () => {
  const first = await signIn(gateway)
  const again = await post(
    gateway,
    '/api/session',
    { username: 'aino', password: PASSWORD },
    { ...OWN, headers: { cookie: first.cookie } },
  )
  expect(again.status).toBe(200)
  expect(await statusFor(first.cookie)).toBe(401)
})

test('another password is the end of every link that could choose one', async () => {
  const owner = await signIn(gateway)
  const ville = await signIn(gateway, { username: 'ville', roles: ['marketer'] })
  const { link } = (await owner.post<MadeStaff>(`/api/staff/${ville.accountId}/link`, {})).body
  const newPassword = 'a longer way to market'
  expect((await ville.put('/api/account/password', { password: PASSWORD, newPassword })).status).toBe(200)

  const token = link!.split('#')[1]
  const used = await post(gateway, '/api/invitation', { token, password: 'another road to market' }, OWN)
  expect(used.status).toBe(410)
})

test('whoever has a /64 of addresses has one lot of tries', async () => {
  const token = 'x'.repeat(43)
  const guess = (no: number, network = '2001:db8:0:1') =>
    post(
      gateway,
      '/api/invitation',
      { token, password: 'a longer way to market' },
      { ...OWN, address: `${network}::${no}` },
    )
  for (let no = 1; no <= 50; no += 1) expect((await guess(no)).status).toBe(410)
  expect((await guess(51)).status).toBe(429)
  expect((await guess(52, '2001:db8:0:2')).status).toBe(410)
})

test('over https a page of the same name that came over http changes nothing', async () => {
  const { cookie } = await signIn(gateway)
  const headers = { cookie, host: 'lupa.example.com' }
  const { status, body } = await post(
    gateway,
    '/api/sites',
    {},
    { origin: 'http://lupa.example.com', headers },
  )
  expect([status, body.error.code]).toEqual([403, 'foreign_origin'])
})
