import type { Choice } from './choice.ts'
import type { GoogleSettings } from './google.ts'

/** A call of `gtag`. */
export type GtagCall = readonly [command: 'consent' | 'set', ...given: unknown[]]

/** All seven signals of Consent Mode v2. https://support.google.com/analytics/answer/13802165 */
export function signalsOf({ services, purposes }: Pick<Choice, 'services' | 'purposes'>) {
  const ads = services['google-demographics'] || services['google-ads']
  const word = (yes: boolean | undefined) => (yes ? 'granted' : 'denied')
  return {
    ad_storage: word(ads),
    ad_user_data: word(ads),
    ad_personalization: word(ads),
    analytics_storage: word(services['google-analytics']),
    functionality_storage: word(purposes.preferences),
    personalization_storage: word(purposes.preferences),
    security_storage: word(purposes.preferences),
  }
}

/** What Google's tags are told ahead of all else: everything is denied, `until` they are told otherwise. */
export function defaultCalls(
  { passthrough, redaction }: { passthrough: boolean; redaction: boolean },
  until?: { readonly wait_for_update: number; readonly region?: readonly string[] },
): readonly GtagCall[] {
  const denied = signalsOf({ services: {}, purposes: {} as Choice['purposes'] })
  return [
    ['consent', 'default', { ...denied, ...until }],
    ['set', { url_passthrough: passthrough, ads_data_redaction: redaction }],
  ]
}

/** The same in advanced mode, where tags run before anything is known of the choice. */
export function advancedDefaultCalls({
  urlPassthrough,
  adsDataRedaction,
  waitForUpdateMs,
  regions,
}: GoogleSettings): readonly GtagCall[] {
  return defaultCalls(
    { passthrough: urlPassthrough, redaction: adsDataRedaction },
    { wait_for_update: waitForUpdateMs, ...(regions.length > 0 && { region: regions }) },
  )
}
