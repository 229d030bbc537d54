import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { noticeInForce } from '../../server/privacy-notices/find-notice.ts'
import { openPrinter } from '../../server/privacy-notices/printer.ts'
import { readProcessing } from '../../server/privacy-notices/read-processing.ts'
import { subjectSummary } from '../../server/privacy-notices/subject-summary.ts'
import { linesOf, type NoticeDocument } from '../../src/notice-document.ts'
import type { NoticeDetail, NoticeLine } from '../../src/privacy-notice-view.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { EXAMPLE_CONTROLLER, EXAMPLE_STATEMENT } from '../example-processing.ts'
import { choose, makeSite, openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { readPdf } from '../pdf.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let owner: Awaited<ReturnType<typeof signIn>>
let officer: Awaited<ReturnType<typeof signIn>>
let register: number
const DAY = 24 * 60 * 60_000

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  owner = await signIn(gateway)
  officer = await signIn(gateway, { username: 'olli', fullName: 'Olli Otus', roles: ['privacy-officer'] })
  register = (await db.selectFrom('register').select('id').executeTakeFirstOrThrow()).id
})

const path = () => `/api/notices/${register}`
const say = async (
  statement: Record<string, unknown> = {},
  revision = 0,
  controller: unknown = EXAMPLE_CONTROLLER,
  controllerBefore?: unknown,
) =>
  owner.put<NoticeDetail & RefusalBody>(path(), {
    revision,
    controllerBefore: controllerBefore ?? (await owner.get<NoticeDetail>(path())).body.controller,
    controller,
    statement: { ...EXAMPLE_STATEMENT, ...statement },
  })
const lookedAt = async () => (await officer.get<NoticeDetail>(path())).body.sha256
const propose = async (sha256?: string, who = owner) =>
  who.post<NoticeDetail & RefusalBody>(`${path()}/proposal`, { sha256: sha256 ?? (await lookedAt()) })
const agree = async (who = officer, sha256?: string) =>
  who.post<NoticeDetail & RefusalBody>(`${path()}/agreement`, { sha256: sha256 ?? (await lookedAt()) })
const publish = async (statement: Record<string, unknown> = {}, revision = 0) => {
  expect((await say(statement, revision)).status).toBe(200)
  expect((await propose()).status).toBe(201)
  const { status, body } = await agree()
  expect(status).toBe(201)
  return new URL(body.url!).pathname
}
const get = (address: string, headers = {}) => gateway.app.request(address, { headers })

test('an owner proposes, a privacy officer agrees, and everybody reads it in three languages (R1)', async () => {
  const at = await publish()

  const page = await get(`${at}?lang=fi`)
  const text = await page.text()
  expect(page.status).toBe(200)
  expect(text).toContain('Tietosuojaseloste: Customers')
  expect(text).toContain('Maija Mallikas')
  expect(text).not.toContain('<script')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  for (const [language, words] of [
    ['sv', 'Dataskyddsbeskrivning'],
    ['en', 'Privacy notice'],
  ])
    expect(await (await get(at, { 'accept-language': language })).text()).toContain(words)

  const json = await (await get(`${at}/1/fi.json`)).text()
  const sha256 = createHash('sha256').update(json).digest('hex')
  expect(text).toContain(sha256)
  const kept = await db.selectFrom('privacy_notice').select(['language', 'sha256']).execute()
  expect(kept).toContainEqual({ language: 'fi', sha256 })
  const markdown = await (await get(`${at}/1/fi.md`)).text()
  expect(markdown).toContain(`- JSON-tiedoston SHA-256: ${sha256}`)
  const { lines } = readPdf(new Uint8Array(await (await get(`${at}/1/fi.pdf`)).arrayBuffer()))
  const printed = lines.map((line) => line.text).join(' ')
  for (const { title } of (JSON.parse(json) as NoticeDocument).sections) expect(printed).toContain(title)
  expect(printed).toContain('Lintulahdenkuja 4, 00530 Helsinki')
})

