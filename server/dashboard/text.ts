import { STAFF_LANGUAGES, type StaffLanguage } from '../../src/language.ts'
import { remember, remembered } from './remembered.ts'
import { en } from './text/en.ts'
import { fi } from './text/fi.ts'
import { sv } from './text/sv.ts'

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, Text>

/** What a translation has to have: every text of the English one. */
export type Text = Translated<typeof en>

export type Translated<T> = T extends string
  ? string
  : T extends (...given: never[]) => unknown
    ? T
    : { readonly [Key in keyof T]: Translated<T[Key]> }

/** The language of this browser's user: the one chosen, else the first of the browser's own that there is. */
export const language: StaffLanguage = chosenLanguage() ?? browserLanguage() ?? 'en'

/** How numbers and dates are written. */
export const LOCALE = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI' }[language]

export const text: Text = TEXTS[language]

/** Shows everything in another language from now on: the page is read again. */
export function chooseLanguage(chosen: StaffLanguage): void {
  remember('language', chosen)
  location.reload()
}

function chosenLanguage(): StaffLanguage | undefined {
  const kept = remembered('language')
  return STAFF_LANGUAGES.find((one) => one === kept)
}

function browserLanguage(): StaffLanguage | undefined {
  return navigator.languages
    .map((one) => STAFF_LANGUAGES.find((known) => one.startsWith(known)))
    .find(Boolean)
}
