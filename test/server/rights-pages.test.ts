import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRequester, reachRequest } from '../../server/requests/open-request.ts'
import type { Site } from '../../server/sites/site.ts'
import { RIGHTS } from '../../src/subject-request.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { testSmtpServer } from '../smtp-server.ts'
import { runsOf } from '../long.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()
let gateway: TestGateway
let site: Site

const URL = 'https://lupa.example.com'
const ENVIRONMENT = { SMTP_URL: smtp.url, MAIL_FROM: 'Shop <shop@example.com>' }
const MAIJA = { givenName: 'Maija', familyName: 'Mäkinen', email: 'maija@example.com' }
const ASKS = { right: 'access', name: 'Maija Mäkinen', email: 'Maija@example.com' }

beforeEach(async () => {
  gateway = await openTestGateway(connection, ENVIRONMENT)
  site = await makeSite(gateway)
})

// Mails are on their way when a page is answered.
afterEach(() => gateway.gateway.requestPost.deliver())

let client = 0
/** As a browser without script does, each from an address of its own unless told otherwise. */
const browse = async (
  path: string,
  fields?: Record<string, string> | [string, string][],
  { address = `192.0.2.${(client += 1) % 250}`, cookie = '' } = {},
) => {
  const response = await gateway.app.request(
    path,
    {
      headers: { 'accept-language': 'en', cookie, ...(fields && { origin: URL }) },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    },
    { incoming: { socket: { remoteAddress: address } } },
  )
  return {
    status: response.status,
    text: await response.text(),
    to: response.headers.get('location') ?? '',
    headers: Object.fromEntries(response.headers),
  }
}
const ask = (fields: Record<string, string> | [string, string][] = ASKS) =>
  browse(`/rights/${site.key}`, fields)
const requests = () => db.selectFrom('subject_request').selectAll().orderBy('no').execute()
const lastRequest = async () => (await requests()).at(-1)!
const mailsTo = async (address: string, count: number) => {
  await expect.poll(() => smtp.received.filter(({ to }) => to === address).length).toBe(count)
  return smtp.received.filter(({ to }) => to === address).map(({ mail }) => mail)
}
const codeIn = (text = '') => /\b(\d{4} \d{4})\b/.exec(text)![1]!
const lastCode = () =>
  codeIn(
    smtp.received.findLast(({ mail }) => mail.subject === 'The code that confirms your request')!.mail.text,
  )

test('whoever asks on the page of a site is recorded at once, told so, and shows by a code that it is them (R74, R76)', async () => {
  const customer = await makeCustomer(gateway, MAIJA)
  const answer = await ask([
    ['right', 'access'],
    ['right', 'erasure'],
    ['name', 'Maija Mäkinen'],
    ['email', 'Maija@example.com'],
    ['words', 'Everything\r\nplease'],
  ])
  expect(answer.status).toBe(303)
  const asked = await lastRequest()
  expect(asked).toMatchObject({
    channel: 'web',
    site_id: site.id,
    state: 'received',
    identity: null,
    customer_id: null,
    received_on: '2026-11-24',
    // Christmas is over by then.
    due_on: '2026-12-28',
  })
  const page = await browse(answer.to)
  expect(page.text).toContain(`Your request has the number ${asked.no}.`)
  expect(page.text).toContain('We have sent a code of eight digits')
  const mails = await mailsTo('Maija@example.com', 2)
  expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
    'The code that confirms your request',
    `We have received your request no. ${asked.no}`,
  ])

  expect((await browse(answer.to, { code: '0000 0000' })).status).toBe(422)
  const right = await browse(answer.to, { code: ` ${lastCode()} ` })
  expect(right.status).toBe(303)
  expect((await browse(right.to)).text).toContain('We know that the request is yours.')
  expect(await lastRequest()).toMatchObject({
    state: 'in-progress',
    identity: 'code',
    identified_on: '2026-11-24',
    customer_id: customer,
  })
})

test('the answer is the same whether the register knows somebody or not: nobody learns by it who is a customer', async () => {
  await makeCustomer(gateway, MAIJA)
  const same = (told: { text: string; headers: Record<string, string>; status: number; to: string }) => {
    const headers = { ...told.headers, location: told.to.replace(/[\da-f-]{36}/, 'ID') }
    const text = told.text.replaceAll(/[\da-f-]{36}/g, 'ID').replace(/number \d+/, 'number NO')
    return { status: told.status, headers, text }
  }
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...RIGHTS], { minLength: 1 }),
      fc.string({ minLength: 1, maxLength: 40 }).filter((name) => name.trim() !== ''),
      fc.string({ maxLength: 100 }),
      async (rights, name, words) => {
        gateway = await openTestGateway(connection, ENVIRONMENT)
        const fields = (email: string): [string, string][] => [
          ...rights.map((right): [string, string] => ['right', right]),
          ['name', name],
          ['email', email],
          ['words', words || 'I ask'],
        ]
        const [known, unknown] = [
          await ask(fields('maija@example.com')),
          await ask(fields('other@example.com')),
        ]
        expect(same(known)).toEqual(same(unknown))
        expect(same(await browse(known.to))).toEqual(same(await browse(unknown.to)))
      },
    ),
    runsOf(5),
  )
})