test('nobody agrees to what they proposed themselves, even with both roles', async () => {
  const both = await signIn(gateway, { username: 'both', roles: ['owner', 'privacy-officer'] })
  await say()
  expect((await propose(undefined, both)).status).toBe(201)
  const { status, body } = await agree(both)
  expect([status, body.error.code]).toEqual([403, 'forbidden'])
  expect((await agree(owner)).status).toBe(403)
  expect((await get('/notice/none')).status).toBe(404)
  expect((await agree()).body.versions).toMatchObject([
    { version: 1, by: 'Aino Esimerkki', agreedBy: 'Olli Otus' },
  ])
})

test('what was not looked at is not published: who changes it meanwhile has it proposed anew', async () => {
  await say()
  await propose()
  expect((await propose()).status).toBe(409)
  await say({ papers: false }, 1)
  expect((await agree()).body.error.code).toBe('changed_meanwhile')
  expect((await officer.get<NoticeDetail>(path())).body.proposal).toMatchObject({
    isStale: true,
    isOwn: false,
  })
  expect((await officer.post(`${path()}/return`, { note: 'Kolme vuotta ei riitä.' })).status).toBe(200)
  expect((await owner.get<NoticeDetail>(path())).body.returned).toEqual({
    by: 'Olli Otus',
    note: 'Kolme vuotta ei riitä.',
  })
  await propose()
  expect((await agree()).status).toBe(201)
})

test('who proposes or agrees names what they looked at: nothing else that came meanwhile is published', async () => {
  await say()
  const looked = await lookedAt()
  await propose()
  await owner.delete(`${path()}/proposal`)
  await say({ papers: false }, 1)
  expect((await propose(looked)).body.error.code).toBe('changed_meanwhile')
  await propose()
  expect((await agree(officer, looked)).body.error.code).toBe('changed_meanwhile')
  expect((await get('/notice/none')).status).toBe(404)
  expect((await agree()).status).toBe(201)
})

test.each<[string, Record<string, unknown>, string]>([
  ['a placeholder', { keptReason: { fi: '«syy»', sv: 'x', en: 'x' } }, 'keptReason.fi'],
  ['a purpose without a basis', { purposes: [{ purpose: 'credit' }] }, 'purposes.credit.basis'],
  ['targeting without profiling', { automatedText: {} }, 'automatedText.fi'],
])('%s is refused with its place', async (_, statement, field) => {
  await say(statement)
  const { status, body } = await propose()
  expect([status, body.error.code, body.error.field]).toEqual([422, 'invalid', field])
})

test('without a contact person nothing is published (R2)', async () => {
  await say({}, 0, { ...EXAMPLE_CONTROLLER, contact: { name: 'Maija' } })
  const { status, body } = await propose()
  expect([status, body.error.field]).toEqual([422, 'contact.address'])
})

test('a version stays readable for ever, and the next says how it differs and whom to tell', async () => {
  const at = await publish()
  await makeCustomer(gateway, { familyName: 'Mallikas' })
  gateway.pass(DAY)
  owner = await signIn(gateway, { username: 'again' })
  officer = await signIn(gateway, { username: 'oona', roles: ['privacy-officer'] })
  await owner.put(`/api/retention/registers/${register}/customers`, { months: 36, reason: 'Riittää' })
  const { body } = await owner.get<NoticeDetail>(path())
  expect(body.impact).toMatchObject({ customers: 1, because: ['retention'] })
  expect(body.differences.map(({ language, key }) => `${language} ${key}`)).toEqual([
    'fi retention',
    'sv retention',
    'en retention',
  ])
  await propose()
  await agree()

  expect(await (await get(`${at}/1?lang=fi`)).text()).toContain('10 vuotta asiakkuuden')
  expect(await (await get(`${at}/1?lang=fi`)).text()).toContain('Tämä on vanhempi versio.')
  expect(await (await get(`${at}?lang=fi`)).text()).toContain('3 vuotta asiakkuuden')
  const changes = await (await get(`${at}/2/changes?lang=fi`)).text()
  expect(changes).toMatch(/<del>[^<]*10 vuotta/)
  expect(changes).toMatch(/<ins>[^<]*3 vuotta/)
  expect((await get(`${at}/3`)).status).toBe(404)
  expect((await get(`${at}/1/changes`)).status).toBe(404)

  const then = new Date(gateway.now.getTime() - DAY / 2)
  expect((await noticeInForce(db, register, then))?.version).toBe(1)
  expect((await noticeInForce(db, register, gateway.now))?.version).toBe(2)
  expect(await noticeInForce(db, register, new Date(0))).toBeNull()
  await expect(db.deleteFrom('privacy_notice').execute()).rejects.toThrow('append-only')
})

