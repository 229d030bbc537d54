import type { AskedPurpose, Purpose } from './purpose.ts'

const SERVICES = ['lupa-choice', 'lupa-statistics', 'google-analytics', 'lupa-linking'] as const
export type ServiceId = (typeof SERVICES)[number]

/** Something kept on the visitor's device (R51). A trailing `*` in the name stands for any ending. */
type StoredKey = {
  readonly name: string
  /** Whole days; 0 means until the browser is closed. */
  readonly lifetimeDays: number
  readonly party: 'first' | 'third'
}

/** A named thing under a purpose that may be allowed by itself. Texts about it are in `wording`. */
export type Service = {
  readonly id: ServiceId
  readonly purpose: Purpose
  /** Who receives the data: null is the controller of the site itself. */
  readonly provider: string | null
  readonly stored: readonly StoredKey[]
}

const BUILT_IN: Readonly<Record<ServiceId, Service>> = {
  'lupa-choice': {
    id: 'lupa-choice',
    purpose: 'necessary',
    provider: null,
    stored: [{ name: 'lupa', lifetimeDays: 180, party: 'first' }],
  },
  'lupa-statistics': {
    id: 'lupa-statistics',
    purpose: 'statistics',
    provider: null,
    stored: [{ name: 'lupa_visitor', lifetimeDays: 180, party: 'first' }],
  },
  /** `_ga` and `_ga_<container>` live two years; https://developers.google.com/analytics/devguides/collection/gtagjs/cookies-user-id */
  'google-analytics': {
    id: 'google-analytics',
    purpose: 'statistics',
    provider: 'Google Ireland Limited',
    stored: [
      { name: '_ga', lifetimeDays: 730, party: 'first' },
      { name: '_ga_*', lifetimeDays: 730, party: 'first' },
    ],
  },
  'lupa-linking': {
    id: 'lupa-linking',
    purpose: 'linking',
    provider: null,
    stored: [{ name: 'lupa_visitor', lifetimeDays: 180, party: 'first' }],
  },
}

/** Every service of a site, in the order a visitor sees them. Google is among them only where an id is set. */
export function servicesOf({ measurementId }: { measurementId: string | null }): readonly Service[] {
  return SERVICES.filter((id) => id !== 'google-analytics' || measurementId !== null).map(
    (id) => BUILT_IN[id],
  )
}

/** A service a visitor may say yes or no to. */
export type AskedService = Service & { readonly purpose: AskedPurpose }

export function askedServices(services: readonly Service[]): readonly AskedService[] {
  return services.filter((service): service is AskedService => service.purpose !== 'necessary')
}
