import { CONSENT_DAYS } from '../../src/consent.ts'
import { textsWith } from '../../src/experiment.ts'
import { advancedText, isAdvanced } from '../../src/google.ts'
import { advancedDefaultCalls } from '../../src/google-consent.ts'
import { GOOGLE_TAGS } from '../../src/google-tags.ts'
import { tagsOf as languageTagsOf, type Language } from '../../src/language.ts'
import { askedOfOthers, hidesContent } from '../../src/notice.ts'
import { wordingOf } from '../../src/own-texts.ts'
import { ASKED_PURPOSES } from '../../src/purpose.ts'
import { askedServices, servicesOf, type AskedService, type Service } from '../../src/service.ts'
import { SIGNAL_NAMES } from '../../src/signal.ts'
import { serviceLabels, tellService } from '../../src/told-service.ts'
import { variantName } from '../../src/variant.ts'
import type {
  AskedBrief,
  BlockedConfig,
  BannerText,
  ClearConfig,
  FormsConfig,
  KeptConfig,
  MeasuresConfig,
  PreferencesConfig,
  ReturningConfig,
  WidgetConfig,
} from '../../src/widget-config.ts'
import type { WordedService } from '../../src/service.ts'
import type { Wording } from '../../src/wording.ts'
import { tellingOf } from '../declaration/declaration.ts'
import type { ServedSite, Site } from '../sites/site.ts'
import { isFirstParty } from './first-party.ts'
import { directionsOf, layoutOf, reopenPlaceOf } from './layout.ts'
import { themeOf } from './theme.ts'

/** What the widget's first file is told about a site. */
export function widgetConfig(
  site: ServedSite,
  { gateway, version, language }: { gateway: string; version: string; language: Language },
): WidgetConfig {
  const services = servicesOf(site)
  const { experiment } = site
  const { reopen, lockScroll } = site.look
  return {
    site: site.key,
    gateway,
    version,
    noticeVersion: site.notice_version,
    consentDays: CONSENT_DAYS,
    asked: briefs(services),
    google: googleConfig(site),
    ...defaultsOf(site),
    ...(reopen === 'link' && { linked: true }),
    ...(lockScroll && { lockScroll }),
    theme: layoutOf(site.look) + themeOf(site.look),
    measures: site.measured.length > 0,
    ...(site.cookie_domain !== null && { cookieDomain: site.cookie_domain }),
    ...(isFirstParty(site, gateway) && { firstParty: true }),
    language,
    languages: site.languages,
    text: bannerText(site, services, wordingOf(language, site.texts)),
    ...(experiment && {
      variants: experiment.variants.map(({ key, share, look, texts }) => ({
        variant: variantName(experiment.no, key),
        share,
        ...(Object.keys(look).length > 0 && {
          theme: layoutOf({ ...site.look, ...look }, site.look) + themeOf(site.look),
        }),
        ...(texts[language] && {
          text: bannerText(site, services, wordingOf(language, textsWith(site.texts, { texts }))),
        }),
      })),
    }),
  }
}

/** What the file for who has answered is told. */
export function returningConfig(
  site: ServedSite,
  where: { gateway: string; version: string; language: Language },
): ReturningConfig {
  const { noticeVersion, consentDays, asked, defaults, measures } = widgetConfig(site, where)
  const { language } = where
  const languages = [language, ...site.languages.filter((one) => one !== language)]
  return {
    ...where,
    site: site.key,
    noticeVersion,
    consentDays,
    asked,
    measures,
    ...(defaults && { defaults }),
    ...tagsOf(site, asked),
    theme:
      reopenPlaceOf(site.look) +
      directionsOf(languages) +
      themeOf(site.look, ['background', 'text', 'border', 'button', 'link']),
    reopen:
      site.look.reopen === 'link'
        ? null
        : Object.fromEntries(
            languageTagsOf(languages).map(([tag, one]) => [tag, wordingOf(one, site.texts).banner.settings]),
          ),
  }
}

/** Absent where nothing is told to tags: of Google's nothing is loaded, and no service is Microsoft's. */
function tagsOf({ google }: Site, asked: readonly AskedBrief[]): Pick<ReturningConfig, 'tags'> {
  const ids = asked.map(({ id }) => id)
  if (isAdvanced(google) || ids.some((id) => id.startsWith('microsoft-'))) return { tags: [''] }
  const loaded = ids.filter((id) => GOOGLE_TAGS.includes(id))
  return loaded.length > 0 ? { tags: loaded } : {}
}

export function googleConfig({ google }: Pick<Site, 'google'>): WidgetConfig['google'] {
  const { measurementIds: ids, tagManagerId: manager } = google
  if (ids.length === 0 && manager === null) return null
  return {
    ids,
    ...(manager !== null && { manager }),
    ...(isAdvanced(google) && { advanced: true }),
    passthrough: google.urlPassthrough,
    redaction: google.adsDataRedaction,
  }
}

