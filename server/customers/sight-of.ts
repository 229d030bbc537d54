import { reachOf } from '../../src/staff.ts'
import type { StaffEnv } from '../staff/staff-only.ts'
import type { Sight } from './find-customer.ts'

/** Where somebody may look; restricted customers are seen by who may lift that alone. */
export function sightOf({ var: { member, reach } }: { var: StaffEnv['Variables'] }): Sight {
  return { reach, seesRestricted: reachOf(member.roles, 'restriction.maintain').length > 0 }
}
