import type { Kysely, Selectable } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import QuickLRU from 'quick-lru'
import type { RunningExperiment } from '../../src/experiment.ts'
import type { Keeping } from '../../src/ip-storage.ts'
import type { SiteView } from '../../src/site.ts'
import type { Database } from '../db/database.ts'
import type { SiteTable } from '../db/site-rows.ts'
import { Refusal } from '../http/refusal.ts'

export type Site = Selectable<SiteTable>

/** As it is served; a draft has no experiment. */
export type ServedSite = Site & { readonly experiment?: RunningExperiment | null }

/**
 * How long a gateway may answer from memory, in ms: with several gateways a changed setting reaches the
 * others after it.
 */
const REMEMBERED_MS = 5_000

/** Sites as the public routes need them on every request: from memory, at most five seconds old. */
export type SiteBook = {
  byKey(key: string): Promise<ServedSite | null>
  byId(id: number): Promise<ServedSite | null>
  /** After a change: the next look is fresh. */
  forget(): void
}

export function openSiteBook(db: Kysely<Database>): SiteBook {
  const known = new QuickLRU<string, Promise<ServedSite | null>>({ maxSize: 1_000, maxAge: REMEMBERED_MS })
  const remember = (
    name: string,
    look: () => Promise<ServedSite | undefined>,
  ): Promise<ServedSite | null> => {
    const before = known.get(name)
    if (before) return before
    const site = look().then((found) => found ?? null)
    known.set(name, site)
    site.catch(() => known.delete(name))
    return site
  }
  const served = db
    .selectFrom('site')
    .selectAll()
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('experiment')
          .select(['no', 'variants'])
          .whereRef('experiment.site_id', '=', 'site.id')
          .where('ended_at', 'is', null),
      ).as('experiment'),
    )
  return {
    byKey: (key) => remember(`key ${key}`, () => served.where('key', '=', key).executeTakeFirst()),
    byId: (id) => remember(`id ${id}`, () => served.where('id', '=', id).executeTakeFirst()),
    forget: () => known.clear(),
  }
}

/** What the site keeps of visits, as its visitors are told. */
export function keepingOf(site: Pick<Site, 'ip_storage' | 'ip_full_days' | 'visit_months'>): Keeping {
  return { ipStorage: site.ip_storage, ipFullDays: site.ip_full_days, visitMonths: site.visit_months }
}

/** The number of a site in an address. Throws `not_found`. */
export function readSiteId(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal('not_found', 'expected the number of a site')
  return Number(text)
}

function scriptTag(gateway: string, key: string): string {
  return `<script src="${gateway}/lupa.js?site=${key}" async></script>`
}

export function siteView(site: Site, gateway: string): SiteView {
  return {
    id: site.id,
    key: site.key,
    name: site.name,
    origins: site.origins,
    languages: site.languages,
    timeZone: site.time_zone,
    google: site.google,
    services: site.services,
    look: site.look,
    texts: site.texts,
    signals: site.signals,
    measured: site.measured,
    cookieDomain: site.cookie_domain,
    register: site.register_id,
    smallestGroup: site.smallest_group,
    ipStorage: site.ip_storage,
    ipFullDays: site.ip_full_days,
    visitMonths: site.visit_months,
    createdAt: site.created_at.toISOString(),
    heardAt: site.heard_at?.toISOString() ?? null,
    noticeVersion: site.notice_version,
    sample: site.sample,
    scriptTag: scriptTag(gateway, site.key),
  }
}
