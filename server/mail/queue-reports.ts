import type { Kysely } from 'kysely'
import { dayOf } from '../../src/period.ts'
import type { Database } from '../db/database.ts'
import { lastWhole } from './report-period.ts'

/** When on a site's day the reports go, in ms after midnight: what was read at midnight has been heard of by then. */
const MORNING_MS = 6 * 60 * 60_000

/**
 * Queues the report of the last whole week and month for everybody who confirmed before it was over. It is queued
 * once, whoever asks and however often: its period is its key. A clock that goes wrong and comes back leaves at most
 * reports of the days it showed; those of the true days still come.
 */
export async function queueReports(db: Kysely<Database>, now: Date): Promise<void> {
  const subscriptions = await db
    .selectFrom('mail_subscription')
    .innerJoin('site', 'site.id', 'mail_subscription.site_id')
    .select(['mail_subscription.id', 'kinds', 'confirmed_at', 'time_zone'])
    .where('confirmed_at', 'is not', null)
    .execute()
  const due = subscriptions.flatMap(({ id, kinds, confirmed_at, time_zone }) => {
    const today = dayOf(new Date(now.getTime() - MORNING_MS), time_zone)
    return kinds
      .filter((kind) => kind !== 'alerts')
      .map((kind) => ({ kind, period: lastWhole(kind, today) }))
      .filter(({ period }) => dayOf(confirmed_at!, time_zone) < period.until)
      .map(({ kind, period }) => ({ subscription_id: id, about: kind, day: period.from, queued_at: now }))
  })
  if (due.length === 0) return
  await db
    .insertInto('mail')
    .values(due)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
