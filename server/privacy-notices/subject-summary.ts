import type { StaffLanguage } from '../../src/language.ts'
import type { Section } from '../../src/notice-document.ts'
import { summaryOf, unpublishedSummary } from '../../src/subject-summary.ts'
import type { Reader } from '../db/reader.ts'
import { noticeInForce } from './find-notice.ts'
import { readProcessing, type Reached } from './read-processing.ts'

/**
 * What the answer to a data subject tells beside the data: purposes, recipients, retention, sources, rights and where to
 * complain (GDPR art. 15(1)). In the words of the notice in force, or, in a language or of a register that has none, in those
 * that it would have now.
 */
export async function subjectSummary(
  db: Reader,
  reached: Reached,
  { registerId, language, now }: { registerId: number; language: StaffLanguage; now: Date },
): Promise<{ version: number | null; sections: Section[] }> {
  const notice = await noticeInForce(db, registerId, now)
  const document = notice?.documents.find((one) => one.language === language)
  if (notice && document) return { version: notice.version, sections: summaryOf(document) }
  const { processing } = await readProcessing(db, reached, { registerId, now })
  return { version: null, sections: unpublishedSummary(processing, language) }
}
