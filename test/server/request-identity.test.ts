import { beforeEach, expect, test } from 'vitest'
import { sendCode, tryCode } from '../../server/rights-pages/request-code.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { decide, findRequest, propose, recordRequest, step } from '../request.ts'
import { testSmtpServer } from '../smtp-server.ts'
import { makeRequest } from '../subject-request.ts'
import type { RequestDetail } from '../../src/subject-request.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()
let gateway: TestGateway
let clerk: Awaited<ReturnType<typeof signIn>>
let maija: string

const MAIJA = { givenName: 'Maija', familyName: 'Mäkinen', email: 'maija@example.com' }

beforeEach(async () => {
  gateway = await openTestGateway(connection, {
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Shop <shop@example.com>',
  })
  clerk = await signIn(gateway, { roles: ['clerk'], use: 'rights' })
  maija = await makeCustomer(gateway, MAIJA)
})

/** On the page of a site, with this address. */
const askOnPage = (email: string) =>
  makeRequest(gateway, {
    channel: 'web',
    language: 'en',
    identity: null,
    requester: { name: 'Maija Mäkinen', email, phone: null, address: null },
  })
const confirm = async ({ id }: { id: string }) => {
  await sendCode(gateway.gateway, id)
  const [, code] = /\b(\d{4} \d{4})\b/.exec(smtp.received.at(-1)!.mail.text ?? '')!
  return tryCode(gateway.gateway, { requestId: id, code: code!.replace(' ', ''), now: gateway.now })
}
const name = async (request: Pick<RequestDetail, 'id' | 'revision'>, customer: string | null) =>
  (
    await clerk.put<RequestDetail>(`/api/requests/${request.id}/customer`, {
      revision: request.revision,
      customer,
    })
  ).body

test('whoever confirms their own address in the name of somebody else is not that person: who asks is made sure of anew', async () => {
  const request = await askOnPage('thief@example.com')
  expect(await confirm(request)).toBe('right')
  const { body: confirmed } = await findRequest(clerk, request)
  expect(confirmed).toMatchObject({ identity: { way: 'code' }, customer: null, candidates: [{ id: maija }] })
  const named = await name(confirmed, maija)
  expect(named).toMatchObject({ customer: { id: maija }, identity: null })
  expect((await propose(clerk, named, 'access')).body.error.message).toContain('who asks')
  // A paper signed by hand shows it.
  const seen = await clerk.put<RequestDetail>(`/api/requests/${request.id}/identity`, {
    revision: named.revision,
    way: 'signature',
  })
  expect((await propose(clerk, seen.body, 'access')).status).toBe(200)
})

test('who was named before somebody else confirmed an address is not named any more', async () => {
  const request = await askOnPage('thief@example.com')
  const named = await name((await findRequest(clerk, request)).body, maija)
  expect(named.customer).toMatchObject({ id: maija })
  await confirm(request)
  expect((await findRequest(clerk, request)).body).toMatchObject({
    identity: { way: 'code' },
    customer: null,
  })
})

test('a code shows who asks where one customer alone has the address, and not where two do', async () => {
  const own = await askOnPage('maija@example.com')
  await confirm(own)
  const { body: confirmed } = await findRequest(clerk, own)
  const again = await name(await name(confirmed, null), maija)
  expect(again.identity).toMatchObject({ way: 'code' })

  const matti = await makeCustomer(gateway, { ...MAIJA, givenName: 'Matti' })
  const shared = await askOnPage('maija@example.com')
  await confirm(shared)
  expect((await name((await findRequest(clerk, shared)).body, matti)).identity).toBe(null)
})

test('a link and an account show who asks for themselves alone', async () => {
  const matti = await makeCustomer(gateway, { ...MAIJA, givenName: 'Matti', email: 'matti@example.com' })
  for (const way of ['link', 'account'] as const) {
    const request = await makeRequest(gateway, { channel: way, identity: way, customerId: maija })
    const { body } = await findRequest(clerk, request)
    const same = await name(body, maija)
    expect(same.identity).toMatchObject({ way })
    expect((await name(same, matti)).identity).toBe(null)
  }
})

test('what was proposed before it was known who asks is proposed anew', async () => {
  const request = await askOnPage('maija@example.com')
  const { body: recorded } = await findRequest(clerk, request)
  const asked = await step(clerk, recorded, 'identity', { way: 'email' })
  const none = await propose(clerk, asked.body, 'access', { outcome: 'no-data' })
  expect(none.status).toBe(200)
  await confirm(request)
  const { body: confirmed } = await findRequest(clerk, request)
  expect(confirmed).toMatchObject({ customer: { id: maija }, decisions: [{ outcome: null }] })
  expect((await decide(clerk, confirmed)).body.error.field).toBe('access')
})

test('a code that comes after the answer changes nothing', async () => {
  const request = await askOnPage('maija@example.com')
  const { body: recorded } = await findRequest(clerk, request)
  const asked = await step(clerk, recorded, 'identity', { way: 'email' })
  const refused = await propose(clerk, asked.body, 'access', {
    outcome: 'refused',
    grounds: ['identity-not-shown'],
    reason: 'You did not tell us who you are.',
  })
  await sendCode(gateway.gateway, request.id)
  const [, code] = /\b(\d{4} \d{4})\b/.exec(smtp.received.at(-1)!.mail.text ?? '')!
  await decide(clerk, refused.body)
  const given = { requestId: request.id, code: code!.replace(' ', ''), now: gateway.now }
  expect(await tryCode(gateway.gateway, given)).toBe('used up')
  expect(await sendCode(gateway.gateway, request.id)).toBe(false)
  const stored = await db
    .selectFrom('subject_request')
    .select(['state', 'identity', 'customer_id'])
    .executeTakeFirstOrThrow()
  expect(stored).toEqual({ state: 'closed', identity: null, customer_id: null })
})

test('staff record what came by mail, letter, telephone or at the desk, and how they saw who it was; of a paper nothing is kept (R74, R76, R80)', async () => {
  const { id: register } = await db.selectFrom('register').select('id').executeTakeFirstOrThrow()
  for (const channel of ['email', 'letter', 'desk', 'phone'] as const)
    for (const identity of ['signature', 'strong', 'in-person'] as const) {
      const { status, body } = await recordRequest(clerk, register, { channel, identity })
      expect(status).toBe(201)
      expect(body).toMatchObject({ channel, identity: { way: identity, on: '2026-11-24' } })
    }
  for (const message of [
    { channel: 'web' },
    { identity: 'code' },
    { identity: 'link' },
    { identityPaper: 'a scan' },
  ] as Record<string, unknown>[])
    expect((await recordRequest(clerk, register, message)).status).toBe(422)
})
