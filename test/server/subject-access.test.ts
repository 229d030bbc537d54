import { beforeEach, expect, test } from 'vitest'
import * as v from 'valibot'
import { changeRequest } from '../../server/requests/change-request.ts'
import { lockRequest } from '../../server/requests/open-request.ts'
import { makeAccessLink } from '../../server/subject-access/access-link.ts'
import { DataPackage } from '../../src/data-package.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import type { Right } from '../../src/subject-request.ts'
import { makeCustomer } from '../customer.ts'
import { ask } from '../customer-history.ts'
import { testDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, post, send, signIn, view, type TestGateway } from '../gateway.ts'
import { filesOfZip } from '../zip.ts'

const connection = await testDatabase()
const { db } = connection
const URL = 'https://lupa.example.com'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let gateway: TestGateway
let officer: Awaited<ReturnType<typeof signIn>>
let maija: string

const MAIJA = { givenName: 'Maija', familyName: 'Mäkinen', email: 'maija@example.com' }

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  officer = await signIn(gateway, { username: 'tietosuoja', roles: ['privacy-officer'] })
  maija = await makeCustomer(gateway, MAIJA)
})

/** A request of Maija's that was decided as she asked. */
async function granted(...rights: Right[]): Promise<string> {
  const { id } = await ask({ gateway }, { id: maija, email: MAIJA.email }, { rights })
  const { now } = gateway
  await db
    .updateTable('request_right')
    .set({ outcome: 'granted', proposed_at: now, proposed_by: officer.accountId })
    .where('request_id', '=', id)
    .execute()
  await step(id, 'in-progress')
  await step(id, 'decided')
  return id
}

const step = (id: string, state: 'in-progress' | 'decided') =>
  db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, gateway.gateway.vault, { id, reach: 'everywhere' })
    await changeRequest(trx, request, { act: state, accountId: null }, { state, now: gateway.now })
  })

const linkTo = (id: string) =>
  db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, gateway.gateway.vault, { id, reach: 'everywhere' })
    const { secret } = await makeAccessLink(trx, request, { accountId: officer.accountId, now: gateway.now })
    return `/data/${secret}`
  })

const browse = async (path: string, method = 'GET', headers: Record<string, string> = {}) => {
  const response = await gateway.apps.visitors.request(
    path,
    { method, headers: { 'accept-language': 'fi', ...(method === 'POST' && { origin: URL }), ...headers } },
    { incoming: { socket: { remoteAddress: '192.0.2.33' } } },
  )
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, bytes, text: Buffer.from(bytes).toString() }
}
const fetchFiles = async (path: string) => filesOfZip((await browse(path, 'POST')).bytes)
const dataIn = (files: Map<string, string>, name = 'data.json') =>
  v.parse(DataPackage, JSON.parse(files.get(name)!))

test('a link gives everything as a page, as JSON and as tables, in the language of the request (R73, R75)', async () => {
  const path = await linkTo(await granted('access'))
  const page = await browse(path)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Mitä sinusta on tallennettu')
  const answer = await browse(path, 'POST')
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/zip',
    'cache-control': 'no-store',
    'content-disposition': expect.stringMatching(/^attachment; filename="data-\d+\.zip"$/) as string,
  })
  const files = filesOfZip(answer.bytes)
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'index.html',
      'data.json',
      'schema.json',
      'csv/customer.csv',
      'csv/customer_value.csv',
    ]),
  )
  const html = files.get('index.html')!
  expect(html).toContain('<html lang="fi">')
  for (const text of [
    'Mäkinen',
    'Sukunimi',
    'rekisteröitymisesi',
    'Tietosuojavaltuutetun toimisto',
    'asuinpaikkasi tai työpaikkasi',
  ])
    expect(html).toContain(text)
  expect(html).not.toContain('<script')
  expect(dataIn(files)).toMatchObject({ kind: 'access', language: 'fi', of: 'Customers', customers: [1] })
})

