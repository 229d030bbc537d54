import type { Transaction } from 'kysely'
import { firstOf, wholeOf } from '../customers/first-of.ts'
import type { Database } from '../db/database.ts'

/**
 * The ids of a customer and of all that were merged into it, and of whom it turned out to be; nobody else changes them, or
 * merges others into them, until the transaction ends. Empty where there is none, or it was erased.
 */
export async function lockWhole(trx: Transaction<Database>, customerId: string): Promise<string[]> {
  for (;;) {
    const first = await firstOf(trx, customerId)
    const locked = await trx
      .selectFrom('customer')
      .select('id')
      .where('id', 'in', wholeOf(first))
      .orderBy('id')
      .forUpdate()
      .execute()
    // Whoever merged or took apart while this waited has changed what the whole is.
    const whole = await trx
      .selectFrom('customer')
      .select('id')
      .where('id', 'in', wholeOf(await firstOf(trx, customerId)))
      .orderBy('id')
      .execute()
    const ids = whole.map(({ id }) => id)
    if (ids.join() === locked.map(({ id }) => id).join()) return ids
  }
}
