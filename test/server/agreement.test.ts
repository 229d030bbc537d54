import { beforeEach, expect, test } from 'vitest'
import type { AccountView } from '../../src/account.ts'
import type { AgreementView } from '../../src/agreement.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, post, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const OWN = { origin: 'https://lupa.example.com' }
const DAY = 24 * 3_600_000
let gateway: TestGateway

beforeEach(async () => {
  gateway = await openTestGateway(connection)
})

test('without an agreement every page but that one is closed, and it is signed with one’s own name (R48)', async () => {
  const owner = await signIn(gateway, { agreed: false })
  expect((await owner.get<RefusalBody>('/api/sites')).body.error.code).toBe('agreement_needed')
  const { version } = (await owner.get<AgreementView>('/api/agreement')).body

  const wrong = await owner.post<RefusalBody>('/api/agreement', { version, name: 'Somebody Else' })
  expect([wrong.status, wrong.body.error.field]).toEqual([422, 'name'])
  const old = await owner.post<RefusalBody>('/api/agreement', { version: 0, name: 'Aino Esimerkki' })
  expect(old.status).toBe(410)
  expect((await owner.post('/api/agreement', { version, name: ' aino  esimerkki ' })).status).toBe(201)
  expect((await owner.get('/api/sites')).status).toBe(200)
  expect(
    await db.selectFrom('confidentiality_agreement').select(['signed_name', 'on_paper_on']).execute(),
  ).toEqual([{ signed_name: 'aino  esimerkki', on_paper_on: null }])
})

test('an agreement that runs out ends the session, and the next one finds it to be signed anew', async () => {
  const owner = await signIn(gateway)
  await db
    .updateTable('confidentiality_agreement')
    .set({ expires_at: new Date(gateway.now.getTime() + 60_000) })
    .execute()
  expect((await owner.get('/api/sites')).status).toBe(200)
  gateway.pass(60_000)
  expect((await owner.get('/api/sites')).status).toBe(401)

  await db.updateTable('account').set({ totp_confirmed_at: null }).execute()
  const { body } = await post<AccountView>(
    gateway,
    '/api/session',
    { username: 'aino', password: 'correct horse battery' },
    OWN,
  )
  expect(body.lack).toBe('agreement')
})

test('another text is agreed to by everybody anew; the same text again asks nobody', async () => {
  const owner = await signIn(gateway)
  const marketer = await signIn(gateway, { username: 'ville', roles: ['marketer'] })
  const { text } = (await owner.get<AgreementView>('/api/agreement')).body
  expect((await owner.put<AgreementView>('/api/agreement/text', text)).body.version).toBe(1)
  expect((await marketer.get('/api/sites')).status).toBe(200)

  const next = { ...text, en: 'I tell nobody anything that I learn here of anybody.' }
  expect((await owner.put<AgreementView>('/api/agreement/text', next)).body.version).toBe(2)
  expect((await marketer.get<RefusalBody>('/api/sites')).body.error.code).toBe('agreement_needed')
  expect((await owner.get<RefusalBody>('/api/sites')).body.error.code).toBe('agreement_needed')
})

test('a paper that was signed before the text that stands now is no agreement to it', async () => {
  const owner = await signIn(gateway)
  const { accountId } = await signIn(gateway, { username: 'ville', roles: ['marketer'] })
  const { text } = (await owner.get<AgreementView>('/api/agreement')).body
  await owner.put('/api/agreement/text', { ...text, en: 'I tell nobody anything that I learn here.' })
  await signAgain()

  const record = async (paperOn: string, id = accountId) => {
    const { status, body } = await owner.post<RefusalBody | null>(`/api/staff/${id}/agreement`, { paperOn })
    return [status, body?.error.field]
  }
  expect(await record('2026-11-23')).toEqual([422, 'paperOn'])
  expect(await record('2026-02-31')).toEqual([422, 'paperOn'])
  expect(await record('2026-11-24', 'nobody')).toEqual([404, undefined])
  expect(await record('2026-11-24')).toEqual([204, undefined])

  async function signAgain() {
    const { version } = (await owner.get<AgreementView>('/api/agreement')).body
    await owner.post('/api/agreement', { version, name: 'Aino Esimerkki' })
  }
})

test('an owner records a paper by its date, a year from which it counts', async () => {
  const owner = await signIn(gateway)
  const { get, accountId } = await signIn(gateway, { username: 'ville', roles: ['marketer'], agreed: false })
  const record = (paperOn: string) =>
    owner.post<RefusalBody>(`/api/staff/${accountId}/agreement`, { paperOn })
  expect((await record('2026-12-01')).body.error.field).toBe('paperOn')
  expect((await record('2025-01-01')).status).toBe(204)
  expect((await get<RefusalBody>('/api/sites')).status).not.toBe(200)
  expect((await record('2026-11-01')).status).toBe(204)
  const ville = await signInAgain()
  expect(ville.lack).toBeNull()

  const kept = await db
    .selectFrom('confidentiality_agreement')
    .select(['on_paper_on', 'expires_at'])
    .where('account_id', '=', accountId)
    .where('on_paper_on', '=', '2026-11-01')
    .executeTakeFirstOrThrow()
  expect(kept.expires_at).toEqual(new Date(Date.parse('2026-11-01') + 365 * DAY))

  async function signInAgain() {
    await db.updateTable('account').set({ totp_confirmed_at: null }).where('id', '=', accountId).execute()
    const { body } = await post<AccountView>(
      gateway,
      '/api/session',
      { username: 'ville', password: 'correct horse battery' },
      OWN,
    )
    return body
  }
})
