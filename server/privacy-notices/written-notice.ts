import { createHash } from 'node:crypto'
import type { StaffLanguage } from '../../src/language.ts'
import type { NoticeDocument } from '../../src/notice-document.ts'
import { privacyNotice } from '../../src/privacy-notice.ts'
import type { Processing } from '../../src/processing.ts'

type Version = Parameters<typeof privacyNotice>[2]

/** The notice in each of its languages. */
export function writeNotice(processing: Processing, version: Version): NoticeDocument[] {
  return processing.statement.languages.map((language) => privacyNotice(processing, language, version))
}

/** What a draft is known by, whatever day it is looked at. */
export function fingerprintOf(processing: Processing): string {
  return sha256(JSON.stringify(writeNotice(processing, { version: null, publishedAt: null })))
}

/** As it is kept and served: the fingerprint is of these very characters. */
export function kept(document: NoticeDocument): { language: StaffLanguage; content: string; sha256: string } {
  const content = JSON.stringify(document)
  return { language: document.language, content, sha256: sha256(content) }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