test('programs that look at links use nothing up, and a download that broke off can be begun again for half an hour', async () => {
  const path = await linkTo(await granted('access'))
  for (const method of ['GET', 'HEAD', 'GET']) expect((await browse(path, method)).status).toBe(200)
  gateway.pass(DAY)
  expect((await browse(path, 'POST')).status).toBe(200)
  gateway.pass(29 * MINUTE)
  expect((await browse(path)).text).toContain('Lataus on aloitettu')
  expect((await browse(path, 'POST')).status).toBe(200)
  gateway.pass(MINUTE)
  expect((await browse(path, 'POST')).status).toBe(410)
  expect((await browse(path)).status).toBe(410)
})

test('of a link that is unknown, used, expired, revoked or of somebody who was erased nothing is told', async () => {
  const request = await granted('access')
  const gone = await browse('/data/nobody')
  const first = await linkTo(request)
  const second = await linkTo(request)
  const same = async (path: string) => {
    for (const method of ['GET', 'POST']) {
      const { status, text } = await browse(path, method)
      expect([status, text]).toEqual([410, gone.text])
    }
  }
  await same(first)
  gateway.pass(7 * DAY)
  await same(second)
  const third = await linkTo(request)
  expect((await browse(third)).status).toBe(200)
  await db.updateTable('customer').set({ key: null }).execute()
  await same(third)
  await db.updateTable('subject_request').set({ erased_at: gateway.now, customer_id: null }).execute()
  await same(third)
})

test('without a link of ours nothing leaves: not from another site, not before it is decided, not of half a yes', async () => {
  const request = await granted('access')
  const path = await linkTo(request)
  expect((await browse(path, 'POST', { origin: 'https://evil.example.com' })).status).toBe(403)
  await db.updateTable('request_right').set({ outcome: 'partly' }).execute()
  await expect(linkTo(request)).rejects.toMatchObject({ code: 'invalid' })
  expect((await browse(path, 'POST')).status).toBe(410)
  const { id } = await ask({ gateway }, { id: maija, email: MAIJA.email }, { rights: ['access'] })
  await expect(linkTo(id)).rejects.toMatchObject({ code: 'invalid' })
})

test('two who press the button at once are one download, and its half hour begins once', async () => {
  const path = await linkTo(await granted('access'))
  const answers = await Promise.all([browse(path, 'POST'), browse(path, 'POST')])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const before = gateway.now
  gateway.pass(10 * MINUTE)
  await browse(path, 'POST')
  const { used_at: usedAt } = await db.selectFrom('access_link').select('used_at').executeTakeFirstOrThrow()
  expect(usedAt).toEqual(before)
})

test('who tries many links waits', async () => {
  for (let tries = 0; tries < 30; tries++) await browse('/data/nobody')
  expect((await browse('/data/nobody')).status).toBe(429)
})

test('to another controller goes what the person provided, and nothing that others said of them (R78)', async () => {
  await db
    .insertInto('data_source')
    .values({
      kind: 'partner',
      name: 'Kumppani Oy',
      contract: '1',
      began_on: '2026-01-01',
      ends_on: null,
      created_at: gateway.now,
    })
    .execute()
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  const partner = await db.selectFrom('data_source').select('id').executeTakeFirstOrThrow()
  const change = await clerk.patch<RefusalBody>(`/api/customers/${maija}`, {
    revision: 1,
    values: { city: 'Kaupunki toiselta' },
    source: 'partner',
    sourceId: partner.id,
    reason: 'Told by them',
  })
  expect(change.status).toBe(200)
  const files = await fetchFiles(await linkTo(await granted('access', 'portability')))
  expect(files.get('data.json')).toContain('Kaupunki toiselta')
  const provided = dataIn(files, 'portability/data.json')
  expect(provided).toMatchObject({ kind: 'portability', looked: [] })
  expect(Object.keys(provided.tables)).toEqual(['customer_value'])
  expect(provided.tables['customer_value']!.rows.map((row) => row['value'])).toEqual(
    expect.arrayContaining(Object.values(MAIJA)),
  )
  for (const [name, text] of files)
    if (name.startsWith('portability/') && !name.endsWith('.html')) expect(text).not.toContain('toiselta')
})

