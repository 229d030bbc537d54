import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import { bundle, type Bundles } from '../../server/bundle.ts'
import { publicUrl, readSettings } from '../../server/config.ts'
import { createApps } from '../../server/app.ts'
import type { Connection } from '../../server/db/connect.ts'
import type { Gateway } from '../../server/gateway.ts'
import { openLog } from '../../server/log/log.ts'
import { openGateway } from '../../server/open-gateway.ts'
import { createSite } from '../../server/sites/save-site.ts'
import type { Site } from '../../server/sites/site.ts'
import * as v from 'valibot'
import { SiteChange, type NewSite } from '../../src/site.ts'
import { launchBrowser } from '../browser.ts'
import { testDatabase } from '../database/fresh.ts'
import { ownLedger } from '../ledger.ts'

/** Hosts of the journeys, all of them this machine. */
const HOSTS = { shop: 'www.shop.example.test', gateway: 'lupa.example.test' }

/**
 * A gateway that listens, a site of another origin that embeds its script, and a browser.
 * Pages of the site are given as HTML by their path; the script tag is put into their head.
 */
export type World = {
  readonly db: Connection['db']
  readonly gateway: Gateway
  /** Where the gateway is. */
  readonly url: string
  /** Where the site is. */
  readonly shopUrl: string
  readonly site: Site
  changeSite(settings: Partial<NewSite>): Promise<void>
  /** `tag` is put into the head; the site's own unless another is given. */
  page(path: string, html: string, options?: { lang?: string; tag?: string; status?: 404 }): void
  /** What pages of the gateway did against their own policy. There is none after a test, or the test fails. */
  readonly violations: string[]
  /** Everything the browser asked for, of anybody, in its order: `METHOD host path`. */
  readonly asked: string[]
  newVisitor(options?: Parameters<Browser['newContext']>[0]): Promise<{ context: BrowserContext; page: Page }>
}

/** What browsers run is made once for all journeys of a worker. */
let bundled: Promise<Bundles> | undefined

/** `environment` is of further settings, asked for before each test. */
export async function openWorld(
  environment: () => Record<string, string> = () => ({}),
  hosts = HOSTS,
): Promise<World> {
  const connection = await testDatabase()
  const bundles = await (bundled ??= bundle())
  let launched: Promise<Browser> | undefined
  const asked: string[] = []
  const contexts: BrowserContext[] = []
  const violations: string[] = []
  let stop = async () => {}
  const world = { db: connection.db, asked, violations } as Omit<World, 'gateway'> & {
    gateway: Gateway
    url: string
    shopUrl: string
    site: Site
  }

  beforeEach(async () => {
    const pages = new Map<string, { html: string; lang?: string; tag?: string; status?: 404 }>()
    let script = ''
    const shop = new Hono().get('*', (c) => {
      const {
        html,
        lang = 'en',
        tag = script,
        status = 200,
      } = pages.get(c.req.path) ?? { html: `<h1>${c.req.path}</h1>` }
      return c.html(
        `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${c.req.path}</title>` +
          `<meta name="viewport" content="width=device-width">${tag}</head><body>${html}</body></html>`,
        status,
      )
    })
    const shopServer = serve({ fetch: shop.fetch, port: 0, hostname: '127.0.0.1' }) as Server
    await once(shopServer, 'listening')
    const shopUrl = `http://${hosts.shop}:${(shopServer.address() as AddressInfo).port}`

    // The gateway has to know where it is before it listens; a port is taken first and handed over.
    const gatewayServer = serve({
      fetch: (request, bindings) => app.fetch(request, bindings),
      port: 0,
      hostname: '127.0.0.1',
    }) as Server
    await once(gatewayServer, 'listening')
    const port = (gatewayServer.address() as AddressInfo).port
    const settings = readSettings({
      LUPA_KEY: Buffer.alloc(32, 7).toString('base64'),
      PUBLIC_URL: `http://${hosts.gateway}:${port}`,
      LOG_LEVEL: 'error',
      ERASURE_LEDGER: ownLedger(),
      ...environment(),
    })
    const gateway = await openGateway(connection, {
      settings,
      clock: () => new Date(),
      log: openLog({ level: 'error' }),
    })
    const app = createApps(gateway, bundles).whole
    const register = await gateway.db.selectFrom('register').select('id').executeTakeFirstOrThrow()
    const site = await createSite(
      gateway.db,
      {
        name: 'Kahvila',
        origins: [shopUrl],
        languages: ['en', 'fi', 'sv'],
        timeZone: 'Europe/Helsinki',
        smallestGroup: 1,
        ipStorage: 'full',
        ipFullDays: 30,
        visitMonths: 14,
      },
      { key: 'shop', registerId: register.id, now: new Date() },
    )
    script = `<script src="${publicUrl(settings)}/lupa.js?site=shop" async></script>`
    asked.length = 0
    Object.assign(world, { gateway, url: publicUrl(settings), shopUrl, site })
    world.page = (path, html, options) => void pages.set(path, { html, ...options })
    stop = async () => {
      for (const server of [shopServer, gatewayServer]) {
        server.close()
        server.closeAllConnections()
      }
      await gateway.intake.drain()
    }
  })
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
    await stop()
    expect(violations.splice(0)).toEqual([])
  })
  afterAll(async () => (await launched)?.close())

  return Object.assign(world, {
    async changeSite(settings: Partial<NewSite>) {
      const { changeSite } = await import('../../server/sites/save-site.ts')
      world.site = await changeSite(world.db, world.site.id, v.parse(SiteChange, settings), new Date())
      world.gateway.sites.forget()
    },
    async newVisitor(options = {}) {
      const browser = await (launched ??= launchBrowser())
      const context = await browser.newContext(options)
      contexts.push(context)
      await context.exposeFunction('tellViolation', (violation: string) => void violations.push(violation))
      await context.addInitScript((gateway) => {
        if (location.hostname !== gateway) return
        addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective, blockedURI, sample, sourceFile }) => {
            const told = [effectiveDirective, blockedURI, sample, sourceFile, location.pathname].join(' ')
            ;(window as never as { tellViolation: (told: string) => void }).tellViolation(told)
          },
        )
      }, hosts.gateway)
      context.setDefaultTimeout(10_000)
      context.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol !== 'data:') asked.push(`${request.method()} ${url.hostname} ${url.pathname}`)
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => {
        throw error
      })
      return { context, page }
    },
  })
}

/** Waits until a question to the database has the answer that is waited for. */
export async function eventually<T>(look: () => Promise<T>, isRight: (value: T) => boolean): Promise<T> {
  const until = Date.now() + 8_000
  for (;;) {
    const value = await look()
    if (isRight(value) || Date.now() > until) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
