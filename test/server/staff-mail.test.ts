import { beforeEach, expect, test } from 'vitest'
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
