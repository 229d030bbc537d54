import { LOCALE } from '../text.ts'

const names = new Intl.DisplayNames(LOCALE, { type: 'region' })

/** “Finland” */
export function countryName(code: string): string {
  return names.of(code) ?? code
}
