import type { IpStorage } from './ip-storage.ts'
import type { Measure } from './measure.ts'
import type { Purpose } from './purpose.ts'
import type { ServiceKind } from './service-kind.ts'
import type { WordedService } from './service.ts'

/** The first layer, and what every page needs. */
type BannerWording = {
  /** Where the site asks for nothing but statistics. */
  readonly title: string
  /** Where other services are asked about, too. */
  readonly titleWithOthers: string
  /** By how the site keeps addresses. `{site}` stands for its name. */
  readonly intro: Readonly<Record<IpStorage, string>>
  /** Stands before a list of services by purpose. */
  readonly others: string
  /** Where Google is told of visits before a choice, and after a refusal. */
  readonly advanced: string
  /** The same, where some regions are left out of what is denied by default: there Google keeps cookies as well. */
  readonly advancedElsewhere: string
  /** What a refusal costs: nothing, or content of other services. */
  readonly unchanged: string
  readonly hidden: string
  readonly withdrawable: string
  /** The same, where the site has a link of its own instead of the button. */
  readonly withdrawableByLink: string
  /** The browser asks not to be tracked. `{signal}` names how. */
  readonly signal: string
  readonly accept: string
  readonly refuse: string
  readonly customise: string
  /** Names the dialog, and the button that opens it. */
  readonly settings: string
  readonly purposes: Readonly<Record<Purpose, string>>
}

/** The second layer. */
type PreferencesWording = {
  readonly intro: string
  readonly save: string
  readonly cancel: string
  readonly alwaysOn: string
  readonly details: string
  readonly receives: string
  /** Who receives the data where no third party does. `{site}` as above. */
  readonly ownProvider: string
  readonly policy: string
  /** `{measured}` stands for a list of `measures`. */
  readonly measured: string
  /** How long visits and addresses are kept. `{months}` and `{days}` stand for spans such as "14 months". */
  readonly kept: Readonly<Record<IpStorage, string>>
}

/** A table of what is kept on the device; also the declaration. */
type StoredWording = {
  readonly title: string
  readonly name: string
  readonly kind: string
  readonly lifetime: string
  readonly setBy: string
  readonly firstParty: string
  readonly thirdParty: string
  readonly untilClosed: string
  readonly untilDeleted: string
  readonly cookie: string
  readonly localStorage: string
  readonly sessionStorage: string
  readonly indexedDB: string
  /** A service that keeps nothing here. */
  readonly nothing: string
  /** `{date}` stands for a day. */
  readonly changed: string
  /** Of a service, now. */
  readonly allowed: string
  readonly notAllowed: string
}

/** What stands in place of something that is not loaded. `{service}` and `{provider}` stand for names. */
export type PlaceholderWording = {
  readonly title: string
  readonly text: string
  readonly once: string
  readonly always: string
}

/** Beside a form. */
export type FormWording = {
  readonly link: string
  readonly linkText: string
}

/** What is kept of a browser, for who uses it: to look at, to take along and to erase. */
export type KeptWording = {
  readonly title: string
  readonly about: string
  readonly nothing: string
  readonly show: string
  readonly download: string
  readonly erase: string
  /** Asked before anything is erased. */
  readonly confirm: string
  readonly erased: string
  readonly failed: string
  /** Over a table of what happened. */
  readonly when: string
  readonly what: string
  /** Before a count. */
  readonly visits: string
  readonly pages: string
}

/** Every text a visitor can meet, in one language. Texts only: none is ever read as HTML. */
export type Wording = {
  readonly banner: BannerWording
  readonly preferences: PreferencesWording
  readonly stored: StoredWording
  readonly placeholder: PlaceholderWording
  readonly form: FormWording
  readonly kept: KeptWording
  /** What a purpose is for, and what a refusal costs. */
  readonly purposes: Readonly<Record<Purpose, { readonly text: string; readonly lost: string }>>
  readonly services: Readonly<Record<WordedService, { readonly name: string; readonly text: string }>>
  /** What a service of this kind does. */
  readonly kinds: Readonly<Record<ServiceKind, string>>
  /** What is recorded of a visit beside pages and times; fits into a list. */
  readonly measures: Readonly<Record<Measure, string>>
}
