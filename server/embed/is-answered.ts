import { CONSENT_DAYS } from '../../src/consent.ts'
import { isAdvanced } from '../../src/google.ts'
import { mustAsk, readChoice } from '../../src/kept-choice.ts'
import type { Site } from '../sites/site.ts'

/**
 * Whether the choice in the cookie `lupa` stands and is recorded, and allows nothing that takes the whole widget on every
 * page: Google's tags, or Microsoft's, which are told of a no as well.
 */
export function isAnswered(
  site: Pick<Site, 'notice_version' | 'google' | 'services'>,
  cookie: string | undefined,
  now: Date,
): boolean {
  const kept = readChoice(cookie)
  return (
    kept !== null &&
    kept.sent &&
    !mustAsk(kept, { noticeVersion: site.notice_version, consentDays: CONSENT_DAYS, now }) &&
    !isAdvanced(site.google) &&
    !kept.allowed.some((id) => id.startsWith('google-')) &&
    !site.services.some(({ id }) => id.startsWith('microsoft-'))
  )
}
