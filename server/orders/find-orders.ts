import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { orderSum, type OrderLine, type OrderView } from '../../src/order.ts'
import { keysOf } from '../customers/customer-keys.ts'
import { reachCustomer, type Sight } from '../customers/find-customer.ts'
import { wholeOf } from '../customers/first-of.ts'
import type { Database } from '../db/database.ts'
import type { CustomerOrderTable } from '../db/order-rows.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'

/** Every order of a customer with its lines (R26), the newest first. Throws as `reachCustomer`. */
export async function ordersOf(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  asked: Sight & { id: string },
): Promise<OrderView[]> {
  const { id } = await reachCustomer(db, vault, asked)
  const rows = await db
    .selectFrom('customer_order')
    .selectAll()
    .where('customer_id', 'in', wholeOf(id))
    .orderBy('opened_at', 'desc')
    .orderBy('no', 'desc')
    .execute()
  return viewOrders(db, vault, rows)
}

export async function viewOrder(db: ReadonlyKysely<Database>, vault: Vault, id: string): Promise<OrderView> {
  const row = await db.selectFrom('customer_order').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const [view] = await viewOrders(db, vault, [row])
  return view!
}

async function viewOrders(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  rows: readonly Selectable<CustomerOrderTable>[],
): Promise<OrderView[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [keys, lines, events] = await Promise.all([
    keysOf(
      db,
      vault,
      rows.map((row) => row.customer_id),
    ),
    db.selectFrom('order_line').selectAll().where('order_id', 'in', ids).orderBy('position').execute(),
    db
      .selectFrom('order_event')
      .leftJoin('account', 'account.id', 'account_id')
      .select(['order_id', 'revision', 'act', 'at', 'full_name', 'reason'])
      .where('order_id', 'in', ids)
      .orderBy('revision')
      .execute(),
  ])
  const linesOf = Map.groupBy(lines, (line) => line.order_id)
  const eventsOf = Map.groupBy(events, (event) => event.order_id)
  return rows.map((row) => {
    const key = keys.get(row.customer_id)!
    const opened = (linesOf.get(row.id) ?? []).map((line) => ({
      description: key.open(linePlace(row.id, line.position), line.description),
      quantity: line.quantity,
      unitCents: line.unit_cents,
      vatPercent: line.vat_percent,
    }))
    return {
      id: row.id,
      no: row.no,
      revision: row.revision,
      state: row.state,
      currency: row.currency,
      openedAt: row.opened_at.toISOString(),
      deliveredOn: row.delivered_on,
      lines: opened,
      notes: row.notes === null ? '' : key.open(notesPlace(row.id), row.notes),
      sum: orderSum(opened),
      events: (eventsOf.get(row.id) ?? []).map((event) => ({
        act: event.act,
        at: event.at.toISOString(),
        by: event.full_name,
        reason: event.reason && key.open(eventPlace(row.id, event.revision), event.reason),
      })),
    }
  })
}

export const linePlace = (orderId: string, position: number) => `order ${orderId} line ${position}`
export const notesPlace = (orderId: string) => `order ${orderId} notes`
export const eventPlace = (orderId: string, revision: number) => `order ${orderId} reason ${revision}`

/** As lines are stored. */
export function closeLines(key: CustomerKey, orderId: string, lines: readonly OrderLine[]) {
  return lines.map(({ description, quantity, unitCents, vatPercent }, position) => ({
    order_id: orderId,
    position,
    description: key.close(linePlace(orderId, position), description),
    quantity,
    unit_cents: unitCents,
    vat_percent: vatPercent,
  }))
}

export function closeNotes(key: CustomerKey, orderId: string, notes: string): Uint8Array | null {
  return notes === '' ? null : key.close(notesPlace(orderId), notes)
}

export function closeReason(
  key: CustomerKey,
  orderId: string,
  { revision, reason }: { revision: number; reason: string | null },
): Uint8Array | null {
  return reason === null ? null : key.close(eventPlace(orderId, revision), reason)
}
