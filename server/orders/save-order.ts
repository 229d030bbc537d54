import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import {
  ACT_OF,
  CHANGEABLE,
  NEXT_STATES,
  type NewOrder,
  type OrderAct,
  type OrderChange,
  type OrderStep,
} from '../../src/order.ts'
import { keysOf } from '../customers/customer-keys.ts'
import type { Sight } from '../customers/find-customer.ts'
import { dayOf, lockCustomer } from '../customers/save-customer.ts'
import type { Database } from '../db/database.ts'
import type { CustomerOrderTable } from '../db/order-rows.ts'
import { Refusal } from '../http/refusal.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import { closeLines, closeNotes, closeReason } from './find-orders.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }
type Clerk = { readonly accountId: string; readonly now: Date }

/** Gives the order the next number of its register. Throws as `lockCustomer`. */
export async function openOrder(
  { db, vault }: Desk,
  { id, order: { lines, notes }, ...sight }: Sight & { id: string; order: NewOrder },
  { accountId, now }: Clerk,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const customer = await lockCustomer(trx, vault, { id, ...sight })
    // Who comes next waits here until this order is there, or was never made: no number is given twice or left out.
    const register = await trx
      .updateTable('register')
      .set((eb) => ({ last_order_no: eb('last_order_no', '+', 1) }))
      .where('id', '=', customer.registerId)
      .returning(['last_order_no', 'currency'])
      .executeTakeFirstOrThrow()
    const orderId = randomUUID()
    await trx
      .insertInto('customer_order')
      .values({
        id: orderId,
        register_id: customer.registerId,
        no: register.last_order_no,
        customer_id: customer.id,
        currency: register.currency,
        opened_at: now,
        notes: closeNotes(customer.key, orderId, notes),
      })
      .execute()
    await trx
      .insertInto('order_line')
      .values(closeLines(customer.key, orderId, lines))
      .execute()
    await writeEvent(trx, customer.key, { orderId, revision: 1, act: 'open', reason: null, accountId, now })
    return orderId
  })
}

/** Throws `invalid` where the order is only read, and as `lockOrder`. */
export async function changeOrder(
  { db, vault }: Desk,
  { id, change, ...sight }: Sight & { id: string; change: OrderChange },
  { accountId, now }: Clerk,
): Promise<void> {
  const { lines, notes, reason, revision } = change
  await db.transaction().execute(async (trx) => {
    const { order, key } = await lockOrder(trx, vault, { id, revision, ...sight })
    if (!CHANGEABLE.includes(order.state))
      throw new Refusal('invalid', `the order is ${order.state}: it is only read`)
    const next = revision + 1
    await writeEvent(trx, key, { orderId: id, revision: next, act: 'change', reason, accountId, now })
    if (lines) {
      await trx.deleteFrom('order_line').where('order_id', '=', id).execute()
      await trx
        .insertInto('order_line')
        .values(closeLines(key, id, lines))
        .execute()
    }
    await trx
      .updateTable('customer_order')
      .set({ revision: next, ...(notes !== undefined && { notes: closeNotes(key, id, notes) }) })
      .where('id', '=', id)
      .execute()
  })
}

/** Throws `invalid` where no step leads there, and as `lockOrder`. */
export async function stepOrder(
  { db, vault }: Desk,
  { id, step, ...sight }: Sight & { id: string; step: OrderStep },
  { accountId, now }: Clerk,
): Promise<void> {
  const { to, revision, reason = null } = step
  await db.transaction().execute(async (trx) => {
    const { order, key } = await lockOrder(trx, vault, { id, revision, ...sight })
    if (!NEXT_STATES[order.state].includes(to))
      throw new Refusal('invalid', `"to": no step leads from ${order.state} to ${to}`, 'to')
    const next = revision + 1
    await writeEvent(trx, key, { orderId: id, revision: next, act: ACT_OF[to], reason, accountId, now })
    await trx
      .updateTable('customer_order')
      .set({ state: to, revision: next, ...(to === 'delivered' && { delivered_on: dayOf(now) }) })
      .where('id', '=', id)
      .execute()
  })
}

/**
 * Nobody else changes the order, or restricts its customer, until the transaction ends. Throws `not_found`,
 * `changed_meanwhile`, and as `lockCustomer`.
 */
async function lockOrder(
  trx: Transaction<Database>,
  vault: Vault,
  { id, revision, ...sight }: Sight & { id: string; revision: number },
): Promise<{ order: Selectable<CustomerOrderTable>; key: CustomerKey }> {
  const found = await trx
    .selectFrom('customer_order')
    .select('customer_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Refusal('not_found', 'there is no such order')
  await lockCustomer(trx, vault, { id: found.customer_id, ...sight })
  const order = await trx
    .selectFrom('customer_order')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (order.revision !== revision)
    throw new Refusal('changed_meanwhile', 'somebody else changed this order meanwhile: look at it again')
  const keys = await keysOf(trx, vault, [order.customer_id])
  return { order, key: keys.get(order.customer_id)! }
}

async function writeEvent(
  trx: Transaction<Database>,
  key: CustomerKey,
  {
    orderId,
    revision,
    act,
    reason,
    accountId,
    now,
  }: Clerk & { orderId: string; revision: number; act: OrderAct; reason: string | null },
): Promise<void> {
  await trx
    .insertInto('order_event')
    .values({
      order_id: orderId,
      revision,
      act,
      at: now,
      account_id: accountId,
      reason: closeReason(key, orderId, { revision, reason }),
    })
    .execute()
}
