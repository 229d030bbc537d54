import type { Transaction } from 'kysely'
import { hashesOf } from '../customers/index-customer.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'
import { openRequester, type OpenRequest } from './open-request.ts'

/**
 * The person of the register who alone has the address that a request gave; null where none has, or several have. One that
 * was left behind in a merge is not theirs any more.
 */
export async function customerOfAddress(
  trx: Transaction<Database>,
  vault: Vault,
  request: OpenRequest,
): Promise<string | null> {
  const email = openRequester(request)?.email
  if (!email) return null
  const rows = await trx
    .selectFrom('customer')
    .select('id')
    .where('register_id', '=', request.register_id)
    .where('kind', '=', 'person')
    .where('key', 'is not', null)
    .where('merged_into', 'is', null)
    .where('email_hash', 'in', hashesOf(vault, request.register_id, 'email', email))
    .limit(2)
    .execute()
  return rows.length === 1 ? rows[0]!.id : null
}
