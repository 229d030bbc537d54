import type { Reader } from '../db/reader.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'

/** The keys of these customers, where only what stands beside their values is read; erased ones have none. */
export async function keysOf(
  db: Reader,
  vault: Vault,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CustomerKey>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('customer')
    .select(['id', 'key'])
    .where('id', 'in', [...new Set(ids)])
    .where('key', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, key }) => [id, vault.openKey(id, key!)]))
}
