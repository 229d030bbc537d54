import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { runErasures } from '../../server/erasure/run-erasures.ts'
import type { CustomerDetail } from '../../src/customer.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import type { RequestDetail, RequestFigures } from '../../src/subject-request.ts'
import { makeCustomer, storedCustomers } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { readPdf } from '../pdf.ts'
import { approve, decide, findRequest, propose, recordRequest, step } from '../request.ts'
import { testSmtpServer } from '../smtp-server.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()
let gateway: TestGateway
let register: number
let maija: string
type Staff = Awaited<ReturnType<typeof signIn>>
let clerk: Staff
let officer: Staff

const DAY_MS = 24 * 60 * 60_000
const MAIJA = { givenName: 'Maija', familyName: 'Mäkinen', email: 'maija@example.com', city: 'Turku' }

const signAllIn = async (name = '') => {
  clerk = await signIn(gateway, { username: `clerk${name}`, roles: ['clerk'], use: 'rights' })
  officer = await signIn(gateway, { username: `officer${name}`, roles: ['privacy-officer'] })
}

beforeEach(async () => {
  gateway = await openTestGateway(connection, {
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Lupa <lupa@example.com>',
  })
  await signAllIn()
  register = (await db.selectFrom('register').select('id').executeTakeFirstOrThrow()).id
  maija = await makeCustomer(gateway, MAIJA)
})

const taken = async (request: Parameters<typeof recordRequest>[2] = {}) => {
  const { body } = await recordRequest(clerk, register, { customer: maija, ...request })
  return (await step(clerk, body, 'in-progress')).body
}
/** Proposed, and approved where somebody else has to. */
const decidable = async (request: RequestDetail, outcome: 'granted' | 'held' = 'granted') =>
  (await approve(officer, (await propose(clerk, request, 'erasure', { outcome })).body)).body
const answered = ({ status, body }: { status: number; body: RequestDetail & Partial<RefusalBody> }) => {
  expect([status, body.error]).toEqual([200, undefined])
  return body
}

test('whoever never says which data are wrong is refused for that, with a certificate (R81, R84)', async () => {
  const request = await taken({ rights: ['rectification'] })
  const asked = await step(clerk, request, 'needs-information', { reason: 'Which data are wrong?' })
  const refused = await propose(clerk, asked.body, 'rectification', {
    outcome: 'refused',
    grounds: ['not-specified'],
    reason: 'You did not tell us which data are wrong.',
  })
  expect(answered(await decide(clerk, answered(refused)))).toMatchObject({
    state: 'closed',
    decisions: [{ outcome: 'refused', certificate: { no: expect.any(Number) as number } }],
  })
})

test('what is given in part is told in the answer, and no link gives the whole', async () => {
  const request = await taken({ rights: ['access'] })
  const partly = await propose(clerk, request, 'access', {
    outcome: 'partly',
    grounds: ['others-rights'],
    reason: 'We leave out what a neighbour told us. The rest: your city is Turku.',
  })
  expect(answered(await decide(clerk, answered(partly)))).toMatchObject({ state: 'closed', accessLink: null })
  const { text } = smtp.received.at(-1)!.mail
  expect(text).toContain('your city is Turku')
  expect(text).not.toContain('/data/')
})

test('what was restricted because it is wrong is corrected, and stays restricted (R79, R86)', async () => {
  const restriction = await taken({ rights: ['restriction'] })
  answered(await decide(clerk, answered(await propose(clerk, restriction, 'restriction'))))
  const request = await taken({
    rights: ['rectification', 'objection', 'withdrawal', 'restriction', 'portability'],
    items: [{ field: 'city', defect: 'outdated', remedy: 'correct', proposed: 'Vaasa', ground: 'I moved' }],
  })
  let proposed: RequestDetail = request
  for (const right of ['rectification', 'objection', 'withdrawal', 'restriction', 'portability'] as const)
    proposed = answered(
      await propose(clerk, proposed, right, right === 'objection' ? { bans: ['directory'] } : {}),
    )
  answered(await decide(clerk, proposed))
  const [customer] = await storedCustomers(gateway)
  expect(customer).toMatchObject({ values: { city: 'Vaasa' }, restrictedAt: expect.any(Date) as Date })
})

