import type { ColumnType } from 'kysely'
import type { Currency } from '../../src/money.ts'
import type { DataGroup, RetentionPlan, RunReport } from '../../src/retention-schedule.ts'

type Fixed<T> = ColumnType<T, T, never>

/** That somebody was erased, by a keyed hash alone; the same is in the ledger outside the database. */
export interface ErasureTable {
  hash: Fixed<Uint8Array>
  kind: Fixed<'customer' | 'visitor'>
  /** `visitor` did it by themselves. */
  reason: Fixed<'request' | 'retention' | 'visitor'>
  at: Fixed<Date>
  /** When it was done again, because a backup brought the data back. */
  repeated_at: ColumnType<Date | null, Date | null | undefined, Date>
}

/** What erased customers ordered and owed in a year: it names nobody. */
export interface ErasedTotalTable {
  register_id: Fixed<number>
  /** Of the delivery, or of the invoice. */
  year: Fixed<number>
  currency: Fixed<Currency>
  orders: number
  /** With VAT. */
  order_cents: number
  invoices: number
  cents: number
  paid_cents: number
}

/** How long a group of data is kept, where an owner said so. */
export interface RetentionRuleTable {
  register_id: Fixed<number>
  data_group: Fixed<DataGroup>
  months: number
  reason: string
  changed_at: Date
  changed_by: string | null
}

/** What one proposed to erase because of its age, and another approved. */
export interface RetentionRunTable {
  id: Fixed<string>
  register_id: Fixed<number>
  proposed_at: Fixed<Date>
  proposed_by: Fixed<string>
  plan: ColumnType<RetentionPlan, string, never>
  approved_at: ColumnType<Date | null, Date | null | undefined, Date>
  approved_by: ColumnType<string | null, string | null | undefined, string>
  done_at: ColumnType<Date | null, Date | null | undefined, Date>
  report: ColumnType<RunReport | null, string | null | undefined, string>
  /** Until then one gateway is at it. */
  claimed_until: ColumnType<Date | null, Date | null | undefined, Date>
}

/** Whom or what a run is about, until that is gone. */
export interface RetentionItemTable {
  run_id: Fixed<string>
  customer_id: ColumnType<string | null, string | null | undefined, never>
  request_id: ColumnType<string | null, string | null | undefined, never>
  list_id: ColumnType<string | null, string | null | undefined, never>
}
