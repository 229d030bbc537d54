import { sql, type Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { CUSTOMER_FIELDS, type CustomerFields } from '../../src/customer-field.ts'
import type { CustomerSummary } from '../../src/customer.ts'
import type { Reach } from '../../src/staff.ts'
import type { CustomerTable } from '../db/customer-rows.ts'
import type { Database } from '../db/database.ts'

const MOST = 200

/** Customers of the registers in reach, the newest first, at most 200. */
export async function listCustomers(db: ReadonlyKysely<Database>, reach: Reach): Promise<CustomerSummary[]> {
  const rows = await db
    .selectFrom('customer')
    .selectAll('customer')
    .select((eb) => [
      eb
        .selectFrom('submission')
        .select(sql<number>`count(*)::integer`.as('count'))
        .whereRef('submission.customer_id', '=', 'customer.id')
        .as('submissions'),
      eb
        .exists(
          eb
            .selectFrom('customer_link')
            .select('site_id')
            .whereRef('customer_link.customer_id', '=', 'customer.id'),
        )
        .as('linked'),
    ])
    .$if(reach !== 'everywhere', (query) => query.where('register_id', 'in', reach as number[]))
    .orderBy('created_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    ...fieldsOf(row),
    createdAt: row.created_at.toISOString(),
    submissions: Number(row.submissions),
    linked: Boolean(row.linked),
  }))
}

/** Columns by the names of `src/customer`; what is null is absent. */
export function fieldsOf(row: Selectable<CustomerTable>): CustomerFields {
  const fields: CustomerFields = {}
  for (const field of CUSTOMER_FIELDS) {
    const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) as keyof CustomerTable
    const value = row[column]
    if (typeof value === 'string') fields[field] = value
  }
  return fields
}
