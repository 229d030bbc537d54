import { beforeEach, expect, test } from 'vitest'
import { writeEntry } from '../../server/audit/chain.ts'
import { keepHead } from '../../server/audit/keep-head.ts'
import type { MadeStaff } from '../../src/account.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, post, signIn, type TestGateway } from '../gateway.ts'
import { testSmtpServer } from '../smtp-server.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()
let gateway: TestGateway
let owner: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection, {
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Lupa <lupa@lupa.example.com>',
  })
  owner = await signIn(gateway)
})

const ville = { username: 'ville', fullName: 'Ville Virta', roles: [] }

test('where there is a mail server the invitation goes by mail, in the language of the invited, and nobody else sees the link', async () => {
  const { body } = await owner.post<MadeStaff>('/api/staff', {
    ...ville,
    email: 'ville@example.com',
    language: 'fi',
  })

  expect(body.link).toBeNull()
  expect(smtp.received.map(({ to, mail }) => [to, mail.subject])).toEqual([
    ['ville@example.com', 'Tunnuksesi Lupaan'],
  ])
  const [{ mail }] = smtp.received as [(typeof smtp.received)[number]]
  expect(mail.headers.has('list-unsubscribe')).toBe(false)
  const token = /\/app\/invitation#(\S+)/.exec(mail.text!)![1]!
  const { status } = await post(
    gateway,
    '/api/invitation',
    { token, password: 'a longer way to market' },
    { origin: 'https://lupa.example.com' },
  )
  expect(status).toBe(200)
})

test('where the mail server takes nothing, the owner gets the link to hand over', async () => {
  smtp.answer = () => ({ code: 550, text: 'no such mailbox' })
  const { body } = await owner.post<MadeStaff>('/api/staff', { ...ville, email: 'ville@example.com' })

  expect(body.link).toMatch(/^https:\/\/lupa\.example\.com\/app\/invitation#[\w-]{43}$/)
  expect(gateway.logged.join()).not.toContain('ville@example.com')
})

test('a role that shows personal data is told to the privacy officers, also where an owner gives it to themselves', async () => {
  const { accountId } = await signIn(gateway, { username: 'officer', roles: ['privacy-officer'] })
  await db
    .updateTable('account')
    .set({ email: 'officer@example.com', language: 'fi' })
    .where('id', '=', accountId)
    .execute()
  const everywhere = { siteId: null, registerId: null }
  await owner.post('/api/staff', { ...ville, roles: [{ role: 'marketer', ...everywhere }] })
  expect(smtp.received).toEqual([])

  const roles = ['owner', 'clerk'].map((role) => ({ role, ...everywhere }))
  await owner.patch(`/api/staff/${owner.accountId}`, { roles })
  expect(smtp.received.map(({ to }) => to)).toEqual(['officer@example.com'])
  expect(smtp.received[0]!.mail.text).toContain('Aino Esimerkki on antanut käyttäjälle Aino Esimerkki roolin')
})

test('the head of the log is mailed once a day; one that is not taken is mailed by the next run, and the log says so', async () => {
  const keep = () => keepHead(gateway.gateway, { file: null, address: 'auditor@example.com' })
  await writeEntry(db, { accountId: null, act: 'one', detail: {} }, gateway.now)
  smtp.answer = () => ({ code: 451, text: 'later' })
  await keep()
  expect(gateway.logged.join()).toContain('the head of the audit log was not mailed')
  smtp.answer = () => null
  smtp.received.length = 0
  await Promise.all([keep(), keep()])
  await keep()

  expect(smtp.received.map(({ to }) => to)).toEqual(['auditor@example.com'])
  const kept = await db.selectFrom('audit_entry').select('act').orderBy('no').execute()
  expect(kept.map(({ act }) => act).slice(-3)).toEqual(['audit.head', 'audit.head.failed', 'audit.head'])
})

test('broken glass is told to every privacy officer with an address, and to nobody else', async () => {
  const tell = async (username: string, role: 'privacy-officer' | 'marketer', language: 'en' | 'sv') => {
    const { accountId } = await signIn(gateway, { username, roles: [role] })
    await db
      .updateTable('account')
      .set({ email: `${username}@example.com`, language })
      .where('id', '=', accountId)
      .execute()
  }
  await tell('officer', 'privacy-officer', 'en')
  await tell('ombud', 'privacy-officer', 'sv')
  await tell('ville', 'marketer', 'en')
  await owner.post('/api/broken-glass', { reason: 'The clerk is ill, and a customer is at the desk' })

  expect(smtp.received.map(({ to }) => to).toSorted()).toEqual(['officer@example.com', 'ombud@example.com'])
  const english = smtp.received.find(({ to }) => to.startsWith('officer'))!.mail
  expect(english.text).toContain(
    'Aino Esimerkki sees personal data of customers until 2026-11-24T11:00:00.000Z',
  )
  expect(english.text).toContain('The clerk is ill')
})