test('of a linked browser only what came since is the customer’s (R57)', async () => {
  const site = await makeSite(gateway)
  const first = await choose(gateway, site, ['lupa-statistics'])
  await send(gateway, first.token, [view('/before', { referrer: 'https://search.example.net/' })])
  gateway.pass(MINUTE)
  const { token } = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'], { token: first.token })
  const message = {
    site: site.key,
    key: crypto.randomUUID(),
    form: 'contact',
    fields: { email: MAIJA.email },
    token,
  }
  expect((await post(gateway, '/api/submissions', message)).status).toBe(201)
  await send(gateway, token, [view('/since')])
  const files = await fetchFiles(await linkTo(await granted('access')))
  const { tables } = dataIn(files)
  expect(tables['page_view']!.rows).toMatchObject([{ path_id: '/since' }])
  expect(tables['visit']!.rows).toMatchObject([
    { site: 'Shop', source_id: null, entry_id: null, exit_id: '/since', browser_id: 'Firefox' },
  ])
  expect(files.get('data.json')).not.toContain('before')
  expect(files.get('data.json')).not.toContain('search.example.net')
  expect(tables['consent_record']!.rows).toHaveLength(2)
})

test('it is told when somebody looked and what for, and never who; no cell of a table is a formula', async () => {
  const clerk = await signIn(gateway, { roles: ['clerk'], fullName: 'Kalle Katsoja' })
  await clerk.get(`/api/customers/${maija}`)
  await clerk.patch(`/api/customers/${maija}`, {
    revision: 1,
    values: { title: '=1+1' },
    source: 'notice',
    reason: 'Asked',
  })
  const files = await fetchFiles(await linkTo(await granted('access')))
  expect(dataIn(files).looked).toMatchObject([
    { at: gateway.now.toISOString(), act: 'customer.read', use: 'customer-care' },
    { act: 'customer.change' },
  ])
  expect([...files.values()].join('\n')).not.toContain('Katsoja')
  expect(files.get('csv/customer_value.csv')).toContain(`'=1+1`)
})

test('who decides sees what would be given, also of somebody restricted, and it is in the log', async () => {
  await db.updateTable('customer').set({ restricted_at: gateway.now }).execute()
  const { id } = await ask({ gateway }, { id: maija, email: MAIJA.email }, { rights: ['access'] })
  const get = async (cookie: string) =>
    gateway.app.request(`/api/requests/${id}/package?right=access`, {
      headers: { cookie, 'lupa-use': 'rights' },
    })
  const answer = await get(officer.cookie)
  expect(answer.status).toBe(200)
  const files = filesOfZip(new Uint8Array(await answer.arrayBuffer()))
  expect(files.get('data.json')).toContain('maija@example.com')
  const log = await db.selectFrom('audit_entry').select(['act', 'detail']).orderBy('no').execute()
  expect(log).toMatchObject([
    { act: 'request.package', detail: { id } },
    { act: 'customer.shown', detail: { customers: [1] } },
  ])
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  expect((await get(clerk.cookie)).status).toBe(403)
})

test('customers who turned out to be one are one package', async () => {
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  const other = await makeCustomer(gateway, { givenName: 'M', email: 'vanha@example.com' })
  await clerk.post(`/api/customers/${maija}/merge`, { other, take: [], reason: 'Same' })
  const files = await fetchFiles(await linkTo(await granted('access')))
  expect(dataIn(files).customers).toEqual([1, 2])
  expect(files.get('data.json')).toContain('vanha@example.com')
})
