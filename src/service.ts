import * as v from 'valibot'
import type { GoogleSettings } from './google.ts'
import { LANGUAGES } from './language.ts'
import { plainText } from './plain-text.ts'
import { ASKED_PURPOSES, type AskedPurpose, type Purpose } from './purpose.ts'
import { covers } from './stored-name.ts'
import { OWN_PURPOSES, SERVICE_KINDS, STORES, type ServiceKind } from './service-kind.ts'

/** Services that Lupa itself loads or is. */
const BUILT_IN_SERVICES = [
  'lupa-choice',
  'lupa-statistics',
  'google-analytics',
  'google-demographics',
  'google-tag-manager',
  'lupa-linking',
] as const
type BuiltInService = (typeof BUILT_IN_SERVICES)[number]

/** Those that `wording` has a name and a text of; all others have a name of their own. */
export type WordedService = Exclude<BuiltInService, 'google-tag-manager'>

const OWN_COOKIES = ['lupa', 'lupa_visitor']

/** Something kept on the visitor's device (R51). A trailing `*` in the name stands for any ending. */
const StoredKey = v.strictObject({
  name: v.pipe(
    plainText,
    v.trim(),
    v.minLength(1, 'expected a name'),
    v.maxLength(100),
    v.check(
      (name) => !OWN_COOKIES.some((own) => covers(name, own)),
      "this would be one of Lupa's own cookies, too",
    ),
  ),
  store: v.optional(v.picklist(STORES), 'cookie'),
  /** Whole days; 0 means until the browser is closed, null until it is deleted. */
  lifetimeDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3650))),
  party: v.picklist(['first', 'third']),
})
export type StoredKey = v.InferOutput<typeof StoredKey>

/** Each stands for all hosts under it, too. */
const host = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(253),
  v.regex(/^([a-z0-9-]+\.)+[a-z0-9-]+$/, 'expected a host such as cdn.example.com'),
)

const sentence = v.pipe(plainText, v.trim(), v.minLength(1), v.maxLength(500))

/** A service of the owner's own, written or picked from the library. */
export const OwnService = v.strictObject({
  /** Names it in `data-lupa`, and in every choice. */
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'expected 2 to 40 lower-case letters, digits and hyphens'),
    v.check(
      (id) => !id.startsWith('lupa-') && !BUILT_IN_SERVICES.some((built) => built === id),
      'this is a service of Lupa itself',
    ),
    v.check((id) => !['necessary', ...ASKED_PURPOSES].includes(id), 'this is the name of a purpose'),
  ),
  name: v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(60)),
  purpose: v.picklist(OWN_PURPOSES),
  kind: v.picklist(SERVICE_KINDS),
  /** Who receives the data; null is the controller of the site itself. */
  provider: v.nullable(v.pipe(plainText, v.trim(), v.minLength(1), v.maxLength(100))),
  /** Where the provider is, ISO 3166-1 alpha-2. */
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'expected a country such as IE'))),
  /** By language, in place of the text of its kind. */
  about: v.optional(v.record(v.picklist(LANGUAGES), sentence), {}),
  policyUrl: v.nullable(
    v.pipe(v.string(), v.url(), v.regex(/^https:\/\//, 'expected an https address'), v.maxLength(500)),
  ),
  stored: v.pipe(v.array(StoredKey), v.maxLength(40, 'expected at most 40 names')),
  /** Where its pages, scripts and pictures come from, and what they send goes to; absent are those known of it. */
  hosts: v.optional(v.pipe(v.array(host), v.maxLength(20, 'expected at most 20 hosts'))),
})
export type OwnService = v.InferOutput<typeof OwnService>

/** All that a site loads beside Lupa's own. */
export const OwnServices = v.pipe(
  v.array(OwnService),
  v.maxLength(60, 'expected at most 60 services'),
  v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'expected each id once'),
)

/** A named thing under a purpose that may be allowed by itself. */
export type Service = Omit<OwnService, 'id' | 'name' | 'purpose' | 'kind'> & {
  readonly id: string
  readonly purpose: Purpose
  /** Null where `wording` has name and text. */
  readonly name: string | null
  readonly kind: ServiceKind | null
}

/** Who receives what Google's services gather in the European Economic Area. */
export const GOOGLE = {
  provider: 'Google Ireland Limited',
  country: 'IE',
  policyUrl: 'https://policies.google.com/privacy',
} as const

/** A cookie of the page's own domain. Days are whole: what lasts some minutes or hours is told as one. */
export function cookie(name: string, lifetimeDays: number): StoredKey {
  return { name, store: 'cookie', lifetimeDays, party: 'first' }
}

const own = { name: null, kind: null, provider: null, country: null, about: {}, policyUrl: null }
const google = { ...own, ...GOOGLE }

const BUILT_IN: Readonly<Record<BuiltInService, Service>> = {
  'lupa-choice': { ...own, id: 'lupa-choice', purpose: 'necessary', stored: [cookie('lupa', 180)] },
  'lupa-statistics': {
    ...own,
    id: 'lupa-statistics',
    purpose: 'statistics',
    stored: [cookie('lupa_visitor', 180)],
  },
  /** `_ga` and `_ga_<container>` live two years; https://developers.google.com/analytics/devguides/collection/gtagjs/cookies-user-id */
  'google-analytics': {
    ...google,
    id: 'google-analytics',
    purpose: 'statistics',
    stored: [cookie('_ga', 730), cookie('_ga_*', 730)],
  },
  /** Signals of people signed in to Google; https://developers.google.com/analytics/devguides/collection/gtagjs/display-features */
  'google-demographics': {
    ...google,
    id: 'google-demographics',
    purpose: 'marketing',
    stored: [
      { name: 'IDE', store: 'cookie', lifetimeDays: 390, party: 'third' },
      { name: 'test_cookie', store: 'cookie', lifetimeDays: 1, party: 'third' },
    ],
  },
  'google-tag-manager': {
    ...google,
    id: 'google-tag-manager',
    purpose: 'statistics',
    name: 'Google Tag Manager',
    kind: 'tag-manager',
    stored: [],
  },
  'lupa-linking': { ...own, id: 'lupa-linking', purpose: 'linking', stored: [cookie('lupa_visitor', 180)] },
}

/** Every service of a site, in the order a visitor sees them. Google's are among them only where they are set up. */
export function servicesOf({
  google,
  services,
}: {
  google: Pick<GoogleSettings, 'measurementIds' | 'tagManagerId' | 'demographics'>
  services: readonly OwnService[]
}): readonly Service[] {
  const there: Readonly<Partial<Record<BuiltInService, boolean>>> = {
    'google-analytics': google.measurementIds.length > 0,
    'google-demographics': google.measurementIds.length > 0 && google.demographics,
    'google-tag-manager': google.tagManagerId !== null,
  }
  const builtIn = BUILT_IN_SERVICES.filter((id) => there[id] ?? true).map((id) => BUILT_IN[id])
  return [...builtIn, ...services]
}

/** A service a visitor may say yes or no to. */
export type AskedService = Service & { readonly purpose: AskedPurpose }

export function askedServices(services: readonly Service[]): readonly AskedService[] {
  return services.filter((service): service is AskedService => service.purpose !== 'necessary')
}
