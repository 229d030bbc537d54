import type { StaffLanguage } from '../../src/language.ts'
import { en } from './text/en.ts'
import { fi } from './text/fi.ts'
import { sv } from './text/sv.ts'

/** What is printed beside the people. */
export type ListText = {
  readonly locale: string
  readonly directory: (register: string) => string
  readonly labels: (register: string) => string
  readonly made: (day: string) => string
  readonly objection: string
  readonly columns: {
    readonly name: string
    readonly role: string
    readonly phone: string
    readonly email: string
    readonly address: string
    readonly url: string
  }
  readonly nobody: string
}

export const LIST_TEXTS: Readonly<Record<StaffLanguage, ListText>> = { en, fi, sv }

/** The day on which a list is made, as people write it. */
export function dayText({ locale }: ListText, at: Date): string {
  return at.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'Europe/Helsinki' })
}
