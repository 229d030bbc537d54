import type { Kysely } from 'kysely'
import type * as v from 'valibot'
import type { Reach } from '../../src/staff.ts'
import type { LiftingMessage } from '../../src/subject-request.ts'
import { proposeLift } from '../customers/restriction.ts'
import { dayOf } from '../customers/save-customer.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { changeRequest } from './change-request.ts'
import { writeRequestLetter } from './letters/write-letter.ts'
import { lockRequest } from './open-request.ts'

/**
 * Tells whoever asked for a restriction that it will be lifted (GDPR art. 18(3)), and proposes that to a second person. Throws
 * `invalid` where the request names nobody, and as `proposeLift` and `lockRequest`.
 */
export async function proposeLifting(
  { db, vault }: { db: Kysely<Database>; vault: Vault },
  { id, message: { revision, reason, way } }: { id: string; message: v.InferOutput<typeof LiftingMessage> },
  { reach, accountId, now }: { reach: Reach; accountId: string; now: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, vault, { id, reach, revision })
    if (request.customer_id === null) throw new Refusal('invalid', 'this request names no customer')
    await proposeLift(
      { db: trx, vault },
      { id: request.customer_id, reach, reason, toldOn: dayOf(now) },
      { accountId, now },
    )
    const told = await changeRequest(trx, request, { act: 'lifting', accountId, note: reason }, { now })
    await writeRequestLetter(trx, vault, told, { kind: 'lifting', way, reason, accountId, now })
  })
}
