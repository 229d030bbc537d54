import type { ColumnType, Generated } from 'kysely'
import type { InvoiceAct, InvoiceState } from '../../src/invoice.ts'
import type { Currency } from '../../src/money.ts'
import type { OrderAct, OrderState } from '../../src/order.ts'
import type { Day } from '../../src/period.ts'

type Fixed<T> = ColumnType<T, T, never>

export interface CustomerOrderTable {
  id: Fixed<string>
  register_id: Fixed<number>
  /** Counted in its register, without gaps. */
  no: Fixed<number>
  customer_id: Fixed<string>
  state: Generated<OrderState>
  /** Counts what was done to it: who has seen an older one does not write over a newer. */
  revision: Generated<number>
  currency: Fixed<Currency>
  opened_at: Fixed<Date>
  delivered_on: ColumnType<Day | null, never, Day>
  /** Encrypted with the customer's key. */
  notes: Uint8Array | null
}

/** Given anew as a whole while the order may change. */
export interface OrderLineTable {
  order_id: Fixed<string>
  position: Fixed<number>
  /** Encrypted with the customer's key. */
  description: Fixed<Uint8Array>
  quantity: Fixed<number>
  /** Of one, without VAT. */
  unit_cents: Fixed<number>
  vat_percent: Fixed<number>
}

/** What was done to an order; never changed itself. */
export interface OrderEventTable {
  order_id: Fixed<string>
  /** The order's, since this. */
  revision: Fixed<number>
  act: Fixed<OrderAct>
  at: Fixed<Date>
  account_id: Fixed<string>
  /** Encrypted with the customer's key. */
  reason: Fixed<Uint8Array | null>
}

export interface InvoiceTable {
  id: Fixed<string>
  register_id: Fixed<number>
  /** As the books have it. */
  no: Fixed<string>
  customer_id: Fixed<string>
  order_id: Fixed<string | null>
  state: Generated<InvoiceState>
  revision: Generated<number>
  issued_on: Fixed<Day>
  due_on: Fixed<Day>
  /** With VAT. */
  cents: Fixed<number>
  paid_cents: Generated<number>
  currency: Fixed<Currency>
  /** The day it was paid in full, or credited. */
  settled_on: ColumnType<Day | null, never, Day | null>
}

/** What was done to an invoice; never changed itself. */
export interface InvoiceEventTable {
  invoice_id: Fixed<string>
  revision: Fixed<number>
  act: Fixed<InvoiceAct>
  at: Fixed<Date>
  account_id: Fixed<string>
  /** The day of the money, or of the credit note. */
  happened_on: Fixed<Day | null>
  /** What was paid. */
  cents: Fixed<number | null>
  /** Encrypted with the customer's key. */
  reason: Fixed<Uint8Array | null>
}

/** What a person is in an organisation. */
export interface ContactTable {
  id: Fixed<string>
  register_id: Fixed<number>
  person_id: Fixed<string>
  organisation_id: Fixed<string>
  /** Encrypted with the person's key. */
  position: Fixed<Uint8Array>
  began_on: Fixed<Day>
  /** The last day. */
  ended_on: ColumnType<Day | null, never, Day>
  added_by: Fixed<string>
  ended_by: ColumnType<string | null, never, string>
}
