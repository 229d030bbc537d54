/** How visits come: the first that fits. Named as in most web analytics. */
export const CHANNELS = ['paid', 'email', 'social', 'search', 'referral', 'direct'] as const
export type Channel = (typeof CHANNELS)[number]

/** What is known of a referring host: the kind a maintained list gives it, or null where it is in none. */
export type KnownMedium = 'search' | 'social' | 'email' | 'paid' | null

const PAID = /^(cpc|ppc|cpm|cpv|cpa|paid.*|.*[-_]paid|retargeting|display|banner|affiliate)$/i
const EMAIL = /^(e-?mail|newsletter)$/i
const SOCIAL = /^(social([-_ ]?(network|media))?|sm)$/i
const SEARCH = /^organic$/i

/**
 * `medium` is utm_medium, which the site's owner wrote and which is believed first; `source` the referring host, or else
 * utm_source. As in other web analytics a link with a tag is never direct, and a source may be called by the medium:
 * https://support.google.com/analytics/answer/9756891
 */
export function channelOf({
  source,
  medium,
  known,
}: {
  source: string | null
  medium: string | null
  known: KnownMedium
}): Channel {
  if (medium !== null && PAID.test(medium)) return 'paid'
  if (medium !== null && EMAIL.test(medium)) return 'email'
  if (medium !== null && SOCIAL.test(medium)) return 'social'
  if (medium !== null && SEARCH.test(medium)) return 'search'
  if (known !== null) return known
  if (source !== null && EMAIL.test(source)) return 'email'
  return source === null && medium === null ? 'direct' : 'referral'
}
