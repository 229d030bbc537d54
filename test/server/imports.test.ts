import { beforeEach, expect, test } from 'vitest'
import type { ChangeView } from '../../src/customer-change.ts'
import type { CustomerList } from '../../src/customer.ts'
import type {
  DifferenceList,
  ImportDetail,
  ImportMapping,
  ImportView,
  LeftView,
  ProblemList,
} from '../../src/import.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import type { SourceNoticeList } from '../../src/source-notice.ts'
import { gathered } from '../../server/imports/charset.ts'
import { suppress } from '../../server/customers/suppression.ts'
import { makeCustomer, storedCustomers } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let clerk: Awaited<ReturnType<typeof signIn>>
let register: number

const MAIJA = {
  givenName: 'Maija',
  familyName: 'Mäkinen',
  email: 'maija@example.com',
  phone: '+358401234567',
}

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  clerk = await signIn(gateway, { roles: ['clerk'] })
  register = (await db.selectFrom('register').select('id').executeTakeFirstOrThrow()).id
})

async function sendFile(content: string | Uint8Array<ArrayBuffer>, name = 'customers.csv') {
  const response = await gateway.app.request(`/api/imports?register=${register}&name=${name}`, {
    method: 'POST',
    headers: { cookie: clerk.cookie, origin: gateway.gateway.staffUrl, 'lupa-use': 'customer-care' },
    body: content,
  })
  return { status: response.status, body: (await response.json()) as ImportDetail & RefusalBody }
}

const read = async (id: string) => (await clerk.get<ImportDetail>(`/api/imports/${id}`)).body

/** Says what the columns are, as they were guessed unless told otherwise, and waits for the dry run. */
async function check(sent: ImportDetail, mapping: Partial<ImportMapping> = {}): Promise<ImportDetail> {
  const { status } = await clerk.put(`/api/imports/${sent.id}/mapping`, {
    columns: sent.columns.map(({ guess }) => guess),
    match: 'email',
    kind: 'person',
    source: 'registration',
    ...mapping,
  })
  expect(status).toBe(202)
  await gateway.gateway.imports.run()
  return read(sent.id)
}

async function act(id: string, what: 'apply' | 'undo'): Promise<ImportDetail> {
  expect((await clerk.post(`/api/imports/${id}/${what}`, {})).status).toBe(202)
  await gateway.gateway.imports.run()
  return read(id)
}

const problems = async (id: string) =>
  (await clerk.get<ProblemList>(`/api/imports/${id}/problems`)).body.problems
const differences = async (id: string) =>
  (await clerk.get<DifferenceList>(`/api/imports/${id}/differences`)).body.differences

test('a file is looked at, applied, and undone (R28)', async () => {
  const maija = await makeCustomer(gateway, MAIJA)
  const { status, body: sent } = await sendFile(
    [
      'Etunimi;Sukunimi;Sähköposti;Puhelin;Kenkä',
      'Maija;Mäkelä;MAIJA@example.com;040 123 4567;38',
      'Pekka;Virtanen;pekka@example.com;;44',
      '',
    ].join('\n'),
  )
  expect(status).toBe(201)
  expect(sent).toMatchObject({
    state: 'waiting',
    rows: 2,
    columns: [
      { name: 'Etunimi', guess: 'givenName' },
      { name: 'Sukunimi', guess: 'familyName' },
      { name: 'Sähköposti', guess: 'email' },
      { name: 'Puhelin', guess: 'phone' },
      { name: 'Kenkä', guess: null },
    ],
    first: [
      ['Maija', 'Mäkelä', 'MAIJA@example.com', '040 123 4567', '38'],
      ['Pekka', 'Virtanen', 'pekka@example.com', '', '44'],
    ],
  })

  const checked = await check(sent)
  expect(checked).toMatchObject({ state: 'checked', counts: { new: 1, changed: 1, wrong: 0 } })
  expect(await differences(sent.id)).toEqual([
    {
      line: 2,
      customer: { id: maija, no: expect.any(Number) },
      values: [
        { field: 'familyName', before: 'Mäkinen', after: 'Mäkelä' },
        { field: 'email', before: 'maija@example.com', after: 'MAIJA@example.com' },
      ],
    },
    {
      line: 3,
      customer: null,
      values: [
        { field: 'givenName', before: null, after: 'Pekka' },
        { field: 'familyName', before: null, after: 'Virtanen' },
        { field: 'email', before: null, after: 'pekka@example.com' },
      ],
    },
  ])
  expect((await storedCustomers(gateway)).map(({ values }) => values)).toEqual([MAIJA])

  const applied = await act(sent.id, 'apply')
  expect(applied).toMatchObject({ state: 'applied', columns: [], first: [], keptUntil: null })
  const [first, second] = await storedCustomers(gateway)
  expect(first!.values).toEqual({ ...MAIJA, familyName: 'Mäkelä', email: 'MAIJA@example.com' })
  expect(second!.values).toEqual({ givenName: 'Pekka', familyName: 'Virtanen', email: 'pekka@example.com' })
  const { body: history } = await clerk.get<ChangeView[]>(`/api/customers/${maija}/changes`)
  expect(history[0]).toMatchObject({ act: 'import', reason: 'customers.csv', by: 'Aino Esimerkki' })
  const found = await clerk.get<CustomerList>('/api/customers?search=pekka@example.com')
  expect(found.body.customers).toHaveLength(1)

  expect(await act(sent.id, 'undo')).toMatchObject({ state: 'undone', left: 0 })
  expect((await storedCustomers(gateway)).map(({ values }) => values)).toEqual([MAIJA])
  expect((await clerk.post(`/api/imports/${sent.id}/undo`, {})).status).toBe(409)
})

