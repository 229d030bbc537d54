import type { Kysely } from 'kysely'
import type { AccountView } from '../../src/account.ts'
import type { Database } from '../db/database.ts'
import { hashSecret, newSecret } from './secret.ts'

/** A session ends after half an hour without a request, and after twelve hours in any case. */
const IDLE_MS = 30 * 60_000
const LONGEST_MS = 12 * 60 * 60_000

/** Writing "seen" on every request would make every read a write. */
const SEEN_EVERY_MS = 60_000

export type StaffMember = AccountView & { readonly accountId: string }

/** Begins a session; the answer is the cookie's value. Sessions that have ended are swept away. */
export async function beginSession(db: Kysely<Database>, accountId: string, now: Date): Promise<string> {
  const secret = newSecret()
  await db
    .deleteFrom('staff_session')
    .where((eb) =>
      eb.or([
        eb('seen_at', '<=', new Date(now.getTime() - IDLE_MS)),
        eb('started_at', '<=', new Date(now.getTime() - LONGEST_MS)),
      ]),
    )
    .execute()
  await db
    .insertInto('staff_session')
    .values({ secret_hash: hashSecret(secret), account_id: accountId, started_at: now, seen_at: now })
    .execute()
  return secret
}

export async function endSession(db: Kysely<Database>, secret: string): Promise<void> {
  await db.deleteFrom('staff_session').where('secret_hash', '=', hashSecret(secret)).execute()
}

/** Whose session it is; null when it has ended or never was. */
export async function sessionMember(
  db: Kysely<Database>,
  secret: string,
  now: Date,
): Promise<StaffMember | null> {
  const row = await db
    .selectFrom('staff_session')
    .innerJoin('account', 'account.id', 'staff_session.account_id')
    .select(['account.id as accountId', 'username', 'full_name as fullName', 'seen_at'])
    .where('secret_hash', '=', hashSecret(secret))
    .where('seen_at', '>', new Date(now.getTime() - IDLE_MS))
    .where('started_at', '>', new Date(now.getTime() - LONGEST_MS))
    .executeTakeFirst()
  if (!row) return null
  if (now.getTime() - row.seen_at.getTime() > SEEN_EVERY_MS) {
    await db
      .updateTable('staff_session')
      .set({ seen_at: now })
      .where('secret_hash', '=', hashSecret(secret))
      .execute()
  }
  return { accountId: row.accountId, username: row.username, fullName: row.fullName }
}
