import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, NOON, openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { SERVICE_LIBRARY } from '../../src/service-library.ts'
import type { OwnService } from '../../src/service.ts'
import type { SiteServices } from '../../src/site-services.ts'
import type { SiteView } from '../../src/site.ts'

const connection = await testDatabase()
let gateway: TestGateway
let owner: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  owner = await signIn(gateway)
})

const listed = (id: string) => SERVICE_LIBRARY.find((service) => service.id === id)!

test('staff pick a service from the library, and it becomes one of the site as it is', async () => {
  const site = await makeSite(gateway)
  const { body: library } = await owner.get<OwnService[]>('/api/services')
  expect(library).toEqual(SERVICE_LIBRARY)

  const youtube = library.find(({ id }) => id === 'youtube')!
  const { status, body } = await owner.patch<SiteView>(`/api/sites/${site.id}`, { services: [youtube] })
  expect(status).toBe(200)
  expect(body.services).toEqual([youtube])
  expect(body.noticeVersion).toBe(2)
})

test.each(['/api/services', '/api/sites/1/services'])('"%s" is for staff only', async (path) => {
  expect((await gateway.app.request(path)).status).toBe(401)
})

test('staff read in their language what follows from other settings, and which texts visitors get', async () => {
  const site = await makeSite(gateway, { google: { measurementIds: ['G-AB12CD34EF'] } })
  gateway.pass(60_000)
  const published = gateway.now
  await owner.patch(`/api/sites/${site.id}`, { services: [listed('youtube')] })
  gateway.pass(60_000)

  const { body } = await owner.get<SiteServices>(`/api/sites/${site.id}/services?language=fi`)
  expect(body.builtIn.map(({ name }) => name)).toEqual([
    'Valintasi',
    'Oma tilastomme',
    'Google Analytics',
    'Lomakkeeseen yhdistetyt käynnit',
  ])
  expect(body.builtIn[2]!.receiver).toBe('Google Ireland Limited (Irlanti)')
  expect(body.kinds.en!.video).toBe('Plays videos.')
  expect(Object.keys(body.kinds)).toEqual(['en', 'fi'])
  expect(body.declarations).toEqual([
    { language: 'en', url: `https://lupa.example.com/declaration/${site.key}?lang=en` },
    { language: 'fi', url: `https://lupa.example.com/declaration/${site.key}?lang=fi` },
  ])
  expect(body.changedAt).toBe(published.toISOString())

  const wrong = await owner.get<RefusalBody>(`/api/sites/${site.id}/services?language=tlh`)
  expect(wrong.body.error).toMatchObject({ code: 'invalid', field: 'language' })
  expect((await owner.get('/api/sites/999/services')).status).toBe(404)
})

test('what Google is told in any case stands in the banner, beside its services, and asks visitors again', async () => {
  const site = await makeSite(gateway, { google: { measurementIds: ['G-AB12CD34EF'] } })
  const told = /Google receives data about your visit, without cookies, even before you choose/
  const script = async () => (await gateway.app.request(`/lupa.js?site=${site.key}`)).text()
  expect(await script()).not.toMatch(told)

  const google = { measurementIds: ['G-AB12CD34EF'], mode: 'advanced' }
  const { body } = await owner.patch<SiteView>(`/api/sites/${site.id}`, { google })
  expect(body.noticeVersion).toBe(2)
  expect(await script()).toMatch(told)
  expect((await declaration(`${site.key}?lang=en`)).html).toMatch(told)

  // Elsewhere Google takes consent as given, and keeps cookies.
  const elsewhere = { google: { ...google, regions: ['FI'] } }
  expect((await owner.patch<SiteView>(`/api/sites/${site.id}`, elsewhere)).body.noticeVersion).toBe(3)
  expect(await script()).toMatch(/Google receives data about your visit, even before you choose/)
  expect((await declaration(`${site.key}?lang=en`)).html).not.toMatch(told)
})

test('a refusal costs nothing, unless content of others stays hidden, and the banner says which', async () => {
  const site = await makeSite(gateway)
  const script = async () => (await gateway.app.request(`/lupa.js?site=${site.key}`)).text()
  expect(await script()).toContain('The site works the same without it. You can change your mind')

  for (const purpose of ['preferences', 'marketing']) {
    await owner.patch(`/api/sites/${site.id}`, { services: [{ ...listed('youtube'), purpose }] })
    expect(await script(), purpose).toContain(
      'Without it, content of other services stays hidden; the rest of the site works the same. You can change',
    )
  }
  await owner.patch(`/api/sites/${site.id}`, { services: [listed('hotjar')] })
  expect(await script()).toContain('The site works the same without it.')
})

const declaration = async (path: string, headers: Record<string, string> = {}) => {
  const response = await gateway.app.request(`/declaration/${path}`, { headers })
  return { status: response.status, headers: response.headers, html: await response.text() }
}

test('the declaration of a site tells all it may load and keep, by the day of the last change', async () => {
  const site = await makeSite(gateway, { languages: ['en', 'fi', 'ar'], services: [listed('google-maps')] })
  const { status, headers, html } = await declaration(`${site.key}?lang=en`)

  expect(status).toBe(200)
  for (const told of [
    'lupa_visitor',
    'Google Maps',
    'Shows maps.',
    'Google Ireland Limited (Ireland)',
    'https://policies.google.com/privacy',
    '180 days',
    'Last changed on November 24, 2026',
  ])
    expect(html).toContain(told)
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /)
  expect(headers.get('x-robots-tag')).toBe('noindex')
  expect(headers.get('cache-control')).toBe('public, max-age=300')
  expect(headers.get('set-cookie')).toBeNull()
  expect(html).not.toContain('<script')

  // In another language by its link, else by what the reader's browser says, else in the first.
  expect((await declaration(`${site.key}?lang=fi`)).html).toContain('<html lang="fi" dir="ltr">')
  expect((await declaration(`${site.key}?lang=ar`)).html).toContain('<html lang="ar" dir="rtl">')
  expect((await declaration(site.key, { 'accept-language': 'fi-FI,fi;q=0.9' })).html).toContain('lang="fi"')
  expect((await declaration(`${site.key}?lang=sv`)).html).toContain('<html lang="en" dir="ltr">')
})

test('the declaration shows the change as soon as it is made', async () => {
  gateway.now = new Date('2026-11-20T10:00:00Z')
  const site = await makeSite(gateway)
  gateway.now = NOON
  const { html: before } = await declaration(site.key)
  expect(before).not.toContain('Hotjar')
  expect(before).toContain('Last changed on November 20, 2026')
  await owner.patch(`/api/sites/${site.id}`, { services: [listed('hotjar')] })

  const { html } = await declaration(site.key)
  expect(html).toContain('_hjSessionUser_*')
  expect(html).toContain('Last changed on November 24, 2026')
})

test('what owners write is text in the declaration, never markup', async () => {
  const site = await makeSite(gateway, {
    name: 'Boats & <b>Co</b>',
    services: [
      {
        ...listed('hotjar'),
        name: '<img src=x onerror=alert(1)>',
        provider: '"><script>alert(1)</script>',
        policyUrl: 'https://example.com/"onmouseover="alert(1)',
      },
    ],
  })
  const { html } = await declaration(site.key)

  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(html).not.toMatch(/<(img|script|b)[ >]|" ?onmouseover="/)
})

test('there is no declaration of a site that is not there', async () => {
  expect((await declaration('nobody')).status).toBe(404)
  expect((await declaration('%3Cscript%3E')).status).toBe(404)
})
