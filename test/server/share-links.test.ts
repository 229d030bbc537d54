import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Site } from '../../server/sites/site.ts'
import type { MadeApiKey } from '../../src/api-key.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import type { MadeShareLink, SharedView, ShareLinkView } from '../../src/share-link.ts'
import type { LiveReport } from '../../src/stats.ts'
import { testDatabase } from '../database/fresh.ts'
import {
  NOON,
  choose,
  makeSite,
  openTestGateway,
  post,
  send,
  signIn,
  view,
  type TestGateway,
} from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const HOUR = 3_600_000
const OWN = 'https://lupa.example.com'
const PARTNER = 'https://partner.example.org'
const PASSWORD = 'board meeting'
let gateway: TestGateway
let site: Site
let owner: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
  owner = await signIn(gateway)
})

type Link = MadeShareLink & { secret: string; path: string }

async function make(details: Record<string, unknown> = {}): Promise<Link> {
  const { status, body } = await owner.post<MadeShareLink>(`/api/sites/${site.id}/share-links`, {
    name: 'Board',
    ...details,
  })
  if (status !== 201) throw new Error(`no link: ${JSON.stringify(body)}`)
  const path = new URL(body.url).pathname
  return { ...body, path, secret: path.split('/').at(-1)! }
}

const list = async () => (await owner.get<ShareLinkView[]>(`/api/sites/${site.id}/share-links`)).body
const ask = (path: string, secret: string, cookie = '') =>
  gateway.app.request(path, { headers: { authorization: `Bearer ${secret}`, cookie } })
const open = (secret: string, password: string, address?: string) =>
  post(
    gateway,
    '/api/shared/open',
    { password },
    { origin: OWN, headers: { authorization: `Bearer ${secret}` }, ...(address && { address }) },
  )
const cookieOf = (headers: Headers) => headers.get('set-cookie')!.split(';')[0]!
const totals = (id: number) => `/api/shared/stats/totals?site=${id}&from=2026-11-24&until=2026-11-25`
const frameAncestors = (response: Response) =>
  /frame-ancestors ([^;]*)/.exec(response.headers.get('content-security-policy') ?? '')?.[1]

/** Everything that a reader of the link can tell apart. */
async function seen({ path, secret }: Pick<Link, 'path' | 'secret'>) {
  const answers = [
    await gateway.app.request(path),
    await gateway.app.request(`${path}?embed`),
    await ask('/api/shared', secret),
    await ask(totals(site.id), secret),
  ]
  const told = await open(secret, PASSWORD)
  return {
    pages: await Promise.all(
      answers.map(async (one) => [one.status, Object.fromEntries(one.headers), await one.text()]),
    ),
    open: [told.status, told.body],
  }
}

test('a shared link tells its reader the site, and shows its statistics', async () => {
  const { path, secret } = await make()

  expect((await gateway.app.request(path)).status).toBe(200)
  expect((await (await ask('/api/shared', secret)).json()) as SharedView).toEqual({
    site: site.id,
    name: 'Shop',
    timeZone: 'Europe/Helsinki',
    shown: 'overview',
  })
  expect((await ask(totals(site.id), secret)).status).toBe(200)
})

