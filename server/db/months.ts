import { sql, type Kysely } from 'kysely'
import type { Day } from '../../src/period.ts'
import { REACH_MS } from '../../src/visit.ts'

/** Tables with a partition for each month (UTC) in which a visit may begin; who points at another comes later. */
const MONTHLY = ['visit', 'page_view', 'custom_event', 'page_vitals'] as const

/** How full pages are made, in percent: a row that is touched again within its first hour finds room beside it. */
const FILL = { visit: 95, page_view: 95, custom_event: 100, page_vitals: 100 }

/** Any number of its own: who holds it makes or drops partitions, and nobody else does meanwhile. */
const MONTHS_LOCK = 5873

/** How many months ahead of time partitions are made. */
const AHEAD = 2

/** First day of the month (UTC) of an instant. */
export function monthOf(instant: Date): Day {
  return `${instant.toISOString().slice(0, 7)}-01`
}

export function addMonths(month: Day, months: number): Day {
  const date = new Date(`${month}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

/** Makes the partitions that are missing, from the month of `from` to two months after the one of `now`. */
export async function ensureMonths(db: Kysely<any>, { from, now }: { from: Date; now: Date }): Promise<void> {
  const wanted: Day[] = []
  for (let month = monthOf(from); month <= addMonths(monthOf(now), AHEAD); month = addMonths(month, 1))
    wanted.push(month)
  const missing = async (each: Kysely<any>) => {
    const there = new Set(await monthsOf(each))
    return wanted.filter((month) => !there.has(month))
  }
  if ((await missing(db)).length === 0) return
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MONTHS_LOCK)})`.execute(trx)
    for (const month of await missing(trx)) {
      for (const table of MONTHLY) {
        await sql`create table ${sql.table(partition(table, month))} partition of ${sql.table(table)}
          for values from (${sql.lit(month)}) to (${sql.lit(addMonths(month, 1))})
          with (fillfactor = ${sql.lit(FILL[table])})`.execute(trx)
      }
      const views = sql.table(partition('page_view', month))
      await sql`create index ${sql.ref(idIndex(month))} on ${views} using hash (id)`.execute(trx)
    }
  })
}

/** The first and the last month that there are partitions for; null where there are none. */
export async function spanOfMonths(db: Kysely<any>): Promise<{ first: Date; last: Date } | null> {
  const months = await monthsOf(db)
  return months.length === 0 ? null : { first: new Date(months[0]!), last: new Date(months.at(-1)!) }
}

/** The partitions that are missing for visits that begin in the month. */
export async function missingPartitions(db: Kysely<any>, month: Day): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = any (${[...MONTHLY]}::regclass[])
  `.execute(db)
  const there = new Set(rows.map(({ name }) => name))
  return MONTHLY.map((table) => partition(table, month)).filter((name) => !there.has(name))
}

/**
 * Drops what only events need of months that none can reach any more: the index of view ids, a seventh of all the room
 * that a page view takes. Not inside a transaction, since it waits for nobody and keeps nobody waiting.
 */
export async function closeMonths(db: Kysely<any>, now: Date): Promise<void> {
  const open = monthOf(new Date(now.getTime() - REACH_MS))
  for (const month of await monthsOf(db)) {
    if (month < open) await sql`drop index concurrently if exists ${sql.ref(idIndex(month))}`.execute(db)
  }
}

/** Drops the months that lie wholly before `before` and hold nothing any more. Answers with them. */
export async function dropMonths(db: Kysely<any>, before: Day): Promise<Day[]> {
  const old = (await monthsOf(db)).filter((month) => month < before)
  if (old.length === 0) return []
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MONTHS_LOCK)})`.execute(trx)
    const dropped: Day[] = []
    for (const month of old) {
      const { rows } = await sql`select from ${sql.table(partition('visit', month))} limit 1`.execute(trx)
      if (rows.length > 0) continue
      for (const table of MONTHLY.toReversed()) {
        const name = sql.table(partition(table, month))
        // What is pointed at can be dropped only once it is nobody's part.
        await sql`alter table ${sql.table(table)} detach partition ${name}`.execute(trx)
        await sql`drop table ${name}`.execute(trx)
      }
      dropped.push(month)
    }
    return dropped
  })
}

/** The months there are partitions for, ascending. */
async function monthsOf(db: Kysely<any>): Promise<Day[]> {
  const { rows } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits
    where inhparent = 'custom_event'::regclass order by 1
  `.execute(db)
  return rows.map(({ name }) => `${name.slice(-7).replace('_', '-')}-01`)
}

function partition(table: (typeof MONTHLY)[number], month: Day): string {
  return `${table}_${month.slice(0, 7).replace('-', '_')}`
}

/**
 * Of the view ids of a month. That an id comes once is seen to by `record_events`, under the lock of the visitor's
 * grant: a unique index could not look into another month, and takes twice the room.
 */
function idIndex(month: Day): string {
  return `${partition('page_view', month)}_by_id`
}
