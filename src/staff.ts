/** What a member of staff may be; one may be several, each for all sites and registers or for one. */
export const ROLES = [
  'owner',
  'marketer',
  'clerk',
  'privacy-officer',
  'auditor',
  'finance',
  'archivist',
] as const
export type Role = (typeof ROLES)[number]

/** What can be allowed: reading and maintaining apart (R45). */
export const PERMISSIONS = [
  'sites.read',
  'sites.maintain',
  'statistics.read',
  'statistics.maintain',
  'keys.maintain',
  'register.read',
  'register.maintain',
  'billing.read',
  'billing.maintain',
  'registers.read',
  'registers.maintain',
  'restriction.maintain',
  'notices.read',
  'notices.maintain',
  'notices.agree',
  'requests.read',
  'requests.maintain',
  'requests.decide',
  'paper.read',
  'paper.maintain',
  'retention.read',
  'retention.maintain',
  'retention.propose',
  'retention.approve',
  'staff.read',
  'staff.maintain',
  'audit.read',
  'breaches.read',
  'breaches.maintain',
] as const
export type Permission = (typeof PERMISSIONS)[number]

/**
 * What each role may do. The API, the dashboard and the tests read this table. Nobody sees personal data of customers by
 * owning the program: an owner who has to breaks the glass (`BREAK_GLASS_MS`), and that is told and logged.
 */
export const PERMITTED: Readonly<Record<Role, readonly Permission[]>> = {
  owner: [
    'sites.read',
    'sites.maintain',
    'statistics.read',
    'statistics.maintain',
    'keys.maintain',
    'registers.read',
    'registers.maintain',
    'notices.read',
    'notices.maintain',
    'retention.read',
    'retention.maintain',
    'retention.propose',
    'staff.read',
    'staff.maintain',
    'breaches.read',
    'breaches.maintain',
  ],
  marketer: ['sites.read', 'statistics.read', 'statistics.maintain'],
  clerk: [
    'registers.read',
    'register.read',
    'register.maintain',
    'billing.read',
    'billing.maintain',
    'requests.read',
    'requests.maintain',
  ],
  'privacy-officer': [
    'sites.read',
    'statistics.read',
    'registers.read',
    'register.read',
    'restriction.maintain',
    'requests.read',
    'requests.maintain',
    'requests.decide',
    'notices.read',
    'notices.agree',
    'paper.read',
    'retention.read',
    'retention.propose',
    'retention.approve',
    'staff.read',
    'audit.read',
    'breaches.read',
    'breaches.maintain',
  ],
  auditor: [
    'sites.read',
    'registers.read',
    'notices.read',
    'retention.read',
    'staff.read',
    'audit.read',
    'breaches.read',
  ],
  finance: ['billing.read', 'billing.maintain'],
  archivist: ['paper.read', 'paper.maintain'],
}

/** Those that show or change records of persons: who uses one names what for. */
export const OF_PERSONS: readonly Permission[] = [
  'register.read',
  'register.maintain',
  'billing.read',
  'billing.maintain',
  'restriction.maintain',
  'requests.read',
  'requests.maintain',
  'requests.decide',
  'paper.read',
  'paper.maintain',
]

/** What belongs to a site, and what to a register; the rest belongs to neither, and takes a role for everything. */
const SCOPES: Readonly<Partial<Record<Permission, 'site' | 'register'>>> = {
  'sites.read': 'site',
  'sites.maintain': 'site',
  'statistics.read': 'site',
  'statistics.maintain': 'site',
  'keys.maintain': 'site',
  'register.read': 'register',
  'register.maintain': 'register',
  'billing.read': 'register',
  'billing.maintain': 'register',
  'registers.read': 'register',
  'restriction.maintain': 'register',
  'notices.read': 'register',
  'notices.maintain': 'register',
  'notices.agree': 'register',
  'requests.read': 'register',
  'requests.maintain': 'register',
  'requests.decide': 'register',
  'paper.read': 'register',
  'paper.maintain': 'register',
  'retention.maintain': 'register',
  'retention.propose': 'register',
  'retention.approve': 'register',
}

/** What the reader of a person's record says it is for (R11); each role has its own. */
export const USES = [
  'customer-care',
  'direct-marketing',
  'billing',
  'rights',
  'archive',
  'emergency',
] as const
export type Use = (typeof USES)[number]

export const USES_OF: Readonly<Record<Role, readonly Use[]>> = {
  owner: [],
  marketer: [],
  clerk: ['customer-care', 'direct-marketing', 'rights'],
  'privacy-officer': ['rights'],
  auditor: [],
  finance: ['billing'],
  archivist: ['archive'],
}

/** Whom people's requests and reports go to (R87): each has an account at any time. */
export const DUTIES = ['responsible', 'contact', 'maintainer', 'customer-service'] as const
export type Duty = (typeof DUTIES)[number]

/** How long broken glass stays open. */
export const BREAK_GLASS_MS = 60 * 60_000

/** A role as it was given: null is every site, every register. */
export type GivenRole = {
  readonly role: Role
  readonly siteId: number | null
  readonly registerId: number | null
}

/** Where a permission holds: everywhere, or in these sites or registers. */
export type Reach = 'everywhere' | readonly number[]

export function reachOf(roles: readonly GivenRole[], permission: Permission): Reach {
  const scope = SCOPES[permission]
  const places: number[] = []
  for (const { role, siteId, registerId } of roles) {
    if (!PERMITTED[role].includes(permission)) continue
    if (siteId === null && registerId === null) return 'everywhere'
    const place = scope === 'site' ? siteId : scope === 'register' ? registerId : null
    if (place !== null) places.push(place)
  }
  return places
}

export function isWithin(reach: Reach, place: number): boolean {
  return reach === 'everywhere' || reach.includes(place)
}

/** Whether the permission holds anywhere at all. */
export function mayAnywhere(roles: readonly GivenRole[], permission: Permission): boolean {
  return reachOf(roles, permission).length > 0
}

/** Who sees data of persons proves by it who it is. */
export function needsSecondFactor(roles: readonly GivenRole[]): boolean {
  return [...OF_PERSONS, 'audit.read' as const].some((permission) => mayAnywhere(roles, permission))
}

/** In which the place of a role may be named. */
export function scopeOfRole(role: Role): 'site' | 'register' | null {
  const scopes = new Set(PERMITTED[role].map((permission) => SCOPES[permission] ?? null))
  return scopes.size === 1 ? [...scopes][0]! : null
}
