import type { Transaction } from 'kysely'
import type { Database } from '../db/database.ts'
import { emptyRequest } from '../erasure/empty-request.ts'
import { Refusal } from '../http/refusal.ts'
import type { CustomerKey } from '../vault/vault.ts'
import { changeRequest } from './change-request.ts'
import type { OpenRequest } from './open-request.ts'

type Open = OpenRequest & { readonly ownKey: CustomerKey }

/**
 * Takes a decided request on by itself, as far as it can: told once its answer has gone out, closed once all is done and
 * everybody was told. The database looks, too.
 */
export async function advanceRequest(trx: Transaction<Database>, request: Open, now: Date): Promise<void> {
  let open = request
  if (open.state === 'decided') {
    if (!(await isAnswered(trx, open.id))) return
    open = await changeRequest(trx, open, { act: 'notified', accountId: null }, { state: 'notified', now })
  }
  if (open.state === 'notified' && (await isAllDone(trx, open.id)))
    await closeRequest(trx, open, { accountId: null, now })
}

/** Throws `invalid` where something is not done or somebody not told. What it says of an erased person goes with it. */
export async function closeRequest(
  trx: Transaction<Database>,
  request: Open,
  { accountId, now }: { accountId: string | null; now: Date },
): Promise<void> {
  if (!(await isAllDone(trx, request.id)))
    throw new Refusal('invalid', '"to": not everything is done, or not everybody was told', 'to')
  await changeRequest(trx, request, { act: 'closed', accountId }, { state: 'closed', closed_at: now, now })
  if (request.erased_at !== null) await emptyRequest(trx, request.id)
}

/** Each kind of answer that was written has gone out, if only when it was written again. */
async function isAnswered(trx: Transaction<Database>, id: string): Promise<boolean> {
  const letters = await trx
    .selectFrom('subject_letter')
    .select(['kind', 'sent_on'])
    .where('request_id', '=', id)
    .where('kind', 'in', ['answer', 'erased'])
    .execute()
  const kinds = Map.groupBy(letters, ({ kind }) => kind)
  return (
    kinds.size > 0 && [...kinds.values()].every((of) => of.some(({ sent_on: sentOn }) => sentOn !== null))
  )
}

async function isAllDone(trx: Transaction<Database>, id: string): Promise<boolean> {
  const undone = await trx
    .selectFrom('request_right')
    .select('asked_for')
    .where('request_id', '=', id)
    .where('outcome', 'in', ['granted', 'partly'])
    .where('done_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  const untold = await trx
    .selectFrom('request_task')
    .select('id')
    .where('request_id', '=', id)
    .where('done_on', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return !undone && !untold && (await isAnswered(trx, id))
}
