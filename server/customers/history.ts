import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { ChangeView } from '../../src/customer-change.ts'
import { REGISTER_FIELDS, type RegisterField } from '../../src/register-field.ts'
import type { Database } from '../db/database.ts'
import type { Reader } from '../db/reader.ts'
import { Refusal } from '../http/refusal.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import { reachCustomer, type Sight } from './find-customer.ts'
import type { OpenCustomer } from './open-customer.ts'
import { lockCustomer } from './save-customer.ts'
import { writeChanges, type NewValue, type NewValues } from './write-changes.ts'

/** Every change of a customer's values, the newest first. Throws as `reachCustomer`. */
export async function listChanges(
  db: Reader,
  vault: Vault,
  asked: Sight & { id: string },
): Promise<ChangeView[]> {
  const customer = await reachCustomer(db, vault, asked)
  const changes = await db
    .selectFrom('customer_change')
    .leftJoin('account', 'account.id', 'account_id')
    .select((eb) => [
      'customer_change.id',
      'act',
      'at',
      'reason',
      'full_name',
      eb
        .exists(
          eb
            .selectFrom('customer_change as later')
            .select('later.id')
            .whereRef('later.undoes', '=', 'customer_change.id'),
        )
        .as('undone'),
    ])
    .where('customer_id', '=', customer.id)
    .orderBy('revision', 'desc')
    .execute()
  const values = await valuesOf(db, [customer.id])
  const of = Map.groupBy(values, ({ change_id: changeId }) => changeId)
  const beforeOf = new Map(values.map((value) => [`${value.replaced_by}/${value.field}`, value]))
  const read = (value: StoredValue | undefined) => openValue(customer.key, value)
  return changes.map((change) => {
    const said = of.get(change.id) ?? []
    return {
      id: change.id,
      at: change.at.toISOString(),
      by: change.full_name,
      act: change.act,
      reason: change.reason && customer.key.open('reason', change.reason),
      undone: Boolean(change.undone),
      undoable:
        isUndoable(change) && !change.undone && said.length > 0 && said.every((value) => !value.replaced_by),
      values: said
        .toSorted((a, b) => REGISTER_FIELDS.indexOf(a.field) - REGISTER_FIELDS.indexOf(b.field))
        .map((value) => ({
          field: value.field,
          before: read(beforeOf.get(`${change.id}/${value.field}`)),
          after: read(value),
          source: value.source,
          sourceName: value.source_name,
        })),
    }
  })
}

/**
 * Takes one change back: what it replaced holds again, with where that came from. Throws `not_found`,
 * `changed_meanwhile` where a later change stands on it, and as `lockCustomer`.
 */
export async function undoChange(
  { db, vault }: { db: Kysely<Database>; vault: Vault },
  { changeId, reason, ...asked }: Sight & { id: string; changeId: string; reason: string },
  { accountId, now }: { accountId: string; now: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const customer = await lockCustomer(trx, vault, asked)
    const change = await trx
      .selectFrom('customer_change')
      .select(['id', 'act'])
      .where('id', '=', changeId)
      .where('customer_id', '=', customer.id)
      .executeTakeFirst()
    if (!change || !isUndoable(change)) throw new Refusal('not_found', 'there is no such change to undo')
    const values = await valuesBefore(trx, customer, { changeId })
    const undo = { id: randomUUID(), act: 'undo', values, accountId, reason, undoes: changeId } as const
    await writeChanges(trx, vault, [{ customer, change: undo }], now)
  })
}

/** A customer that was made is not unmade by undoing: that is erasure; customers are taken apart by `unmerge`. */
function isUndoable({ act }: { act: string }): boolean {
  return ['change', 'accept', 'import', 'undo'].includes(act)
}

/**
 * What holds again once the change is taken back. `partly` leaves what was changed since; else that throws
 * `changed_meanwhile`.
 */
export async function valuesBefore(
  db: Reader,
  { id, key }: Pick<OpenCustomer, 'id' | 'key'>,
  asked: { changeId: string; partly?: boolean },
): Promise<NewValues> {
  return valuesTakenBack(key, await valuesOf(db, [id]), asked)
}

/** As `valuesBefore`, of all values a customer has and had. */
export function valuesTakenBack(
  key: CustomerKey,
  all: readonly StoredValue[],
  { changeId, partly = false }: { changeId: string; partly?: boolean },
): NewValues {
  const said = all.filter((value) => value.change_id === changeId && !(partly && value.replaced_by !== null))
  const later = said.find((value) => value.replaced_by !== null)
  if (!partly && (said.length === 0 || later))
    throw new Refusal(
      'changed_meanwhile',
      'what this change said was changed again: undo that first',
      later?.field,
    )
  const before: Partial<Record<RegisterField, NewValue>> = {}
  for (const { field } of said) {
    const old = all.find((value) => value.replaced_by === changeId && value.field === field)
    const from = old ?? said.find((value) => value.field === field)!
    before[field] = {
      value: openValue(key, old),
      source: from.source,
      sourceId: from.source_id,
      obtainedAt: from.obtained_at,
    }
  }
  return before
}

type StoredValue = Awaited<ReturnType<typeof valuesOf>>[number]

/** Everything that is and was known of them. */
export function valuesOf(db: Reader, customerIds: readonly string[]) {
  return db
    .selectFrom('customer_value')
    .leftJoin('data_source', 'data_source.id', 'source_id')
    .select([
      'customer_id',
      'change_id',
      'field',
      'value',
      'source',
      'source_id',
      'obtained_at',
      'replaced_by',
      'data_source.name as source_name',
    ])
    .where('customer_id', 'in', customerIds)
    .execute()
}

function openValue(key: CustomerKey, stored: StoredValue | undefined): string | null {
  return stored?.value ? key.open(stored.field, stored.value) : null
}
