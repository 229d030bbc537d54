import { type Kysely, sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { migrate } from '../../../server/db/migrate.ts'
import { freshDatabase } from '../../database/fresh.ts'

const { db, close } = await freshDatabase()
afterAll(() => close())

/** Names sort after Lupa's own, which are in the database already. */
const { migrations } = await import('../../../server/db/migrations/list.ts')
const first = {
  'zzz-1-first': { up: async (db: Kysely<any>) => void (await sql`create table first (n int)`.execute(db)) },
}
const broken = {
  'zzz-2-second': {
    up: async (db: Kysely<any>) => void (await sql`create table second (n int)`.execute(db)),
  },
  'zzz-3-broken': { up: async (db: Kysely<any>) => void (await sql`create tabel third (n int)`.execute(db)) },
}

async function tables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relname in ('first', 'second', 'third') order by 1`.execute(db)
  return rows.map(({ name }) => name)
}

test('a migration is applied once', async () => {
  await migrate(db, { ...migrations, ...first })
  await migrate(db, { ...migrations, ...first })
  expect(await tables()).toEqual(['first'])
})

test('a migration that fails is named, and leaves nothing of itself or of those before it', async () => {
  await migrate(db, { ...migrations, ...first })
  await expect(migrate(db, { ...migrations, ...first, ...broken })).rejects.toThrow(/zzz-3-broken.*tabel/)
  expect(await tables()).toEqual(['first'])
})

test('a database of a newer Lupa is refused, naming the migration it lacks', async () => {
  await migrate(db, { ...migrations, ...first })
  await expect(migrate(db, migrations)).rejects.toThrow('zzz-1-first')
})
