import { setImmediate } from 'node:timers/promises'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { StaffLanguage } from '../../src/language.ts'
import type { DirectoryEntry } from '../../src/list.ts'
import { countryName } from './address.ts'
import type { Listed } from './listed.ts'
import type { RegisterValues } from '../../src/register-field.ts'

/** Entries after which others get their turn. */
const AT_ONCE = 1_000

/** A directory as it is read: who stands in it, in the order of the alphabet of its language. */
export type Directory = {
  readonly title: string
  readonly language: StaffLanguage
  readonly madeAt: Date
  readonly entries: readonly DirectoryEntry[]
}

/** Under the family name, as people look for each other; organisations under theirs. */
export async function directoryEntries(
  listed: readonly Listed[],
  language: StaffLanguage,
): Promise<DirectoryEntry[]> {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
  const entries: DirectoryEntry[] = []
  for (const [at, one] of listed.entries()) {
    entries.push(entryOf(one, language))
    if (at % AT_ONCE === 0) await setImmediate()
  }
  return entries.toSorted(
    (a, b) =>
      compare(a.name, b.name) || compare(a.role ?? '', b.role ?? '') || compare(a.email ?? '', b.email ?? ''),
  )
}

/** Who can be looked for: a number without a name says nothing to a reader. */
export function isNamed({ values: { givenName, familyName, organisation, email } }: Listed): boolean {
  return Boolean(givenName || familyName || organisation || email)
}

function entryOf({ values, roles }: Listed, language: StaffLanguage): DirectoryEntry {
  const { givenName, familyName, organisation = '', title, email = null, phone, url = null } = values
  const person = [familyName, givenName].filter(Boolean).join(' ')
  // What somebody is in organisations says more than the fields.
  const told = roles.length > 0 ? roles : [{ position: title, organisation: person && organisation }]
  const role = told
    .map(({ position, organisation: of }) => [position, of].filter(Boolean).join(', '))
    .join('; ')
  return {
    name: person || organisation || email || '',
    role: role || null,
    phone: phone === undefined ? null : (parsePhoneNumberFromString(phone)?.formatInternational() ?? phone),
    email,
    address: addressOf(values, language),
    url,
  }
}

function addressOf(
  { streetAddress, postalCode, city, country }: RegisterValues,
  language: StaffLanguage,
): string | null {
  const place = [postalCode, city].filter(Boolean).join(' ')
  const lines = [...(streetAddress ?? '').split('\n'), place, country && countryName(country, language)]
  return (
    lines
      .map((line) => line?.trim())
      .filter(Boolean)
      .join(', ') || null
  )
}
