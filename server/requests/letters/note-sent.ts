import type { Kysely } from 'kysely'
import type { Database } from '../../db/database.ts'
import type { Vault } from '../../vault/vault.ts'
import { advanceRequest } from '../advance-request.ts'
import { lockRequest } from '../open-request.ts'

/** A letter has gone out: where it is the answer, the request was told, and may be closed. */
export async function noteSent(
  db: Kysely<Database>,
  vault: Vault,
  { requestId, now }: { requestId: string; now: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, vault, { id: requestId, reach: 'everywhere' })
    await advanceRequest(trx, request, now)
  })
}
