import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../database/fresh.ts'
import { SHOP, makeSite, openTestGateway, post, signIn, type TestGateway } from '../gateway.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import type { SiteView } from '../../src/site.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let owner: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  owner = await signIn(gateway)
})

/** A service as an owner writes it. */
const VIDEOS = {
  id: 'videos',
  name: 'Videos Example',
  purpose: 'preferences',
  kind: 'video',
  provider: 'Videos Example Oy',
  country: 'FI',
  policyUrl: 'https://videos.example/privacy',
  stored: [{ name: 'vid_*', lifetimeDays: 30, party: 'first' }],
}

const BOATS = {
  name: 'Boats',
  origins: ['https://boats.example.com', 'https://www.boats.example.com'],
  languages: ['fi', 'sv'],
  timeZone: 'Europe/Helsinki',
}

test('an owner makes a site and gets the one tag to embed', async () => {
  const { status, body } = await owner.post<SiteView>('/api/sites', {
    ...BOATS,
    google: { measurementIds: ['G-AB12CD34EF'] },
  })

  expect(status).toBe(201)
  expect(body).toMatchObject({
    ...BOATS,
    google: { measurementIds: ['G-AB12CD34EF'], mode: 'basic', tagManagerId: null },
    smallestGroup: 5,
    heardAt: null,
    noticeVersion: 1,
  })
  expect(body.scriptTag).toBe(
    `<script src="https://lupa.example.com/lupa.js?site=${body.key}" async></script>`,
  )
  expect((await owner.get<SiteView[]>('/api/sites')).body).toEqual([body])
})

test.each([
  ['origins', { origins: ['https://boats.example.com/shop'] }],
  ['origins', { origins: [] }],
  ['origins', { origins: ['https://*.example.com'] }],
  ['languages', { languages: ['fi', 'fi'] }],
  ['languages', { languages: ['tlh'] }],
  ['timeZone', { timeZone: 'Mars/Olympus' }],
  ['timeZone', { timeZone: '+03:00' }],
  ['google', { google: { measurementIds: ['UA-1234-1'] } }],
  ['smallestGroup', { smallestGroup: 0 }],
  ['ipStorage', { ipStorage: 'forever' }],
  ['name', { name: '  ' }],
  ['owner', { owner: 'me' }],
])('a wrong "%s" is refused by its name', async (field, wrong) => {
  const { status, body } = await owner.post<RefusalBody>('/api/sites', { ...BOATS, ...wrong })

  expect(status).toBe(422)
  expect(body.error.field?.split('.')[0]).toBe(field)
  expect(await db.selectFrom('site').selectAll().execute()).toEqual([])
})

test('Lupa says whether it has heard from a site yet', async () => {
  const site = await makeSite(gateway)
  expect((await owner.get<SiteView>(`/api/sites/${site.id}`)).body.heardAt).toBeNull()
  await post(
    gateway,
    '/api/asked',
    { site: site.key, notice: 1, language: 'en' },
    { origin: 'https://thief.example.net' },
  )
  expect((await owner.get<SiteView>(`/api/sites/${site.id}`)).body.heardAt).toBeNull()

  await post(gateway, '/api/asked', { site: site.key, language: 'en', notice: 1 })
  expect((await owner.get<SiteView>(`/api/sites/${site.id}`)).body.heardAt).toBe(gateway.now.toISOString())
})

test('visitors are asked again when what they were shown changes, and not otherwise', async () => {
  const site = await makeSite(gateway)
  const change = async (settings: Record<string, unknown>) =>
    (await owner.patch<SiteView>(`/api/sites/${site.id}`, settings)).body.noticeVersion

  expect(await change({ timeZone: 'Europe/Stockholm', smallestGroup: 10, origins: [SHOP] })).toBe(1)
  expect(await change({ languages: ['en', 'fi', 'sv'] })).toBe(1)
  expect(await change({ languages: ['en'] })).toBe(1)
  expect(await change({ google: { measurementIds: ['G-AB12CD34EF'] } })).toBe(2)
  expect(await change({ google: { measurementIds: ['G-ZZ12CD34EF'] } })).toBe(2)
  expect(await change({ name: 'Another company' })).toBe(3)
  expect(await change({ ipStorage: 'none' })).toBe(4)
  expect(await change({ visitMonths: 6 })).toBe(5)
  expect(await change({})).toBe(5)
})