test('of every route there is, a shared link opens its own and the reports of its site, and nothing else', async () => {
  const { id, secret } = await make()
  const key = (await owner.post<MadeApiKey>(`/api/sites/${site.id}/keys`, { name: 'Report' })).body
  const goal = await owner.post<{ id: number }>(`/api/sites/${site.id}/goals`, {
    name: 'Order',
    target: 'event:order',
  })
  const names: Record<string, string> = {
    id: String(site.id),
    key: key.id,
    goal: String(goal.body.id),
    link: id,
    dimension: 'page',
    secret,
  }
  const period = `site=${site.id}&from=2026-11-24&until=2026-11-25`
  const asked: Record<string, string> = {
    '/api/shared/stats/live': `site=${site.id}`,
    '/api/shared/stats/event': `${period}&name=order`,
    '/api/shared/stats/funnel': `${period}&step=page:/&step=event:order`,
  }
  const routes = new Set(
    gateway.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace('/*', '/anything')}`),
  )
  const before = await db.selectFrom('share_link').selectAll().execute()

  // New with each answer: the nonce of the API reference, and what a passkey is to sign.
  const told = async (answer: Response) =>
    (await answer.text()).replaceAll(/nonce="[^"]*"|content="[^"]*==">|"challenge":"[^"]*"/g, '')
  const opened: string[] = []
  for (const route of routes) {
    const [method, pattern] = route.split(' ') as [string, string]
    const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => names[name] ?? randomUUID())
    const query = pattern.includes('/stats/') ? `?${asked[pattern] ?? period}` : ''
    const request = (bearer: string) =>
      gateway.app.request(path + query, {
        method,
        headers: { origin: OWN, authorization: `Bearer ${bearer}` },
        ...(method !== 'GET' && { body: '{"password":"guess"}' }),
      })
    const [stranger, reader] = [await request('x'.repeat(43)), await request(secret)]
    if (stranger.status !== reader.status || (await told(stranger)) !== (await told(reader))) {
      opened.push(`${reader.status} ${route}`)
    }
  }

  expect(routes.size).toBeGreaterThan(40)
  expect(opened.toSorted()).toEqual([
    '200 GET /api/shared',
    '200 GET /api/shared/stats/breakdown/:dimension',
    '200 GET /api/shared/stats/cohorts',
    '200 GET /api/shared/stats/consent-series',
    '200 GET /api/shared/stats/consents',
    '200 GET /api/shared/stats/event',
    '200 GET /api/shared/stats/funnel',
    '200 GET /api/shared/stats/goals',
    '200 GET /api/shared/stats/hours',
    '200 GET /api/shared/stats/journeys',
    '200 GET /api/shared/stats/live',
    '200 GET /api/shared/stats/series',
    '200 GET /api/shared/stats/totals',
    '200 GET /api/shared/stats/vitals',
    '401 POST /api/shared/open',
  ])
  const after = await db.selectFrom('share_link').selectAll().execute()
  expect(after).toEqual(before.map((row) => ({ ...row, last_used_on: '2026-11-24' })))
})

test('a shared link opens no other site', async () => {
  const other = await makeSite(gateway, { name: 'Other' })
  const { secret } = await make()

  expect((await ask(totals(other.id), secret)).status).toBe(403)
})

test('the API key of a program opens no shared page', async () => {
  const { body: key } = await owner.post<MadeApiKey>(`/api/sites/${site.id}/keys`, { name: 'Report' })

  expect((await gateway.app.request(`/share/${key.secret}`)).status).toBe(404)
  expect((await ask('/api/shared', key.secret)).status).toBe(404)
})

test('a session of staff does not open what a link does not', async () => {
  const other = await makeSite(gateway, { name: 'Other' })
  const { secret } = await make()

  expect((await ask(totals(other.id), secret, owner.cookie)).status).toBe(403)
  expect((await gateway.app.request('/api/shared', { headers: { cookie: owner.cookie } })).status).toBe(404)
})

test('links that never were, were revoked or have expired look exactly alike', async () => {
  const end = { expiresAt: new Date(NOON.getTime() + HOUR).toISOString() }
  const revoked = await make({ embedOrigins: [PARTNER] })
  const expired = await make({ ...end, embedOrigins: [PARTNER] })
  const locked = await make({ ...end, password: PASSWORD })
  gateway.pass(HOUR - 1)
  for (const { path } of [revoked, expired, locked]) {
    expect((await gateway.app.request(path)).status).toBe(200)
  }
  gateway.pass(1)
  await db.deleteFrom('share_link').where('id', '=', revoked.id).execute()

  const never = await seen({ path: `/share/${'x'.repeat(43)}`, secret: 'x'.repeat(43) })
  for (const link of [revoked, expired, locked]) expect(await seen(link)).toEqual(never)
  expect(never.pages.map(([status]) => status)).toEqual([404, 404, 404, 401])
  expect(never.open[0]).toBe(404)
})

test('a revoked link ends for those who have it open, too', async () => {
  const { id, secret } = await make({ password: PASSWORD })
  const cookie = cookieOf((await open(secret, PASSWORD)).headers)
  expect((await ask(totals(site.id), secret, cookie)).status).toBe(200)
  expect((await owner.delete(`/api/sites/${site.id}/share-links/${id}`)).status).toBe(204)

  expect((await ask(totals(site.id), secret, cookie)).status).toBe(401)
  expect((await ask('/api/shared', secret, cookie)).status).toBe(404)
  expect(await db.selectFrom('share_session').selectAll().execute()).toEqual([])
  expect((await owner.delete(`/api/sites/${site.id}/share-links/${id}`)).status).toBe(404)
})

test('a link with a password tells nothing before it is given, not even the name of the site', async () => {
  const { path, secret } = await make({ password: PASSWORD })

  for (const answer of [await ask('/api/shared', secret), await ask(totals(site.id), secret)]) {
    expect(answer.status).toBe(401)
    expect(await answer.text()).not.toContain('Shop')
  }
  expect(await (await gateway.app.request(path)).text()).not.toContain('Shop')

  const { status, body, headers } = await open(secret, PASSWORD)
  expect([status, body]).toMatchObject([200, { name: 'Shop' }])
  expect(headers.get('set-cookie')).toMatch(
    /^__Secure-lupa_shared_[\w-]+=[\w-]{43}; Max-Age=14400; Path=\/api; HttpOnly; Secure; SameSite=Strict$/,
  )
  expect((await ask('/api/shared', secret, cookieOf(headers))).status).toBe(200)
  expect((await ask(totals(site.id), secret, cookieOf(headers))).status).toBe(200)
})

test('a password opens its own link for four hours, and no other link ever', async () => {
  const first = await make({ password: PASSWORD })
  const second = await make({ password: PASSWORD })
  const cookie = cookieOf((await open(first.secret, PASSWORD)).headers)
  const forged = cookie.replace(first.id, second.id)

  expect((await ask('/api/shared', second.secret, cookie)).status).toBe(401)
  expect((await ask('/api/shared', second.secret, forged)).status).toBe(401)
  gateway.pass(4 * HOUR - 1)
  expect((await ask('/api/shared', first.secret, cookie)).status).toBe(200)
  gateway.pass(1)
  expect((await ask('/api/shared', first.secret, cookie)).status).toBe(401)
})

test('a wrong password is answered alike whether the link has one or not', async () => {
  const locked = await open((await make({ password: PASSWORD })).secret, 'not this one')
  const plain = await open((await make()).secret, 'not this one')

  expect([locked.status, locked.body.error.code]).toEqual([401, 'wrong_credentials'])
  expect([plain.status, plain.body]).toEqual([locked.status, locked.body])
  expect(locked.headers.get('set-cookie')).toBeNull()
})

test('after ten wrong passwords the right one has to wait, too, and other links need not', async () => {
  const { secret } = await make({ password: PASSWORD })
  const other = await make({ password: PASSWORD })
  for (let tries = 0; tries < 10; tries += 1) {
    expect((await open(secret, `wrong ${tries}`, `192.0.2.${tries}`)).status).toBe(401)
  }
  const { status, headers } = await open(secret, PASSWORD)
  expect(status).toBe(429)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await open(other.secret, PASSWORD)).status).toBe(200)
})

test('one address that guesses at many links has to wait', async () => {
  const links = await Promise.all(Array.from({ length: 6 }, () => make({ password: PASSWORD })))
  for (let tries = 0; tries < 50; tries += 1) {
    expect((await open(links[tries % 5]!.secret, 'wrong')).status).toBe(401)
  }
  expect((await open(links[5]!.secret, PASSWORD)).status).toBe(429)
  expect((await open(links[5]!.secret, PASSWORD, '192.0.2.99')).status).toBe(200)
})

test('a page elsewhere cannot give a password', async () => {
  const { secret } = await make({ password: PASSWORD })
  const { status, body } = await post(
    gateway,
    '/api/shared/open',
    { password: PASSWORD },
    { origin: PARTNER, headers: { authorization: `Bearer ${secret}` } },
  )
  expect([status, body.error.code]).toEqual([403, 'foreign_origin'])
})

test('the address is told once; secret, password and session are kept as hashes only', async () => {
  const { secret, path: _, url, ...link } = await make({ password: PASSWORD })
  const cookie = cookieOf((await open(secret, PASSWORD)).headers).split('=')[1]!

  expect(url).toBe(`https://lupa.example.com/share/${secret}`)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(await list()).toEqual([{ ...link, lastUsedOn: '2026-11-24' }])
  const kept = await db.selectFrom('share_link').selectAll().executeTakeFirstOrThrow()
  expect(kept.password_hash).toMatch(/^\$argon2id\$/)
  const text = JSON.stringify([kept, await db.selectFrom('share_session').selectAll().execute()])
  for (const hidden of [secret, PASSWORD, cookie]) expect(text).not.toContain(hidden)
  expect(gateway.logged.join()).not.toContain(secret)
})

