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
