import { readSettings, type Settings } from '../config.ts'
import { databaseName } from '../db/database-name.ts'
import { isMade } from '../db/embedded.ts'
import { migrate as migrateDatabase, missingMigrations } from '../db/migrate.ts'
import { migrations } from '../db/migrations/list.ts'
import { ensureMonths } from '../db/months.ts'
import { defineCommand } from './command.ts'
import { withDatabase } from './with-database.ts'

export const migrate = defineCommand({
  summary: 'Bring the tables of the database up to date',
  details: `All missing migrations run in one transaction: one that fails leaves the database
as it was. The gateway does the same whenever it starts. Back the database up
before; migrations are not undone.`,
  options: { 'dry-run': { meaning: 'Change nothing, and say what would run' } },
  async run({ environment, clock, say }, { 'dry-run': isDry }) {
    const settings = readSettings(environment)
    if (isDry) {
      const missing = await findMissing(settings)
      for (const name of missing) say(`would run  ${name}`)
      say(
        `${databaseName(settings)}: ${missing.length === 0 ? 'up to date' : `${missing.length} would run`}.`,
      )
      return 0
    }
    const ran = await withDatabase(settings, async ({ db }) => {
      const ran = await migrateDatabase(db)
      const now = clock()
      await ensureMonths(db, { from: now, now })
      return ran
    })
    for (const name of ran) say(`ran  ${name}`)
    say(`${databaseName(settings)}: up to date${ran.length === 0 ? ', nothing had to run' : ''}.`)
    return 0
  },
})

/** An embedded database that is not there yet is not made by asking. */
async function findMissing(settings: Settings): Promise<string[]> {
  if (settings.DATABASE_URL === null && !isMade(settings.DATA_DIR)) return Object.keys(migrations)
  return withDatabase(settings, ({ db }) => missingMigrations(db))
}