function defaultsOf({ google, services }: Site): Pick<WidgetConfig, 'defaults'> {
  const isUet = services.some(({ id }) => id === 'microsoft-advertising')
  if (!isAdvanced(google) && !isUet) return {}
  return {
    defaults: {
      ...(isAdvanced(google) && { google: advancedDefaultCalls(google) }),
      ...(isUet && { uet: ['consent', 'default', { ad_storage: 'denied' }] }),
    },
  }
}

/** What the page itself can remove: that of the first party. Lupa's own token goes with the choice it stands for. */
const removable = ({ id, stored }: Service) =>
  id.startsWith('lupa-') ? [] : stored.filter(({ party }) => party === 'first')

export function clearConfig(site: Site): ClearConfig {
  return Object.fromEntries(
    askedServices(servicesOf(site)).map((service) => [
      service.id,
      removable(service).map(({ name, store }) => ({ name, store })),
    ]),
  )
}

export function preferencesConfig(site: Site, language: Language): PreferencesConfig {
  const services = servicesOf(site)
  const telling = tellingOf(site, language)
  const { banner, preferences, purposes, kept } = wordingOf(language, site.texts)
  return {
    notice: { noticeVersion: site.notice_version, asked: briefs(services) },
    services: services.map((service) => ({ ...tellService(service, telling), purpose: service.purpose })),
    labels: serviceLabels(telling.wording),
    wording: { banner, preferences, purposes },
    kept: kept.title,
  }
}

export function keptConfig(site: Site, language: Language): KeptConfig {
  const { kept, preferences } = wordingOf(language, site.texts)
  return { ...kept, cancel: preferences.cancel }
}

export function formsConfig(site: Site, language: Language): FormsConfig {
  return { ...wordingOf(language, site.texts).form, noticeVersion: site.notice_version }
}

export function measuresConfig({ measured }: Site): MeasuresConfig {
  return { measured }
}

export function blockedConfig(site: Site, language: Language): BlockedConfig {
  const wording = wordingOf(language, site.texts)
  const asked = askedServices(servicesOf(site))
  const tell = (services: readonly AskedService[], name: string) => ({
    name,
    provider: [...new Set(services.map(({ provider }) => provider ?? site.name))].join(', '),
    ids: services.map(({ id }) => id),
  })
  return {
    noticeVersion: site.notice_version,
    text: wording.placeholder,
    services: Object.fromEntries([
      ...ASKED_PURPOSES.flatMap((purpose) => {
        const services = asked.filter((service) => service.purpose === purpose)
        return services.length > 0 ? [[purpose, tell(services, wording.banner.purposes[purpose])]] : []
      }),
      ...asked.map((service) => [service.id, tell([service], nameOf(service, wording))]),
    ]),
  }
}

function briefs(services: readonly Service[]): AskedBrief[] {
  return askedServices(services).map((service) => {
    const starts = removable(service).map(({ name, store }) =>
      store === 'indexedDB' ? '' : name.replace('*', ''),
    )
    const left = starts.filter(
      (one, at) =>
        starts.indexOf(one) === at && !starts.some((other) => one !== other && one.startsWith(other)),
    )
    return { id: service.id, purpose: service.purpose, ...(left.length > 0 && { left }) }
  })
}

function bannerText(site: Site, services: readonly Service[], wording: Wording): BannerText {
  const { banner } = wording
  const others = askedOfOthers(services)
  const advanced = advancedText(site.google)
  const named = ASKED_PURPOSES.flatMap((purpose) => {
    const names = others.filter((one) => one.purpose === purpose).map((one) => nameOf(one, wording))
    return names.length > 0 ? [`${banner.purposes[purpose]}: ${names.join(', ')}`] : []
  })
  return {
    title: others.some(({ purpose }) => purpose !== 'statistics') ? banner.titleWithOthers : banner.title,
    intro: [
      // What happens before any answer, and whatever it is, comes first.
      ...(advanced ? [banner[advanced]] : []),
      banner.intro[site.ip_storage].replace('{site}', site.name),
      ...(others.length > 0 ? [`${banner.others} ${named.join(' · ')}`] : []),
    ],
    signals: Object.fromEntries(
      site.signals.map((signal) => [signal, banner.signal.replace('{signal}', SIGNAL_NAMES[signal])]),
    ),
    withdrawable: [
      hidesContent(services) ? banner.hidden : banner.unchanged,
      site.look.reopen === 'link' ? banner.withdrawableByLink : banner.withdrawable,
    ].join(' '),
    accept: banner.accept,
    refuse: banner.refuse,
    customise: banner.customise,
    settings: banner.settings,
  }
}

function nameOf({ id, name }: Service, wording: Wording): string {
  return name ?? wording.services[id as WordedService].name
}
