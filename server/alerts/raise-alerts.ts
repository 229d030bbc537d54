import { sql, type Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { addDays, dayOf } from '../../src/period.ts'
import { DAY_MS, REACH_MS } from '../../src/visit.ts'
import type { Database } from '../db/database.ts'
import type { AlertKind } from '../db/mail-rows.ts'
import { monthOf } from '../db/months.ts'
import { series } from '../stats/series.ts'
import type { TotalsKeeper } from '../stats/up-to-date.ts'
import { findSilence, findSpike, type Found, type HourlyViews } from '../../src/alert.ts'

const HOUR_MS = 60 * 60_000

/** How long nothing may be heard of a site that is never silent, in whole hours. */
const SILENT_HOURS = 2

/** How far back an hour is compared, in days. */
const COMPARED_DAYS = 28

type Watched = { id: number; timeZone: string }
type Sources = { db: Kysely<Database>; readDb: ReadonlyKysely<Database>; totals: TotalsKeeper }

/**
 * Looks at every site that somebody wants alerts of. What is unusual is written down, once a day of a kind, and a mail
 * is queued for everybody who confirmed; any number of gateways may look at once.
 */
export async function raiseAlerts({ db, readDb, totals }: Sources, now: Date): Promise<void> {
  const sites = await db
    .selectFrom('site')
    .select(['id', 'time_zone as timeZone'])
    .where('id', 'in', (row) =>
      row
        .selectFrom('mail_subscription')
        .select('site_id')
        .where('confirmed_at', 'is not', null)
        .where(sql<boolean>`'alerts' = any(kinds)`),
    )
    .execute()
  for (const site of sites) {
    await totals.upToDate(site)
    const views = await hourlyViews(readDb, site, now)
    const hours = [2, 1, 0].map((ago) => hourOf(new Date(now.getTime() - ago * HOUR_MS), site.timeZone))
    const current = hours.pop()!
    // The hour before has been looked at when it was young; what came in its last minutes is seen now.
    const spike = findSpike(views, current) ?? findSpike(views, hours.at(-1)!)
    if (spike) await raise(db, site, { kind: 'spike', found: spike, now })
    const silence = findSilence(views, { hours, current })
    if (silence && !(await isHeard(readDb, site, now)))
      await raise(db, site, { kind: 'silence', found: silence, now })
  }
}

async function raise(
  db: Kysely<Database>,
  { id, timeZone }: Watched,
  { kind, found, now }: { kind: AlertKind; found: Found; now: Date },
): Promise<void> {
  const day = dayOf(now, timeZone)
  await db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows: made } = await trx
      .insertInto('alert')
      .values({ site_id: id, kind, day, raised_at: now, ...found })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (made === 0n) return
    await sql`
      insert into mail (subscription_id, about, day, queued_at)
      select id, ${kind}::text, ${day}::date, ${now.toISOString()}::timestamptz from mail_subscription
      where site_id = ${id} and confirmed_at is not null and 'alerts' = any(kinds)
      on conflict do nothing
    `.execute(trx)
  })
}

async function hourlyViews(
  db: ReadonlyKysely<Database>,
  { id, timeZone }: Watched,
  now: Date,
): Promise<HourlyViews> {
  const today = dayOf(now, timeZone)
  // A day more: shortly after midnight the hours that are looked at are yesterday's.
  const period = {
    siteId: id,
    timeZone,
    from: addDays(today, -COMPARED_DAYS - 1),
    until: addDays(today, 1),
  }
  const points = await series(db, { period, filters: [], smallestGroup: 1 }, 'hour')
  return new Map(points.map(({ at, views }) => [at, views ?? 0]))
}

/** Whether anything was heard in the last hours of a visit that began earlier: it counts in the hour it began. */
async function isHeard(db: ReadonlyKysely<Database>, { id }: Watched, now: Date): Promise<boolean> {
  const heard = await db
    .selectFrom('visit')
    .select('id')
    .where('site_id', '=', id)
    .where('month', '>=', monthOf(new Date(now.getTime() - REACH_MS)))
    .where('started_at', '>', new Date(now.getTime() - DAY_MS - SILENT_HOURS * HOUR_MS))
    .where('last_at', '>', new Date(now.getTime() - SILENT_HOURS * HOUR_MS))
    .limit(1)
    .executeTakeFirst()
  return heard !== undefined
}

/** The local hour of an instant, as the hourly report writes it. */
function hourOf(instant: Date, timeZone: string): string {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(
    instant,
  )
  return `${dayOf(instant, timeZone)}T${hour}:00`
}
