import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { RetentionReport } from '../../src/retention.ts'
import type { Database } from '../db/database.ts'
import { hasLateAddress, isOldTotal, isOldVisit, isSpentGrant, type RetainedSite } from './site-rules.ts'

const COUNT = sql<number>`count(*)::integer`.as('count')

/** The dry run: what `applyRetention` would do now. */
export async function planRetention(
  db: ReadonlyKysely<Database>,
  site: RetainedSite,
  now: Date,
): Promise<RetentionReport> {
  const visits = db.selectFrom('visit').select(COUNT).where('site_id', '=', site.id)
  const expired = await visits.where(isOldVisit(site, now)).executeTakeFirstOrThrow()
  const late = await visits
    .where(hasLateAddress(site, now))
    .where(sql<boolean>`not (${isOldVisit(site, now)})`)
    .executeTakeFirstOrThrow()
  const spent = await db
    .selectFrom('consent_grant')
    .select(COUNT)
    .where('site_id', '=', site.id)
    .where(isSpentGrant(now))
    .executeTakeFirstOrThrow()
  const totals = await db
    .selectFrom('visit_total')
    .select(COUNT)
    .where('site_id', '=', site.id)
    .where(isOldTotal(now))
    .executeTakeFirstOrThrow()
  return {
    site: site.id,
    visitsDeleted: expired.count,
    addressesShortened: late.count,
    grantsDeleted: spent.count,
    totalsDeleted: totals.count,
  }
}
