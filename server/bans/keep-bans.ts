import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { BanKind } from '../../src/ban.ts'
import type { RegisterValues } from '../../src/register-field.ts'
import { suppressionsOf } from '../customers/suppression.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'

type Made = { readonly id: string; readonly registerId: number; readonly values: RegisterValues }

/** Gives new customers at once what somebody with their data forbade before being erased (R93). */
export async function keepBans(
  trx: Transaction<Database>,
  vault: Vault,
  customers: readonly Made[],
  now: Date,
): Promise<void> {
  for (const [registerId, made] of Map.groupBy(customers, (customer) => customer.registerId)) {
    const kept = await suppressionsOf(
      trx,
      vault,
      registerId,
      made.map(({ values }) => values),
    )
    const bans = made.flatMap(({ id }, at) =>
      [...kept[at]!]
        .filter((kind): kind is BanKind => kind !== 'erased')
        .map((kind) => ({
          id: randomUUID(),
          customer_id: id,
          kind,
          since: now,
          origin: 'erased' as const,
          wish_id: null,
        })),
    )
    if (bans.length > 0) await trx.insertInto('ban').values(bans).execute()
  }
}
