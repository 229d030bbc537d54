import * as v from 'valibot'
import { ADEQUATE, EEA } from './legal-facts.ts'
import { plainText } from './plain-text.ts'

/** What protects data outside the EEA (GDPR art. 45 to 47, 49). */
export const SAFEGUARDS = [
  'adequacy-decision',
  'standard-contractual-clauses',
  'binding-corporate-rules',
  'code-of-conduct',
  'certification',
  'public-instrument',
  'derogation',
] as const
export type Safeguard = (typeof SAFEGUARDS)[number]

const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'expected a country by two letters, such as FI'))
const necessity = v.nullable(
  v.pipe(plainText, v.trim(), v.minLength(1, 'expected why it is necessary'), v.maxLength(500)),
)
const safeguard = v.nullable(v.picklist(SAFEGUARDS, `expected one of ${SAFEGUARDS.join(', ')}`))

/** Where data go, and outside the EEA why and under which safeguard. */
export const newDestination = {
  country,
  necessity: v.optional(necessity, null),
  safeguard: v.optional(safeguard, null),
}
export const destinationChange = {
  country: v.exactOptional(country),
  necessity: v.exactOptional(necessity),
  safeguard: v.exactOptional(safeguard),
}
export const destinationView = { country, necessity, safeguard }

export type Destination = {
  readonly country: string
  readonly necessity: string | null
  readonly safeguard: Safeguard | null
}

export function isInEea(country: string): boolean {
  return EEA.includes(country)
}

/** Why nothing may go there; null where it may: inside the EEA, or with a necessity and a safeguard (R39). */
export function faultOf({
  country,
  necessity,
  safeguard,
}: Destination): { field: 'necessity' | 'safeguard'; expected: string } | null {
  if (isInEea(country)) return null
  if (!necessity) return { field: 'necessity', expected: 'expected why data have to leave the EEA' }
  if (safeguard === null)
    return { field: 'safeguard', expected: 'expected what protects the data outside the EEA' }
  if (safeguard === 'adequacy-decision' && !ADEQUATE.includes(country))
    return { field: 'safeguard', expected: 'expected another safeguard: no adequacy decision holds there' }
  return null
}
