import { sql } from 'kysely'
import type { RegisterField } from '../../src/register-field.ts'
import { wholeOf } from '../customers/first-of.ts'
import type { Reader } from '../db/reader.ts'

/** Who was handed a value of a customer: the last time it was this one. */
export type HeldValue = {
  readonly of: 'recipient' | 'processor'
  readonly id: number
  readonly name: string
  readonly field: RegisterField
  /** The change of the customer's that said the value. */
  readonly changeId: string
  readonly disclosedAt: Date
  /** Whether the register knows it otherwise since. */
  readonly isOutdated: boolean
}

/**
 * Every recipient of a customer's data, with each value that it has: who is told of a rectification, an erasure or a
 * restriction (GDPR art. 19).
 */
export async function recipientsOf(db: Reader, customerId: string): Promise<HeldValue[]> {
  const rows = await db
    .selectFrom('disclosed_value')
    .innerJoin('disclosure', 'disclosure.id', 'disclosure_id')
    .innerJoin('customer_value', (join) =>
      join
        .onRef('customer_value.change_id', '=', 'disclosed_value.change_id')
        .onRef('customer_value.field', '=', 'disclosed_value.field'),
    )
    .leftJoin('recipient', 'recipient.id', 'recipient_id')
    .leftJoin('processor', 'processor.id', 'processor_id')
    .select([
      'recipient_id',
      'processor_id',
      sql<string>`coalesce(recipient.name, processor.name)`.as('name'),
      'disclosed_value.field',
      'disclosed_value.change_id',
      'replaced_by',
      sql<Date>`max(disclosed_at)`.as('disclosed_at'),
    ])
    .where('disclosed_value.customer_id', 'in', wholeOf(customerId))
    .groupBy([
      'recipient_id',
      'processor_id',
      'recipient.name',
      'processor.name',
      'disclosed_value.field',
      'disclosed_value.change_id',
      'replaced_by',
    ])
    .orderBy('name')
    .orderBy('disclosed_value.field')
    .orderBy('disclosed_at')
    .execute()
  return rows.map((row) => ({
    of: row.recipient_id === null ? 'processor' : 'recipient',
    id: (row.recipient_id ?? row.processor_id)!,
    name: row.name,
    field: row.field,
    changeId: row.change_id,
    disclosedAt: row.disclosed_at,
    isOutdated: row.replaced_by !== null,
  }))
}
