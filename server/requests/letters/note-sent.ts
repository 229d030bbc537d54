import type { Kysely } from 'kysely'
import type { Database } from '../../db/database.ts'
import type { Vault } from '../../vault/vault.ts'
import { changeRequest } from '../change-request.ts'
import { lockRequest } from '../open-request.ts'

/** A letter has gone out: where it is the answer, the request was told. The database looks whether it is. */
export async function noteSent(
  db: Kysely<Database>,
  vault: Vault,
  { requestId, now }: { requestId: string; now: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, vault, { id: requestId, reach: 'everywhere' })
    const answer = await trx
      .selectFrom('subject_letter')
      .select('id')
      .where('request_id', '=', requestId)
      .where('kind', 'in', ['answer', 'erased'])
      .where('sent_on', 'is not', null)
      .limit(1)
      .executeTakeFirst()
    if (request.state !== 'decided' || !answer) return
    await changeRequest(trx, request, { act: 'notified', accountId: null }, { state: 'notified', now })
  })
}
