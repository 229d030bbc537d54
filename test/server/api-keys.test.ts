import { beforeEach, expect, test } from 'vitest'
import type { Site } from '../../server/sites/site.ts'
import type { ApiKeyView, MadeApiKey } from '../../src/api-key.ts'
import { testDatabase } from '../database/fresh.ts'
import { NOON, makeSite, openTestGateway, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let site: Site
let owner: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
  owner = await signIn(gateway)
})

const make = async (name = 'Report') =>
  (await owner.post<MadeApiKey>(`/api/sites/${site.id}/keys`, { name })).body
const ask = (path: string, secret: string, method = 'GET') =>
  gateway.app.request(path, { method, headers: { authorization: `Bearer ${secret}` } })
const totals = (id: number) => `/api/stats/totals?site=${id}&from=2026-11-24&until=2026-11-25`

test('a key reads the statistics of its site', async () => {
  const { secret } = await make()

  for (const report of ['totals', 'series', 'consents', 'breakdown/page']) {
    const response = await ask(totals(site.id).replace('totals', report), secret)
    expect(response.status, report).toBe(200)
  }
})

test('a key reads nothing else: no other site, no customers, no settings', async () => {
  const other = await makeSite(gateway, { name: 'Other' })
  const { secret } = await make()

  expect((await ask(totals(other.id), secret)).status).toBe(403)
  for (const path of [
    '/api/customers',
    '/api/sites',
    `/api/sites/${site.id}/keys`,
    '/api/retention',
    '/api/session',
  ]) {
    expect((await ask(path, secret)).status, path).toBe(401)
  }
})

test('a key that is revoked opens nothing from then on', async () => {
  const { id, secret } = await make()
  expect((await owner.delete(`/api/sites/${site.id}/keys/${id}`)).status).toBe(204)

  expect((await ask(totals(site.id), secret)).status).toBe(401)
  expect((await owner.delete(`/api/sites/${site.id}/keys/${id}`)).status).toBe(404)
})

test('the secret is told once, and only its hash is kept', async () => {
  const { secret, ...key } = await make('Monthly letter')

  expect(secret).toMatch(/^lupa_[\w-]{43}$/)
  expect((await owner.get<ApiKeyView[]>(`/api/sites/${site.id}/keys`)).body).toEqual([key])
  expect(JSON.stringify(await db.selectFrom('api_key').selectAll().execute())).not.toContain(secret)
})

test('the last use of a key is shown, to the minute', async () => {
  const { secret } = await make()
  const lastUsed = async () =>
    (await owner.get<ApiKeyView[]>(`/api/sites/${site.id}/keys`)).body[0]!.lastUsedAt
  expect(await lastUsed()).toBeNull()

  await ask(totals(site.id), secret)
  gateway.pass(59_000)
  await ask(totals(site.id), secret)
  expect(await lastUsed()).toBe(NOON.toISOString())
  gateway.pass(2_000)
  await ask(totals(site.id), secret)
  expect(await lastUsed()).toBe(gateway.now.toISOString())
})

test.each(['lupa_', 'lupa_guess', 'x'.repeat(10_000)])('the guess "%.12s" opens nothing', async (guess) => {
  await make()
  expect((await ask(totals(site.id), guess)).status).toBe(401)
})

test('keys are made by staff, for sites that exist, with a name', async () => {
  const nameless = await owner.post<{ error: { field: string } }>(`/api/sites/${site.id}/keys`, { name: ' ' })
  expect([nameless.status, nameless.body.error.field]).toEqual([422, 'name'])
  expect((await owner.post(`/api/sites/${site.id + 1000}/keys`, { name: 'a' })).status).toBe(404)
  const stranger = await gateway.app.request(`/api/sites/${site.id}/keys`)
  expect(stranger.status).toBe(401)
})
