import { randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import { lockCustomer } from '../customers/save-customer.ts'
import type { Sight } from '../customers/find-customer.ts'
import { hashPassword, isPassword } from '../staff/password.ts'
import { hashSecret, newSecret } from '../staff/secret.ts'
import type { Vault } from '../vault/vault.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }

/** Read aloud or written down without being mistaken: no 0, 1, i, l or o. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

/** A session of a customer ends after half an hour without a request, and after two hours in any case. */
const IDLE_MS = 30 * 60_000
const LONGEST_MS = 2 * 60 * 60_000

/** Five groups of four: 99 bits. */
function newPassword(): string {
  return Array.from({ length: 5 }, () =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-')
}

/** Gives a customer an account, or the one there is another password; sessions end. Throws as `lockCustomer`. */
export async function issueCredential(
  { db, vault }: Desk,
  asked: Sight & { id: string },
  { accountId, now }: { accountId: string; now: Date },
): Promise<{ username: string; password: string }> {
  const password = newPassword()
  const hash = await hashPassword(password)
  return db.transaction().execute(async (trx) => {
    const customer = await lockCustomer(trx, vault, asked)
    const username = `customer-${customer.no}`
    await trx.deleteFrom('customer_credential').where('customer_id', '=', customer.id).execute()
    await trx
      .insertInto('customer_credential')
      .values({
        customer_id: customer.id,
        username,
        password_hash: hash,
        issued_by: accountId,
        issued_at: now,
        used_at: null,
      })
      .execute()
    return { username, password }
  })
}

/** The account goes, with its sessions. */
export async function revokeCredential(db: Kysely<Database>, customerId: string): Promise<void> {
  await db.deleteFrom('customer_credential').where('customer_id', '=', customerId).execute()
}

export function findCredential(db: Kysely<Database>, customerId: string) {
  return db
    .selectFrom('customer_credential')
    .select(['username', 'issued_at', 'used_at'])
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
}

/** The secret of a new session; null for a wrong name or password, which takes as long. */
export async function signInCustomer(
  db: Kysely<Database>,
  { username, password }: { username: string; password: string },
  now: Date,
): Promise<string | null> {
  const found = await db
    .selectFrom('customer_credential')
    .select(['customer_id', 'password_hash'])
    .where('username', '=', username.trim().toLowerCase())
    .executeTakeFirst()
  if (!(await isPassword(password.trim().toLowerCase(), found?.password_hash ?? null)) || !found) return null
  const secret = newSecret()
  return db.transaction().execute(async (trx) => {
    const same = await trx
      .updateTable('customer_credential')
      .set({ used_at: now })
      .where('customer_id', '=', found.customer_id)
      // Comparing takes a while: meanwhile another may have been issued.
      .where('password_hash', '=', found.password_hash)
      .returning('customer_id')
      .executeTakeFirst()
    if (!same) return null
    await trx
      .insertInto('customer_session')
      .values({
        secret_hash: hashSecret(secret),
        customer_id: found.customer_id,
        started_at: now,
        seen_at: now,
      })
      .execute()
    return secret
  })
}

/** Whose session it is, while it goes on. Sessions that have ended are swept away. */
export async function customerOfSession(
  db: Kysely<Database>,
  secret: string,
  now: Date,
): Promise<string | null> {
  await db
    .deleteFrom('customer_session')
    .where((eb) =>
      eb.or([
        eb('seen_at', '<=', new Date(now.getTime() - IDLE_MS)),
        eb('started_at', '<=', new Date(now.getTime() - LONGEST_MS)),
      ]),
    )
    .execute()
  const found = await db
    .updateTable('customer_session')
    .set({ seen_at: now })
    .where('secret_hash', '=', hashSecret(secret))
    .returning('customer_id')
    .executeTakeFirst()
  return found?.customer_id ?? null
}

export async function signOutCustomer(db: Kysely<Database>, secret: string): Promise<void> {
  await db.deleteFrom('customer_session').where('secret_hash', '=', hashSecret(secret)).execute()
}
