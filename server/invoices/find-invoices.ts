import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { InvoiceDetail, InvoiceView } from '../../src/invoice.ts'
import { keysOf } from '../customers/customer-keys.ts'
import { reachCustomer, type Sight } from '../customers/find-customer.ts'
import { wholeOf } from '../customers/first-of.ts'
import type { Database } from '../db/database.ts'
import type { InvoiceTable } from '../db/order-rows.ts'
import type { Vault } from '../vault/vault.ts'

/** An invoice with the number of its order. */
export function selectInvoices(db: ReadonlyKysely<Database>) {
  return db
    .selectFrom('invoice')
    .leftJoin('customer_order', 'customer_order.id', 'invoice.order_id')
    .selectAll('invoice')
    .select('customer_order.no as order_no')
}

export function invoiceView(row: Selectable<InvoiceTable> & { order_no: number | null }): InvoiceView {
  return {
    id: row.id,
    no: row.no,
    revision: row.revision,
    order: row.order_no,
    state: row.state,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    cents: row.cents,
    paidCents: row.paid_cents,
    currency: row.currency,
    settledOn: row.settled_on,
  }
}

export async function viewInvoice(db: ReadonlyKysely<Database>, id: string): Promise<InvoiceView> {
  return invoiceView(await selectInvoices(db).where('invoice.id', '=', id).executeTakeFirstOrThrow())
}

/** Every invoice of a customer with what was done to it, the newest first. Throws as `reachCustomer`. */
export async function invoicesOf(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  asked: Sight & { id: string },
): Promise<InvoiceDetail[]> {
  const { id } = await reachCustomer(db, vault, asked)
  const rows = await selectInvoices(db)
    .where('invoice.customer_id', 'in', wholeOf(id))
    .orderBy('issued_on', 'desc')
    .orderBy('invoice.no', 'desc')
    .execute()
  if (rows.length === 0) return []
  const keys = await keysOf(
    db,
    vault,
    rows.map((row) => row.customer_id),
  )
  const events = await db
    .selectFrom('invoice_event')
    .leftJoin('account', 'account.id', 'account_id')
    .select(['invoice_id', 'revision', 'act', 'at', 'full_name', 'happened_on', 'cents', 'reason'])
    .where(
      'invoice_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('revision')
    .execute()
  const eventsOf = Map.groupBy(events, (event) => event.invoice_id)
  return rows.map((row) => ({
    ...invoiceView(row),
    events: (eventsOf.get(row.id) ?? []).map((event) => ({
      act: event.act,
      at: event.at.toISOString(),
      by: event.full_name,
      on: event.happened_on,
      cents: event.cents,
      reason:
        event.reason && keys.get(row.customer_id)!.open(reasonPlace(row.id, event.revision), event.reason),
    })),
  }))
}

/** Where the reason of what was done to an invoice is closed. */
export const reasonPlace = (invoiceId: string, revision: number) => `invoice ${invoiceId} reason ${revision}`
