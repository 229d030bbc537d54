import type { StaffLanguage } from '../../src/language.ts'
import type { Mailable } from './listed.ts'

/** Where the postal code stands behind the city (Universal Postal Union, addressing sheets of these countries). */
const CODE_LAST: readonly string[] = ['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'US']

/** By language: making one takes longer than asking it a hundred times. */
const countries = new Map<StaffLanguage, Intl.DisplayNames>()

export function countryName(code: string, language: StaffLanguage): string {
  const names = countries.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
  countries.set(language, names)
  return names.of(code) ?? code
}

/**
 * A postal address as it stands on a letter: who, street, place, and the country in capitals where it is another than the
 * register's, which is where the letter is posted (UPU S42).
 */
export function addressLines(
  { values, defaultCountry }: Pick<Mailable, 'values' | 'defaultCountry'>,
  language: StaffLanguage,
): string[] {
  const { givenName, familyName, organisation, streetAddress = '', postalCode = '', city = '' } = values
  const country = values.country ?? defaultCountry
  const place = CODE_LAST.includes(country) ? `${city} ${postalCode}` : `${postalCode} ${city}`
  return [
    [givenName, familyName].filter(Boolean).join(' '),
    organisation ?? '',
    ...streetAddress.split('\n'),
    place,
    country === defaultCountry ? '' : countryName(country, language).toLocaleUpperCase(language),
  ]
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