test('a recipient that comes makes the notice outdated, and is not there until two have agreed', async () => {
  const at = await publish()
  const listed = async () => (await owner.get<NoticeLine[]>('/api/notices')).body[0]
  expect(await listed()).toMatchObject({ version: 1, isOutdated: false, faults: 0 })
  await owner.post('/api/recipients', {
    kind: 'collection-agency',
    name: 'Perintä Esimerkki Oy',
    country: 'FI',
  })
  expect(await listed()).toMatchObject({ version: 1, isOutdated: true })
  expect(await (await get(at)).text()).not.toContain('Perintä Esimerkki')
})

test('an answer to a data subject says what the notice in force says', async () => {
  await publish()
  const asked = { registerId: register, language: 'sv', now: gateway.now } as const
  const { version, sections } = await subjectSummary(db, gateway.gateway, asked)
  const notice = await noticeInForce(db, register, gateway.now)
  const swedish = notice!.documents.find(({ language }) => language === 'sv')!
  expect(version).toBe(1)
  for (const section of sections) expect(swedish.sections).toContainEqual(section)
  expect(sections.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['purposes', 'recipients', 'retention', 'sources', 'rights', 'complaint']),
  )
})

test('the record of processing activities has every register, visitors and staff (R43)', async () => {
  await say()
  const { body } = await officer.get<NoticeDocument>('/api/processing-record?language=fi')
  const lines = body.sections.flatMap(linesOf)
  expect(lines).toContain('Rekisteröidyt: Asiakkaat ja asiakkaiden yhteyshenkilöt')
  expect(lines).toContain('Rekisteröidyt: Sivustojen kävijät')
  expect(lines.some((line) => line.startsWith('Käyntien tilastointi · Suostumus'))).toBe(true)
  const clerk = await signIn(gateway, { username: 'clerk', roles: ['clerk'] })
  expect((await clerk.get('/api/processing-record?language=fi')).status).toBe(403)
})

test('the cookie policy of a site is what its banner tells, in every version (R50, R51)', async () => {
  const service = {
    id: 'example-video',
    name: 'Example Video',
    purpose: 'preferences' as const,
    kind: 'video' as const,
    provider: 'Example Video Ltd',
    country: 'IE',
    policyUrl: null,
    stored: [{ name: 'video_session', lifetimeDays: 30, party: 'third' as const }],
  }
  const site = await makeSite(gateway)
  await choose(gateway, site, ['lupa-statistics'])
  await owner.patch(`/api/sites/${site.id}`, { services: [service] })

  const now = await (await get(`/cookies/${site.key}?lang=fi`)).text()
  expect(now).toContain('Example Video')
  expect(now).toContain('video_session')
  expect(now).toContain('Traficom')
  expect(now).toContain('Tietosuojavaltuutetun toimisto')
  const first = await (await get(`/cookies/${site.key}/1?lang=fi`)).text()
  expect(first).not.toContain('Example Video')
  expect(await (await get(`/cookies/${site.key}/2/changes?lang=fi`)).text()).toMatch(
    /<ins>[^<]*video_session/,
  )
  const { body } = await owner.get<NoticeDetail>(path())
  expect(body.impact.sites).toEqual([{ name: 'Shop', grants: 1 }])
  expect((await get('/cookies/none')).status).toBe(404)
})

