import type { Hono } from 'hono'
import { expect, test } from 'vitest'
import { readSettings, staffUrl } from '../../server/config.ts'
import type { SiteView } from '../../src/site.ts'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, openTestGateway, post, signIn } from '../gateway.ts'

const connection = await testDatabase()
const STAFF_URL = 'https://staff.lupa.example.com'
const PUBLIC_URL = 'https://lupa.example.com'
const SEPARATE = { STAFF_PORT: '8081', STAFF_URL, DEMO: 'on' }

/** What an application answers to, `METHOD /path`; middleware is registered as `ALL`. */
const routesOf = ({ routes }: Hono): string[] => [
  ...new Set(routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
]

/** Such a path with something in the place of its parameters. */
const filled = (path: string) =>
  path.replaceAll(/:\w+(\{[^}]*\})?/g, 'blocked.js').replaceAll('*', 'anything')

test('the public listener has what visitors and readers of links need, by name, and nothing of staff', async () => {
  const { apps } = await openTestGateway(connection, SEPARATE)

  expect(routesOf(apps.visitors).toSorted()).toEqual([
    'GET /.well-known/gpc.json',
    'GET /api/shared',
    'GET /api/shared/stats/breakdown/:dimension',
    'GET /api/shared/stats/cohorts',
    'GET /api/shared/stats/consent-series',
    'GET /api/shared/stats/consents',
    'GET /api/shared/stats/event',
    'GET /api/shared/stats/funnel',
    'GET /api/shared/stats/goals',
    'GET /api/shared/stats/hours',
    'GET /api/shared/stats/journeys',
    'GET /api/shared/stats/live',
    'GET /api/shared/stats/series',
    'GET /api/shared/stats/totals',
    'GET /api/shared/stats/vitals',
    'GET /assets/:file',
    'GET /cookies/:key',
    'GET /cookies/:key/:version',
    'GET /cookies/:key/:version/:file',
    'GET /cookies/:key/:version/changes',
    'GET /cookies/:key/embed.json',
    'GET /customer',
    'GET /customer/invitation/:secret',
    'GET /data/:secret',
    'GET /declaration/:key',
    'GET /demo/*',
    'GET /demo/app/*',
    'GET /health',
    'GET /lupa.d.ts',
    'GET /lupa.js',
    'GET /lupa/:file{[a-z]+\\.js}',
    'GET /lupa/config.json',
    'GET /mail/confirm/:token',
    'GET /mail/unsubscribe/:token',
    'GET /notice/:key',
    'GET /notice/:key/:version',
    'GET /notice/:key/:version/:file',
    'GET /notice/:key/:version/changes',
    'GET /notice/:key/embed.json',
    'GET /rights/:key',
    'GET /rights/account',
    'GET /rights/own/:token',
    'GET /rights/sent/:request',
    'GET /share/:secret',
    'POST /api/asked',
    'POST /api/consents',
    'POST /api/events',
    'POST /api/shared/open',
    'POST /api/submissions',
    'POST /api/visitor-data',
    'POST /api/visitor-data/erase',
    'POST /customer',
    'POST /customer/invitation/:secret',
    'POST /customer/sign-out',
    'POST /data/:secret',
    'POST /mail/confirm/:token',
    'POST /mail/unsubscribe/:token',
    'POST /rights/:key',
    'POST /rights/account',
    'POST /rights/own/:token',
    'POST /rights/sent/:request',
    'POST /rights/sent/:request/code',
  ])
})

test('every route is on one of the two listeners, and there is nothing at it on the other', async () => {
  const gateway = await openTestGateway(connection, SEPARATE)
  const staff = await signIn(gateway)
  const { whole, visitors, staff: own } = gateway.apps
  const [ofAll, ofVisitors, ofStaff] = [routesOf(whole), routesOf(visitors), routesOf(own)]
  const onBoth = ['GET /health', 'GET /assets/:file']
  expect(ofVisitors.filter((route) => ofStaff.includes(route))).toEqual(onBoth)
  expect(ofAll.filter((route) => !ofVisitors.includes(route) && !ofStaff.includes(route))).toEqual([])

  const ask = async (app: Hono, route: string) => {
    const [method, pattern] = route.split(' ') as [string, string]
    const path = filled(pattern)
    const answer = await app.request(path, {
      method,
      headers: { cookie: staff.cookie, origin: STAFF_URL, authorization: 'Bearer lupa_key' },
    })
    return { status: answer.status, isNothing: (await answer.text()).includes(`there is nothing at ${path}`) }
  }
  expect(ofStaff.length).toBeGreaterThan(50)
  for (const [routes, other] of [
    [ofStaff, visitors],
    [ofVisitors, own],
  ] as const) {
    for (const route of routes.filter((one) => !onBoth.includes(one)))
      expect(await ask(other, route), route).toEqual({ status: 404, isNothing: true })
  }
})

test('with a port of their own staff sign in at their own address, and links lead there', async () => {
  const gateway = await openTestGateway(connection, { ...SEPARATE, PUBLIC_URL: 'http://lupa.example.com' })
  const site = await makeSite(gateway)
  const own = { ...gateway, app: gateway.apps.staff }
  const guess = { username: 'aino', password: 'wrong horse battery' }
  const from = async (origin: string) => (await post(own, '/api/session', guess, { origin })).status

  expect([await from(STAFF_URL), await from('http://lupa.example.com')]).toEqual([401, 403])
  const staff = await signIn(own)
  // Over https, whatever visitors use.
  expect(staff.cookie).toMatch(/^__Host-lupa_staff=/)
  const { body } = await staff.get<SiteView>(`/api/sites/${site.id}`)
  expect(body.scriptTag).toContain('src="http://lupa.example.com/lupa.js')
  const link = await staff.post<{ url: string }>(`/api/sites/${site.id}/share-links`, { name: 'Board' })
  expect(link.body.url).toMatch(/^http:\/\/lupa\.example\.com\/share\//)
})

test('without a port of their own staff share the one there is', async () => {
  const { gateway, apps } = await openTestGateway(connection, { PUBLIC_URL })

  expect(gateway.staffUrl).toBe(PUBLIC_URL)
  expect(routesOf(apps.whole)).toContain('GET /app/*')
  expect((await apps.whole.request('/app/')).status).toBe(200)
})

test.each([
  [{ STAFF_PORT: '8080' }, 'expected another port than PORT'],
  [{ STAFF_URL }, 'expected a port beside STAFF_HOST and STAFF_URL'],
  [{ STAFF_HOST: 'localhost' }, 'expected a port beside STAFF_HOST and STAFF_URL'],
  [{ STAFF_PORT: '8081', STAFF_URL: `${STAFF_URL}/app` }, 'expected an origin'],
])('the settings %j make no listener for staff, and it is said why', (environment, expected) => {
  expect(() => readSettings(environment)).toThrow(expected)
})

test('where staff are follows from their host and port, or from those of all, unless it is told', () => {
  const at = (environment: Record<string, string>) => staffUrl(readSettings({ PUBLIC_URL, ...environment }))

  expect(at({})).toBe(PUBLIC_URL)
  expect(at({ STAFF_PORT: '8081' })).toBe('http://localhost:8081')
  expect(at({ STAFF_PORT: '8081', HOST: '0.0.0.0', STAFF_HOST: '::1' })).toBe('http://[::1]:8081')
  expect(at({ STAFF_PORT: '8081', STAFF_URL })).toBe(STAFF_URL)
})
