import { isAdvanced } from '../../src/google.ts'
import { STAFF_LANGUAGES, type StaffLanguage } from '../../src/language.ts'
import type { ToldSite } from '../../src/processing.ts'
import { servicesOf } from '../../src/service.ts'
import { declarationOf } from '../declaration/declaration.ts'
import type { Site } from '../sites/site.ts'
import { cookiesUrl } from './address.ts'

/** A site as a notice tells of it: from the very services that its banner and its declaration name. */
export function toldSite(site: Site, gateway: string): ToldSite {
  const told = Object.fromEntries(
    // The day of the last change is the declaration's own.
    STAFF_LANGUAGES.map((language) => [
      language,
      declarationOf(site, language, { publishedAt: new Date(0) }),
    ]),
  ) as Record<StaffLanguage, ReturnType<typeof declarationOf>>
  const inEach = <T>(pick: (of: ReturnType<typeof declarationOf>) => T) =>
    ({ en: pick(told.en), fi: pick(told.fi), sv: pick(told.sv) }) satisfies Record<StaffLanguage, T>
  const names = new Map(
    told.en.purposes.flatMap(({ services }) => services.map(({ id, name }) => [id, name] as const)),
  )
  return {
    name: site.name,
    key: site.key,
    policyUrl: cookiesUrl(gateway, site.key),
    rightsUrl: `${gateway}/rights/${site.key}`,
    isAdvanced: isAdvanced(site.google),
    purposes: inEach(({ purposes }) => purposes),
    labels: inEach(({ labels }) => labels),
    services: servicesOf(site).map(({ id, provider, country }) => ({
      id,
      name: names.get(id) ?? id,
      provider,
      country,
    })),
  }
}