test('a bad line is named with its column, and costs its neighbours nothing', async () => {
  const { body: sent } = await sendFile(
    [
      'given name,email,phone,postal code,country',
      '"Anna\r\nMaria",anna@example.com,,,',
      'Olli,olli at example.com,12,,',
      ',,,,',
      'Liisa,liisa@example.com,,,,,too many',
      'Sven,sven@example.com,,114 55,Sverige',
      'Ville,ville@example.com,,ABC,Finland',
    ].join('\r\n'),
  )
  const checked = await check(sent)
  expect(checked.counts).toMatchObject({ new: 2, wrong: 3 })
  expect(await problems(sent.id)).toEqual([
    {
      line: 4,
      problem: 'value',
      column: 2,
      field: 'email',
      expected: 'expected an e-mail address such as maija@example.com',
      value: 'olli at example.com',
    },
    {
      line: 4,
      problem: 'value',
      column: 3,
      field: 'phone',
      expected: 'expected a phone number of FI, or one that begins with + and its country',
      value: '12',
    },
    { line: 6, problem: 'cells', column: 6, field: null, expected: 'expected 5 cells', value: '' },
    {
      line: 8,
      problem: 'value',
      column: 4,
      field: 'postalCode',
      expected: 'expected a postal code of FI',
      value: 'ABC',
    },
  ])
  await act(sent.id, 'apply')
  expect((await storedCustomers(gateway)).map(({ values }) => values.givenName)).toEqual([
    'Anna\r\nMaria',
    'Sven',
  ])
  expect((await problems(sent.id)).map(({ line, value }) => ({ line, value }))).toEqual(
    [4, 4, 6, 8].map((line) => ({ line, value: null })),
  )
})

test('who was erased is not made again, and the restricted are not touched (R86, R93)', async () => {
  const restricted = await makeCustomer(gateway, MAIJA)
  await db.updateTable('customer').set({ restricted_at: gateway.now }).where('id', '=', restricted).execute()
  await db.transaction().execute((trx) =>
    suppress(
      trx,
      gateway.gateway.vault,
      {
        registerId: register,
        known: [
          {
            email: 'Erkki@Example.com',
            givenName: 'Erkki',
            familyName: 'Erästetty',
            streetAddress: 'Kuja 1',
            postalCode: '00100',
          },
        ],
        kinds: ['erased'],
      },
      gateway.now,
    ),
  )
  const { body: sent } = await sendFile(
    [
      'first name;last name;email;street;zip',
      'Erkki;Muu;erkki@example.com;;',
      'Erkki;Erästetty;uusi@example.com;KUJA 1;00100',
      'Maija;Uusi;maija@example.com;;',
      'Pekka;Virtanen;pekka@example.com;Kuja 1;00100',
    ].join('\n'),
  )
  const { counts } = await check(sent)
  expect(counts).toMatchObject({ new: 1, suppressed: 2, restricted: 1 })
  expect((await problems(sent.id)).map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'suppressed'],
    [3, 'suppressed'],
    [4, 'restricted'],
  ])
  await act(sent.id, 'apply')
  expect((await storedCustomers(gateway)).map(({ values }) => values.givenName)).toEqual(['Maija', 'Pekka'])
})

