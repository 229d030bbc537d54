import { CONSENT_DAYS } from '../../src/consent.ts'
import { mustAsk, readChoice } from '../../src/kept-choice.ts'
import type { Site } from '../sites/site.ts'

/** Whether the choice in the cookie `lupa` stands and is recorded. */
export function isAnswered(
  site: Pick<Site, 'notice_version'>,
  cookie: string | undefined,
  now: Date,
): boolean {
  const kept = readChoice(cookie)
  return (
    !!kept?.sent && !mustAsk(kept, { noticeVersion: site.notice_version, consentDays: CONSENT_DAYS, now })
  )
}
