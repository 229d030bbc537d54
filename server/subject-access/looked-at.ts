import { sql, type Transaction } from 'kysely'
import type { DataPackage } from '../../src/data-package.ts'
import type { Database } from '../db/database.ts'
import type { StoredRows } from './attributed-rows.ts'

/** What the log names by its id. */
const NAMED = ['customer', 'customer_order', 'invoice', 'paper', 'contact', 'subject_request', 'submission']

/**
 * When somebody of the staff looked at a customer's records or changed them, and what for: what the log says of the ids
 * and numbers. Who it was is about that person, and stays out (CJEU C-579/21). Reads the whole log.
 */
export async function lookedAt(trx: Transaction<Database>, rows: StoredRows): Promise<DataPackage['looked']> {
  const ids = NAMED.flatMap((table) => (rows.get(table) ?? []).map((row) => row['id'] as string))
  const numbers = (rows.get('customer') ?? []).map((row) => row['no'] as number)
  const { rows: found } = await sql<{ at: Date; act: string; use: string | null }>`
    select at, act, detail ->> 'use' as use from audit_entry
    where detail is not null and (
      exists (select from json_each_text(detail) as told where told.value = any(${ids}::text[]))
      or (
        act = 'customer.shown' and exists (
          select from json_array_elements_text(detail -> 'customers') as shown
          where shown = any(${numbers.map(String)}::text[])
        )
      )
    )
    order by no
  `.execute(trx)
  return found.map(({ at, act, use }) => ({ at: at.toISOString(), act, use }))
}
