import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { createApps, type Apps } from '../server/app.ts'
import type { Bundles } from '../server/bundle.ts'
import { readSettings } from '../server/config.ts'
import type { Connection } from '../server/db/connect.ts'
import type { Gateway } from '../server/gateway.ts'
import { readyFile } from '../server/http/ready-file.ts'
import { openLog } from '../server/log/log.ts'
import { openGateway } from '../server/open-gateway.ts'
import { createSite } from '../server/sites/save-site.ts'
import type { Site } from '../server/sites/site.ts'
import type { ConsentAnswer } from '../src/consent.ts'
import type { EventAnswer } from '../src/event.ts'
import type { NewSite } from '../src/site.ts'
import { USES_OF, type Use } from '../src/staff.ts'
import { ownLedger } from './ledger.ts'
import { makeMember, type Member } from './member.ts'

/** A Tuesday noon in Helsinki, in winter. */
export const NOON = new Date('2026-11-24T10:00:00Z')

export const SHOP = 'https://shop.example.com'

export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'

const KEY = Buffer.alloc(32, 7).toString('base64')
const NO_BUNDLES: Bundles = {
  widget: { main: 'void LUPA_CONFIG', returning: 'returning(LUPA_CONFIG)', parts: {} },
  preview: '',
  dashboard: { script: readyFile(''), style: readyFile(''), hash: 'none', preloaded: [], parts: new Map() },
}

export type TestGateway = {
  readonly app: Hono
  readonly apps: Apps
  readonly gateway: Gateway
  /** What the gateway's clock shows; stories move it. */
  now: Date
  pass(ms: number): void
  /** What the gateway logged, a line each. */
  readonly logged: string[]
}

/** The whole gateway over a test database, without a listener: requests go through `app.request`. */
export async function openTestGateway(
  connection: Connection,
  environment: Record<string, string> = {},
  bundles: Bundles = NO_BUNDLES,
): Promise<TestGateway> {
  const logged: string[] = []
  const test: { now: Date } = { now: NOON }
  const settings = readSettings({
    LUPA_KEY: KEY,
    DEMO: 'off',
    PUBLIC_URL: 'https://lupa.example.com',
    ERASURE_LEDGER: ownLedger(),
    ...environment,
  })
  const gateway = await openGateway(connection, {
    settings,
    clock: () => test.now,
    log: openLog({ write: (line) => void logged.push(line) }),
  })
  const apps = createApps(gateway, bundles)
  return Object.assign(test, {
    app: apps.whole,
    apps,
    gateway,
    logged,
    pass(ms: number) {
      test.now = new Date(test.now.getTime() + ms)
    },
  })
}

export async function makeSite(
  { gateway, now }: TestGateway,
  settings: Partial<NewSite> = {},
): Promise<Site> {
  const register = await gateway.db.selectFrom('register').select('id').executeTakeFirstOrThrow()
  const site = await createSite(
    gateway.db,
    {
      name: 'Shop',
      origins: [SHOP],
      languages: ['en', 'fi'],
      timeZone: 'Europe/Helsinki',
      smallestGroup: 1,
      ipStorage: 'full',
      ipFullDays: 30,
      visitMonths: 14,
      ...settings,
    },
    { key: randomUUID(), registerId: register.id, now },
  )
  return site
}

export type Answer<Body> = { status: number; body: Body; headers: Headers }

/** Posts as a page does: text/plain, from an origin, with an address and a browser. */
export async function post<Body = { error: { code: string; message: string; field?: string } }>(
  { app }: TestGateway,
  path: string,
  message: unknown,
  {
    origin = SHOP,
    address = '192.0.2.33',
    userAgent = FIREFOX,
    headers = {},
  }: { origin?: string | null; address?: string; userAgent?: string; headers?: Record<string, string> } = {},
): Promise<Answer<Body>> {
  const response = await app.request(
    path,
    {
      method: 'POST',
      body: typeof message === 'string' ? message : JSON.stringify(message),
      headers: {
        'content-type': 'text/plain',
        'user-agent': userAgent,
        ...(origin !== null && { origin }),
        ...headers,
      },
    },
    { incoming: { socket: { remoteAddress: address } } },
  )
  const text = await response.text()
  return {
    status: response.status,
    body: (text ? JSON.parse(text) : null) as Body,
    headers: response.headers,
  }
}

