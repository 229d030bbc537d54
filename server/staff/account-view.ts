import type { AccountView } from '../../src/account.ts'
import type { StaffMember } from './member.ts'

export function accountView(member: StaffMember): AccountView {
  const { username, fullName, roles, hasSecondFactor, hasApp, hasPasskey, lack, glassBrokenUntil } = member
  return {
    username,
    fullName,
    roles: [...roles],
    hasSecondFactor,
    hasApp,
    hasPasskey,
    lack,
    glassBrokenUntil: glassBrokenUntil?.toISOString() ?? null,
  }
}
