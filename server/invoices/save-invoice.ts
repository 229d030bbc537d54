import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { ACTS_FROM, type InvoiceStep, type NewInvoice } from '../../src/invoice.ts'
import type { Currency } from '../../src/money.ts'
import type { Day } from '../../src/period.ts'
import { isWithin, type Reach } from '../../src/staff.ts'
import { keysOf } from '../customers/customer-keys.ts'
import { wholeOf } from '../customers/first-of.ts'
import { dayOf, lockCustomer } from '../customers/save-customer.ts'
import type { Database } from '../db/database.ts'
import type { InvoiceTable } from '../db/order-rows.ts'
import { Refusal } from '../http/refusal.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import { reasonPlace } from './find-invoices.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }
type Clerk = { readonly accountId: string; readonly now: Date }

/**
 * Throws `invalid` for a customer that is not in reach, an order that is not the customer's or was cancelled, or days in
 * the wrong order; `taken` where the register has an invoice of this number; `restricted`.
 */
export async function makeInvoice(
  { db, vault }: Desk,
  { customer: customerNo, order: orderId, no, issuedOn, dueOn, cents, reach }: NewInvoice & { reach: Reach },
  { accountId, now }: Clerk,
): Promise<string> {
  if (dueOn < issuedOn)
    throw new Refusal('invalid', '"dueOn": expected a day that is not before the invoice', 'dueOn')
  return db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom('customer')
      .select(['id', 'register_id'])
      .where('no', '=', customerNo)
      .where('key', 'is not', null)
      .executeTakeFirst()
    if (!found || !isWithin(reach, found.register_id))
      throw new Refusal('invalid', '"customer": expected the number of a customer', 'customer')
    const sight = { reach, seesRestricted: false }
    const customer = await lockCustomer(trx, vault, { id: found.id, ...sight })
    const { customerId, currency } = await billed(trx, { orderId, customer })
    const made = await trx
      .insertInto('invoice')
      .values({
        id: randomUUID(),
        register_id: customer.registerId,
        no,
        customer_id: customerId,
        order_id: orderId,
        issued_on: issuedOn,
        due_on: dueOn,
        cents,
        currency,
      })
      .onConflict((oc) => oc.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) throw new Refusal('taken', 'there is an invoice of this number', 'no')
    await trx
      .insertInto('invoice_event')
      .values({
        invoice_id: made.id,
        revision: 1,
        act: 'issue',
        at: now,
        account_id: accountId,
        happened_on: issuedOn,
        cents,
        reason: null,
      })
      .execute()
    return made.id
  })
}

/** An invoice for an order is of that order's customer, so that the two are never taken apart. */
async function billed(
  trx: Transaction<Database>,
  { orderId, customer }: { orderId: string | null; customer: { id: string; registerId: number } },
): Promise<{ customerId: string; currency: Currency }> {
  if (orderId === null) {
    const { currency } = await trx
      .selectFrom('register')
      .select('currency')
      .where('id', '=', customer.registerId)
      .executeTakeFirstOrThrow()
    return { customerId: customer.id, currency }
  }
  const order = await trx
    .selectFrom('customer_order')
    .select(['customer_id', 'currency'])
    .where('id', '=', orderId)
    .where('customer_id', 'in', wholeOf(customer.id))
    .where('state', '!=', 'cancelled')
    .executeTakeFirst()
  if (!order)
    throw new Refusal('invalid', '"order": expected an order of this customer, not a cancelled one', 'order')
  return { customerId: order.customer_id, currency: order.currency }
}

/**
 * Also of a customer who is restricted: whether a claim still stands is processed for legal claims, which GDPR art. 18(2)
 * allows, and who has paid must not be dunned because of the restriction. Throws `not_found`, `changed_meanwhile`, and
 * `invalid` for a step that is not possible, a day to come, or more than is owed.
 */
export async function stepInvoice(
  { db, vault }: Desk,
  { id, step, reach }: { id: string; step: InvoiceStep; reach: Reach },
  { accountId, now }: Clerk,
): Promise<void> {
  const { act, revision } = step
  await db.transaction().execute(async (trx) => {
    const invoice = await trx
      .selectFrom('invoice')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!invoice || !isWithin(reach, invoice.register_id))
      throw new Refusal('not_found', 'there is no such invoice')
    if (invoice.revision !== revision)
      throw new Refusal('changed_meanwhile', 'somebody else changed this invoice meanwhile: look at it again')
    if (!ACTS_FROM[act].includes(invoice.state))
      throw new Refusal('invalid', `"act": an invoice in the state ${invoice.state} takes no ${act}`, 'act')
    if ('on' in step && step.on > dayOf(now))
      throw new Refusal('invalid', '"on": expected a day that is not to come', 'on')
    const cents = step.act === 'pay' ? paidNow(invoice, step.cents) : null
    const keys = await keysOf(trx, vault, [invoice.customer_id])
    await trx
      .insertInto('invoice_event')
      .values({
        invoice_id: id,
        revision: revision + 1,
        act,
        at: now,
        account_id: accountId,
        happened_on: 'on' in step ? step.on : null,
        cents,
        reason: 'reason' in step ? closed(keys.get(invoice.customer_id)!, id, step) : null,
      })
      .execute()
    await trx
      .updateTable('invoice')
      .set({ revision: revision + 1, ...after(invoice, step, cents ?? 0) })
      .where('id', '=', id)
      .execute()
  })
}

function paidNow({ cents, paid_cents: paid }: Selectable<InvoiceTable>, told: number | undefined): number {
  const owed = cents - paid
  if (told !== undefined && told > owed)
    throw new Refusal('invalid', '"cents": expected no more than is owed', 'cents')
  return told ?? owed
}

function closed(
  key: CustomerKey,
  invoiceId: string,
  { revision, reason }: { revision: number; reason: string },
): Uint8Array {
  return key.close(reasonPlace(invoiceId, revision + 1), reason)
}

type After = Partial<Pick<Selectable<InvoiceTable>, 'state' | 'paid_cents'>> & { settled_on?: Day | null }

function after(invoice: Selectable<InvoiceTable>, step: InvoiceStep, paidCents: number): After {
  if (step.act === 'pay') {
    const paid = invoice.paid_cents + paidCents
    return { paid_cents: paid, ...(paid === invoice.cents && { state: 'paid', settled_on: step.on }) }
  }
  if (step.act === 'credit') return { state: 'credited', settled_on: step.on }
  if (step.act === 'collect') return { state: 'collection' }
  return { state: 'open', settled_on: null, ...(step.act === 'reopen' && { paid_cents: 0 }) }
}
