import { CONSENT_DAYS } from '../../src/consent.ts'
import { isAdvanced } from '../../src/google.ts'
import { GOOGLE_TAGS } from '../../src/google-tags.ts'
import { mustAsk, readChoice } from '../../src/kept-choice.ts'
import { askedServices, servicesOf } from '../../src/service.ts'
import { covers } from '../../src/stored-name.ts'
import type { Site } from '../sites/site.ts'

/**
 * Whether the choice in the cookie `lupa` stands and is recorded, and nothing takes the whole widget on every page: no
 * allowed tag of Google's, none of Microsoft's, which are told of a no as well, and no cookie of a refused service.
 * @param cookies those the browser sent, by name
 */
export function isAnswered(
  site: Pick<Site, 'notice_version' | 'google' | 'services'>,
  cookies: Readonly<Record<string, string>>,
  now: Date,
): boolean {
  const kept = readChoice(cookies['lupa'])
  if (!kept?.sent) return false
  if (mustAsk(kept, { noticeVersion: site.notice_version, consentDays: CONSENT_DAYS, now })) return false
  const isAllowed = ({ id }: { id: string }) => kept.allowed.includes(id)
  const asked = askedServices(servicesOf(site))
  const isLeft = asked
    .filter((service) => !isAllowed(service) && !service.id.startsWith('lupa-'))
    .flatMap(({ stored }) => stored)
    .filter(({ store, party }) => store === 'cookie' && party === 'first')
    .some(({ name }) => Object.keys(cookies).some((key) => covers(name, key)))
  return (
    !isLeft &&
    !isAdvanced(site.google) &&
    !asked.some(({ id }) => id.startsWith('microsoft-') || (GOOGLE_TAGS.includes(id) && isAllowed({ id })))
  )
}
