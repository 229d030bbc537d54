import { beforeEach, expect, test } from 'vitest'
import { RULES } from '../../server/staff/rules.ts'
import { cornerOf, LABEL_SHEET_NAMES, LABEL_SHEETS, perSheet } from '../../src/label-sheet.ts'
import type { DirectoryPreview, LabelsPreview, MadeListView } from '../../src/list.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import type { RegisterValues } from '../../src/register-field.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { readPdf } from '../pdf.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let clerk: Clerk
let marketingClerk: Clerk
let register: number

const MAIJA = {
  givenName: 'Maija',
  familyName: 'Mäkinen',
  organisation: 'Example Oy',
  title: 'Director',
  email: 'maija@example.com',
  phone: '+358401234567',
  streetAddress: 'Esimerkkikatu 1 A 2',
  postalCode: '00100',
  city: 'Helsinki',
} satisfies RegisterValues
const VILLE = { ...MAIJA, givenName: 'Ville', familyName: 'Åberg', email: 'ville@example.com' }

/** Asks and takes files as they are. */
type Clerk = Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  clerk = await signIn(gateway, { roles: ['clerk'] })
  marketingClerk = await signIn(gateway, { username: 'kalle', roles: ['clerk'], use: 'direct-marketing' })
  await stepUp()
  register = (await db.selectFrom('register').select('id').executeTakeFirstOrThrow()).id
})

const stepUp = () => db.updateTable('staff_session').set({ stepped_up_at: gateway.now }).execute()

const names = async () =>
  (
    await clerk.get<DirectoryPreview>(`/api/lists/directory?register=${register}&language=fi`)
  ).body.entries.map(({ name }) => name)
const labels = async () =>
  (await marketingClerk.get<LabelsPreview>(`/api/lists/labels?register=${register}&language=en`)).body

async function file(by: Clerk, use: string, path: string, message: unknown) {
  const answer = await gateway.app.request(path, {
    method: 'POST',
    headers: { cookie: by.cookie, origin: gateway.gateway.staffUrl, 'lupa-use': use },
    body: JSON.stringify(message),
  })
  return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) }
}
const directory = async (format: string, language = 'en') => {
  const message = { register, format, language }
  const { status, headers, bytes } = await file(clerk, 'customer-care', '/api/lists/directory', message)
  expect(status).toBe(200)
  return { type: headers.get('content-type'), bytes, text: Buffer.from(bytes).toString() }
}
const sheets = (sheet: string, startAt = 1) =>
  file(marketingClerk, 'direct-marketing', '/api/lists/labels', { register, sheet, startAt, language: 'en' })
const forbid = (id: string, ...kinds: string[]) =>
  clerk.post(`/api/customers/${id}/bans`, {
    act: 'forbid',
    kinds,
    channel: 'phone',
    askedOn: '2026-11-23',
    language: 'fi',
  })

test('the directory is a page, a table and something to print, with the same people in the order of its language (R15)', async () => {
  await makeCustomer(gateway, VILLE)
  await makeCustomer(gateway, { ...MAIJA, url: 'https://example.com/' })
  const page = await directory('html')
  expect(page.type).toBe('text/html; charset=utf-8')
  expect(page.text.match(/<h2>.*?<\/h2>/g)).toEqual(['<h2>Åberg Ville</h2>', '<h2>Mäkinen Maija</h2>'])
  expect(page.text).not.toMatch(/<script|src=/)
  expect((await directory('html', 'sv')).text.match(/<h2>.*?<\/h2>/g)).toEqual([
    '<h2>Mäkinen Maija</h2>',
    '<h2>Åberg Ville</h2>',
  ])

  const table = await directory('csv')
  expect(table.text.split('\r\n').slice(0, 3)).toEqual([
    'Name,Title and organisation,Phone,E-mail,Address,Website',
    `Åberg Ville,"Director, Example Oy",'+358 40 1234567,ville@example.com,"Esimerkkikatu 1 A 2, 00100 Helsinki",`,
    `Mäkinen Maija,"Director, Example Oy",'+358 40 1234567,maija@example.com,"Esimerkkikatu 1 A 2, 00100 Helsinki",https://example.com/`,
  ])

  const { lines, pages } = readPdf((await directory('pdf')).bytes)
  expect(pages).toHaveLength(1)
  expect(lines.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Customers: directory', 'Åberg Ville', 'Mäkinen Maija', '1 / 1']),
  )
})