test('lines that fit several customers, or each other, are left to staff', async () => {
  await makeCustomer(gateway, { givenName: 'Aino', email: 'home@example.com' })
  await makeCustomer(gateway, { givenName: 'Eino', email: 'home@example.com' })
  const { body: sent } = await sendFile(
    'given name;email\nAino;home@example.com\nOna;ona@example.com\nOona;ONA@example.com\nUuno;uuno@example.com\n',
  )
  expect((await check(sent)).counts).toMatchObject({ new: 1, ambiguous: 1, twice: 2 })
  expect((await problems(sent.id)).map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'ambiguous'],
    [3, 'twice'],
    [4, 'twice'],
  ])
})

test('customers are found by their numbers, and a number that nobody has makes nobody', async () => {
  const maija = await makeCustomer(gateway, MAIJA)
  const [{ no } = { no: 0 }] = await storedCustomers(gateway)
  const { body: sent } = await sendFile(
    `Asiakasnumero;Kaupunki\n${no};Turku\n${no + 1000};Oulu\nx;Pori\n;Vaasa\n`,
  )
  const { counts } = await check(sent, { match: 'no' })
  expect(counts).toMatchObject({ changed: 1, number: 1, wrong: 1, new: 1 })
  await act(sent.id, 'apply')
  const customers = await storedCustomers(gateway)
  expect(customers.map(({ id, values }) => [id === maija, values.city])).toEqual([
    [true, 'Turku'],
    [false, 'Vaasa'],
  ])
})

test('a customer who was changed since the dry run is told and left as it is', async () => {
  const maija = await makeCustomer(gateway, MAIJA)
  const { body: sent } = await sendFile(
    'given name;email\nMaikki;maija@example.com\nPekka;pekka@example.com\nUuno;uuno@example.com\n',
  )
  await check(sent)
  const { body: shown } = await clerk.get<{ revision: number }>(`/api/customers/${maija}`)
  await clerk.patch(`/api/customers/${maija}`, {
    revision: shown.revision,
    values: { givenName: 'Maija-Liisa' },
    source: 'notice',
    reason: 'She called',
  })
  await makeCustomer(gateway, { givenName: 'Petri', email: 'pekka@example.com' })
  expect((await act(sent.id, 'apply')).counts).toMatchObject({ new: 1, changed: 0, meanwhile: 2 })
  expect((await problems(sent.id)).map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'meanwhile'],
    [3, 'meanwhile'],
  ])
  expect((await storedCustomers(gateway)).map(({ values }) => values.givenName)).toEqual([
    'Maija-Liisa',
    'Petri',
    'Uuno',
  ])
})

test('undoing leaves what others changed or used since, and says so', async () => {
  const maija = await makeCustomer(gateway, MAIJA)
  const { body: sent } = await sendFile(
    'given name;email;city\nMaikki;maija@example.com;Turku\nPekka;pekka@example.com;Oulu\nUuno;uuno@example.com;Pori\n',
  )
  await check(sent)
  await act(sent.id, 'apply')
  const [, pekka] = await storedCustomers(gateway)
  for (const [id, values] of [
    [maija, { city: 'Naantali' }],
    [pekka!.id, { city: 'Kemi' }],
  ] as const) {
    const { body } = await clerk.get<{ revision: number }>(`/api/customers/${id}`)
    const change = { revision: body.revision, values, source: 'notice', reason: 'Moved' }
    expect((await clerk.patch(`/api/customers/${id}`, change)).status).toBe(200)
  }
  expect(await act(sent.id, 'undo')).toMatchObject({ state: 'undone', left: 2 })
  expect((await storedCustomers(gateway)).map(({ values }) => [values.givenName, values.city])).toEqual([
    ['Maija', 'Naantali'],
    ['Pekka', 'Kemi'],
  ])
  const { body: left } = await clerk.get<LeftView[]>(`/api/imports/${sent.id}/left`)
  expect(left.map(({ id, why }) => [id, why])).toEqual([
    [maija, 'partly'],
    [pekka!.id, 'kept'],
  ])
})

