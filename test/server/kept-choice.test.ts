import { randomUUID } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import * as v from 'valibot'
import { beforeEach, expect, test } from 'vitest'
import { readChoice, writeChoice } from '../../src/kept-choice.ts'
import { SERVICE_LIBRARY } from '../../src/service-library.ts'
import type { Site } from '../../server/sites/site.ts'
import { changeSite } from '../../server/sites/save-site.ts'
import { SiteChange } from '../../src/site.ts'
import { testDatabase } from '../database/fresh.ts'
import { consentMessage, makeSite, openTestGateway, post, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
let gateway: TestGateway
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway, { origins: ['https://shop.example.com'], cookieDomain: 'example.com' })
})

const kept = (key: string, allowed: string[]) =>
  writeChoice({
    noticeVersion: 1,
    language: 'en',
    chosenAt: new Date(1_700_000_000_000),
    key,
    replaces: null,
    sent: false,
    allowed,
  })

/** Sends a choice as a browser of the site's own domain does, and answers with what it is told to keep. */
async function answered(
  allowed: Parameters<typeof consentMessage>[1],
  cookieOf: (key: string) => string,
  of = site,
) {
  const message = { ...consentMessage(of, allowed), key: randomUUID() }
  const { headers } = await post(gateway, '/api/consents', message, {
    origin: of.origins[0]!,
    headers: { cookie: `lupa=${cookieOf(message.key)}` },
  })
  return { key: message.key, set: headers.getSetCookie(), headers }
}

test('a gateway under the domain of the site keeps the choice by HTTP, as the widget would have written it', async () => {
  const { key, set, headers } = await answered(['lupa-statistics'], (own) => kept(own, ['lupa-statistics']))

  expect(set).toHaveLength(2)
  const [choice, token] = set as [string, string]
  expect(choice).toMatch(/; Max-Age=15552000; Domain=example\.com; Path=\/; Secure; SameSite=Lax$/)
  expect(token).toMatch(/^lupa_visitor=[^;]{20,}; Max-Age=15552000; Domain=example\.com;/)
  expect(readChoice(/^lupa=([^;]+)/.exec(choice)?.[1])).toEqual({
    noticeVersion: 1,
    language: 'en',
    chosenAt: new Date(1_700_000_000_000),
    key,
    replaces: null,
    sent: true,
    allowed: ['lupa-statistics'],
  })
  expect(headers.get('access-control-allow-credentials')).toBe('true')
  expect(headers.get('access-control-allow-origin')).toBe('https://shop.example.com')
})

test('after a refusal nothing in the browser is unique, and the token is gone', async () => {
  const { set } = await answered([], (own) => kept(own, []))

  expect(readChoice(/^lupa=([^;]+)/.exec(set[0]!)?.[1])).toMatchObject({ key: null, sent: true, allowed: [] })
  expect(set[1]).toMatch(/^lupa_visitor=; Max-Age=0; Domain=example\.com/)
})

test('a choice that another tab has made meanwhile stays as it is', async () => {
  const { set } = await answered(['lupa-statistics'], () => kept(randomUUID(), []))

  expect(set).toEqual([])
})

test('a gateway under another domain sets no cookie', async () => {
  const boats = await makeSite(gateway, { origins: ['https://boats.example.org'] })
  const { set } = await answered(['lupa-statistics'], (own) => kept(own, ['lupa-statistics']), boats)

  expect(set).toEqual([])
})

const become = async (change: v.InferInput<typeof SiteChange>) => {
  site = await changeSite(gateway.gateway.db, site.id, v.parse(SiteChange, change), gateway.now)
  gateway.gateway.sites.forget()
}
/** A choice that the gateway recorded an hour ago, and what differs from it. */
const recorded = (allowed: string[] = [], change: Partial<Parameters<typeof writeChoice>[0]> = {}) =>
  `lupa=${writeChoice({
    noticeVersion: site.notice_version,
    language: 'en',
    chosenAt: new Date(gateway.now.getTime() - 3_600_000),
    key: null,
    replaces: null,
    sent: true,
    allowed,
    ...change,
  })}`
const listed = (id: string) => SERVICE_LIBRARY.find((service) => service.id === id)!
const script = async (cookie: string, of = site) => {
  const { headers, ...response } = await ask(cookie, of)
  return { isSmall: response.text.includes('returning('), cacheControl: headers.get('cache-control')! }
}
async function ask(cookie: string, of: Site) {
  const response = await gateway.app.request(`/lupa.js?site=${of.key}`, { headers: { cookie } })
  return { headers: response.headers, text: await response.text() }
}

test.each([
  ['refused', () => recorded(), true],
  ['allowed statistics', () => recorded(['lupa-statistics']), true],
  ['has not answered', () => 'theme=dark', false],
  ['has answered another notice', () => recorded([], { noticeVersion: 9 }), false],
  ['answered half a year ago', () => recorded([], { chosenAt: new Date(0) }), false],
  ['has an answer that is not recorded yet', () => recorded([], { sent: false }), false],
  ['allowed Google Analytics', () => recorded(['google-analytics']), true],
  ['allowed a map of Google, which the page loads', () => recorded(['google-maps']), true],
  ['refused, and has a cookie of what was refused', () => `${recorded()}; _ga_AB12=1`, true],
  ['has nonsense in the cookie', () => 'lupa=1.1.en', false],
])('who %s gets the file that is enough', async (_, cookie, isSmall) => {
  await become({
    google: { measurementIds: ['G-AB12CD34EF'] },
    services: [{ ...listed('google-maps'), about: {} }],
  })

  expect(await script(cookie())).toEqual({
    isSmall,
    cacheControl: 'private, max-age=300, stale-while-revalidate=86400',
  })
})

/** What the file for this visitor is told of the site. */
async function told(cookie: string) {
  const { text } = await ask(cookie, site)
  const script = text.replace(/(void LUPA_CONFIG|returning\(LUPA_CONFIG\))}/, 'return LUPA_CONFIG}')
  return runInNewContext(script) as Record<string, unknown>
}

test('what tags are told ahead of everything else stands in both files, and only where a page may run some', async () => {
  await become({ google: { measurementIds: ['G-AB12CD34EF'] } })
  for (const cookie of ['', recorded()]) expect(await told(cookie)).not.toHaveProperty('defaults')

  await become({
    google: { measurementIds: ['G-AB12CD34EF'], mode: 'advanced', regions: ['FI'] },
    services: [{ ...listed('microsoft-advertising'), about: {} }],
  })
  for (const cookie of ['', recorded()])
    expect(await told(cookie)).toMatchObject({
      defaults: {
        google: [
          ['consent', 'default', { ad_user_data: 'denied', wait_for_update: 500, region: ['FI'] }],
          ['set', { url_passthrough: false, ads_data_redaction: true }],
        ],
        uet: ['consent', 'default', { ad_storage: 'denied' }],
      },
    })
})

test('whatever an owner writes is the same in the script as in its settings', async () => {
  await become({ name: `A,"b":{"c":1,d:'\\\\"e":2} </script> \\\\` })

  const settings = await gateway.app.request(`/lupa/config.json?site=${site.key}`)
  expect(await told('')).toEqual(await settings.json())
})

test('a gateway under another domain serves one file to all, which anybody may keep', async () => {
  const boats = await makeSite(gateway, { origins: ['https://boats.example.org'] })

  expect(await script(recorded(), boats)).toEqual({
    isSmall: false,
    cacheControl: 'public, max-age=300, stale-while-revalidate=86400',
  })
})