test('a cookie policy stays as it was first read, whatever the program would write later (R1)', async () => {
  const site = await makeSite(gateway)
  const file = async (path: string) => (await get(`/cookies/${site.key}/${path}`)).text()
  const before = await file('1/fi.json')
  await publish()
  expect(await file('1/fi.json')).toBe(before)
  expect(await file('1?lang=fi')).toContain(createHash('sha256').update(before).digest('hex'))
  // Another version names the notice that there is by now.
  await owner.patch(`/api/sites/${site.id}`, { measured: [] })
  expect(before).not.toContain('/notice/')
  expect(await file('2/fi.json')).toContain('/notice/')
  await expect(
    db
      .updateTable('cookie_policy')
      .set({ sha256: '' } as never)
      .execute(),
  ).rejects.toThrow(/append-only/)
})

test('two who write at once do not overwrite each other', async () => {
  await say()
  expect((await say({ papers: false }, 0)).body.error.code).toBe('changed_meanwhile')
  expect((await say({ papers: false }, 1)).body.statement.papers).toBe(false)
  expect((await say({ papers: true }, 1)).body.error.code).toBe('changed_meanwhile')
})

test('what changes in one language alone is told as well, and so is a language that goes or comes (R1)', async () => {
  const at = await publish()
  await say({ keptReason: { ...EXAMPLE_STATEMENT.keptReason, sv: 'Så vill vi ha det.' } }, 1)
  const swedish = (await officer.get<NoticeDetail>(path())).body
  expect(swedish.differences).toMatchObject([
    { language: 'sv', key: 'retention', added: [expect.stringContaining('Så vill vi ha det.')] },
  ])
  expect((await owner.get<NoticeLine[]>('/api/notices')).body[0]).toMatchObject({ isOutdated: true })
  await say({ languages: ['fi'] }, 2)
  expect((await officer.get<NoticeDetail>(path())).body).toMatchObject({
    differences: [{ language: 'fi', key: 'languages', gone: ['englanti', 'ruotsi'], added: [] }],
    impact: { because: [] },
  })
  await propose()
  await agree()
  await publish({}, 3)
  const changes = await (await get(`${at}/3/changes?lang=en`)).text()
  expect(changes).toMatch(/<ins>[^<]*Esimerkki Oy/)
})

test('who writes of one register does not undo what was said of the controller with another', async () => {
  const owners = (await owner.post<{ id: number }>('/api/registers', { name: 'Owners' })).body.id
  await say()
  const moved = { ...EXAMPLE_CONTROLLER, address: 'Uusikatu 2, 00200 Helsinki' }
  const write = (controller: unknown, controllerBefore: unknown, revision: number) =>
    owner.put<NoticeDetail & RefusalBody>(`/api/notices/${owners}`, {
      revision,
      controllerBefore,
      controller,
      statement: EXAMPLE_STATEMENT,
    })
  expect((await write(moved, EXAMPLE_CONTROLLER, 0)).status).toBe(200)
  const renamed = { ...EXAMPLE_CONTROLLER, name: 'Esimerkki Oyj' }
  expect((await say({}, 1, renamed, EXAMPLE_CONTROLLER)).body.error).toMatchObject({
    code: 'changed_meanwhile',
    field: 'controller',
  })
  expect((await say({ papers: false }, 1, EXAMPLE_CONTROLLER, EXAMPLE_CONTROLLER)).body).toMatchObject({
    controller: { address: 'Uusikatu 2, 00200 Helsinki' },
    statement: { papers: false },
  })
})

test('a notice is printed once, however many ask for it at once or after', async () => {
  await publish()
  const [notice, other] = (await noticeInForce(db, register, gateway.now))!.documents
  const print = openPrinter()
  const printed = print(notice!, 'a')
  expect(print(notice!, 'a')).toBe(printed)
  await printed
  expect(print(notice!, 'a')).toBe(printed)
  expect(await print(other!, 'b')).not.toEqual(await printed)
})

test('connections are called encrypted only where the staff’s are so, too', async () => {
  const at = (staffUrl: string) =>
    readProcessing(
      db,
      { publicUrl: 'https://lupa.example.com', staffUrl },
      { registerId: register, now: gateway.now },
    )
  expect((await at('https://staff.example.com')).processing.security).toContain('https')
  expect((await at('http://10.0.0.2:8081')).processing.security).not.toContain('https')
})
