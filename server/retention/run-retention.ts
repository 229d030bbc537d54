import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Database } from '../db/database.ts'
import { applyRetention } from './apply-retention.ts'
import type { ClockWatch } from './clock-watch.ts'

/**
 * Retention of every site, as the schedule calls it. Several gateways may run it at once: what one has done the
 * others find done. A clock that jumped stops it, with an alert in the log.
 */
export async function runRetention(
  db: Kysely<Database>,
  { watch, now, log }: { watch: ClockWatch; now: Date; log: Logger },
): Promise<void> {
  const jumpMs = watch.jumpMs()
  if (jumpMs !== 0) {
    log.error({ jumpMs }, 'the clock jumped: nothing is deleted by age until the gateway is started again')
    return
  }
  const sites = await db
    .selectFrom('site')
    .select(['id', 'ip_storage', 'ip_full_days', 'visit_months'])
    .execute()
  for (const site of sites) {
    const report = await applyRetention(db, site, now)
    if (report.visitsDeleted + report.addressesShortened + report.grantsDeleted > 0)
      log.info(report, 'retention')
  }
}
