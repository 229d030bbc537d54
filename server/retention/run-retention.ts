import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import { addMonths, dropMonths, monthOf } from '../db/months.ts'
import type { Log } from '../log/log.ts'
import { countAll, settleDays } from '../stats/count-visits.ts'
import { applyRetention } from './apply-retention.ts'
import type { ClockWatch } from './clock-watch.ts'

/**
 * Retention of every site, as the schedule calls it. Several gateways may run it at once: what one has done the
 * others find done. A clock that jumped stops it, with an alert in the log.
 */
export async function runRetention(
  db: Kysely<Database>,
  { watch, now, log }: { watch: ClockWatch; now: Date; log: Log },
): Promise<void> {
  const jumpMs = watch.jumpMs()
  if (jumpMs !== 0) {
    log.error({ jumpMs }, 'the clock jumped: nothing is deleted by age until the gateway is started again')
    return
  }
  const sites = await db
    .selectFrom('site')
    .select(['id', 'time_zone', 'ip_storage', 'ip_full_days', 'visit_months'])
    .execute()
  for (const site of sites) {
    const counted = { id: site.id, timeZone: site.time_zone }
    // What goes must be in the totals before.
    await countAll(db, counted)
    await settleDays(db, counted, now)
    const report = await applyRetention(db, site, now)
    const { visitsDeleted, addressesShortened, grantsDeleted, totalsDeleted } = report
    if (visitsDeleted + addressesShortened + grantsDeleted + totalsDeleted > 0) log.info(report, 'retention')
  }
  const longest = Math.max(0, ...sites.map(({ visit_months }) => visit_months))
  const dropped = await dropMonths(db, addMonths(monthOf(now), -longest))
  if (dropped.length > 0) log.info({ dropped }, 'months of visits dropped')
}