test('an address that several customers have names none of them, and that of nobody neither; it is theirs all the same', async () => {
  await makeCustomer(gateway, MAIJA)
  await makeCustomer(gateway, { ...MAIJA, givenName: 'Matti' })
  for (const email of ['maija@example.com', 'nobody@example.com']) {
    const { to } = await ask({ ...ASKS, email })
    await browse(to, { code: lastCode() })
    expect(await lastRequest()).toMatchObject({ identity: 'code', customer_id: null, state: 'in-progress' })
  }
})

test('five wrong codes use it up, half an hour does, and another one can be asked for, three times', async () => {
  const { to } = await ask()
  const first = lastCode()
  const wrong = first === '1234 5678' ? '8765 4321' : '1234 5678'
  for (let tries = 0; tries < 5; tries += 1) await browse(to, { code: wrong })
  const used = await browse(to, { code: first })
  expect([used.status, used.text]).toEqual([422, expect.stringContaining('can no longer be used')])
  expect(await lastRequest()).toMatchObject({ identity: null, state: 'received' })

  const again = to.replace('?', '/code?')
  expect((await browse(again, {})).status).toBe(303)
  gateway.pass(30 * 60_000 + 1)
  expect((await browse(to, { code: lastCode() })).status).toBe(422)
  await browse(again, {})
  const second = lastCode()
  await browse(again, {})
  expect((await browse(to, { code: second })).status).toBe(second === lastCode() ? 303 : 422)
  expect((await browse(again, {})).status).toBe(429)
  expect((await browse(to, { code: lastCode() })).status).toBe(303)
})

test('what is wrong is told beside its input, and nothing that was written is lost', async () => {
  const answer = await ask([
    ['right', 'rectification'],
    ['name', ' '],
    ['email', 'maija@'],
    ['words', '<b>all</b>'],
    ['field-0', 'phone'],
    ['defect-0', 'outdated'],
    ['ground-0', 'I have another one'],
    ['field-2', 'phone'],
    ['defect-2', 'unnecessary'],
    ['ground-2', 'Twice'],
  ])
  expect(answer.status).toBe(422)
  for (const name of ['name', 'email', 'proposed-0', 'field-2'])
    expect(answer.text).toContain(`id="${name}-wrong"`)
  for (const name of ['field-0', 'defect-0', 'ground-0', 'defect-2'])
    expect(answer.text).not.toContain(`id="${name}-wrong"`)
  expect(answer.text).toMatch(/value="rectification"[^>]*checked/)
  expect(answer.text).toContain('&lt;b&gt;all&lt;/b&gt;')
  expect(answer.text).toMatch(/<option value="outdated" selected>/)
  expect(answer.text).toMatch(/<details open>/)
  expect((await ask({ ...ASKS, right: '' })).text).toContain('id="right-wrong"')
  expect((await ask({ ...ASKS, right: 'rectification' })).text).toContain('id="items-wrong"')
  expect(await requests()).toEqual([])
})

test('what is wrong in the data is kept as it was specified (R79, R81)', async () => {
  await ask({
    ...ASKS,
    right: 'rectification',
    'field-0': 'phone',
    'defect-0': 'outdated',
    'proposed-0': '040 123 4567',
    'ground-0': 'A new one',
    'field-1': 'url',
    'defect-1': 'unnecessary',
    'ground-1': 'I closed it',
  })
  const { id } = await lastRequest()
  const items = await db
    .selectFrom('rectification_item')
    .select(['field', 'defect', 'remedy'])
    .where('request_id', '=', id)
    .orderBy('field')
    .execute()
  expect(items).toEqual([
    { field: 'phone', defect: 'outdated', remedy: 'correct' },
    { field: 'url', defect: 'unnecessary', remedy: 'delete' },
  ])
})

