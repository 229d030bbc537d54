import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { ConsentReport } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { within, type SitePeriod } from './span.ts'

/**
 * How often the banner was shown in the period, and what was answered. Who changes an answer that allowed
 * something is not counted again, unless it is taken back whole.
 */
export async function consents(db: ReadonlyKysely<Database>, period: SitePeriod): Promise<ConsentReport> {
  const { asked } = await db
    .selectFrom('asked_total')
    .select(sql<number>`coalesce(sum(asked), 0)::integer`.as('asked'))
    .where('site_id', '=', period.siteId)
    .where('asked_on', '>=', period.from)
    .where('asked_on', '<', period.until)
    .executeTakeFirstOrThrow()
  const answered = await db
    .selectFrom('consent_record')
    .select(['act', sql<number>`count(*)::integer`.as('times')])
    .where('site_id', '=', period.siteId)
    .where(within('consent_record.given_at', period))
    .where((eb) => eb.or([eb('replaces_id', 'is', null), eb('act', '=', 'withdrawn')]))
    .groupBy('act')
    .execute()
  const report = { asked, accepted: 0, refused: 0, customised: 0, withdrawn: 0 }
  for (const { act, times } of answered) report[act] = times
  return report
}
