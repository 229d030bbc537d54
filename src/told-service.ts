import type { advancedText } from './google.ts'
import { GOOGLE_LINKS } from './legal-facts.ts'
import { GOOGLE_TAGS } from './google-tags.ts'
import type { Keeping } from './ip-storage.ts'
import type { Language } from './language.ts'
import type { ShownWording } from './notice.ts'
import type { Service, StoredKey, WordedService } from './service.ts'
import { span } from './span.ts'

/** A service as visitors are told of it, in their language. */
export type ToldService = {
  readonly id: string
  readonly name: string
  readonly text: string
  /** Of Lupa's statistics: what else is recorded, and how long visits are kept. Of Google's: what goes there in any case. */
  readonly more: readonly string[]
  readonly receiver: string
  readonly policyUrl: string | null
  /** Where its visitors set it for every site, by the provider's own names for it (R70, R71). */
  readonly links: readonly { readonly text: string; readonly url: string }[]
  /** What it keeps on the device: name, kind, lifetime, and who sets it. */
  readonly stored: readonly (readonly string[])[]
}

/** What stands around services that are told of. */
export type ServiceLabels = {
  readonly receives: string
  readonly policy: string
  readonly nothing: string
  /** Of the columns of `stored`. */
  readonly columns: readonly string[]
}

export type Telling = {
  readonly siteName: string
  readonly language: Language
  readonly keeping: Keeping
  /** Google is told of visits before a choice, and after a refusal. */
  readonly advanced: ReturnType<typeof advancedText>
  readonly wording: Pick<
    ShownWording,
    'banner' | 'preferences' | 'stored' | 'services' | 'kinds' | 'measures'
  >
}

export function tellService(service: Service, telling: Telling): ToldService {
  const { language, wording } = telling
  const { id, name, kind, about, policyUrl, stored } = service
  const worded = wording.services[id as WordedService]
  return {
    id,
    name: name ?? worded?.name ?? id,
    text: about[language] ?? worded?.text ?? (kind && wording.kinds[kind]) ?? '',
    more:
      id === 'lupa-statistics'
        ? moreOfVisits(telling)
        : telling.advanced && GOOGLE_TAGS.includes(id)
          ? [wording.banner[telling.advanced]]
          : [],
    receiver: receiver(service, telling),
    policyUrl,
    links: GOOGLE_LINKS.filter(({ service }) => service === id).map(({ text, url }) => ({ text, url })),
    stored: stored.map((key) => storedRow(key, telling)),
  }
}

export function serviceLabels({ preferences, stored }: Telling['wording']): ServiceLabels {
  return {
    receives: preferences.receives,
    policy: preferences.policy,
    nothing: stored.nothing,
    columns: [stored.name, stored.kind, stored.lifetime, stored.setBy],
  }
}

function moreOfVisits({ language, keeping, wording: { preferences: text, measures } }: Telling): string[] {
  const measured = Object.values(measures)
  const kept = text.kept[keeping.ipStorage]
    .replace('{months}', span(keeping.visitMonths, 'month', language))
    .replace('{days}', span(keeping.ipFullDays, 'day', language))
  if (measured.length === 0) return [kept]
  return [text.measured.replace('{measured}', new Intl.ListFormat(language).format(measured)), kept]
}

/** Who receives the data, and where; where nobody else does, the site itself. */
function receiver({ provider, country }: Service, { siteName, language, wording }: Telling): string {
  const place = country && new Intl.DisplayNames(language, { type: 'region' }).of(country)
  return (
    (provider ?? wording.preferences.ownProvider.replace('{site}', siteName)) + (place ? ` (${place})` : '')
  )
}

function storedRow(
  { name, store, lifetimeDays, party }: StoredKey,
  { language, wording: { stored: text } }: Telling,
): string[] {
  const lifetime =
    lifetimeDays === null
      ? text.untilDeleted
      : lifetimeDays === 0
        ? text.untilClosed
        : span(lifetimeDays, 'day', language)
  return [name, text[store], lifetime, party === 'first' ? text.firstParty : text.thirdParty]
}
