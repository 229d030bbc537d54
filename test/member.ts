import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { AGREED_DAYS } from '../src/agreement.ts'
import type { GivenRole, Role } from '../src/staff.ts'
import type { Database } from '../server/db/database.ts'
import { hashPassword } from '../server/staff/password.ts'
import { beginSession } from '../server/staff/session.ts'

const PASSWORD = 'correct horse battery'
const hash = hashPassword(PASSWORD)

export type Member = {
  readonly username?: string
  readonly fullName?: string
  /** For everything, or as given. */
  readonly roles?: readonly (Role | GivenRole)[]
  readonly agreed?: boolean
}

/**
 * An account that has done all it has to: with a password, a second factor given in its session, and confidentiality agreed
 * to. Answers with its id and the secret of its session.
 */
export async function makeMember(
  db: Kysely<Database>,
  { username = 'aino', fullName = 'Aino Esimerkki', roles = ['owner'], agreed = true }: Member,
  now: Date,
): Promise<{ accountId: string; secret: string }> {
  const accountId = randomUUID()
  await db
    .insertInto('account')
    .values({
      id: accountId,
      username,
      full_name: fullName,
      password_hash: await hash,
      created_at: now,
      email: null,
      disabled_at: null,
      processor_id: null,
      totp_secret: null,
      totp_confirmed_at: now,
      totp_step: null,
    })
    .execute()
  const given = roles.map((role) =>
    typeof role === 'string' ? { role, siteId: null, registerId: null } : role,
  )
  if (given.length > 0)
    await db
      .insertInto('account_role')
      .values(
        given.map(({ role, siteId, registerId }) => ({
          account_id: accountId,
          role,
          site_id: siteId,
          register_id: registerId,
          given_at: now,
        })),
      )
      .execute()
  if (agreed) await agree(db, accountId, now)
  return { accountId, secret: await beginSession(db, { accountId, browser: null, proved: true }, now) }
}

async function agree(db: Kysely<Database>, accountId: string, now: Date): Promise<void> {
  const { version } = await db
    .selectFrom('confidentiality_text')
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('confidentiality_agreement')
    .values({
      id: randomUUID(),
      account_id: accountId,
      version,
      signed_name: 'Aino Esimerkki',
      agreed_at: now,
      on_paper_on: null,
      recorded_by: null,
      expires_at: new Date(now.getTime() + AGREED_DAYS * 86_400_000),
    })
    .execute()
}
