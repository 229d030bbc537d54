import type { LiftView } from '../../src/subject-request.ts'
import type { Reader } from '../db/reader.ts'
import type { OpenCustomer } from './open-customer.ts'

/** What was proposed, and by whom; null where nothing was. */
export async function findLift(db: Reader, { id, key }: OpenCustomer): Promise<LiftView | null> {
  const row = await db
    .selectFrom('restriction_lift')
    .innerJoin('account', 'account.id', 'proposed_by')
    .select(['told_on', 'reason', 'proposed_by', 'full_name', 'proposed_at'])
    .where('customer_id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        reason: key.open('lift', row.reason),
        toldOn: row.told_on,
        proposedBy: { id: row.proposed_by, name: row.full_name },
        proposedAt: row.proposed_at.toISOString(),
      }
    : null
}
