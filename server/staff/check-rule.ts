import {
  isWithin,
  OF_PERSONS,
  reachOf,
  USES,
  USES_OF,
  type Permission,
  type Reach,
  type Use,
} from '../../src/staff.ts'
import { Refusal } from '../http/refusal.ts'
import type { StaffMember } from './member.ts'
import type { Rule } from './rules.ts'

/** How long a password or passkey given again counts. */
const STEPPED_UP_MS = 5 * 60_000

type Asked = {
  readonly member: StaffMember
  /** The site that the address names; null where it names none. */
  readonly site: number | null
  /** What the data of persons are read for, as the caller names it in `Lupa-Use` (R11). */
  readonly use: string | undefined
  readonly now: Date
}

/** Where a member may do what the rule is of, and for which use; or why not. */
export function checkRule(rule: Rule, asked: Asked): { reach: Reach; use: Use | null } | Refusal {
  const { member, site, now } = asked
  const { lack, session } = member
  if (lack !== null && !rule.lacking?.includes(lack)) return refusalOf(lack)
  const found = allowed(rule.may, asked)
  if (found instanceof Refusal) return found
  if (found.reach.length === 0 || (site !== null && !isWithin(found.reach, site)))
    return new Refusal('forbidden', 'none of your roles allows this')
  if (rule.use && rule.use !== found.use)
    return new Refusal('forbidden', `this is for ${rule.use} alone: name that in the header Lupa-Use`)
  const since = session.steppedUpAt?.getTime() ?? 0
  if (rule.stepUp && now.getTime() - since > STEPPED_UP_MS)
    return new Refusal('step_up_needed', 'give your password again')
  return found
}

function refusalOf(lack: NonNullable<StaffMember['lack']>): Refusal {
  if (lack === 'agreement') return new Refusal('agreement_needed', 'agree to confidentiality first')
  return new Refusal(
    'second_factor_needed',
    lack === 'second-factor' ? 'give the second factor first' : 'set up a second factor first',
  )
}

function allowed(may: Permission | null, asked: Asked): { reach: Reach; use: Use | null } | Refusal {
  const { member } = asked
  if (may === null) return { reach: 'everywhere', use: null }
  if (!OF_PERSONS.includes(may)) return { reach: reachOf(member.roles, may), use: null }
  const uses = new Map(USES.map((use) => [use, reachFor(use, may, asked)]))
  const held = [...uses].filter(([, reach]) => reach.length > 0).map(([use]) => use)
  if (held.length === 0) return { reach: [], use: null }
  const use = held.find((one) => one === asked.use)
  if (use) return { reach: uses.get(use)!, use }
  return new Refusal('forbidden', `name in the header Lupa-Use what it is for: ${held.join(', ')}`)
}

/** A use opens what the roles that have it are for, and no more; an emergency all that can be read. */
function reachFor(use: Use, may: Permission, { member, now }: Asked): Reach {
  const { glassBrokenUntil, roles } = member
  if (use !== 'emergency')
    return reachOf(
      roles.filter(({ role }) => USES_OF[role].includes(use)),
      may,
    )
  return may === 'register.read' && glassBrokenUntil !== null && glassBrokenUntil > now ? 'everywhere' : []
}
