import { sql, type Transaction } from 'kysely'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'

/**
 * Takes the details, and their salt, from every entry of the audit log that names one of these ids or customer numbers.
 * Who did what and when stays, and the chain holds: it is over the hash of the details (server/audit/chain.ts). An entry
 * that names others, too, loses these as well: a detail is whole or gone.
 */
export async function emptyAuditDetails(
  trx: Transaction<Database>,
  { ids, numbers }: { ids: readonly string[]; numbers: readonly number[] },
): Promise<void> {
  const names = columnList('text', [...ids, ...numbers.map((no) => `#${no}`)])
  // One by one by the index: of many at once the planner thinks that the whole log names them. Locked in their order, so
  // that two erasures at once never wait for each other.
  await sql`
    with named as (
      select no from audit_entry
      where no in (
        select found.no from unnest(${names}) as one (name) cross join lateral (
          select no from audit_entry where detail is not null and named_in_detail(detail) @> array[one.name]
        ) as found
      )
      order by no for update
    )
    update audit_entry set salt = null, detail = null from named where audit_entry.no = named.no
  `.execute(trx)
}
