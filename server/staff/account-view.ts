import type { AccountView } from '../../src/account.ts'
import type { StaffMember } from './member.ts'

export function accountView(member: StaffMember): AccountView {
  const { username, fullName, roles, hasSecondFactor, hasApp, lack, glassBrokenUntil } = member
  return {
    username,
    fullName,
    roles: [...roles],
    hasSecondFactor,
    hasApp,
    lack,
    glassBrokenUntil: glassBrokenUntil?.toISOString() ?? null,
  }
}
