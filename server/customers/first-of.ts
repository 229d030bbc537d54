import { sql } from 'kysely'
import type { Reader } from '../db/reader.ts'

/** The customer that this one turned out to be, or itself. */
export async function firstOf(db: Reader, id: string): Promise<string> {
  const found = await db
    .selectFrom(sql<{ id: string | null }>`(select first_customer(${id}::uuid) as id)`.as('first'))
    .select('id')
    .executeTakeFirst()
  return found?.id ?? id
}

/** The customer and those that turned out to be it: what is under any of them belongs to it. */
export function wholeOf(id: string) {
  return sql<string>`(select whole_customer(${id}::uuid))`
}
