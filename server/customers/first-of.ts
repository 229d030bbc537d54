import { sql } from 'kysely'
import type { Reader } from '../db/reader.ts'

/** The customer that this one turned out to be, or itself. */
export async function firstOf(db: Reader, id: string): Promise<string> {
  const found = await db
    .selectFrom(
      sql<{ id: string }>`(
    with recursive way as (
      select id, merged_into from customer where id = ${id}::uuid
      union
      select customer.id, customer.merged_into from customer join way on way.merged_into = customer.id
    )
    select id from way where merged_into is null
  )`.as('first'),
    )
    .select('id')
    .executeTakeFirst()
  return found?.id ?? id
}

/** The customer and those that turned out to be it: what is under any of them belongs to it. */
export function wholeOf(id: string) {
  return sql<string>`(select whole_customer(${id}::uuid))`
}
