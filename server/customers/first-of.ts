import { sql, type Transaction } from 'kysely'
import type { Database } from '../db/database.ts'
import type { Reader } from '../db/reader.ts'

/** The customer that this one turned out to be, or itself. */
export async function firstOf(db: Reader, id: string): Promise<string> {
  const found = await db
    .selectFrom(sql<{ id: string | null }>`(select first_customer(${id}::uuid) as id)`.as('first'))
    .select('id')
    .executeTakeFirst()
  return found?.id ?? id
}

/** As `firstOf`; nobody else changes, merges or restricts that one until the transaction ends. */
export async function lockFirst(trx: Transaction<Database>, id: string): Promise<string> {
  const first = await firstOf(trx, id)
  await trx.selectFrom('customer').select('id').where('id', '=', first).forUpdate().execute()
  // Somebody may have been faster, to merge it or to take it apart.
  return (await firstOf(trx, id)) === first ? first : lockFirst(trx, id)
}

/** The customer and those that turned out to be it: what is under any of them belongs to it. */
export function wholeOf(id: string) {
  return sql<string>`(select whole_customer(${id}::uuid))`
}
