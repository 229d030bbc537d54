import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { migrations } from './migrations/list.ts'

/** Any number, the same in every Lupa: who holds it migrates, the others wait and then find nothing to do. */
const MIGRATION_LOCK = 5872

/**
 * Brings the tables up to date: all missing migrations in one transaction, so a failure leaves what was there.
 * Two gateways may start at once.
 * @throws naming the migration that failed
 */
export async function migrate(
  db: Kysely<any>,
  list: Record<string, Pick<Migration, 'up'>> = migrations,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction)
    const migrator = new Migrator({ db: transaction, provider: { getMigrations: async () => list } })
    const { error, results } = await migrator.migrateToLatest()
    const failed = results?.find(({ status }) => status === 'Error')?.migrationName
    if (error)
      throw new Error(`The migration ${failed ?? 'list'} failed: ${(error as Error).message}`, {
        cause: error,
      })
  })
}