test('whoever asks for their data and then, by another request, to be forgotten is given the data first', async () => {
  const request = await taken({ rights: ['access'] })
  answered(await decide(clerk, await decidable(await taken({ rights: ['erasure'] }))))
  expect(await storedCustomers(gateway)).toHaveLength(1)
  const { accessLink } = answered(await decide(clerk, answered(await propose(clerk, request, 'access'))))
  expect(accessLink).toMatchObject({ usedAt: null, revokedAt: null })
  await runErasures(gateway.gateway)
  expect(await storedCustomers(gateway)).toHaveLength(1)
  gateway.pass(7 * DAY_MS)
  await runErasures(gateway.gateway)
  expect(await storedCustomers(gateway)).toEqual([])
})

test('whoever was erased meanwhile is answered that nothing is kept of them', async () => {
  const other = await taken({
    rights: ['rectification'],
    items: [{ field: 'city', defect: 'outdated', remedy: 'correct', proposed: 'Vaasa', ground: 'I moved' }],
  })
  const proposed = answered(await propose(clerk, other, 'rectification'))
  answered(await decide(clerk, await decidable(await taken({ rights: ['erasure'] }))))
  expect(await storedCustomers(gateway)).toEqual([])
  const late = await decide(clerk, (await findRequest(clerk, proposed)).body)
  expect([late.status, late.body.error.message]).toEqual([422, expect.stringContaining('erased')])
  const { body } = await findRequest(clerk, proposed)
  const none = answered(await propose(clerk, body, 'rectification', { outcome: 'no-data' }))
  expect(answered(await decide(clerk, none))).toMatchObject({ state: 'closed', requester: null })
})

test('an erasure that was held and that another request did stays closed, and is emptied', async () => {
  const firm = await makeCustomer(gateway, { organisation: 'Saha Oy' }, { kind: 'organisation' })
  await holdAsContact(firm)
  const held = answered(await decide(clerk, await decidable(await taken({ rights: ['erasure'] }), 'held')))
  expect(held.state).toBe('closed')
  const second = await taken({ rights: ['erasure'] })
  await sql`update contact set ended_on = '2026-11-24'`.execute(db)
  gateway.pass(DAY_MS)
  await signAllIn('-later')
  // The younger request is approved, and both are due at once.
  const request = await decidable((await findRequest(clerk, second)).body)
  await sql`update request_right set approved_at = '2026-01-01' where request_id = ${second.id}`.execute(db)
  answered(await decide(clerk, request))
  await gateway.gateway.requestPost.deliver()
  await runErasures(gateway.gateway)
  for (const { id } of [held, second])
    expect(await stateOf(id)).toEqual({ state: 'closed', key: null, erased: true })
})

test('what stands against an erasure is looked at when it is decided, not only when it was proposed (R37)', async () => {
  const request = await decidable(await taken({ rights: ['erasure'] }))
  const firm = await makeCustomer(gateway, { organisation: 'Saha Oy' }, { kind: 'organisation' })
  await holdAsContact(firm)
  expect((await decide(clerk, request)).body.error).toMatchObject({ code: 'invalid', field: 'erasure' })
  const held = await decidable((await findRequest(clerk, request)).body, 'held')
  expect(answered(await decide(clerk, held))).toMatchObject({ state: 'closed', held: true })
})

test('of whom two approved the erasure, nobody else is made a part of before it is done (R36)', async () => {
  const firm = await makeCustomer(gateway, { organisation: 'Saha Oy' }, { kind: 'organisation' })
  await holdAsContact(firm)
  answered(await decide(clerk, await decidable(await taken({ rights: ['erasure'] }), 'held')))
  const other = await makeCustomer(gateway, { givenName: 'Matti', familyName: 'Mäkinen' })
  const carer = await signIn(gateway, { username: 'carer', roles: ['clerk'] })
  for (const [one, into] of [
    [maija, other],
    [other, maija],
  ])
    expect(
      (
        await carer.post<RefusalBody>(`/api/customers/${into}/merge`, {
          other: one,
          take: [],
          reason: 'The same person',
        })
      ).body.error,
    ).toMatchObject({ code: 'taken' })
  expect((await carer.get<CustomerDetail>(`/api/customers/${other}`)).status).toBe(200)
})

