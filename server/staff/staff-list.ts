import { sql, type Kysely } from 'kysely'
import type { StaffView } from '../../src/account.ts'
import type { Database } from '../db/database.ts'
import { hasSecondFactor } from './has-second-factor.ts'
import { rolesOf } from './roles-of.ts'

/** Every account, by name; or the one. */
export async function listStaff(db: Kysely<Database>, id?: string): Promise<StaffView[]> {
  const rows = await db
    .selectFrom('account')
    .select((eb) => [
      'account.id',
      'username',
      'full_name',
      'email',
      'processor_id',
      'disabled_at',
      sql<boolean>`password_hash is null`.as('is_invited'),
      hasSecondFactor().as('has_second_factor'),
      rolesOf(eb).as('roles'),
      eb
        .selectFrom('confidentiality_agreement')
        .select((each) => each.fn.max('expires_at').as('until'))
        .whereRef('account_id', '=', 'account.id')
        .where('version', '=', (text) =>
          text.selectFrom('confidentiality_text').select((each) => each.fn.max('version').as('current')),
        )
        .as('agreed_until'),
      eb
        .selectFrom('staff_session')
        .select((each) => each.fn.max('seen_at').as('seen'))
        .whereRef('account_id', '=', 'account.id')
        .as('seen_at'),
    ])
    .$if(id !== undefined, (query) => query.where('account.id', '=', id!))
    .orderBy('full_name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    username: row.username,
    fullName: row.full_name,
    email: row.email,
    processorId: row.processor_id,
    roles: row.roles,
    disabledAt: row.disabled_at?.toISOString() ?? null,
    isInvited: row.is_invited,
    hasSecondFactor: row.has_second_factor,
    agreedUntil: row.agreed_until?.toISOString() ?? null,
    lastSeenAt: row.seen_at?.toISOString() ?? null,
  }))
}
