import { sql, type Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import { GUARDS } from '../db/guards.ts'
import { missingMigrations } from '../db/migrate.ts'
import { addMonths, missingPartitions, monthOf } from '../db/months.ts'
import { planRetention } from '../retention/plan-retention.ts'
import { ok, warning, wrong, type Finding } from './finding.ts'

/** The tables of Lupa; older ones are not looked into. */
export async function lookAtTables(db: Kysely<Database>, now: () => Date): Promise<Finding[]> {
  const missing = await missingMigrations(db).catch((error: Error) => error)
  if (missing instanceof Error)
    return [wrong('Migrations', missing.message, 'Install that version, or restore a backup made before it.')]
  if (missing.length > 0)
    return [
      warning(
        'Migrations',
        `${missing.length} have not run: ${missing.join(', ')}`,
        'Run "lupa migrate", or start the gateway, which does the same.',
      ),
    ]
  return [
    ok('Migrations', 'all have run'),
    await lookAtGuards(db),
    await lookAtMonths(db, now()),
    await lookAtRetention(db, now()),
  ]
}

/** Without its triggers an append-only table is one by habit only. */
async function lookAtGuards(db: Kysely<Database>): Promise<Finding> {
  const { rows } = await sql<{ name: string }>`
    select tgname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and tgenabled in ('O', 'A') and relnamespace = current_schema()::regnamespace
      and current_setting('session_replication_role') <> 'replica'
  `.execute(db)
  const standing = new Set(rows.map(({ name }) => name))
  const lost = Object.entries(GUARDS).flatMap(([table, names]) =>
    names.filter((name) => !standing.has(name)).map((name) => ({ table, name })),
  )
  if (lost.length === 0) return ok('Append-only', `the triggers of ${Object.keys(GUARDS).join(', ')} stand`)
  const [{ table, name }] = lost as [(typeof lost)[number]]
  return wrong(
    'Append-only',
    `records can be changed or deleted unseen: no trigger ${lost.map(({ name }) => name).join(', ')}`,
    `Find out who took it away; then, for each: alter table ${table} enable trigger ${name}, or restore a backup.`,
  )
}

async function lookAtMonths(db: Kysely<Database>, now: Date): Promise<Finding> {
  const month = monthOf(now)
  const [today, soon] = [await missingPartitions(db, month), await missingPartitions(db, addMonths(month, 1))]
  const mend = 'Run "lupa migrate", or start the gateway, which makes them each hour.'
  if (today.length > 0) return wrong('Months', `no partition for visits of now: ${today.join(', ')}`, mend)
  if (soon.length > 0) return warning('Months', `no partition for the next month: ${soon.join(', ')}`, mend)
  return ok('Months', 'partitions for this month and the next')
}

/** It runs each hour and may take two runs, so that what was due then should be gone. */
const RETENTION_LATE_MS = 3 * 60 * 60_000

async function lookAtRetention(db: Kysely<Database>, now: Date): Promise<Finding> {
  const sites = await db.selectFrom('site').selectAll().orderBy('id').execute()
  const due = new Date(now.getTime() - RETENTION_LATE_MS)
  const late: string[] = []
  for (const site of sites) {
    const { site: _, ...counts } = await planRetention(db as never, site, due)
    if (Object.values(counts).some((count) => count > 0)) late.push(site.name)
  }
  if (late.length === 0) return ok('Retention', 'nothing is kept longer than the sites say')
  return wrong(
    'Retention',
    `hours behind for ${late.join(', ')}`,
    'Keep the gateway running, or start it again: it runs each hour, and the log says what holds it up.',
  )
}