test('no cell of a table is a formula, and nothing on the page is more than text', async () => {
  await makeCustomer(gateway, {
    familyName: '=HYPERLINK("https://evil.example.com")',
    organisation: '<script>alert(1)</script>',
    title: '@SUM(A1)',
    email: '"><img src=x>"@example.com',
    url: 'javascript:alert(1)',
  })
  const rows = (await directory('csv')).text.split('\r\n')
  expect(rows[1]).toMatch(/^"'=HYPERLINK\(/)
  expect(rows[1]).toContain(`"'@SUM(A1), <script>`)
  const page = (await directory('html')).text
  expect(page).not.toMatch(/<script|<img|href="javascript/)
})

test('contacts of organisations stand in the directory, private persons only where the register says so', async () => {
  await makeCustomer(gateway, { familyName: 'Private', email: 'private@example.com' })
  await makeCustomer(gateway, { organisation: 'Example Oy' }, { kind: 'organisation' })
  await makeCustomer(gateway, MAIJA)
  expect(await names()).toEqual(['Example Oy', 'Mäkinen Maija'])
  await db.updateTable('register').set({ directory_of: 'everyone' }).execute()
  expect(await names()).toEqual(['Example Oy', 'Mäkinen Maija', 'Private'])
})

test('who acts for an organisation stands in the directory while that lasts, as what the person is in it', async () => {
  const organisation = await makeCustomer(gateway, { organisation: 'Example Oy' }, { kind: 'organisation' })
  const act = async (person: string, position: string, beganOn = '2026-01-01') =>
    (await clerk.post<{ id: string }>('/api/contacts', { person, organisation, position, beganOn })).body.id
  const end = (id: string, endedOn: string) => clerk.post(`/api/contacts/${id}/end`, { endedOn })
  const entries = async () =>
    (await clerk.get<DirectoryPreview>(`/api/lists/directory?register=${register}&language=en`)).body.entries
      .filter(({ name }) => name !== 'Example Oy')
      .map(({ name, role }) => [name, role])

  const chair = await makeCustomer(gateway, { familyName: 'Chair' })
  const [first] = [await act(chair, 'Chair'), await act(chair, 'Buyer', '2026-02-01')]
  await act(await makeCustomer(gateway, { familyName: 'Later' }), 'Chair', '2026-12-01')
  const left = await makeCustomer(gateway, { familyName: 'Left', organisation: 'Example Oy' })
  await end(await act(left, 'Clerk'), '2026-11-23')
  const last = await makeCustomer(gateway, { familyName: 'Last day' })
  await end(await act(last, 'Clerk'), '2026-11-24')
  const [twin, other] = [
    await makeCustomer(gateway, { familyName: 'Twin' }),
    await makeCustomer(gateway, { familyName: 'Other' }),
  ]
  await act(other, 'Member')
  await clerk.post(`/api/customers/${twin}/merge`, { other, take: [], reason: 'Same' })
  expect(await entries()).toEqual([
    ['Chair', 'Chair, Example Oy; Buyer, Example Oy'],
    ['Last day', 'Clerk, Example Oy'],
    ['Twin', 'Member, Example Oy'],
  ])
  await end(first, '2026-11-23')
  expect((await entries())[0]).toEqual(['Chair', 'Buyer, Example Oy'])

  // In doubt a ban holds: an organisation that may not stand there is not named by its people, either.
  await forbid(organisation, 'directory')
  expect(await names()).toEqual([])
  await db.updateTable('ban').set({ lifted_at: gateway.now }).execute()
  expect(await names()).toHaveLength(4)
  await db
    .updateTable('customer')
    .set({ restricted_at: gateway.now })
    .where('id', '=', organisation)
    .execute()
  expect(await names()).toEqual([])
  await db.updateTable('register').set({ directory_of: 'everyone' }).execute()
  expect(await entries()).toContainEqual(['Chair', null])
})

test('who forbids it is in no later list, and only in those it was about (R16, R17)', async () => {
  await db.updateTable('register').set({ directory_of: 'everyone' }).execute()
  const banned = [
    'directory',
    'direct-advertising',
    'distance-selling',
    'direct-marketing',
    'market-research',
    'all-marketing',
  ]
  for (const kind of banned)
    await forbid(await makeCustomer(gateway, { ...MAIJA, givenName: '', familyName: kind }), kind)

  expect(await names()).toEqual(banned.slice(1).toSorted())
  expect((await labels()).labels.map(([name]) => name)).toEqual(['market-research'])
})

test('neither the restricted, the erased nor the merged are on a list, and no field that it does not show', async () => {
  const [restricted, erased, first, other] = [
    await makeCustomer(gateway, { ...MAIJA, familyName: 'Restricted' }),
    await makeCustomer(gateway, { ...MAIJA, familyName: 'Erased' }),
    await makeCustomer(gateway, { ...MAIJA, familyName: 'First', billingName: 'Billed' }),
    await makeCustomer(gateway, { ...MAIJA, familyName: 'Other' }),
  ]
  await db.updateTable('customer').set({ restricted_at: gateway.now }).where('id', '=', restricted).execute()
  await db.updateTable('customer').set({ key: null }).where('id', '=', erased).execute()
  await clerk.post(`/api/customers/${first}/merge`, { other, take: [], reason: 'Same' })
  expect(await names()).toEqual(['First Maija'])
  expect((await labels()).people).toBe(1)

  const fieldsOf = async (view: 'listed_customer' | 'mailable_customer') =>
    Object.keys((await db.selectFrom(view).select('values').executeTakeFirstOrThrow()).values).toSorted()
  expect(await fieldsOf('listed_customer')).toEqual(Object.keys(MAIJA).toSorted())
  expect(await fieldsOf('mailable_customer')).toEqual([
    'city',
    'familyName',
    'givenName',
    'organisation',
    'postalCode',
    'streetAddress',
  ])
})

test('whose relationship has ended is on no list any more (R8)', async () => {
  await makeCustomer(gateway, MAIJA)
  await db.updateTable('customer').set({ ended_on: '2026-11-23' }).execute()
  expect([await names(), (await labels()).people]).toEqual([[], 0])
})

test('labels leave out who has no full address or letters the font lacks, and tell how many', async () => {
  await makeCustomer(gateway, { ...MAIJA, streetAddress: 'Katu 1\nPL 5' })
  await makeCustomer(gateway, { ...VILLE, country: 'SE', postalCode: '111 22', city: 'Stockholm' })
  await makeCustomer(gateway, {
    ...VILLE,
    givenName: 'Emma',
    country: 'GB',
    postalCode: 'SW1A 1AA',
    city: 'London',
  })
  await makeCustomer(gateway, { familyName: 'Nowhere', city: 'Helsinki' })
  await makeCustomer(gateway, { ...MAIJA, familyName: '山田' })

  expect(await labels()).toEqual({
    people: 3,
    withoutAddress: 1,
    unwritable: 1,
    labels: [
      ['Maija Mäkinen', 'Example Oy', 'Katu 1', 'PL 5', '00100 Helsinki'],
      ['Emma Åberg', 'Example Oy', 'Esimerkkikatu 1 A 2', 'London SW1A 1AA', 'UNITED KINGDOM'],
      ['Ville Åberg', 'Example Oy', 'Esimerkkikatu 1 A 2', '111 22 Stockholm', 'SWEDEN'],
    ],
  })
})

const PEOPLE = [
  'Maija Mäkinen',
  'Ĝiŭliĥo Żółć',
  'Ελένη Παπαδοπούλου',
  'Юрий Щербаков',
  'Nguyễn Ánh Tuyết',
  'Jean-Baptiste Emmanuel von und zu Hohenlohe-Langenburg-Schillingsfürst',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
]

/** Now and then one that takes more lines than there is room for at full size. */
const streetOf = (at: number) =>
  at % 5 === 0 ? 'Katu 1\nTalo B\nPorras 3\nHuone 12\nHylly 4\nPL 5' : MAIJA.streetAddress

test.each(LABEL_SHEET_NAMES)(
  'on a sheet %s every line is within its label, in any letters of Europe (R17)',
  async (name) => {
    const sheet = LABEL_SHEETS[name]
    const count = perSheet(sheet) + 3
    for (let at = 0; at < count; at += 1)
      await makeCustomer(gateway, {
        ...MAIJA,
        givenName: '',
        familyName: PEOPLE[at % PEOPLE.length]!,
        streetAddress: streetOf(at),
        postalCode: String(10_000 + at),
      })
    const { status, headers, bytes } = await sheets(name, 3)
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])

    const { pages, lines } = readPdf(bytes)
    expect(pages).toHaveLength(2)
    const mm = (points: number) => (points * 25.4) / 72
    const written = new Map<number, string[]>()
    for (const { page, text, left, baseline, width, size } of lines) {
      const top = mm(pages[page]!.height - baseline - 0.95 * size)
      const bottom = mm(pages[page]!.height - baseline + 0.25 * size)
      const place = Array.from({ length: perSheet(sheet) }, (_, at) => at).filter((at) => {
        const corner = cornerOf(sheet, at)
        return (
          mm(left) >= corner.left + 2 &&
          mm(left + width) <= corner.left + sheet.width - 2 &&
          top >= corner.top + 1 &&
          bottom <= corner.top + sheet.height - 1
        )
      })
      expect(place, text).toHaveLength(1)
      const label = page * perSheet(sheet) + place[0]! - 2
      written.set(label, [...(written.get(label) ?? []), text])
    }
    expect([...written.keys()].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: count }, (_, at) => at),
    )
    for (const [at, text] of written) {
      expect(text.join('').replaceAll(/\s/g, '')).toBe(
        `${PEOPLE[at % PEOPLE.length]!}${MAIJA.organisation}${streetOf(at)}${10_000 + at} Helsinki`.replaceAll(
          /\s/g,
          '',
        ),
      )
    }
  },
)

