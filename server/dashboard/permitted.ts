import type { AccountView } from '../../src/account.ts'
import { isWithin, mayAnywhere, reachOf, type Permission } from '../../src/staff.ts'

/** Whether the account may do this in the site or register, or anywhere at all: what it may not is not offered. */
export function isPermitted(
  { roles, glassBrokenUntil }: AccountView,
  permission: Permission,
  place?: number,
): boolean {
  if (permission === 'register.read' && glassBrokenUntil !== null) return true
  return place === undefined ? mayAnywhere(roles, permission) : isWithin(reachOf(roles, permission), place)
}

/** The first page that the account may see. */
export function homeOf(account: AccountView): string {
  if (isPermitted(account, 'sites.read')) return '/app/'
  if (isPermitted(account, 'register.read')) return '/app/customers'
  if (isPermitted(account, 'paper.read')) return '/app/papers'
  if (isPermitted(account, 'billing.read')) return '/app/billing'
  return '/app/account'
}