test('of its use a link keeps the day alone, by the clock of the site', async () => {
  const { secret } = await make()
  expect((await list())[0]!.lastUsedOn).toBeNull()

  gateway.now = new Date('2026-11-24T21:59:00Z')
  await ask('/api/shared', secret)
  const { last_used_on } = await db.selectFrom('share_link').selectAll().executeTakeFirstOrThrow()
  expect(last_used_on).toBe('2026-11-24')
  gateway.pass(60_000)
  await ask(totals(site.id), secret)
  expect(await db.selectFrom('share_link').select('last_used_on').execute()).toEqual([
    { last_used_on: '2026-11-25' },
  ])
})

test('a shared page tells nobody its address and is never indexed', async () => {
  const { path, secret } = await make({ embedOrigins: [PARTNER] })
  for (const address of [path, `${path}?embed`, '/share/guess']) {
    const page = await gateway.app.request(address)
    expect(page.headers.get('referrer-policy'), address).toBe('no-referrer')
    expect(page.headers.get('x-robots-tag'), address).toBe('noindex, nofollow')
    expect(page.headers.get('cache-control'), address).toBe('no-store')
    expect(await page.text()).toContain('<meta name="robots" content="noindex, nofollow">')
  }
  expect((await ask('/api/shared', secret)).headers.get('x-robots-tag')).toBe('noindex, nofollow')
})

