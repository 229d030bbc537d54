import type { StaffLanguage } from '../../src/language.ts'
import { en } from './text/en.ts'
import { fi } from './text/fi.ts'
import type { MailText } from './text/mail-text.ts'
import { sv } from './text/sv.ts'

export const TEXTS: Record<StaffLanguage, MailText> = { en, fi, sv }

/** Several things in a sentence. */
export function listed({ locale }: MailText, parts: readonly string[]): string {
  return new Intl.ListFormat(locale).format(parts)
}
