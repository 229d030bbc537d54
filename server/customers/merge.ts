import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../db/database.ts'
import type { RegisterField } from '../../src/register-field.ts'
import { separateBans } from '../bans/separate-bans.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { firstOf, lockFirst, wholeOf } from './first-of.ts'
import type { Sight } from './find-customer.ts'
import { valuesBefore } from './history.ts'
import type { OpenCustomer } from './open-customer.ts'
import { lockCustomer } from './save-customer.ts'
import { writeChanges, type NewValues } from './write-changes.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }
type Clerk = { readonly accountId: string; readonly now: Date }
type Pair = Sight & { id: string; other: string; reason: string }

/**
 * Two customers turn out to be one: the other stays as it is under this one, which takes some of its values, with where
 * they came from. Nothing else moves, so that it can be taken apart again. Throws `invalid`, `taken` while the erasure of one
 * is approved, and as `lockCustomer`.
 */
export async function mergeCustomers(
  { db, vault }: Desk,
  { other: otherId, take, reason, ...asked }: Pair & { take: readonly RegisterField[] },
  { accountId, now }: Clerk,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const [customer, other] = await lockBoth(trx, vault, { ...asked, other: otherId })
    // Two looked at whom they would erase: nobody comes to it behind their backs.
    for (const { id } of [customer, other])
      if (await isToBeErased(trx, id))
        throw new Refusal('taken', 'the erasure of one of them was approved: it is done, or refused, first')
    const values: NewValues = Object.fromEntries(
      take.map((field) => {
        const origin = other.origins[field]
        if (!origin || other.values[field] === undefined)
          throw new Refusal('invalid', `"take": the other customer has no ${field}`, 'take')
        return [field, { value: other.values[field], ...originOnly(origin) }]
      }),
    )
    const id = randomUUID()
    await writeChanges(
      trx,
      vault,
      [{ customer, change: { id, act: 'merge', values, accountId, reason } }],
      now,
    )
    await trx
      .updateTable('customer')
      .set({ merged_into: customer.id, merge_change: id })
      .where('id', '=', other.id)
      .execute()
  })
}

/** Takes two customers apart that were merged. Values the merge brought and nobody changed since go back. */
export async function unmergeCustomers(
  { db, vault }: Desk,
  { other: otherId, reason, ...asked }: Pair,
  { accountId, now }: Clerk,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const customer = await lockCustomer(trx, vault, asked)
    const other = await trx
      .selectFrom('customer')
      .select(['id', 'merge_change'])
      .where('id', '=', otherId)
      .where('merged_into', '=', customer.id)
      .forUpdate()
      .executeTakeFirst()
    if (!other?.merge_change) throw new Refusal('not_found', 'no such customer was merged into this one')
    const values = await valuesBefore(trx, customer, { changeId: other.merge_change, partly: true })
    const change = {
      id: randomUUID(),
      act: 'unmerge',
      values,
      accountId,
      reason,
      undoes: other.merge_change,
    } as const
    await writeChanges(trx, vault, [{ customer, change }], now)
    const { at: mergedAt } = await trx
      .selectFrom('customer_change')
      .select('at')
      .where('id', '=', other.merge_change)
      .executeTakeFirstOrThrow()
    await separateBans(trx, { firstId: customer.id, otherId: other.id, mergedAt }, now)
    await trx
      .updateTable('customer')
      .set({ merged_into: null, merge_change: null })
      .where('id', '=', other.id)
      .execute()
  })
}

async function isToBeErased(trx: Transaction<Database>, id: string): Promise<boolean> {
  const found = await trx
    .selectFrom('request_right')
    .innerJoin('subject_request', 'subject_request.id', 'request_id')
    .select('request_id')
    .where('customer_id', 'in', wholeOf(id))
    .where('asked_for', '=', 'erasure')
    .where('approved_at', 'is not', null)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** In the order of their ids, so that two merges of the same pair do not wait for each other. */
async function lockBoth(
  trx: Transaction<Database>,
  vault: Vault,
  { id, other: otherId, ...sight }: Sight & { id: string; other: string },
): Promise<[OpenCustomer, OpenCustomer]> {
  const firsts = [await firstOf(trx, id), await firstOf(trx, otherId)]
  for (const first of firsts.toSorted()) await lockFirst(trx, first)
  const customer = await lockCustomer(trx, vault, { id, ...sight })
  const other = await lockCustomer(trx, vault, { id: otherId, ...sight })
  if (customer.id === other.id)
    throw new Refusal('invalid', '"other": expected another customer than this one', 'other')
  if (customer.registerId !== other.registerId)
    throw new Refusal('invalid', '"other": expected a customer of the same register', 'other')
  if (customer.kind !== other.kind)
    throw new Refusal('invalid', '"other": a person and an organisation are never the same', 'other')
  return [customer, other]
}

function originOnly({ source, sourceId, obtainedAt }: NonNullable<OpenCustomer['origins'][RegisterField]>) {
  return { source, sourceId, obtainedAt }
}