test('only the embedded page of a link may stand in a frame, only on pages of the origins it was made for', async () => {
  const shared = await make({ embedOrigins: [PARTNER, 'http://localhost:3000'] })
  const plain = await make()

  const embedded = await gateway.app.request(`${shared.path}?embed`)
  expect(frameAncestors(embedded)).toBe(`${PARTNER} http://localhost:3000`)
  expect(embedded.headers.get('x-frame-options')).toBeNull()
  for (const address of [shared.path, plain.path, `${plain.path}?embed`, '/share/guess?embed', '/app/']) {
    const page = await gateway.app.request(address)
    expect(frameAncestors(page), address).toBe("'none'")
    expect(page.headers.get('x-frame-options'), address).toBe('DENY')
  }
})

test('no page of the gateway but that one may stand in a frame elsewhere', async () => {
  const withDemo = await openTestGateway(connection, { DEMO: 'on' })
  await make({ embedOrigins: [PARTNER] })
  const pages: string[] = []
  for (const path of new Set(withDemo.app.routes.map(({ path }) => path))) {
    const response = await withDemo.app.request(`${path.replace('*', '')}?embed`)
    if (!response.headers.get('content-type')?.includes('html')) continue
    pages.push(path)
    expect(response.headers.get('x-frame-options'), path).toMatch(/^(DENY|SAMEORIGIN)$/)
  }
  expect(pages).toEqual(expect.arrayContaining(['/app/*', '/share/:secret', '/demo/*', '/api/docs']))
})

