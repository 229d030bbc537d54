import { sql, type Kysely } from 'kysely'
import { needsSecondFactor, type GivenRole } from '../../src/staff.ts'
import type { Lack } from '../../src/account.ts'
import type { Database } from '../db/database.ts'
import { hasPasskey, hasSecondFactor } from './has-second-factor.ts'
import { rolesOf } from './roles-of.ts'
import type { Session } from './session.ts'

/** Somebody who is signed in. */
export type StaffMember = {
  readonly accountId: string
  readonly username: string
  readonly fullName: string
  readonly session: Session
  readonly roles: readonly GivenRole[]
  /** Until when an owner sees personal data in an emergency. */
  readonly glassBrokenUntil: Date | null
  readonly hasSecondFactor: boolean
  /** Whether an app for one-time codes is set up. */
  readonly hasApp: boolean
  readonly hasPasskey: boolean
  /** What has to be done before anything else. */
  readonly lack: Lack | null
}

/**
 * Null where the session may not go on: its account is disabled, or of a processor whose agreement has ended (R44), or its
 * own agreement to confidentiality has.
 */
export async function findMember(
  db: Kysely<Database>,
  session: Session,
  now: Date,
): Promise<StaffMember | null> {
  const row = await db
    .selectFrom('account')
    .leftJoin('processor', 'processor.id', 'account.processor_id')
    .select((eb) => [
      'username',
      'full_name',
      hasSecondFactor().as('has_second_factor'),
      hasPasskey().as('has_passkey'),
      sql<boolean>`totp_confirmed_at is not null`.as('has_app'),
      sql<boolean>`processor.ends_on < (${now.toISOString()}::timestamptz at time zone 'utc')::date`.as(
        'is_ended',
      ),
      rolesOf(eb).as('roles'),
      eb
        .selectFrom('broken_glass')
        .select((glass) => glass.fn.max('ends_at').as('until'))
        .whereRef('account_id', '=', 'account.id')
        .where('ends_at', '>', now)
        .as('glass'),
      eb
        .selectFrom('confidentiality_agreement')
        .innerJoin(
          (text) =>
            text
              .selectFrom('confidentiality_text')
              .select((each) => each.fn.max('version').as('current'))
              .as('latest'),
          (join) => join.onRef('latest.current', '=', 'confidentiality_agreement.version'),
        )
        .select((each) => each.fn.max('expires_at').as('until'))
        .whereRef('account_id', '=', 'account.id')
        .as('agreed'),
    ])
    .where('account.id', '=', session.accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row || row.is_ended) return null
  const { agreed } = row
  // An agreement that ran out ends what was begun under it (R48); a new session finds it to be signed anew.
  if (agreed !== null && agreed <= now && session.startedAt < agreed) return null
  const glassBrokenUntil = row.glass
  const isPersonal = needsSecondFactor(row.roles) || glassBrokenUntil !== null
  const lack = lackOf({
    isPersonal,
    hasSecondFactor: row.has_second_factor,
    isProved: session.provedAt !== null,
    isAgreed: agreed !== null && agreed > now,
  })
  return {
    accountId: session.accountId,
    username: row.username,
    fullName: row.full_name,
    session,
    roles: row.roles,
    glassBrokenUntil,
    hasSecondFactor: row.has_second_factor,
    hasApp: row.has_app,
    hasPasskey: row.has_passkey,
    lack,
  }
}

function lackOf(found: {
  isPersonal: boolean
  hasSecondFactor: boolean
  isProved: boolean
  isAgreed: boolean
}): Lack | null {
  if (found.hasSecondFactor && !found.isProved) return 'second-factor'
  if (found.isPersonal && !found.hasSecondFactor) return 'second-factor-setup'
  return found.isAgreed ? null : 'agreement'
}
