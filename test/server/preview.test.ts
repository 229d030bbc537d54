import { beforeEach, expect, test } from 'vitest'
import { layoutOf } from '../../server/embed/layout.ts'
import type { Site } from '../../server/sites/site.ts'
import type { Preview } from '../../src/preview.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import type { SiteView } from '../../src/site.ts'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, openTestGateway, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
let gateway: TestGateway
let site: Site
let owner: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway, {
    google: { measurementIds: ['G-AB12CD34EF'], mode: 'advanced' },
    cookieDomain: 'example.com',
  })
  owner = await signIn(gateway)
})

const preview = <Body>(message: unknown) => owner.post<Body>(`/api/sites/${site.id}/preview`, message)
const VIDEO = {
  id: 'film-house',
  name: 'Film House',
  purpose: 'preferences',
  kind: 'video',
  provider: 'Film House Ltd',
  country: 'IE',
  policyUrl: null,
  stored: [],
}

test('a draft is shown with its look, texts and services, and nothing of it is saved', async () => {
  const before = (await owner.get<SiteView>(`/api/sites/${site.id}`)).body
  const { status, body } = await preview<Preview>({
    language: 'fi',
    change: {
      look: { layout: 'bar', accent: '#aa3300' },
      texts: { fi: { 'banner.accept': 'Sopii' } },
      services: [VIDEO],
    },
  })

  expect(status).toBe(200)
  expect(body.config).toMatchObject({
    language: 'fi',
    text: { accept: 'Sopii', refuse: 'Kieltäydy' },
  })
  expect(body.config.theme).toContain(layoutOf({ ...site.look, layout: 'bar' }))
  expect(body.config.theme).toContain('#aa3300')
  expect(body.parts.blocked.services[body.embedded]).toEqual({
    name: 'Film House',
    provider: 'Film House Ltd',
    ids: ['film-house'],
  })
  expect((await owner.get<SiteView>(`/api/sites/${site.id}`)).body).toEqual(before)
})

test('a preview is told of no tag of Google, of no shared cookie, and of no gateway to speak to', async () => {
  const { body } = await preview<Preview>({ language: 'en', change: {} })

  expect(body.config).toMatchObject({ google: null, gateway: '/preview' })
  expect(body.config.defaults).toEqual({})
  expect(body.config).not.toHaveProperty('cookieDomain')
  // What is asked about it is shown all the same.
  expect(body.config.asked.map(({ id }) => id)).toContain('google-analytics')
  expect(body.parts.blocked.services[body.embedded]?.name).toBe('Example Video')
})

test('a draft that could not be saved is not shown, and only staff see any', async () => {
  const { status, body } = await preview<RefusalBody>({
    language: 'en',
    change: { look: { accent: 'red' } },
  })
  expect([status, body.error.field]).toEqual([422, 'change.look.accent'])

  const stranger = await gateway.app.request(`/api/sites/${site.id}/preview`, {
    method: 'POST',
    headers: { origin: 'https://lupa.example.com' },
    body: JSON.stringify({ language: 'en', change: {} }),
  })
  expect(stranger.status).toBe(401)
  expect((await owner.post('/api/sites/999/preview', { language: 'en', change: {} })).status).toBe(404)
})

test('the page of the preview is locked up: no cookies, no requests, in frames of the dashboard only', async () => {
  const response = await gateway.app.request('/preview')
  const policy = response.headers.get('content-security-policy') ?? ''

  expect(policy).toMatch(/sandbox allow-scripts(;|$)/)
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'self'")
  expect(policy).not.toMatch(/connect-src|allow-same-origin/)
  expect((await gateway.app.request('/preview/lupa/nothing.js')).status).toBe(404)
})
