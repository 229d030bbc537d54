import type { StaffLanguage } from '../../../src/language.ts'
import type { Day } from '../../../src/period.ts'
import { en } from './text/en.ts'
import { fi } from './text/fi.ts'
import type { RequestText } from './text/request-text.ts'
import { sv } from './text/sv.ts'

export const REQUEST_TEXTS: Readonly<Record<StaffLanguage, RequestText>> = { en, fi, sv }

/** A day as people of the language write it. */
export function writtenDay(day: Day, { locale }: Pick<RequestText, 'locale'>): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
}

/** Each on a line of its own, in a text that is read as it is. */
export function bulleted(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}
