import type { StaffLanguage } from './language.ts'
import type { NoticeDocument, Section } from './notice-document.ts'
import type { NoticeSection } from './notice-text.ts'
import { privacyNotice } from './privacy-notice.ts'
import type { Processing } from './processing.ts'

/** What an answer to a data subject tells beside the data (GDPR art. 15(1) and (2)). */
const TOLD: readonly NoticeSection[] = [
  'purposes',
  'interests',
  'consent',
  'automated',
  'data',
  'sources',
  'recipients',
  'transfers',
  'retention',
  'rights',
  'complaint',
]

/** The same words as the notice's own: an answer cannot say otherwise. */
export function summaryOf({ sections }: Pick<NoticeDocument, 'sections'>): Section[] {
  return sections.filter(({ key }) => TOLD.some((one) => one === key))
}

/** Of a register that has published no notice. */
export function unpublishedSummary(processing: Processing, language: StaffLanguage): Section[] {
  return summaryOf(privacyNotice(processing, language, { version: null, publishedAt: null }))
}
