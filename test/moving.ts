import { sql, type Kysely } from 'kysely'
import type { Database } from '../server/db/database.ts'

/** Rows in the state they are in, however they got there: as `lupa move` writes them. */
export async function moving(
  db: Kysely<Database>,
  work: (trx: Kysely<Database>) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select set_config('lupa.moving', 'on', true)`.execute(trx)
    await work(trx)
  })
}
