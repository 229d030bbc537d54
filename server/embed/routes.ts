import { Hono } from 'hono'
import QuickLRU from 'quick-lru'
import * as v from 'valibot'
import { SiteKey } from '../../src/plain-text.ts'
import type { Gateway } from '../gateway.ts'
import { markHeard } from '../http/from-site.ts'
import { Refusal } from '../http/refusal.ts'
import { sendFile } from '../http/send-file.ts'
import type { ReadyFile } from '../http/ready-file.ts'
import { siteScript } from './script.ts'

/**
 * Pages may use what they have for five minutes, and for a day while they ask for newer: a changed notice
 * reaches a visitor on the second page view at the latest.
 */
const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400'

/** The script tag's file. */
export function embedRoutes(gateway: Gateway, widget: string) {
  const made = new QuickLRU<string, ReadyFile>({ maxSize: 500 })

  return new Hono().get('/lupa.js', async (c) => {
    const key = c.req.query('site')
    const site = v.is(SiteKey, key) ? await gateway.sites.byKey(key) : null
    if (!site || site.sample)
      throw new Refusal(
        'not_found',
        'no site has this key; the tag is on the page of the site in the dashboard',
        'site',
      )
    // A script's request names no origin, but browsers say by default which one refers to it.
    const referrer = c.req.header('referer') ?? ''
    if (URL.canParse(referrer) && site.origins.includes(new URL(referrer).origin))
      await markHeard(gateway, site)
    // The time of the last call changes, the script does not.
    const name = JSON.stringify({ ...site, heard_at: null })
    const file = made.get(name) ?? siteScript(widget, site, gateway.publicUrl)
    made.set(name, file)
    // Made to be embedded: any page may load it, and only the site's own may send anything afterwards.
    c.header('cross-origin-resource-policy', 'cross-origin')
    c.header('access-control-allow-origin', '*')
    return sendFile(c, file, { type: 'text/javascript; charset=utf-8', cacheControl: CACHE_CONTROL })
  })
}
