import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import { lockCounting } from '../stats/count-visits.ts'

/**
 * Every table with rows of a site, in the order in which they can go: the load first, so that no day is loaded any
 * more, then what points at others before what it points at. Grants take along visits, pages, events and links.
 */
export const SITE_TABLES = [
  'sample_load',
  'consent_grant',
  'uncounted_visit',
  'visit_total',
  'submission',
  'asked_total',
  'answered_total',
  'consent_record',
  'notice',
  'label',
  'goal',
  'annotation',
  'experiment',
  'mail_subscription',
  'alert',
  'share_link',
  'api_key',
] as const satisfies readonly (keyof Database)[]

/**
 * Removes the sample site with all its rows, in one transaction; whether there was one. A number limits it to that
 * site. Only a site that is marked as the sample is ever found, and the database refuses the consent records of others.
 */
export async function removeSample(db: Kysely<Database>, only?: number): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    let marked = trx.selectFrom('site').select('id').where('sample', '=', true)
    if (only !== undefined) marked = marked.where('id', '=', only)
    const found = await marked.executeTakeFirst()
    if (!found) return false
    // Counting takes this lock before it writes anything that points at the site.
    await lockCounting(trx, found)
    const site = await marked.where('id', '=', found.id).forUpdate().executeTakeFirst()
    if (!site) return false
    for (const table of SITE_TABLES) await trx.deleteFrom(table).where('site_id', '=', site.id).execute()
    await trx.deleteFrom('site').where('id', '=', site.id).where('sample', '=', true).execute()
    return true
  })
}
