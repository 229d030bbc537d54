import type { RegisterField, RegisterValues } from '../../src/register-field.ts'
import type { ValueSource } from '../../src/value-source.ts'
import type { Reader } from '../db/reader.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import type { Kind } from './normal-value.ts'

/** Where a value came from, and when it was obtained. */
type Origin = {
  readonly changeId: string
  readonly source: ValueSource
  readonly sourceId: number | null
  readonly obtainedAt: Date
}

/** A customer whose values can be read. */
export type OpenCustomer = {
  readonly id: string
  readonly no: number
  readonly registerId: number
  readonly kind: Kind
  readonly revision: number
  readonly key: CustomerKey
  readonly values: RegisterValues
  readonly origins: Partial<Record<RegisterField, Origin>>
  readonly createdAt: Date
  readonly beganOn: string | null
  readonly endedOn: string | null
  readonly restrictedAt: Date | null
  readonly mergedInto: string | null
}

/** In the order of `ids`; those that are not there, or whose key was destroyed, are left out. */
export async function openCustomers(
  db: Reader,
  vault: Vault,
  ids: readonly string[],
): Promise<OpenCustomer[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('customer')
    .selectAll()
    .where('id', 'in', ids)
    .where('key', 'is not', null)
    .execute()
  const stored = await db
    .selectFrom('customer_value')
    .select(['customer_id', 'change_id', 'field', 'value', 'source', 'source_id', 'obtained_at'])
    .where('customer_id', 'in', ids)
    .where('replaced_by', 'is', null)
    .execute()
  const valuesOf = Map.groupBy(stored, (value) => value.customer_id)
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = rowOf.get(id)
    if (!row) return []
    const key = vault.openKey(id, row.key!)
    const values: RegisterValues = {}
    const origins: OpenCustomer['origins'] = {}
    for (const { field, value, ...from } of valuesOf.get(id) ?? []) {
      if (value !== null) values[field] = key.open(field, value)
      origins[field] = {
        changeId: from.change_id,
        source: from.source,
        sourceId: from.source_id,
        obtainedAt: from.obtained_at,
      }
    }
    return {
      id,
      no: row.no,
      registerId: row.register_id,
      kind: row.kind,
      revision: row.revision,
      key,
      values,
      origins,
      createdAt: row.created_at,
      beganOn: row.began_on,
      endedOn: row.ended_on,
      restrictedAt: row.restricted_at,
      mergedInto: row.merged_into,
    }
  })
}
