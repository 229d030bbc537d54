import { beforeEach, expect, test } from 'vitest'
import { DAY_MS } from '../../src/visit.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { testSmtpServer } from '../smtp-server.ts'
import { decide, makeRequest, write } from '../subject-request.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()
let gateway: TestGateway

const ENVIRONMENT = { SMTP_URL: smtp.url, MAIL_FROM: 'Shop <shop@example.com>' }

beforeEach(async () => {
  gateway = await openTestGateway(connection, ENVIRONMENT)
  await signIn(gateway, { username: 'pirjo', roles: ['privacy-officer'] })
  await db.updateTable('account').set({ email: 'pirjo@example.com' }).execute()
})

/** What is mailed as the days go by, a line each. */
const mailed = async (...days: string[]) => {
  const told: string[] = []
  for (const day of days) {
    gateway.now = new Date(`${day}T10:00:00Z`)
    await gateway.gateway.requestPost.deliver()
    told.push(...smtp.received.splice(0).map(({ to, mail }) => `${day} ${to}: ${mail.subject}`))
  }
  return told
}

test('privacy officers are warned a week before a request is due, and each week after it was (R82)', async () => {
  const { id } = await makeRequest(gateway, { language: 'sv', rights: ['access', 'erasure'] })
  const days = ['12-15', '12-16', '12-17', '12-23', '12-24', '12-30', '12-31', '01-06', '01-07']
  expect(await mailed(...days.map((day) => `${day < '02' ? 2027 : 2026}-${day}`))).toEqual([
    '2026-12-16 pirjo@example.com: Request no. 1 is due on 23 December 2026',
    '2026-12-24 pirjo@example.com: Request no. 1 is overdue',
    '2026-12-31 pirjo@example.com: Request no. 1 is overdue',
    '2027-01-07 pirjo@example.com: Request no. 1 is overdue',
  ])
  await decide(gateway, id, { access: { outcome: 'no-data' }, erasure: { outcome: 'no-data' } })
  // Decided is not told yet.
  expect(await mailed('2027-01-15')).toEqual(['2027-01-15 pirjo@example.com: Request no. 1 is overdue'])
  await write(gateway, id, { kind: 'answer', way: 'email' })
  expect((await mailed('2027-01-23')).map((line) => line.slice(11, 28))).toEqual(['maija@example.com'])
})

test('a warning names the request, what is asked for and the day, never a person', async () => {
  const { id } = await makeRequest(gateway, { words: 'Secret words', rights: ['access', 'objection'] })
  gateway.now = new Date('2026-12-20T10:00:00Z')
  await gateway.gateway.requestPost.deliver()
  const { mail, source } = smtp.received[0]!
  expect(mail.text).toBe(
    'Request no. 1 about the register “Customers” is not decided yet. It has to be answered by 23 December 2026.\n\n' +
      `- access\n- objection\n\nhttps://lupa.example.com/app/requests/${id}\n`,
  )
  expect(source).not.toMatch(/Maija|maija|Secret/)
})

test('several gateways warn once; one whose mail is not taken is told again', async () => {
  await makeRequest(gateway)
  gateway.now = new Date('2026-12-20T10:00:00Z')
  const other = await openTestGateway(connection, ENVIRONMENT)
  other.now = gateway.now
  await smtp.stop()
  await gateway.gateway.requestPost.deliver()
  await smtp.start()
  await Promise.all([gateway, other].map((each) => each.gateway.requestPost.deliver()))
  expect(smtp.received.map(({ mail }) => mail.subject)).toEqual(['Request no. 1 is due on 23 December 2026'])
})

test('officers of another register are not warned, nor those whose account is closed', async () => {
  const other = await db
    .insertInto('register')
    .values({ name: 'Other', created_at: gateway.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await makeRequest(gateway, { registerId: other.id })
  const roles = [{ role: 'privacy-officer', siteId: null, registerId: 1 } as const]
  const { accountId } = await signIn(gateway, { username: 'ville', roles })
  const { accountId: gone } = await signIn(gateway, { username: 'gone', roles: ['privacy-officer'] })
  await db.updateTable('account').set({ email: 'ville@example.com' }).where('id', '=', accountId).execute()
  await db
    .updateTable('account')
    .set({ email: 'gone@example.com', disabled_at: gateway.now })
    .where('id', '=', gone)
    .execute()
  expect(await mailed('2026-12-20')).toEqual([
    '2026-12-20 pirjo@example.com: Request no. 1 is due on 23 December 2026',
  ])
})

test('without a mail server nothing is marked as told', async () => {
  gateway = await openTestGateway(connection)
  await makeRequest(gateway)
  gateway.pass(25 * DAY_MS)
  await gateway.gateway.requestPost.deliver()
  expect(await db.selectFrom('request_warning').select('kind').execute()).toEqual([])
})
