import { LOCALE } from '../text.ts'

/** Regions of CLDR that are no country of ISO 3166-1. */
const NO_COUNTRY = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'XK',
  'ZZ',
])

/** Every country with its name in the language of the dashboard, by name; browsers have no list of them. */
export function countries(): readonly { code: string; name: string }[] {
  const names = new Intl.DisplayNames(LOCALE, { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const name = names.of(code)
      // What is no more has the name of what came after it.
      const isOld = new Intl.Locale(`und-${code}`).region !== code
      return name === undefined || isOld || NO_COUNTRY.has(code) ? [] : [{ code, name }]
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, LOCALE))
}