test('a list takes the password again, and labels the use that they are for (R11)', async () => {
  const asked = { register, sheet: 'L7160', language: 'en' }
  expect((await clerk.post<RefusalBody>('/api/lists/labels', asked)).status).toBe(403)
  expect((await clerk.get(`/api/lists/labels?register=${register}&language=en`)).status).toBe(403)
  expect((await sheets('L7160')).status).toBe(200)
  expect((await sheets('L7160', 22)).status).toBe(422)
  for (const none of [1.5, 0, 1e12])
    expect((await marketingClerk.post('/api/lists/labels', { ...asked, register: none })).status).toBe(422)
  gateway.pass(6 * 60_000)
  for (const [path, message] of [
    ['/api/lists/labels', asked],
    ['/api/lists/directory', { register, format: 'csv', language: 'en' }],
  ] as const)
    expect((await marketingClerk.post<RefusalBody>(path, message)).body.error.code).toBe('step_up_needed')
})

test('every list is remembered with everybody on it, on their pages and in the log', async () => {
  const maija = await makeCustomer(gateway, MAIJA)
  const other = await makeCustomer(gateway, { ...MAIJA, familyName: 'Other' })
  const outside = await makeCustomer(gateway, { familyName: 'Private' })
  await directory('csv')
  gateway.pass(1000)
  await sheets('L7163')
  await clerk.post(`/api/customers/${maija}/merge`, { other, take: [], reason: 'Same' })

  const made = [
    { kind: 'labels', format: 'pdf', sheet: 'L7163', people: 2, madeBy: 'Aino Esimerkki' },
    { kind: 'directory', format: 'csv', sheet: null, people: 2, registerName: 'Customers' },
  ]
  expect((await clerk.get('/api/lists')).body).toMatchObject(made)
  expect((await clerk.get(`/api/customers/${maija}/lists`)).body).toMatchObject(made)
  expect((await clerk.get(`/api/customers/${outside}/lists`)).body).toEqual([])
  const log = await db
    .selectFrom('audit_entry')
    .select(['act', 'detail'])
    .where('act', '=', 'list.made')
    .execute()
  expect(log.map(({ detail }) => detail)).toMatchObject([
    { kind: 'directory', format: 'csv', people: 2 },
    { kind: 'labels', format: 'pdf', people: 2 },
  ])
})

