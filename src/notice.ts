import { en } from './wording-en.ts'
import { fi } from './wording-fi.ts'
import { sv } from './wording-sv.ts'
import type { Keeping } from './ip-storage.ts'
import type { Language } from './language.ts'
import type { Service } from './service.ts'
import type { Wording } from './wording.ts'

export const WORDINGS: Readonly<Record<Language, Wording>> = { en, fi, sv }

/** What the visitor was shown, in one language: the proof of what was agreed to (GDPR art. 7(1)). */
export type NoticeContent = {
  readonly site: string
  readonly language: Language
  readonly services: readonly Service[]
  readonly keeping: Keeping
  readonly wording: Wording
}

export function noticeContent({
  site,
  language,
  services,
  keeping,
}: {
  site: string
  language: Language
  services: readonly Service[]
  keeping: Keeping
}): NoticeContent {
  return { site, language, services, keeping, wording: WORDINGS[language] }
}