test('a link from a mail tells who asks: no name is asked for, it lasts half a year and dies with the customer', async () => {
  const customer = await makeCustomer(gateway, {
    ...MAIJA,
    streetAddress: 'Katu 1',
    postalCode: '00100',
    city: 'Helsinki',
  })
  const link = gateway.gateway.requestLinks.url(customer, 'en', gateway.now).replace(URL, '')
  const page = await browse(link)
  expect(page.text).not.toMatch(/Maija|name="email"/)
  expect(page.text).toContain('You came here by a link')
  const answer = await browse(link, { right: 'access' })
  expect((await browse(answer.to)).text).toContain('We know that the request is yours.')
  const asked = await lastRequest()
  expect(asked).toMatchObject({
    channel: 'link',
    identity: 'link',
    customer_id: customer,
    state: 'in-progress',
    site_id: null,
  })
  const request = await reachRequest(db, gateway.gateway.vault, { id: asked.id, reach: 'everywhere' })
  expect(openRequester(request)).toEqual({
    name: 'Maija Mäkinen',
    email: 'maija@example.com',
    phone: null,
    address: 'Katu 1\n00100 Helsinki',
  })

  const forged = link.replace(customer, '00000000-0000-4000-8000-000000000000')
  expect((await browse(forged)).status).toBe(410)
  gateway.pass(181 * 86_400_000)
  expect((await browse(link)).status).toBe(410)
  expect((await browse(link, { right: 'access' })).status).toBe(410)
  expect(await requests()).toHaveLength(1)
})

test('a customer who is signed in asks by the same form', async () => {
  const customer = await makeCustomer(gateway, MAIJA)
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  const { body } = await clerk.put<{ username: string; password: string }>(
    `/api/customers/${customer}/credential`,
    {},
  )
  expect((await browse('/rights/account')).to).toBe('/customer')
  const signed = await browse('/customer', { ...body })
  const cookie = signed.headers['set-cookie']!.split(';')[0]!
  expect((await browse('/customer', undefined, { cookie })).text).toContain('/rights/account?lang=en')
  expect((await browse('/rights/account', undefined, { cookie })).text).not.toContain('name="email"')
  await browse('/rights/account', { right: 'erasure' }, { cookie })
  expect(await lastRequest()).toMatchObject({
    channel: 'account',
    identity: 'account',
    customer_id: customer,
  })
})

test('without a mail server staff make sure who asks, and the page says so', async () => {
  gateway = await openTestGateway(connection)
  expect((await browse(`/rights/${site.key}`)).text).toContain('Our staff first make sure')
  const { to } = await ask()
  const page = await browse(to)
  expect(page.text).toContain('You need not do anything more now.')
  expect(page.text).not.toMatch(/name="code"|sending a confirmation/)
  expect(await lastRequest()).toMatchObject({ state: 'identity', identity: null })
})

test('whoever has the duty of contact is told that a request came, and when it is due: nothing else (R87)', async () => {
  const { accountId } = await signIn(gateway, { username: 'onni', roles: ['owner'] })
  await db.updateTable('account').set({ email: 'onni@example.com', language: 'sv' }).execute()
  await db
    .insertInto('addressee')
    .values({ duty: 'contact', account_id: accountId })
    .onConflict((conflict) => conflict.column('duty').doUpdateSet({ account_id: accountId }))
    .execute()
  await ask()
  const [mail] = await mailsTo('onni@example.com', 1)
  const { id, no } = await lastRequest()
  expect(mail!.subject).toBe(`Begäran nr ${no} har kommit in och ska besvaras senast den 28 december 2026`)
  expect(mail!.text).toContain(`${URL}/app/requests/${id}`)
  expect(`${mail!.subject}${mail!.text}`).not.toMatch(/Maija|Mäkinen/i)
})

test('one address sends five requests a day, one browser twenty in a quarter of an hour; each is told why', async () => {
  for (let count = 0; count < 5; count += 1) expect((await ask()).status).toBe(303)
  const full = await ask({ ...ASKS, words: 'A sixth' })
  expect([full.status, full.headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)])
  expect(full.text).toContain('Too many requests came')
  expect(full.text).toContain('A sixth')
})

test('forms of other sites send nothing, and what no site has is nowhere', async () => {
  const forged = await gateway.app.request(`/rights/${site.key}`, {
    method: 'POST',
    headers: { origin: 'https://evil.example.com' },
    body: new URLSearchParams(ASKS),
  })
  expect(forged.status).toBe(403)
  expect((await browse('/rights/none')).status).toBe(404)
  expect((await browse('/rights/sent/00000000-0000-4000-8000-000000000000')).status).toBe(404)
})

test.each([
  ['fi', 'Käytä oikeuksiasi tietoihisi'],
  ['sv', 'Använd dina rättigheter'],
  ['en', 'Use your rights'],
])('the pages in %s are in that language throughout', async (language, title) => {
  const { text, headers } = await browse(`/rights/${site.key}?lang=${language}`)
  expect(text).toContain(`<html lang="${language}">`)
  expect(text).toContain(`<h1>${title}</h1>`)
  expect(text).not.toMatch(/undefined|\[object/)
  expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe/)
  expect(text).not.toContain('<script')
})
