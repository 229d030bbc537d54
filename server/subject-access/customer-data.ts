import type { Transaction } from 'kysely'
import type { DataPackage, PackageRow } from '../../src/data-package.ts'
import { firstOf, wholeOf } from '../customers/first-of.ts'
import { openCustomers } from '../customers/open-customer.ts'
import { suppressionHashes } from '../customers/suppression.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'
import { rowsOfCustomer } from './attributed-rows.ts'
import { linkedRows } from './linked-rows.ts'
import { lookedAt } from './looked-at.ts'
import { readKeys, tellRows } from './told-rows.ts'

/** Everything the map attributes to a customer, as they read it. */
export type CustomerData = {
  readonly registerId: number
  /** Numbers of the customer, and of those that turned out to be it. */
  readonly customers: readonly number[]
  readonly rows: ReadonlyMap<string, readonly PackageRow[]>
  readonly looked: DataPackage['looked']
}

/** In one transaction, which should see one moment. Null for a customer whose key was destroyed. */
export async function dataOfCustomer(
  trx: Transaction<Database>,
  vault: Vault,
  id: string,
): Promise<CustomerData | null> {
  const first = await firstOf(trx, id)
  const whole = await trx
    .selectFrom('customer')
    .select(['id', 'no', 'register_id'])
    .where('id', 'in', wholeOf(first))
    .orderBy('no')
    .execute()
  const opened = await openCustomers(
    trx,
    vault,
    whole.map((one) => one.id),
  )
  if (opened.length === 0) return null
  const registerId = opened[0]!.registerId
  const suppressed = opened.flatMap(({ values }) => suppressionHashes(vault, registerId, values))
  const rows = await rowsOfCustomer(trx, { id: first, suppressed })
  for (const [table, linked] of await linkedRows(trx, rows.get('customer_link') ?? []))
    rows.set(table, linked)
  return {
    registerId,
    customers: whole.map(({ no }) => no),
    rows: await tellRows(trx, vault, { rows, keys: await readKeys(trx, vault, rows) }),
    looked: await lookedAt(trx, rows),
  }
}