test('a register that is not in reach gives no list, and none of its past ones', async () => {
  await makeCustomer(gateway, MAIJA)
  await directory('html')
  const other = await db
    .insertInto('register')
    .values({ name: 'Other', created_at: gateway.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const roles = [{ role: 'clerk', siteId: null, registerId: other.id } as const]
  const stranger = await signIn(gateway, { username: 'ville', roles })
  await stepUp()
  const message = { register, format: 'csv', language: 'en' }
  expect((await stranger.post('/api/lists/directory', message)).status).toBe(422)
  expect((await stranger.get<MadeListView[]>('/api/lists')).body).toEqual([])
  const owner = await signIn(gateway, { username: 'omistaja' })
  expect((await owner.post('/api/lists/directory', message)).status).toBe(403)
})

test('no segment of people leaves the register: there is no such route, and no list takes a choice of people (R12)', async () => {
  const routes = gateway.app.routes.map(({ method, path }) => `${method} ${path}`)
  expect(routes.filter((route) => /segment|audience|export|connector/i.test(route))).toEqual([])
  const marketer = await signIn(gateway, { username: 'mari', roles: ['marketer'] })
  for (const [route, { may }] of Object.entries(RULES)) {
    if (!route.includes('/api/lists') && !route.includes('/api/customers')) continue
    const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', string]
    const ask = method.toLowerCase() as 'get'
    expect((await marketer[ask](path.replaceAll(/:\w+/g, '1'))).status, `${route} ${may}`).toBe(403)
  }
  const message = { register, format: 'csv', language: 'en' }
  for (const choice of [{ customers: [] }, { search: 'maija' }, { segment: 'buyers' }, { fields: ['email'] }])
    expect((await clerk.post('/api/lists/directory', { ...message, ...choice })).status).toBe(422)
})
