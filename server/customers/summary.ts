import { sql } from 'kysely'
import type { CustomerSummary } from '../../src/customer.ts'
import type { Reader } from '../db/reader.ts'
import type { Vault } from '../vault/vault.ts'
import { openCustomers, type OpenCustomer } from './open-customer.ts'

/** Lines of the register, in the order of `ids`. */
export async function summaries(
  db: Reader,
  vault: Vault,
  ids: readonly string[],
): Promise<CustomerSummary[]> {
  const customers = await openCustomers(db, vault, ids)
  return withCounts(db, customers)
}

export async function withCounts(db: Reader, customers: readonly OpenCustomer[]): Promise<CustomerSummary[]> {
  if (customers.length === 0) return []
  const rows = await db
    .selectFrom(
      sql<{ id: string; waiting: number; linked: boolean }>`(
    select id, (
        select count(*) from submission
        where customer_id in (select whole_customer(asked.id)) and decided_at is null
      )::integer as waiting,
      exists (select from customer_link where customer_id in (select whole_customer(asked.id))) as linked
    from unnest(${`{${customers.map(({ id }) => id).join()}}`}::uuid[]) as asked (id)
  )`.as('counted'),
    )
    .selectAll()
    .execute()
  const countsOf = new Map(rows.map((row) => [row.id, row]))
  return customers.map(({ id, no, registerId, kind, values, createdAt }) => ({
    id,
    no,
    register: registerId,
    kind,
    values,
    createdAt: createdAt.toISOString(),
    waiting: countsOf.get(id)?.waiting ?? 0,
    linked: countsOf.get(id)?.linked ?? false,
  }))
}