type Allowed = ('lupa-statistics' | 'google-analytics' | 'lupa-linking')[]

export function consentMessage(site: Site, allowed: Allowed, details: Record<string, unknown> = {}) {
  return {
    site: site.key,
    key: randomUUID(),
    notice: site.notice_version,
    language: 'en',
    choice: {
      purposes: {
        preferences: false,
        statistics: allowed.includes('lupa-statistics') || allowed.includes('google-analytics'),
        marketing: false,
        linking: allowed.includes('lupa-linking'),
      },
      services: {
        'lupa-statistics': allowed.includes('lupa-statistics'),
        'lupa-linking': allowed.includes('lupa-linking'),
        ...(site.google.measurementIds.length > 0 && {
          'google-analytics': allowed.includes('google-analytics'),
        }),
      },
    },
    ...details,
  }
}

/** Gives a choice and answers with what the browser would keep. */
export async function choose(
  test: TestGateway,
  site: Site,
  allowed: Allowed,
  details: Record<string, unknown> = {},
): Promise<ConsentAnswer> {
  const { status, body } = await post<ConsentAnswer>(
    test,
    '/api/consents',
    consentMessage(site, allowed, details),
  )
  if (status !== 201) throw new Error(`the choice was refused: ${JSON.stringify(body)}`)
  return body
}

export function view(path: string, details: Record<string, unknown> = {}) {
  return { type: 'view', id: randomUUID(), url: `${SHOP}${path}`, ageMs: 0, ...details }
}

export async function send(
  test: TestGateway,
  token: string | null,
  events: unknown[],
  details?: Parameters<typeof post>[3],
): Promise<string[]> {
  const site = await test.gateway.sites.byId(test.gateway.tokens.visitorOf(token ?? '')?.siteId ?? 0)
  const message = { site: site?.key, token, events }
  const { status, body } = await post<EventAnswer>(test, '/api/events', message, details)
  if (status !== 200) throw new Error(`the events were refused: ${JSON.stringify(body)}`)
  return body.verdicts
}

/**
 * A member of staff who is signed in, an owner unless told otherwise: asks with the session's cookie, from the dashboard,
 * for the first use that the roles have unless another is named.
 */
export async function signIn(test: TestGateway, { use: named, ...member }: Member & { use?: Use } = {}) {
  const { secret, accountId } = await makeMember(test.gateway.db, member, test.now)
  const cookie = `__Host-lupa_staff=${secret}`
  const [first] = (member.roles ?? []).flatMap((role) => USES_OF[typeof role === 'string' ? role : role.role])
  const use = named ?? first
  const ask = async <Body>(method: string, path: string, message?: unknown): Promise<Answer<Body>> => {
    const response = await test.app.request(path, {
      method,
      headers: { cookie, origin: test.gateway.staffUrl, ...(use && { 'lupa-use': use }) },
      ...(message !== undefined && { body: JSON.stringify(message) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: (text ? JSON.parse(text) : null) as Body,
      headers: response.headers,
    }
  }
  return {
    cookie,
    accountId,
    get: <Body>(path: string) => ask<Body>('GET', path),
    post: <Body>(path: string, message: unknown) => ask<Body>('POST', path, message),
    put: <Body>(path: string, message: unknown) => ask<Body>('PUT', path, message),
    patch: <Body>(path: string, message: unknown) => ask<Body>('PATCH', path, message),
    delete: <Body>(path: string, message?: unknown) => ask<Body>('DELETE', path, message),
  }
}