test('whose data came from others is told within a month, or is overdue (R28, GDPR art. 14)', async () => {
  const { id: source } = await db
    .insertInto('data_source')
    .values({
      kind: 'update-service',
      name: 'Address Service',
      contract: '2026-1',
      began_on: '2026-01-01',
      ends_on: null,
      created_at: gateway.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { body: sent } = await sendFile('given name;email\nAino;aino@example.com\nEino;eino@example.com\n')
  await check(sent, { source: 'update-service', sourceId: source })
  await act(sent.id, 'apply')
  const list = async () => (await clerk.get<SourceNoticeList>('/api/source-notices')).body
  expect(await list()).toMatchObject({
    notices: [
      {
        customer: { name: 'Aino' },
        source: { name: 'Address Service' },
        dueOn: '2026-12-24',
        isOverdue: false,
      },
      { customer: { name: 'Eino' }, isOverdue: false },
    ],
    sources: [{ id: source, waiting: 2, overdue: 0 }],
    next: null,
  })
  gateway.pass(31 * 86_400_000)
  clerk = await signIn(gateway, { username: 'toinen', roles: ['clerk'] })
  expect(await list()).toMatchObject({
    notices: [{ isOverdue: true }, { isOverdue: true }],
    sources: [{ overdue: 2 }],
  })

  const [aino] = await storedCustomers(gateway)
  const told = (message: object) =>
    clerk.post<{ told: number } & RefusalBody>('/api/source-notices/told', {
      source,
      channel: 'letter',
      toldOn: '2026-12-20',
      ...message,
    })
  expect((await told({ toldOn: '2027-01-01' })).body.error.field).toBe('toldOn')
  expect((await told({ customers: [aino!.id] })).body).toEqual({ told: 1 })
  expect((await list()).notices).toMatchObject([{ customer: { name: 'Eino' } }])
  expect((await told({})).body).toEqual({ told: 1 })
  expect(await list()).toEqual({ notices: [], sources: [], next: null })
  // Aino and Eino were told: they stay, for undoing cannot take back what was done with them.
  expect(await act(sent.id, 'undo')).toMatchObject({ left: 2 })
})

test('a file that nobody applies is gone after a day, and whoever leaves it sooner', async () => {
  const { body: left } = await sendFile('email\nleft@example.com\n')
  const { body: kept } = await sendFile('email\nkept@example.com\n')
  expect((await clerk.delete(`/api/imports/${left.id}`)).status).toBe(204)
  expect((await clerk.get<ImportView[]>('/api/imports')).body.map(({ id }) => id)).toEqual([kept.id])
  gateway.pass(24 * 60 * 60_000)
  await gateway.gateway.imports.expire()
  expect(await db.selectFrom('import').select('id').execute()).toEqual([])
  expect(await db.selectFrom('import_row').select('line').execute()).toEqual([])
})

test('no line of a file is in the database in clear (R31)', async () => {
  const { body: sent } = await sendFile('email;Kanarian lintu\ncanary@example.com;Kanarialintu\nno mail;x\n')
  await check(sent)
  const stored = JSON.stringify([
    await db.selectFrom('import').selectAll().execute(),
    await db.selectFrom('import_row').selectAll().execute(),
    await db.selectFrom('import_problem').selectAll().execute(),
  ])
  expect(stored).not.toMatch(/canary|kanarial|no mail/i)
  expect(
    Buffer.from((await db.selectFrom('import_row').select('cells').executeTakeFirstOrThrow()).cells).toString(
      'latin1',
    ),
  ).not.toMatch(/canary/)
})

test('character sets and separators are found out', async () => {
  const firstOf = async (content: string | Uint8Array<ArrayBuffer>) => (await sendFile(content)).body.first
  expect(await firstOf('﻿name\temail\nÄiti\tä@example.com')).toEqual([['Äiti', 'ä@example.com']])
  expect(await firstOf(new Uint8Array(Buffer.from('name,email\r\xc4iti,a@example.com', 'latin1')))).toEqual([
    ['Äiti', 'a@example.com'],
  ])
  expect(
    await firstOf(new Uint8Array(Buffer.from('\ufeffname;email\nÄiti;a@example.com', 'utf16le'))),
  ).toEqual([['Äiti', 'a@example.com']])
})

test('a file that cannot be read is refused, and leaves nothing', async () => {
  const refused = async (content: string | Uint8Array<ArrayBuffer>) => {
    const { status, body } = await sendFile(content)
    return [status, body.error.field]
  }
  expect(await refused('')).toEqual([422, 'file.empty'])
  expect(await refused('email\n')).toEqual([422, 'file.empty'])
  expect(await refused('email;name\na@example.com;"open\nb@example.com;x\n')).toEqual([422, 'file.2'])
  expect(await refused(`email\n${'x'.repeat(70_000)}\n`)).toEqual([422, 'file.2'])
  expect(await refused('PK\x03\x04 no spreadsheet')).toEqual([422, 'file'])
  expect(await refused(`${'a;'.repeat(201)}a\nx\n`)).toEqual([413, 'file.columns'])
  expect(await db.selectFrom('import').select('id').execute()).toEqual([])
})

test('whoever maintains another register sees nothing of this one’s files', async () => {
  const { body: sent } = await sendFile('email\na@example.com\n')
  const other = await db
    .insertInto('register')
    .values({ name: 'Members', created_at: gateway.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const stranger = await signIn(gateway, {
    username: 'vieras',
    roles: [{ role: 'clerk', siteId: null, registerId: other.id }],
  })
  expect((await stranger.get<ImportView[]>('/api/imports')).body).toEqual([])
  expect((await stranger.get(`/api/imports/${sent.id}`)).status).toBe(404)
  expect((await stranger.get(`/api/imports/${sent.id}/differences`)).status).toBe(404)
  expect((await stranger.post(`/api/imports/${sent.id}/apply`, {})).status).toBe(404)
  expect((await stranger.delete(`/api/imports/${sent.id}`)).status).toBe(404)
})

test('a gateway that ends in between has applied nothing, and another goes on', async () => {
  const { body: sent } = await sendFile(
    `email\n${Array.from({ length: 1200 }, (_, at) => `m${at}@example.com`).join('\n')}\n`,
  )
  await check(sent)
  await clerk.post(`/api/imports/${sent.id}/apply`, {})
  await gateway.gateway.imports.close()
  expect(await read(sent.id)).toMatchObject({ state: 'applying' })
  expect(await storedCustomers(gateway)).toEqual([])
  const other = await openTestGateway(connection)
  await other.gateway.imports.run()
  expect(await read(sent.id)).toMatchObject({ state: 'applied', counts: { new: 1200 } })
  expect(await db.selectFrom('import_row').select('line').execute()).toEqual([])
})

test('a failure in the midst of a file leaves nothing of it, is told, and can be tried again', async () => {
  const { body: sent } = await sendFile(
    `email\n${Array.from({ length: 1200 }, (_, at) => `m${at}@example.com`).join('\n')}\n`,
  )
  await check(sent)
  const broken = db.selectFrom('import_row').selectAll().where('line', '=', 700)
  const { plan } = await broken.executeTakeFirstOrThrow()
  const setPlan = (bytes: Uint8Array) =>
    db.updateTable('import_row').set({ plan: bytes }).where('line', '=', 700).execute()
  await setPlan(new Uint8Array(40))
  expect(await act(sent.id, 'apply')).toMatchObject({ state: 'checked', failed: true })
  expect(await storedCustomers(gateway)).toEqual([])

  await setPlan(plan!)
  expect(await act(sent.id, 'apply')).toMatchObject({ state: 'applied', failed: false })
  expect(await db.selectFrom('customer').select('id').execute()).toHaveLength(1200)
})

test('a gateway that is slow loses its work to another, and the file is applied once', async () => {
  const { body: sent } = await sendFile(
    `email\n${Array.from({ length: 1500 }, (_, at) => `m${at}@example.com`).join('\n')}\n`,
  )
  await check(sent)
  const other = await openTestGateway(connection)
  await db
    .updateTable('import')
    .set({ state: 'applying', applied_by: clerk.accountId })
    .where('id', '=', sent.id)
    .execute()
  const slow = gateway.gateway.imports.run()
  const claimed = () =>
    db.selectFrom('import').select('claim').where('id', '=', sent.id).executeTakeFirstOrThrow()
  while ((await claimed()).claim === null && (await read(sent.id)).state === 'applying');
  await db
    .updateTable('import')
    .set({ claimed_until: new Date(0) })
    .where('state', '=', 'applying')
    .execute()
  await Promise.all([other.gateway.imports.run(), slow])
  expect(await read(sent.id)).toMatchObject({ state: 'applied', counts: { new: 1500 }, failed: false })
  expect(await db.selectFrom('customer').select('id').execute()).toHaveLength(1500)
})

test('a file that is too large is refused while it comes', async () => {
  const pieces = gathered(
    (async function* () {
      for (;;) yield new Uint8Array(8)
    })(),
    { least: 16, most: 40 },
  )
  const sizes: number[] = []
  await expect(async () => {
    for await (const piece of pieces) sizes.push(piece.length)
  }).rejects.toMatchObject({ code: 'too_large', field: 'file' })
  expect(sizes).toEqual([16, 16])
})
