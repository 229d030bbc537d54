import { readSettings } from '../config.ts'
import { copyDatabase } from '../db/copy-database.ts'
import { databaseName } from '../db/database-name.ts'
import { analyze, isMade } from '../db/embedded.ts'
import { migrate, missingMigrations } from '../db/migrate.ts'
import { ensureMonths, spanOfMonths } from '../db/months.ts'
import { defineCommand } from './command.ts'
import { withDatabase } from './with-database.ts'

export const move = defineCommand({
  summary: 'Copy everything from the embedded database to PostgreSQL',
  details: `Copies the embedded database in DATA_DIR into the empty one that DATABASE_URL names,
in one transaction, and compares every table before it commits. Stop the gateway
before, and start it with DATABASE_URL afterwards. The embedded database stays as it
was: remove DATA_DIR/postgres once all is well, and keep DATA_DIR/key.`,
  options: {},
  async run({ environment, say }) {
    const settings = readSettings(environment)
    const embedded = { ...settings, DATABASE_URL: null }
    if (settings.DATABASE_URL === null)
      throw new Error('Set DATABASE_URL to the empty PostgreSQL database to copy into.')
    if (!isMade(settings.DATA_DIR))
      throw new Error(`There is no embedded database in ${settings.DATA_DIR}: set DATA_DIR.`)
    const counts = await withDatabase(embedded, async ({ db: source }) => {
      if ((await missingMigrations(source)).length > 0)
        throw new Error(
          'The embedded database is not up to date: run "lupa migrate" without DATABASE_URL first.',
        )
      return withDatabase(settings, async ({ db: target }) => {
        await migrate(target)
        const months = await spanOfMonths(source)
        if (months) await ensureMonths(target, { from: months.first, now: months.last })
        const counts = await copyDatabase(source, target)
        await analyze(target)
        return counts
      })
    })
    const rows = [...counts.values()].reduce((sum, count) => sum + count, 0)
    for (const [table, count] of counts) if (count > 0) say(`${String(count).padStart(12)}  ${table}`)
    say(`${databaseName(settings)} has all ${rows} rows of ${embedded.DATA_DIR}.`)
    say('Start the gateway with this DATABASE_URL, and with the same LUPA_KEY or DATA_DIR/key as before.')
    return 0
  },
})