test('a service, and a text that is shown, ask visitors again; looks and texts nobody sees do not', async () => {
  const site = await makeSite(gateway)
  const change = async (settings: Record<string, unknown>) =>
    (await owner.patch<SiteView>(`/api/sites/${site.id}`, settings)).body.noticeVersion

  expect(await change({ look: { layout: 'bar', accent: '#7a1fa2' }, signals: ['dnt'] })).toBe(1)
  expect(await change({ texts: { en: { 'kinds.video': 'Plays films.' } } })).toBe(1)
  expect(await change({ texts: { en: { 'banner.title': 'May we count you?' } } })).toBe(2)
  expect(await change({ services: [VIDEOS] })).toBe(3)
  expect(await change({ services: [{ ...VIDEOS, provider: 'Another company' }] })).toBe(4)
  expect(await change({ services: [] })).toBe(5)
  expect(await change({ measured: ['scroll'] })).toBe(6)
})

test.each([
  ['services', { services: [{ ...VIDEOS, id: 'lupa-statistics' }] }, /service of Lupa itself/],
  ['services', { services: [VIDEOS, VIDEOS] }, /each id once/],
  ['services', { services: [{ ...VIDEOS, policyUrl: 'http://videos.example' }] }, /https/],
  ['services', { services: [{ ...VIDEOS, purpose: 'linking' }] }, /linking/],
  ['texts', { texts: { en: { 'banner.headline': 'Hello' } } }, /there is no such text/],
  [
    'texts',
    { texts: { en: { 'banner.intro.full': 'We count.' } } },
    /expected it to keep its blanks: \{site\}/,
  ],
  ['texts', { texts: { fi: { 'banner.refuse': 'Hyväksy' } } }, /another button says the same/],
  ['services', { services: [{ ...VIDEOS, id: 'marketing' }] }, /name of a purpose/],
  [
    'services',
    { services: [{ ...VIDEOS, stored: [{ name: 'lu*', lifetimeDays: 1, party: 'first' }] }] },
    /own cookies/,
  ],
  [
    'texts',
    { texts: { en: { 'banner.accept': 'Yes, I gladly accept all of it' } } },
    /at most 24 characters/,
  ],
  ['look', { look: { accent: 'green' } }, /#rrggbb/],
  ['cookieDomain', { cookieDomain: 'example.org' }, /not a host of example\.org/],
])('wrong "%s" are refused with what is expected', async (field, settings, expected) => {
  const site = await makeSite(gateway)
  const { status, body } = await owner.patch<RefusalBody>(`/api/sites/${site.id}`, settings)

  expect(status).toBe(422)
  expect(body.error.field?.split('.')[0]).toBe(field)
  expect(body.error.message).toMatch(expected)
  expect((await owner.get<SiteView[]>('/api/sites')).body[0]).toMatchObject({ services: [], texts: {} })
})

test.each([
  [{ 'banner.title': 'May {site} count?' }, 'texts.en.banner.title'],
  [{ 'banner.refuse': 'Refuse', 'preferences.save': 'Accept' }, 'texts.en.preferences.save'],
  [{ 'banner.accept': ' ' }, 'texts.en.banner.accept'],
])('a wrong text is refused by its language and path', async (texts, field) => {
  const site = await makeSite(gateway)
  const { body } = await owner.patch<RefusalBody>(`/api/sites/${site.id}`, { texts: { en: texts } })

  expect(body.error.field).toBe(field)
})

test('an owner reads every original text of a language, and only staff may', async () => {
  const { body } = await owner.get<Record<string, string>>('/api/wordings/fi')

  expect(body['banner.refuse']).toBe('Kieltäydy')
  expect(body['banner.intro.full']).toContain('{site}')
  expect((await owner.get('/api/wordings/tlh')).status).toBe(404)
  expect((await gateway.app.request('/api/wordings/fi')).status).toBe(401)
})

test('every version of a notice stays readable, and its hash is of its very text (R1)', async () => {
  const site = await makeSite(gateway)
  await owner.patch(`/api/sites/${site.id}`, { google: { measurementIds: ['G-AB12CD34EF'] } })

  const notices = await db
    .selectFrom('notice')
    .select((eb) => ['version', 'language', 'sha256', eb.cast<string>('content', 'text').as('text')])
    .orderBy('version')
    .orderBy('language')
    .execute()
  expect(notices.map(({ version, language }) => `${version} ${language}`)).toEqual([
    '1 en',
    '1 fi',
    '2 en',
    '2 fi',
  ])
  for (const { sha256, text } of notices) {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    expect(Buffer.from(digest).toString('hex')).toBe(sha256)
  }
})

test('the script comes ready compressed, says how long it keeps, and is revalidated by its tag', async () => {
  const site = await makeSite(gateway)
  const get = (headers: Record<string, string>) =>
    gateway.app.request(`/lupa.js?site=${site.key}`, { headers })

  const plain = await get({})
  const text = await plain.text()
  expect(text).toContain(`site:"${site.key}"`)
  const brotli = await get({ 'accept-encoding': 'gzip, deflate, br' })
  expect(brotli.headers.get('content-encoding')).toBe('br')
  expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(text)
  const gzip = await get({ 'accept-encoding': 'gzip' })
  expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(text)

  const etag = plain.headers.get('etag')!
  expect((await get({ 'if-none-match': etag })).status).toBe(304)
  expect((await get({ 'if-none-match': `W/${etag}` })).status).toBe(304)
  expect(plain.headers.get('cache-control')).toContain('max-age=')
  expect(plain.headers.get('cross-origin-resource-policy')).toBe('cross-origin')

  await owner.patch(`/api/sites/${site.id}`, { name: 'Renamed' })
  expect((await get({ 'if-none-match': etag })).status).toBe(200)
})

test('a measurement id may be written in small letters', async () => {
  const { body } = await owner.post<SiteView>('/api/sites', {
    ...BOATS,
    google: { measurementIds: [' g-ab12cd34ef '] },
  })
  expect(body.google.measurementIds).toEqual(['G-AB12CD34EF'])
})

test('a page whose visitor is not asked any more is heard by loading the script', async () => {
  const site = await makeSite(gateway)
  const load = (referer: string) => gateway.app.request(`/lupa.js?site=${site.key}`, { headers: { referer } })
  const heardAt = async () => (await owner.get<SiteView>(`/api/sites/${site.id}`)).body.heardAt

  await load('https://thief.example.net/')
  expect(await heardAt()).toBeNull()
  await load(`${SHOP}/`)
  expect(await heardAt()).not.toBeNull()
})

test('an encoding that the browser refuses is not sent', async () => {
  const site = await makeSite(gateway)
  const headers = { 'accept-encoding': 'br;q=0, gzip' }
  const response = await gateway.app.request(`/lupa.js?site=${site.key}`, { headers })
  expect(response.headers.get('content-encoding')).toBe('gzip')
})

test('an address that does not exist says so to everybody', async () => {
  for (const path of ['/api/nothing', '/nothing']) {
    const response = await gateway.app.request(path)
    expect(response.status).toBe(404)
    expect(((await response.json()) as RefusalBody).error.code).toBe('not_found')
  }
})

test('a script tag with an unknown key gets a plain no', async () => {
  expect((await gateway.app.request('/lupa.js?site=nobody')).status).toBe(404)
  expect((await gateway.app.request('/lupa.js?site=%00')).status).toBe(404)
  expect((await gateway.app.request('/lupa.js')).status).toBe(404)
})

test('the API reference names every route of the gateway', async () => {
  const document = (await (await gateway.app.request('/api/openapi.json')).json()) as {
    paths: Record<string, object>
  }
  const told = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  const served = gateway.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path}`)
    // The reports of a shared link are those that staff ask for, told once.
    .filter((route) => !/ \/api\/(docs|docs\/viewer\.js|openapi\.json|shared\/stats\/.*)$/.test(route))

  expect([...new Set(told)].toSorted()).toEqual([...new Set(served)].toSorted())
})

test('the API reference is shown without asking anybody else', async () => {
  const html = await (await gateway.app.request('/api/docs')).text()

  const viewer = await gateway.app.request('/api/docs/viewer.js')
  expect(html).toContain('/api/docs/viewer.js')
  expect([viewer.status, viewer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  expect(html).not.toMatch(/(src|href)="https?:/)
})

test('a domain that shares its choices belongs to one site: another under it would take them for its own', async () => {
  const shop = await makeSite(gateway, { name: 'Shop', origins: ['https://www.example.com'] })
  const blog = await makeSite(gateway, { name: 'Blog', origins: ['https://blog.example.com'] })
  const change = (site: { id: number }, settings: object) =>
    owner.patch<SiteView & RefusalBody>(`/api/sites/${site.id}`, settings)

  const shared = await change(shop, { cookieDomain: 'example.com' })
  expect([shared.status, shared.body.error.field]).toEqual([422, 'cookieDomain'])
  expect(shared.body.error.message).toContain('"blog.example.com" belongs to the site "Blog"')
  await change(blog, { origins: ['https://blog.example.org'] })
  expect((await change(shop, { cookieDomain: 'example.com' })).status).toBe(200)
  const back = await change(blog, { origins: ['https://blog.example.com'] })
  expect([back.status, back.body.error.field]).toEqual([422, 'origins'])
  expect((await change(blog, { name: 'The blog' })).status).toBe(200)
})
