import type { Kysely } from 'kysely'
import { DAY_MS } from '../../src/visit.ts'
import { writeEntry } from '../audit/chain.ts'
import type { Database } from '../db/database.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { Refusal } from '../http/refusal.ts'
import { checkPassword } from './good-password.ts'
import { hashPassword } from './password.ts'
import { hashSecret, newSecret } from './secret.ts'
import { endSessions } from './session.ts'

/** How long each kind of link lives. */
const LIFE_MS = { invitation: 7 * DAY_MS, reset: DAY_MS } as const

/** A link with which somebody chooses the password of an account, once. Those made before it die. */
export async function makeAccountLink(
  db: Kysely<Database>,
  { accountId, kind, now }: { accountId: string; kind: keyof typeof LIFE_MS; now: Date },
): Promise<string> {
  const secret = newSecret()
  await inTransaction(db, async (trx) => {
    // One after the other, so that of two that are made in the same moment one lives.
    await trx.selectFrom('account').select('id').where('id', '=', accountId).forUpdate().execute()
    await endLinks(trx, accountId)
    await trx
      .insertInto('account_link')
      .values({
        secret_hash: hashSecret(secret),
        account_id: accountId,
        kind,
        created_at: now,
        expires_at: new Date(now.getTime() + LIFE_MS[kind]),
        used_at: null,
      })
      .execute()
  })
  return secret
}

/** Whoever holds a link to the account that was not used yet holds nothing from now on. */
export async function endLinks(db: Kysely<Database>, accountId: string): Promise<void> {
  await db
    .deleteFrom('account_link')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
}

/**
 * Chooses the password and uses the link up; every session of the account ends. Throws `gone` for any other link, and
 * `invalid` for a common password.
 */
export async function useAccountLink(
  db: Kysely<Database>,
  { token, password }: { token: string; password: string },
  now: Date,
): Promise<string> {
  const gone = new Refusal('gone', 'this link is used or expired; ask for a new one', 'token')
  const living = (query: Kysely<Database>) =>
    query
      .selectFrom('account_link')
      .innerJoin('account', 'account.id', 'account_link.account_id')
      .select(['account_id', 'username', 'full_name'])
      .where('secret_hash', '=', hashSecret(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .where('disabled_at', 'is', null)
  // Before the slow hash: whoever has no link costs nothing.
  const found = await living(db).executeTakeFirst()
  if (!found) throw gone
  checkPassword(password, [found.username, found.full_name])
  const hash = await hashPassword(password)
  return db.transaction().execute(async (trx) => {
    const used = await trx
      .updateTable('account_link')
      .set({ used_at: now })
      .where('secret_hash', '=', hashSecret(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('account_id')
      .executeTakeFirst()
    if (!used) throw gone
    await trx.updateTable('account').set({ password_hash: hash }).where('id', '=', used.account_id).execute()
    await endSessions(trx, used.account_id)
    await writeEntry(trx, { accountId: used.account_id, act: 'account.link', detail: {} }, now)
    return used.account_id
  })
}