test.each([
  ['name', { name: ' ' }],
  ['password', { password: 'seven 7' }],
  ['expiresAt', { expiresAt: 'tomorrow' }],
  ['expiresAt', { expiresAt: NOON.toISOString() }],
  ['embedOrigins.0', { embedOrigins: ['https://partner.example.org/page'] }],
  ['embedOrigins.0', { embedOrigins: ['https://*.example.org'] }],
  ['embedOrigins.0', { embedOrigins: ['https://a;script-src'] }],
  ['embedOrigins.0', { embedOrigins: ['*'] }],
  ['embedOrigins', { embedOrigins: [PARTNER], password: PASSWORD }],
  ['site', { site: 2 }],
])('a wrong "%s" is refused by its name', async (field, wrong) => {
  const { status, body } = await owner.post<RefusalBody>(`/api/sites/${site.id}/share-links`, {
    name: 'Board',
    ...wrong,
  })
  expect([status, body.error.field]).toEqual([422, field])
  expect(await list()).toEqual([])
})

test('the refusal of a password in a frame says why, and what to do', async () => {
  const { body } = await owner.post<RefusalBody>(`/api/sites/${site.id}/share-links`, {
    name: 'Board',
    password: PASSWORD,
    embedOrigins: [PARTNER],
  })
  expect(body.error.message).toBe(
    '"embedOrigins": a link with a password cannot be embedded, since browsers keep frames from their cookies; expected no password, or no origins',
  )
})

test('links are made and revoked by staff, for sites that exist', async () => {
  const { id } = await make()
  const other = await makeSite(gateway, { name: 'Other' })
  const path = `/api/sites/${site.id}/share-links`

  expect((await owner.post(`/api/sites/${site.id + 1000}/share-links`, { name: 'a' })).status).toBe(404)
  expect((await owner.delete(`/api/sites/${other.id}/share-links/${id}`)).status).toBe(404)
  expect((await owner.delete(`${path}/board`)).status).toBe(404)
  expect((await gateway.app.request(path)).status).toBe(401)
  expect((await post(gateway, path, { name: 'a' }, { origin: OWN })).status).toBe(401)
  const forged = await post(
    gateway,
    path,
    { name: 'a' },
    { origin: PARTNER, headers: { cookie: owner.cookie } },
  )
  expect(forged.status).toBe(403)
  expect(await list()).toHaveLength(1)
})

test('who is there now is not told through a link while they are fewer than the smallest group', async () => {
  site = await makeSite(gateway, { smallestGroup: 3 })
  const { secret } = await make()
  const path = `/api/shared/stats/live?site=${site.id}`
  const live = async () => (await (await ask(path, secret)).json()) as LiveReport
  const arrive = async () => {
    const { token } = await choose(gateway, site, ['lupa-statistics'])
    expect(await send(gateway, token, [view('/')])).toEqual(['stored'])
  }

  expect(await live()).toEqual({ visitors: 0, views: 0, rows: [] })
  await arrive()
  await arrive()
  expect(await live()).toEqual({
    visitors: null,
    views: null,
    rows: [{ name: null, folded: true, visitors: null }],
  })
  expect((await owner.get<LiveReport>(path.replace('/shared', ''))).body).toMatchObject({
    visitors: 2,
    views: 2,
  })
  await arrive()
  expect(await live()).toEqual({
    visitors: 3,
    views: 3,
    rows: [{ name: '/', folded: false, visitors: 3 }],
  })
})
