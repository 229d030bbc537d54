import type { Kysely } from 'kysely'
import type { RetentionReport } from '../../src/retention.ts'
import type { Database } from '../db/database.ts'
import {
  firstVisitAt,
  hasLateAddress,
  isBegunBefore,
  isOldTotal,
  isOldVisit,
  isSpentGrant,
  lateAddress,
  type RetainedSite,
} from './site-rules.ts'

/**
 * Does to a site what its settings say about age, in one transaction: spent grants go, old visits go with their
 * pages, addresses that were whole long enough are shortened. Grants come first, as the dry run counts them: one
 * that is spent only because its visits go now has its turn at the next run.
 */
export async function applyRetention(
  db: Kysely<Database>,
  site: RetainedSite,
  now: Date,
): Promise<RetentionReport> {
  return db.transaction().execute(async (trx) => {
    const grants = await trx
      .deleteFrom('consent_grant')
      .where('site_id', '=', site.id)
      .where(isSpentGrant(now))
      .executeTakeFirst()
    const visits = await trx
      .deleteFrom('visit')
      .where('site_id', '=', site.id)
      .where(isOldVisit(site, now))
      .executeTakeFirst()
    await trx
      .updateTable('consent_grant')
      .set({ first_visit_at: firstVisitAt })
      .where('site_id', '=', site.id)
      .where(isBegunBefore(site, now))
      .execute()
    const addresses = await trx
      .updateTable('visit')
      .set({ ip: lateAddress(site) })
      .where('site_id', '=', site.id)
      .where(hasLateAddress(site, now))
      .executeTakeFirst()
    const totals = await trx
      .deleteFrom('visit_total')
      .where('site_id', '=', site.id)
      .where(isOldTotal(now))
      .executeTakeFirst()
    return {
      site: site.id,
      visitsDeleted: Number(visits.numDeletedRows),
      addressesShortened: Number(addresses.numUpdatedRows),
      grantsDeleted: Number(grants.numDeletedRows),
      totalsDeleted: Number(totals.numDeletedRows),
    }
  })
}
