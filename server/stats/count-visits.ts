import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { Day } from '../../src/period.ts'
import type { Database } from '../db/database.ts'
import { addShares, type CountedSite } from './add-shares.ts'

/** Beside the site's number: who holds it counts that site, and nobody else does meanwhile. */
const COUNT_LOCK = 5874

/** Changed visits in one transaction: half a second of work. */
const MOST_AT_ONCE = 5_000

/** Visitors in one statement of a recount: every statement touches nearly every total. */
const VISITORS_AT_ONCE = 20_000

/** Until the transaction ends, nobody counts the site. */
export async function lockCounting(trx: Transaction<Database>, site: { id: number }): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(COUNT_LOCK)}, ${site.id}::integer)`.execute(trx)
}

/**
 * Brings the daily totals of a site up to date with the visits that changed since the last time, in one transaction:
 * any number of gateways may call it at once, and it may be stopped at any moment. Answers with how many changes it
 * worked off; fewer than `MOST_AT_ONCE` means that nothing is left.
 *
 * What a visitor adds to a day is compared with what the visitor added before (`counted_day`), and the totals get the
 * difference; so late engagement counts, a repeat changes nothing, and who withdraws takes nothing out of the totals.
 */
async function countVisits(db: Kysely<Database>, site: CountedSite): Promise<{ done: boolean }> {
  return db.transaction().execute(async (trx) => {
    await lockCounting(trx, site)
    // A visit is noted with each of its changes, and counted once.
    const { rows: taken } = await sql<{ month: Day; visit_id: number }>`
      with chosen as materialized (
        select distinct month, visit_id from uncounted_visit where site_id = ${site.id}
        limit ${sql.lit(MOST_AT_ONCE)}
      ),
      noted as (
        delete from uncounted_visit
        where site_id = ${site.id} and (month, visit_id) in (select month, visit_id from chosen)
      )
      select month, visit_id from chosen
    `.execute(trx)
    if (taken.length === 0) return { done: true }
    // Another day before, for visits that began on another day in a time zone the site had until now.
    await addShares(trx, site, {
      marked: sql`
        select visitor_no, min((started_at at time zone ${site.timeZone}::text)::date) - 1 as from_day
        from unnest(
          ${taken.map(({ month }) => month)}::date[], ${taken.map(({ visit_id }) => visit_id)}::bigint[]
        ) as taken(month, visit_id)
        join visit on visit.site_id = ${site.id} and visit.month = taken.month and visit.id = taken.visit_id
        group by visitor_no`,
      rememberedFrom: sql`'-infinity'::date`,
    })
    return { done: taken.length < MOST_AT_ONCE }
  })
}

/** A foreign key that was withdrawn under it, or a deadlock: all of it is undone, and the next try sees what is left. */
const DISTURBED = new Set(['23503', '40P01'])

/** How often a visitor may withdraw in the very moment of being counted. */
const MOST_TRIES = 5

async function countUndisturbed(
  db: Kysely<Database>,
  site: CountedSite,
  tries = 1,
): Promise<{ done: boolean }> {
  try {
    return await countVisits(db, site)
  } catch (error) {
    const code = String((error as { code?: unknown }).code)
    if (tries === MOST_TRIES || !DISTURBED.has(code)) throw error
    return countUndisturbed(db, site, tries + 1)
  }
}

/** Works off what changed, in at most so many transactions. */
export async function countAll(
  db: Kysely<Database>,
  site: CountedSite,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  for (let run = 0; run < most; run += 1) {
    const any = await db
      .selectFrom('uncounted_visit')
      .select('visit_id')
      .where('site_id', '=', site.id)
      .limit(1)
      .executeTakeFirst()
    if (!any) return
    if ((await countUndisturbed(db, site)).done) return
  }
}

/** The job that keeps the totals of all sites up to date, so that reports find little to do. */
export async function countSites(db: Kysely<Database>): Promise<void> {
  const sites = await db.selectFrom('site').select(['id', 'time_zone as timeZone']).execute()
  for (const site of sites) await countAll(db, site)
}

/**
 * Counts all visits of a site anew from what is stored of them. What was deleted since is then in no total any more,
 * so this is for sites whose visits are all there: a copy, a test, a measurement.
 */
export async function recountSite(db: Kysely<Database>, siteId: number, now: Date): Promise<void> {
  const site = await db
    .selectFrom('site')
    .select(['id', 'time_zone as timeZone'])
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow()
  await db.transaction().execute(async (trx) => {
    await lockCounting(trx, site)
    for (const table of ['uncounted_visit', 'counted_day', 'visit_total'] as const)
      await trx.deleteFrom(table).where('site_id', '=', site.id).execute()
    await sql`set local work_mem = '256MB'`.execute(trx)
    for (let last: number | null = 0; last !== null;) {
      const visitors = await trx
        .selectFrom('consent_grant')
        .select('visitor_no')
        .where('site_id', '=', site.id)
        .where('purpose', '=', 'statistics')
        .where('visitor_no', '>', last)
        .orderBy('visitor_no')
        .limit(VISITORS_AT_ONCE)
        .execute()
      if (visitors.length === 0) break
      const first = last
      last = visitors.at(-1)!.visitor_no
      await addShares(trx, site, {
        marked: sql`
          select visitor_no, '-infinity'::date as from_day from consent_grant
          where site_id = ${site.id} and purpose = 'statistics' and visitor_no > ${first} and visitor_no <= ${last}`,
        rememberedFrom: unsettledFrom(site, now),
      })
    }
  })
}

/** How long a visitor's share of a day may still change, in days: events wait a day, views are open a day (and the time zone). */
const SETTLED_DAYS = 5

/** The first day that may still change. */
function unsettledFrom({ timeZone }: CountedSite, now: Date): RawBuilder<Day> {
  return sql`((${now.toISOString()}::timestamptz at time zone ${timeZone}::text)::date - ${sql.lit(SETTLED_DAYS)})`
}

/** Forgets who made up the totals of days that nothing can change any more. */
export async function settleDays(db: Kysely<Database>, site: CountedSite, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockCounting(trx, site)
    await sql`
      delete from counted_day where site_id = ${site.id}
        and day < ${unsettledFrom(site, now)}
        and not exists (select from uncounted_visit where site_id = ${site.id})
    `.execute(trx)
  })
}
