import { Hono, type Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { chooseLanguage } from '../../src/language.ts'
import { SiteKey } from '../../src/plain-text.ts'
import type { Bundles } from '../bundle.ts'
import type { Gateway } from '../gateway.ts'
import { markHeard } from '../http/from-site.ts'
import { readyFile, type ReadyFile } from '../http/ready-file.ts'
import { Refusal } from '../http/refusal.ts'
import { sendFile } from '../http/send-file.ts'
import { noticePublishedAt } from '../notices/notice-published-at.ts'
import { isFirstParty } from './first-party.ts'
import { isAnswered } from './is-answered.ts'
import { isPart, openSiteFiles } from './script.ts'

/**
 * Pages may use what they have for five minutes, and for a day while they ask for newer: a changed notice
 * reaches a visitor on the second page view at the latest.
 */
const FRESH_FOR_MINUTES = 'public, max-age=300, stale-while-revalidate=86400'
/** What is asked for by its version never changes. */
const FOREVER = 'public, max-age=31536000, immutable'

const TYPES = readyFile(readFileSync(new URL('../../widget/lupa.d.ts', import.meta.url), 'utf8'))

/** The script tag's file, and what it loads where it is needed. */
export function embedRoutes(gateway: Gateway, widget: Bundles['widget']) {
  const filesOf = openSiteFiles(widget, gateway.publicUrl)

  const find = async (c: Context) => {
    const key = c.req.query('site')
    const site = v.is(SiteKey, key) ? await gateway.sites.byKey(key) : null
    if (!site || site.sample)
      throw new Refusal(
        'not_found',
        'no site has this key; the tag is on the page of the site in the dashboard',
        'site',
      )
    return { site, files: filesOf(site, chooseLanguage(c.req.query('lang'), site.languages)) }
  }
  const send = (c: Context, file: ReadyFile, type: string, cacheControl: string) => {
    // Made to be embedded: any page may load it, and only the site's own may send anything afterwards.
    c.header('cross-origin-resource-policy', 'cross-origin')
    c.header('access-control-allow-origin', '*')
    return sendFile(c, file, { type: `${type}; charset=utf-8`, cacheControl })
  }
  const freshness = (c: Context, version: string) =>
    c.req.query('v') === version ? FOREVER : FRESH_FOR_MINUTES

  return new Hono()
    .get('/lupa.js', async (c) => {
      const { site, files } = await find(c)
      // A script's request names no origin, but browsers say by default which one refers to it.
      const referrer = c.req.header('referer') ?? ''
      if (URL.canParse(referrer) && site.origins.includes(new URL(referrer).origin))
        await markHeard(gateway, site)
      if (!isFirstParty(site, gateway.publicUrl))
        return send(c, await files.main(), 'text/javascript', FRESH_FOR_MINUTES)
      // One address, two files: nobody between the browser and the gateway may keep either for somebody else.
      const file = isAnswered(site, getCookie(c, 'lupa'), gateway.clock()) ? files.returning : files.main
      return send(c, await file(), 'text/javascript', FRESH_FOR_MINUTES.replace('public', 'private'))
    })
    .get('/lupa/config.json', async (c) => {
      const { files } = await find(c)
      return send(c, await files.config(), 'application/json', freshness(c, files.version))
    })
    .get('/lupa/:file{[a-z]+\\.js}', async (c) => {
      const name = c.req.param('file').slice(0, -3)
      if (!isPart(name)) throw new Refusal('not_found', `the widget has no part "${name}"`)
      const { site, files } = await find(c)
      const file = await files.part(name, { publishedAt: () => noticePublishedAt(gateway.db, site) })
      return send(c, file, 'text/javascript', freshness(c, files.version))
    })
    .get('/lupa.d.ts', (c) => send(c, TYPES, 'text/plain', FRESH_FOR_MINUTES))
    .get('/.well-known/gpc.json', (c) => c.json({ gpc: true, lastUpdate: '2026-11-23' }))
}
