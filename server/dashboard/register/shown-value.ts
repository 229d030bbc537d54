import type { RegisterField } from '../../../src/register-field.ts'
import { LOCALE } from '../text.ts'

const countries = new Intl.DisplayNames(LOCALE, { type: 'region', fallback: 'code' })

/** A value as people write it: countries by their name. */
export function shownValue(field: RegisterField, value: string): string {
  const isCountry = field === 'country' || field === 'billingCountry'
  return isCountry && /^[A-Z]{2}$/.test(value) ? (countries.of(value) ?? value) : value
}
