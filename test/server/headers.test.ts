import { expect, test } from 'vitest'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, openTestGateway, signIn } from '../gateway.ts'

const connection = await testDatabase()

/** What a browser is told to allow the answer, a line each. */
const policyOf = (headers: Headers) => (headers.get('content-security-policy') ?? '').split('; ')

test('whatever staff are answered, no other site may frame it, open it, guess its type or learn where they were', async () => {
  const gateway = await openTestGateway(connection)
  const site = await makeSite(gateway)
  const staff = await signIn(gateway)
  const routes = gateway.apps.staff.routes.filter(({ method }) => method !== 'ALL')
  const failing = '/api/sites/99999999999999999999'

  for (const { method, path } of [
    ...routes,
    { method: 'GET', path: failing },
    { method: 'GET', path: '/nowhere' },
  ]) {
    if (path === '/health') continue
    const address = path
      .replace(':id', String(site.id))
      .replaceAll(/:\w+(\{[^}]*\})?/g, 'none')
      .replace('*', 'any')
    for (const cookie of [staff.cookie, '']) {
      const { status, headers } = await gateway.app.request(address, {
        method,
        headers: { cookie, origin: 'https://lupa.example.com' },
        ...(method !== 'GET' && { body: '{' }),
      })
      const isPreview = path.startsWith('/preview')
      const told = `${status} ${method} ${path}`
      expect(Object.fromEntries(headers), told).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': isPreview ? 'cross-origin' : 'same-origin',
        'strict-transport-security': 'max-age=31536000',
        'x-frame-options': isPreview ? 'SAMEORIGIN' : 'DENY',
      })
      const policy = policyOf(headers)
      expect(policy, told).toContain("default-src 'none'")
      expect(policy, told).toContain(`frame-ancestors ${isPreview ? "'self'" : "'none'"}`)
      expect(policy.join(), told).not.toMatch(/unsafe-|\*|https?:/)
    }
  }
})

test('pages of the dashboard, of shared links and of the preview want Trusted Types, the dashboard without any policy', async () => {
  const gateway = await openTestGateway(connection)
  const wants = async (path: string) => {
    const policy = policyOf((await gateway.app.request(path)).headers)
    return policy.filter((line) => line.includes('trusted-types'))
  }

  const strict = ["require-trusted-types-for 'script'", "trusted-types 'none'"]
  expect(await wants('/app/')).toEqual(strict)
  expect(await wants('/share/none')).toEqual(strict)
  expect(await wants('/preview')).toEqual([strict[0], 'trusted-types lupa lupa-preview'])
})

test('over http nothing is said of https, and each address speaks for itself', async () => {
  const { apps } = await openTestGateway(connection, {
    PUBLIC_URL: 'http://lupa.example.com',
    STAFF_PORT: '8081',
    STAFF_URL: 'https://staff.lupa.example.com',
  })
  const transport = async (app: typeof apps.whole, path: string) =>
    (await app.request(path)).headers.get('strict-transport-security')

  expect(await transport(apps.visitors, '/share/none')).toBeNull()
  expect(await transport(apps.visitors, '/nowhere')).toBeNull()
  expect(await transport(apps.staff, '/app/')).toBe('max-age=31536000')
  expect((await apps.visitors.request('/nowhere')).headers.get('x-content-type-options')).toBe('nosniff')
})
