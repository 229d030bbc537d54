import type { Kysely, Transaction } from 'kysely'
import type { Database } from './database.ts'

/** Does the work in the transaction that there is, or in one of its own. */
export function inTransaction<Answer>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<Answer>,
): Promise<Answer> {
  return db.isTransaction ? work(db as Transaction<Database>) : db.transaction().execute(work)
}
