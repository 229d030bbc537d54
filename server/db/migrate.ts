import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { migrations } from './migrations/list.ts'

/** Any number, the same in every Lupa: who holds it migrates, the others wait and then find nothing to do. */
const MIGRATION_LOCK = 5872

/**
 * Brings the tables up to date: all missing migrations in one transaction, so a failure leaves what was there.
 * Two gateways may start at once. Where none is missing, as at nearly every start, that is one look.
 * @returns the names of those that ran
 * @throws naming the migration that failed
 */
export async function migrate(
  db: Kysely<any>,
  list: Record<string, Pick<Migration, 'up'>> = migrations,
): Promise<string[]> {
  if ((await missingMigrations(db, list)).length === 0) return []
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction)
    const migrator = new Migrator({ db: transaction, provider: { getMigrations: async () => list } })
    const { error, results } = await migrator.migrateToLatest()
    const failed = results?.find(({ status }) => status === 'Error')?.migrationName
    if (error)
      throw new Error(`The migration ${failed ?? 'list'} failed: ${(error as Error).message}`, {
        cause: error,
      })
    return (results ?? []).map(({ migrationName }) => migrationName)
  })
}

/**
 * Which migrations `migrate` would run. Writes nothing.
 * @throws naming a migration that a newer Lupa ran
 */
export async function missingMigrations(
  db: Kysely<any>,
  list: Readonly<Record<string, unknown>> = migrations,
): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(db)
  const ran = rows[0]!.there ? await db.selectFrom('kysely_migration').select('name').execute() : []
  const names = new Set(ran.map(({ name }) => name as string))
  const newer = [...names].find((name) => !Object.hasOwn(list, name))
  if (newer) throw new Error(`The migration ${newer} was run by a newer Lupa: install that version.`)
  return Object.keys(list).filter((name) => !names.has(name))
}
