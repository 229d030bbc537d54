import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../../db/database.ts'
import type { Vault } from '../../vault/vault.ts'
import { advanceRequest } from '../advance-request.ts'
import { reachRequest } from '../open-request.ts'

/**
 * A letter has gone out, which `mark` writes down: where it is the answer, the request was told, and may be closed. Both or
 * neither, so that no answered request is left behind.
 */
export async function noteSent(
  db: Kysely<Database>,
  vault: Vault,
  { requestId, now }: { requestId: string; now: Date },
  mark: (trx: Transaction<Database>) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Before the letter, as everybody locks them.
    await trx.selectFrom('subject_request').select('id').where('id', '=', requestId).forUpdate().execute()
    await mark(trx)
    const { ownKey, ...request } = await reachRequest(trx, vault, { id: requestId, reach: 'everywhere' })
    // It may have been emptied while the mail was on its way.
    if (ownKey) await advanceRequest(trx, { ...request, ownKey }, now)
  })
}
