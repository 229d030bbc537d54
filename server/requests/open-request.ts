import type { Selectable, Transaction } from 'kysely'
import type { Requester } from '../../src/subject-request.ts'
import { isWithin, type Reach } from '../../src/staff.ts'
import type { Database } from '../db/database.ts'
import type { Reader } from '../db/reader.ts'
import type { SubjectRequestTable } from '../db/request-rows.ts'
import { Refusal } from '../http/refusal.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'

/** A request with the key that opens what it says; null once it was emptied. */
export type OpenRequest = Selectable<SubjectRequestTable> & { readonly ownKey: CustomerKey | null }

/** Throws `not_found` where there is none in reach. */
export async function reachRequest(
  db: Reader,
  vault: Vault,
  { id, reach }: { id: string; reach: Reach },
): Promise<OpenRequest> {
  const row = await db.selectFrom('subject_request').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || !isWithin(reach, row.register_id)) throw new Refusal('not_found', 'there is no such request')
  return { ...row, ownKey: row.key && vault.openKey(row.id, row.key) }
}

/**
 * Nobody else changes the request until the transaction ends. Throws `changed_meanwhile` where it is not at the revision any
 * more, `gone` where it was emptied, and as `reachRequest`.
 */
export async function lockRequest(
  trx: Transaction<Database>,
  vault: Vault,
  { id, reach, revision }: { id: string; reach: Reach; revision?: number },
): Promise<OpenRequest & { readonly ownKey: CustomerKey }> {
  await trx.selectFrom('subject_request').select('id').where('id', '=', id).forUpdate().execute()
  const request = await reachRequest(trx, vault, { id, reach })
  if (revision !== undefined && request.revision !== revision)
    throw new Refusal('changed_meanwhile', 'somebody else changed this request meanwhile: look at it again')
  if (!request.ownKey) throw new Refusal('gone', 'the person was erased: nothing of this request can change')
  return { ...request, ownKey: request.ownKey }
}

/** Who asked, as they said. */
export function openRequester({ ownKey, requester }: OpenRequest): Requester | null {
  return ownKey && requester ? (JSON.parse(ownKey.open('requester', requester)) as Requester) : null
}
