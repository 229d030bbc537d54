import type { Kysely } from 'kysely'
import type { SetupMessage } from '../../src/account.ts'
import { DUTIES } from '../../src/staff.ts'
import { DAY_MS } from '../../src/visit.ts'
import { writeEntry } from '../audit/chain.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import { checkPassword } from './good-password.ts'
import { hashPassword } from './password.ts'
import { hashSecret, newSecret } from './secret.ts'

/**
 * A link that makes the first account, or null once there is one. It dies after use, after 24 hours, and when
 * the gateway is started again and prints another.
 */
export async function makeSetupLink(db: Kysely<Database>, now: Date): Promise<string | null> {
  if (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) return null
  const secret = newSecret()
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('setup_link').where('used_at', 'is', null).execute()
    await trx
      .insertInto('setup_link')
      .values({
        secret_hash: hashSecret(secret),
        created_at: now,
        expires_at: new Date(now.getTime() + DAY_MS),
        used_at: null,
      })
      .execute()
  })
  return secret
}

/** Makes the account and uses the link up. Throws `gone` for a link that is used, expired or unknown. */
export async function useSetupLink(
  db: Kysely<Database>,
  { token, username, fullName, password }: SetupMessage,
  { accountId, now }: { accountId: string; now: Date },
): Promise<void> {
  const gone = new Refusal(
    'gone',
    'this link is used or expired; start the gateway again for a new one',
    'token',
  )
  const good = await db
    .selectFrom('setup_link')
    .select('secret_hash')
    .where('secret_hash', '=', hashSecret(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  // Before the slow hash: whoever has no link costs nothing.
  if (!good) throw gone
  checkPassword(password, [username, fullName])
  const passwordHash = await hashPassword(password)
  await db.transaction().execute(async (trx) => {
    const used = await trx
      .updateTable('setup_link')
      .set({ used_at: now })
      .where('secret_hash', '=', hashSecret(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst()
    const accounts = await trx.selectFrom('account').select('id').limit(1).execute()
    if (used.numUpdatedRows === 0n || accounts.length > 0) throw gone
    await trx
      .insertInto('account')
      .values({
        id: accountId,
        username,
        full_name: fullName,
        password_hash: passwordHash,
        created_at: now,
        email: null,
        disabled_at: null,
        processor_id: null,
        totp_secret: null,
        totp_confirmed_at: null,
        totp_step: null,
      })
      .execute()
    await trx
      .insertInto('account_role')
      .values({ account_id: accountId, role: 'owner', site_id: null, register_id: null, given_at: now })
      .execute()
    await trx
      .insertInto('addressee')
      .values(DUTIES.map((duty) => ({ duty, account_id: accountId })))
      .execute()
    await writeEntry(trx, { accountId, act: 'account.first', detail: { username } }, now)
  })
}
