import { sql, type Transaction } from 'kysely'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/**
 * Takes the details, and their salt, from every entry of the audit log that names one of these ids or customer numbers.
 * Who did what and when stays, and the chain holds: it is over the hash of the details (server/audit/chain.ts). An entry
 * that names others, too, loses these as well: a detail is whole or gone.
 */
export async function emptyAuditDetails(
  trx: Transaction<Database>,
  { ids, numbers }: { ids: readonly string[]; numbers: readonly number[] },
): Promise<void> {
  // Locked in their order, so that two erasures at once never wait for each other.
  await sql`
    with named as (
      select no from audit_entry
      where detail is not null and (
        exists (
          select from regexp_matches(detail::text, ${UUID}, 'g') as found
          where found[1] in (select unnest(${columnList('uuid', ids)})::text)
        )
        or (act = 'customer.shown' and exists (
          select from json_array_elements_text(
            case json_typeof(detail -> 'customers') when 'array' then detail -> 'customers' else '[]' end
          ) as shown where shown = any(${numbers.map(String)}::text[])
        ))
      )
      order by no for update
    )
    update audit_entry set salt = null, detail = null from named where audit_entry.no = named.no
  `.execute(trx)
}
