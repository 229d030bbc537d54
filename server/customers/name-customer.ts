import type { NamedCustomer } from '../../src/named-customer.ts'
import type { OpenCustomer } from './open-customer.ts'

/** The customer in a list of something else; restricted ones by their number alone to who may not see more. */
export function nameCustomer(
  { id, no, values, restrictedAt }: OpenCustomer,
  seesRestricted: boolean,
): NamedCustomer {
  const { givenName, familyName, organisation } = values
  const name = [givenName, familyName].filter(Boolean).join(' ') || organisation
  return { id, no, name: restrictedAt === null || seesRestricted ? (name ?? null) : null }
}
