import type { Kysely, Selectable, Transaction } from 'kysely'
import type { StaffLanguage } from '../../src/language.ts'
import { DAY_MS } from '../../src/visit.ts'
import type { Database } from '../db/database.ts'
import type { SubjectRequestTable } from '../db/request-rows.ts'
import { Refusal } from '../http/refusal.ts'
import { hashSecret, newSecret } from '../staff/secret.ts'

/** How long a link can be used, in days. */
const LINK_DAYS = 7

/** From the first download on, one that broke off may be begun again. */
export const AGAIN_MS = 30 * 60_000

/**
 * A link by which the person fetches their data, for a week; those that were made before die. The secret is in the answer
 * alone. Throws `invalid` while it is not known who asks, or neither access nor portability is granted.
 */
export async function makeAccessLink(
  trx: Transaction<Database>,
  request: Pick<Selectable<SubjectRequestTable>, 'id' | 'customer_id' | 'identity' | 'erased_at'>,
  { accountId, now }: { accountId: string | null; now: Date },
): Promise<{ secret: string; expiresAt: Date }> {
  if (request.identity === null || request.customer_id === null || request.erased_at !== null)
    throw new Refusal('invalid', 'expected a request of which it is known who asks')
  if ((await grantedKinds(trx, request.id)).length === 0)
    throw new Refusal('invalid', 'expected a request whose access or portability is granted')
  await trx
    .updateTable('access_link')
    .set({ revoked_at: now })
    .where('request_id', '=', request.id)
    .where('revoked_at', 'is', null)
    .execute()
  const secret = newSecret()
  const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS)
  await trx
    .insertInto('access_link')
    .values({
      secret_hash: hashSecret(secret),
      request_id: request.id,
      made_at: now,
      made_by: accountId,
      expires_at: expiresAt,
    })
    .execute()
  return { secret, expiresAt }
}

/** Where the link leads, on the public listener. */
export function accessLinkUrl(publicUrl: string, secret: string): string {
  return `${publicUrl}/data/${secret}`
}

/** What a letter says, without the secret of such a link. */
export function withoutLink(text: string): string {
  return text.replaceAll(/(?<=\/data\/)[\w-]{20,}/g, '…')
}

export type OpenLink = {
  readonly hash: string
  readonly requestId: string
  readonly customerId: string
  readonly register: string
  readonly language: StaffLanguage
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

/**
 * The link behind a secret, while it can be used: not after its week, nor half an hour after the first download, nor once
 * the request has no data to tell of any more. Looking does not use it up: mail programs look at links by themselves.
 */
export async function openAccessLink(
  db: Kysely<Database>,
  secret: string,
  now: Date,
): Promise<OpenLink | null> {
  const hash = hashSecret(secret)
  const row = await db
    .selectFrom('access_link')
    .innerJoin('subject_request', 'subject_request.id', 'request_id')
    .innerJoin('customer', 'customer.id', 'customer_id')
    .innerJoin('register', 'register.id', 'subject_request.register_id')
    .select(['request_id', 'customer_id', 'register.name as register', 'language', 'expires_at', 'used_at'])
    .where('secret_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where((eb) => eb.or([eb('used_at', 'is', null), eb('used_at', '>', new Date(now.getTime() - AGAIN_MS))]))
    .where('state', 'in', ['decided', 'notified', 'closed'])
    .where('identity', 'is not', null)
    .where('erased_at', 'is', null)
    .where('customer.key', 'is not', null)
    .executeTakeFirst()
  return row
    ? {
        hash,
        requestId: row.request_id,
        customerId: row.customer_id!,
        register: row.register,
        language: row.language,
        expiresAt: row.expires_at,
        usedAt: row.used_at,
      }
    : null
}

/** The first use begins the half hour; whether the link could still be used at this moment. */
export async function useAccessLink(db: Kysely<Database>, { hash }: OpenLink, now: Date): Promise<boolean> {
  const used = await db
    .updateTable('access_link')
    .set((eb) => ({ used_at: eb.fn.coalesce('used_at', eb.val(now)) }))
    .where('secret_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where((eb) => eb.or([eb('used_at', 'is', null), eb('used_at', '>', new Date(now.getTime() - AGAIN_MS))]))
    .returning('secret_hash')
    .executeTakeFirst()
  return used !== undefined
}

/** What the person is given: what was granted whole. What is granted in part is told in the answer. */
export async function grantedKinds(
  db: Kysely<Database>,
  requestId: string,
): Promise<('access' | 'portability')[]> {
  const rows = await db
    .selectFrom('request_right')
    .select('asked_for')
    .where('request_id', '=', requestId)
    .where('asked_for', 'in', ['access', 'portability'])
    .where('outcome', '=', 'granted')
    .orderBy('asked_for')
    .execute()
  return rows.map((row) => row.asked_for as 'access' | 'portability')
}
