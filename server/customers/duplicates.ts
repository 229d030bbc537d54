import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { DuplicateView } from '../../src/customer.ts'
import type { Reach } from '../../src/staff.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'
import { summaries } from './summary.ts'

const MOST = 50
/** Of each group. */
const SHOWN = 10

/**
 * Customers of one register with the same e-mail address, phone number, or name and organisation; at most 50 groups.
 * Those that are merged or restricted are left out.
 */
export async function listDuplicates(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  reach: Reach,
): Promise<DuplicateView[]> {
  const inReach =
    reach === 'everywhere' ? sql`true` : sql`register_id = any(${`{${reach.join()}}`}::integer[])`
  const rows = await db
    .selectFrom(
      sql<{ by: DuplicateView['by']; ids: string[] }>`(
    select by, array_agg(id order by no)::text[] as ids
    from customer, lateral (values ('email', email_hash), ('phone', phone_hash), ('name', name_hash)) as same (by, hash)
    where hash is not null and merged_into is null and restricted_at is null and key is not null and ${inReach}
    group by register_id, kind, by, hash
    having count(*) > 1
    order by max(no) desc, by
    limit ${MOST}
  )`.as('alike'),
    )
    .selectAll()
    .execute()
  const told = new Set<string>()
  const groups = rows.filter(({ ids }) => {
    const key = ids.join()
    return !told.has(key) && told.add(key)
  })
  const shown = groups.map(({ by, ids }) => ({ by, ids: ids.slice(0, SHOWN) }))
  const customers = await summaries(db, vault, [...new Set(shown.flatMap(({ ids }) => ids))])
  const byId = new Map(customers.map((customer) => [customer.id, customer]))
  return shown.map(({ by, ids }) => ({
    by,
    customers: ids.flatMap((id) => byId.get(id) ?? []),
  }))
}
