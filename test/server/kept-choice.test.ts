import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { readChoice, writeChoice } from '../../src/kept-choice.ts'
import type { Site } from '../../server/sites/site.ts'
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
