import type { Transaction } from 'kysely'
import { sumsOfYears } from '../billing/year-sums.ts'
import type { Database } from '../db/database.ts'

/** Adds what these customers ordered and owed to sums of the year that name nobody, so that those stay true (R94). */
export async function keepSums(trx: Transaction<Database>, ids: readonly string[]): Promise<void> {
  // In one order, so that two erasures at once never wait for each other.
  for (const sum of await sumsOfYears(trx, ids))
    await trx
      .insertInto('erased_total')
      .values(sum)
      .onConflict((oc) =>
        oc.columns(['register_id', 'year', 'currency']).doUpdateSet(({ eb, ref }) => ({
          orders: eb(ref('erased_total.orders'), '+', ref('excluded.orders')),
          order_cents: eb(ref('erased_total.order_cents'), '+', ref('excluded.order_cents')),
          invoices: eb(ref('erased_total.invoices'), '+', ref('excluded.invoices')),
          cents: eb(ref('erased_total.cents'), '+', ref('excluded.cents')),
          paid_cents: eb(ref('erased_total.paid_cents'), '+', ref('excluded.paid_cents')),
        })),
      )
      .execute()
}
