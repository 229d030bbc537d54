import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import { hashSecret, newSecret } from './secret.ts'

/** A session ends after half an hour without a request, and after twelve hours in any case. */
export const IDLE_MS = 30 * 60_000
export const LONGEST_MS = 12 * 60 * 60_000

/** Writing "seen" on every request would make every read a write. */
const SEEN_EVERY_MS = 60_000

export type Session = {
  readonly id: string
  readonly accountId: string
  readonly startedAt: Date
  /** When a second factor was given in it. */
  readonly provedAt: Date | null
  /** When the password, or a passkey, was given last. */
  readonly steppedUpAt: Date | null
}

/** Begins a session; the answer is the cookie's value. Sessions that have ended are swept away. */
export async function beginSession(
  db: Kysely<Database>,
  { accountId, browser, proved = false }: { accountId: string; browser: string | null; proved?: boolean },
  now: Date,
): Promise<string> {
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
    .values({
      secret_hash: hashSecret(secret),
      id: randomUUID(),
      account_id: accountId,
      started_at: now,
      seen_at: now,
      browser,
      proved_at: proved ? now : null,
      stepped_up_at: now,
    })
    .execute()
  return secret
}

export async function endSession(db: Kysely<Database>, secret: string): Promise<void> {
  await db.deleteFrom('staff_session').where('secret_hash', '=', hashSecret(secret)).execute()
}

/** Ends every session of an account, but perhaps the one it is done in. */
export async function endSessions(db: Kysely<Database>, accountId: string, kept?: string): Promise<void> {
  await db
    .deleteFrom('staff_session')
    .where('account_id', '=', accountId)
    .$if(kept !== undefined, (query) => query.where('id', '!=', kept!))
    .execute()
}

/**
 * The session goes on under another secret, as whoever may have learned the old one does not: after a second factor, and
 * after a step up. Null when it has ended meanwhile.
 */
export async function renewSession(
  db: Kysely<Database>,
  secret: string,
  { proved, now }: { proved: boolean; now: Date },
): Promise<string | null> {
  const next = newSecret()
  const renewed = await db
    .updateTable('staff_session')
    .set({ secret_hash: hashSecret(next) as never, stepped_up_at: now, ...(proved && { proved_at: now }) })
    .where('secret_hash', '=', hashSecret(secret))
    .executeTakeFirst()
  return renewed.numUpdatedRows === 1n ? next : null
}

/**
 * Null when it has ended or never was. Of an account that is disabled there is none. The session goes on from now, unless
 * nobody but a page has asked.
 */
export async function findSession(
  db: Kysely<Database>,
  secret: string,
  now: Date,
  { byItself = false }: { byItself?: boolean } = {},
): Promise<Session | null> {
  const row = await db
    .selectFrom('staff_session')
    .innerJoin('account', 'account.id', 'staff_session.account_id')
    .select(['staff_session.id', 'account_id', 'started_at', 'seen_at', 'proved_at', 'stepped_up_at'])
    .where('secret_hash', '=', hashSecret(secret))
    .where('seen_at', '>', new Date(now.getTime() - IDLE_MS))
    .where('started_at', '>', new Date(now.getTime() - LONGEST_MS))
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  if (!byItself && now.getTime() - row.seen_at.getTime() > SEEN_EVERY_MS) {
    await db.updateTable('staff_session').set({ seen_at: now }).where('id', '=', row.id).execute()
  }
  return {
    id: row.id,
    accountId: row.account_id,
    startedAt: row.started_at,
    provedAt: row.proved_at,
    steppedUpAt: row.stepped_up_at,
  }
}
