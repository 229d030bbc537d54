import type { Kysely } from 'kysely'
import type { AccountView } from '../../src/account.ts'
import type { Database } from '../db/database.ts'
import type { StaffMember } from './member.ts'
import { countUntoldGlass } from './untold-glass.ts'

export async function accountView(db: Kysely<Database>, member: StaffMember): Promise<AccountView> {
  const {
    accountId,
    username,
    fullName,
    roles,
    hasSecondFactor,
    hasApp,
    hasPasskey,
    lack,
    glassBrokenUntil,
  } = member
  return {
    id: accountId,
    username,
    fullName,
    roles: [...roles],
    hasSecondFactor,
    hasApp,
    hasPasskey,
    lack,
    glassBrokenUntil: glassBrokenUntil?.toISOString() ?? null,
    untoldGlass: lack === null ? await countUntoldGlass(db, member) : 0,
  }
}