test('an answer that did not arrive keeps the data until it has, and is sent again with a link that opens', async () => {
  smtp.answer = (to) => (to === 'gone@example.com' ? { code: 550, text: 'no such mailbox' } : null)
  const request = await taken({
    rights: ['access', 'erasure'],
    requester: { name: 'Maija', email: 'gone@example.com', phone: null, address: 'Tie 1\n20100 Turku' },
  })
  const decided = answered(
    await decide(clerk, await decidable(answered(await propose(clerk, request, 'access')))),
  )
  expect(decided).toMatchObject({ state: 'decided', undelivered: true })
  gateway.pass(8 * DAY_MS)
  await runErasures(gateway.gateway)
  expect(await storedCustomers(gateway)).toHaveLength(1)

  await signAllIn('-later')
  const lost = decided.letters.findLast(({ kind }) => kind === 'answer')!
  expect(
    (await clerk.post(`/api/requests/${request.id}/letters/${lost.id}/again`, { way: 'paper' })).status,
  ).toBe(204)
  const { body: again } = await findRequest(clerk, request)
  expect(again.accessLink).toMatchObject({ expiresAt: '2026-12-09T10:00:00.000Z', usedAt: null })
  const letter = again.letters.at(-1)!
  expect(letter).toMatchObject({ way: 'paper', to: 'Maija\nTie 1\n20100 Turku' })
})

test('an answer on paper that nobody posts in time is overdue', async () => {
  const request = await taken({ rights: ['access'], receivedOn: '2026-11-24' })
  answered(await decide(clerk, answered(await propose(clerk, request, 'access')), 'paper'))
  gateway.pass(40 * DAY_MS)
  await signAllIn('-later')
  const figures = async () => (await officer.get<RequestFigures>('/api/requests/figures')).body.overdue
  expect(await figures()).toBe(1)
  await db
    .updateTable('account')
    .set({ email: 'olli@example.com' })
    .where('id', '=', officer.accountId)
    .execute()
  await gateway.gateway.requestPost.deliver()
  expect(smtp.received.map(({ to }) => to)).toContain('olli@example.com')
  const warned = await db.selectFrom('request_warning').select('kind').where('kind', '=', 'overdue').execute()
  expect(warned).toHaveLength(1)
})

test('the link to the data is for the person: staff who read the letter do not see it', async () => {
  const request = await taken({ rights: ['access'] })
  const decided = answered(await decide(clerk, answered(await propose(clerk, request, 'access'))))
  expect(smtp.received.at(-1)!.mail.text).toMatch(/\/data\/[\w-]{43}/)
  expect(JSON.stringify(decided)).not.toMatch(/\/data\/[\w-]{20}/)
  const printed = async (id: string) => {
    const pdf = await gateway.app.request(`/api/requests/${request.id}/letters/${id}.pdf`, {
      headers: { cookie: clerk.cookie, 'lupa-use': 'rights' },
    })
    expect(pdf.status).toBe(200)
    return readPdf(new Uint8Array(await pdf.arrayBuffer()))
      .lines.map(({ text }) => text)
      .join('')
  }
  const answer = (of: RequestDetail) => of.letters.findLast(({ kind }) => kind === 'answer')!
  expect(await printed(answer(decided).id)).not.toMatch(/data\/[\w-]{20}/)
})

async function holdAsContact(firm: string): Promise<void> {
  const carer = await signIn(gateway, { username: `carer-${firm.slice(0, 8)}`, roles: ['clerk'] })
  const contact = { person: maija, organisation: firm, position: 'Buyer', beganOn: '2026-01-01' }
  expect((await carer.post('/api/contacts', contact)).status).toBe(201)
}

async function stateOf(id: string) {
  const row = await db
    .selectFrom('subject_request')
    .select(['state', 'key', 'erased_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { state: row.state, key: row.key, erased: row.erased_at !== null }
}
