import { sql, type Kysely, type Transaction } from 'kysely'
import type { Match } from '../../src/import.ts'
import { firstOf } from '../customers/first-of.ts'
import { hashesOf } from '../customers/index-customer.ts'
import { openCustomers, type OpenCustomer } from '../customers/open-customer.ts'
import { hex } from '../customers/suppression.ts'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'

/** Whom a line is about. */
export type Matched = OpenCustomer | 'nobody' | 'several' | 'erased'

type Asked = { readonly registerId: number; readonly match: Match }

/** What a line is matched by, as the register's hashes; the first one stands for it. */
export function matchHashes(vault: Vault, { registerId, match }: Asked, text: string): Uint8Array[] {
  return match === 'no' ? [vault.hash(`no ${registerId}`, text)] : hashesOf(vault, registerId, match, text)
}

/** The customers that these texts name, in their order; a text that is null names nobody. */
export async function matchCustomers(
  db: Kysely<Database> | Transaction<Database>,
  vault: Vault,
  asked: Asked,
  texts: readonly (string | null)[],
): Promise<Matched[]> {
  const keysOf = texts.map((text) =>
    text === null ? [] : asked.match === 'no' ? [text] : matchHashes(vault, asked, text).map(hex),
  )
  const found = await candidates(db, asked, keysOf.flat())
  const customers = await openCustomers(db, vault, [...new Set([...found.values()].flat())])
  const byId = new Map(customers.map((customer) => [customer.id, customer]))
  return keysOf.map((keys) => {
    const ids = new Set(keys.flatMap((key) => found.get(key) ?? []))
    if (ids.size === 0) return 'nobody'
    if (ids.size > 1) return 'several'
    const [id] = ids
    return byId.get(id!) ?? 'erased'
  })
}

/** Ids by hash or number; of a customer that was merged, whom it turned out to be. */
async function candidates(
  db: Kysely<Database>,
  { registerId, match }: Asked,
  keys: readonly string[],
): Promise<Map<string, string[]>> {
  if (keys.length === 0) return new Map()
  const query = db
    .selectFrom('customer')
    .select(['id', 'no', 'email_hash', 'phone_hash', 'merged_into'])
    .where('register_id', '=', registerId)
  const rows = await (
    match === 'no'
      ? query.where(sql<boolean>`no = any(${columnList('integer', keys.map(Number))})`)
      : query.where(
          sql<boolean>`${sql.ref(`${match}_hash`)} = any(${columnList(
            'bytea',
            keys.map((key) => Buffer.from(key, 'hex')),
          )})`,
        )
  ).execute()
  const found = new Map<string, string[]>()
  for (const row of rows) {
    const id = row.merged_into === null ? row.id : await firstOf(db, row.id)
    const key = match === 'no' ? String(row.no) : hex(row[`${match}_hash`]!)
    found.set(key, [...(found.get(key) ?? []), id])
  }
  return found
}
