import type { Transaction } from 'kysely'
import type { Database } from '../db/database.ts'

/**
 * Takes from a request whatever it says of a person: its key first, which nothing of it opens without. That something
 * was asked, decided and answered in time stays, and the hash of each certificate: whoever shows one later can be told
 * whether it is as it was handed out.
 */
export async function emptyRequest(trx: Transaction<Database>, id: string): Promise<void> {
  await trx
    .updateTable('subject_request')
    .set({ key: null, requester: null, words: null, customer_id: null })
    .where('id', '=', id)
    .execute()
  await trx.updateTable('request_right').set({ reason: null }).where('request_id', '=', id).execute()
  await trx
    .updateTable('rectification_item')
    .set({ proposed: null, ground: null })
    .where('request_id', '=', id)
    .execute()
  await trx
    .updateTable('request_task')
    .set({ detail: null, impossible: null })
    .where('request_id', '=', id)
    .execute()
  await trx.updateTable('subject_letter').set({ content: null }).where('request_id', '=', id).execute()
  await trx
    .updateTable('request_event')
    .set({ note: null })
    .where('request_id', '=', id)
    .where('note', 'is not', null)
    .execute()
  await closeDoors(trx, [id])
}

/** Links and codes by which somebody could fetch what is gone. */
export async function closeDoors(trx: Transaction<Database>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await trx.deleteFrom('access_link').where('request_id', 'in', ids).execute()
  await trx.deleteFrom('request_code').where('request_id', 'in', ids).execute()
}
