import { sql, type Kysely, type Transaction } from 'kysely'
import * as v from 'valibot'
import { NewSite, type SiteChange } from '../../src/site.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import { publishNotice } from '../notices/publish-notice.ts'
import type { Site } from './site.ts'

/** The key in the script tag of the demo's pages. */
export const DEMO_KEY = 'demo'

type SiteDetails = { key: string; registerId: number; now: Date; sample?: boolean }

/** Makes a site with its first notice. `key` is random and public; the register is where its forms go. */
export async function createSite(
  db: Kysely<Database>,
  site: NewSite,
  details: Omit<SiteDetails, 'sample'>,
): Promise<Site> {
  await checkTimeZone(db, site.timeZone)
  return db.transaction().execute((trx) => insertSite(trx, site, details))
}

/** As `createSite`, of a time zone that the database knows, in a transaction that does more. */
export async function insertSite(
  trx: Transaction<Database>,
  settings: NewSite,
  { key, registerId, now, sample = false }: SiteDetails,
): Promise<Site> {
  const site = v.parse(NewSite, settings)
  checkDomain(site.cookieDomain, site.origins)
  if (site.register !== undefined) await checkRegister(trx, site.register)
  const row = await trx
    .insertInto('site')
    .values({
      key,
      register_id: site.register ?? registerId,
      name: site.name,
      origins: site.origins,
      languages: site.languages,
      time_zone: site.timeZone,
      google: JSON.stringify(site.google),
      services: JSON.stringify(site.services),
      look: JSON.stringify(site.look),
      texts: JSON.stringify(site.texts),
      signals: site.signals,
      measured: site.measured,
      cookie_domain: site.cookieDomain,
      smallest_group: site.smallestGroup,
      ip_storage: site.ipStorage,
      ip_full_days: site.ipFullDays,
      visit_months: site.visitMonths,
      notice_version: 0,
      created_at: now,
      heard_at: null,
      sample,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await checkNeighbours(trx, row)
  return { ...row, notice_version: await publishNotice(trx, row, now) }
}

/**
 * Changes what is named and leaves the rest. Where the change alters what visitors are shown, the notice gets
 * its next version in the same transaction. Throws `not_found`.
 */
export async function changeSite(
  db: Kysely<Database>,
  siteId: number,
  change: SiteChange,
  now: Date,
): Promise<Site> {
  if (change.timeZone !== undefined) await checkTimeZone(db, change.timeZone)
  return db.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom('site')
      .selectAll()
      .where('id', '=', siteId)
      .forUpdate()
      .executeTakeFirst()
    if (!before) throw new Refusal('not_found', `there is no site ${siteId}`)
    if (change.register !== undefined) await checkRegister(trx, change.register)
    const after = await trx
      .updateTable('site')
      .set({
        register_id: change.register ?? before.register_id,
        name: change.name ?? before.name,
        origins: change.origins ?? before.origins,
        languages: change.languages ?? before.languages,
        time_zone: change.timeZone ?? before.time_zone,
        google: JSON.stringify(change.google ?? before.google),
        services: JSON.stringify(change.services ?? before.services),
        look: JSON.stringify(change.look ?? before.look),
        texts: JSON.stringify(change.texts ?? before.texts),
        signals: change.signals ?? before.signals,
        measured: change.measured ?? before.measured,
        cookie_domain: change.cookieDomain === undefined ? before.cookie_domain : change.cookieDomain,
        smallest_group: change.smallestGroup ?? before.smallest_group,
        ip_storage: change.ipStorage ?? before.ip_storage,
        ip_full_days: change.ipFullDays ?? before.ip_full_days,
        visit_months: change.visitMonths ?? before.visit_months,
      })
      .where('id', '=', siteId)
      .returningAll()
      .executeTakeFirstOrThrow()
    checkDomain(after.cookie_domain, after.origins)
    if (change.cookieDomain !== undefined || change.origins !== undefined) await checkNeighbours(trx, after)
    return { ...after, notice_version: await publishNotice(trx, after, now) }
  })
}

/** Throws `invalid` where there is none. */
async function checkRegister(trx: Transaction<Database>, id: number): Promise<void> {
  const register = await trx
    .selectFrom('register')
    .select('id')
    .where('id', '=', id)
    .forKeyShare()
    .executeTakeFirst()
  if (!register) throw new Refusal('invalid', '"register": there is no such register', 'register')
}

const isUnder = (host: string, domain: string) => `.${host}`.endsWith(`.${domain}`)

/**
 * A choice that is shared by a whole domain reaches every host of it: the pages of another site there would take it for
 * their own, and forget it. The demo stands wherever the gateway does, and is nobody's. Throws `invalid`.
 */
async function checkNeighbours(
  trx: Transaction<Database>,
  { id, key, origins, cookie_domain: domain }: Pick<Site, 'id' | 'key' | 'origins' | 'cookie_domain'>,
): Promise<void> {
  if (key === DEMO_KEY) return
  const hostsOf = (list: readonly string[]) => list.map((origin) => new URL(origin).hostname)
  const others = await trx
    .selectFrom('site')
    .select(['name', 'origins', 'cookie_domain'])
    .where('id', '!=', id)
    .where('sample', '=', false)
    .where('key', '!=', DEMO_KEY)
    .execute()
  for (const other of others) {
    const covered = domain === null ? undefined : hostsOf(other.origins).find((host) => isUnder(host, domain))
    if (covered !== undefined)
      throw new Refusal(
        'invalid',
        `"${covered}" belongs to the site "${other.name}": it would take the choices of this one for its own`,
        'cookieDomain',
      )
    const own = hostsOf(origins).find(
      (host) => other.cookie_domain !== null && isUnder(host, other.cookie_domain),
    )
    if (own !== undefined)
      throw new Refusal(
        'invalid',
        `"${own}" is under ${other.cookie_domain!}, whose hosts share the choices of the site "${other.name}"`,
        'origins',
      )
  }
}

/** A cookie of another domain than the page's own is not kept by any browser. Throws `invalid`. */
function checkDomain(domain: string | null, origins: readonly string[]): void {
  if (domain === null) return
  const stranger = origins.map((origin) => new URL(origin).hostname).find((host) => !isUnder(host, domain))
  if (stranger !== undefined)
    throw new Refusal(
      'invalid',
      `"${stranger}" is not a host of ${domain}: all origins have to be`,
      'cookieDomain',
    )
}

/** The database counts the days, and its list of time zones may be older than ours. Throws `invalid`. */
async function checkTimeZone(db: Kysely<Database>, timeZone: string): Promise<void> {
  try {
    await db.selectNoFrom(sql`now() at time zone ${timeZone}::text`.as('local')).execute()
  } catch (error) {
    if ((error as { code?: string }).code !== UNKNOWN_TIME_ZONE) throw error
    throw new Refusal('invalid', `the database does not know the time zone "${timeZone}"`, 'timeZone')
  }
}

/** SQLSTATE invalid_parameter_value */
const UNKNOWN_TIME_ZONE = '22023'

/** At start: texts of a newer Lupa may differ from what visitors were shown. */
export async function publishAllNotices(db: Kysely<Database>, now: Date): Promise<void> {
  for (const { id } of await db.selectFrom('site').select('id').execute()) await changeSite(db, id, {}, now)
}
