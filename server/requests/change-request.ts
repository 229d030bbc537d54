import type { Transaction, Updateable } from 'kysely'
import type { Database } from '../db/database.ts'
import type { SubjectRequestTable } from '../db/request-rows.ts'
import type { OpenRequest } from './open-request.ts'

/** What was done to a request, for its history. */
export type RequestAct = {
  readonly act: string
  /** Null where the program or the person did it. */
  readonly accountId: string | null
  readonly note?: string | null
}

/**
 * Changes a request that is locked, with a line of its history: each change is a revision of its own. Answers with the
 * request as it is then. The database refuses what does not follow.
 */
export async function changeRequest<Request extends OpenRequest>(
  trx: Transaction<Database>,
  request: Request,
  { act, accountId, note = null }: RequestAct,
  { now, ...set }: Omit<Updateable<SubjectRequestTable>, 'revision'> & { now: Date },
): Promise<Request> {
  const revision = request.revision + 1
  await trx
    .updateTable('subject_request')
    .set({ ...set, revision })
    .where('id', '=', request.id)
    .execute()
  await trx
    .insertInto('request_event')
    .values({
      request_id: request.id,
      revision,
      act,
      at: now,
      account_id: accountId,
      note: note === null || !request.ownKey ? null : request.ownKey.close(`note ${revision}`, note),
    })
    .execute()
  return { ...request, ...set, revision }
}
