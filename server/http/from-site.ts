import type { Context } from 'hono'
import type { Gateway } from '../gateway.ts'
import type { Site } from '../sites/site.ts'
import { Refusal } from './refusal.ts'

/** How often at most `heard_at` is written, in ms. */
const HEARD_EVERY_MS = 60_000

/**
 * Lets a page of the site read the answer, and nobody else: the origin is named, never `*`, and no
 * credentials are taken (https://fetch.spec.whatwg.org/#http-cors-protocol). Throws `not_found` for no site,
 * `foreign_origin` for a page that is not one of the site's, and `forbidden`
 * for the sample site, which has no pages.
 */
export async function answerSite(c: Context, gateway: Gateway, site: Site | null): Promise<Site> {
  if (!site) throw new Refusal('not_found', 'no site has this key', 'site')
  if (site.sample) throw new Refusal('forbidden', 'the sample site takes nothing from pages', 'site')
  const origin = c.req.header('origin')
  if (origin === undefined || !site.origins.includes(origin)) {
    throw new Refusal('foreign_origin', `"${origin ?? 'no origin'}" is not among the origins of this site`)
  }
  c.header('access-control-allow-origin', origin)
  c.header('vary', 'origin')
  await markHeard(gateway, site)
  return site
}

/** Remembers that a page of the site called, at most once a minute. */
export async function markHeard(gateway: Gateway, site: Site): Promise<void> {
  const now = gateway.clock()
  if (site.heard_at && now.getTime() - site.heard_at.getTime() <= HEARD_EVERY_MS) return
  site.heard_at = now
  await gateway.db.updateTable('site').set({ heard_at: now }).where('id', '=', site.id).execute()
}
