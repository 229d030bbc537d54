import { ASKED_PURPOSES, FIRST_LAYER_PURPOSES, type AskedPurpose } from './purpose.ts'
import type { Signal } from './signal.ts'

/** What there is to know of a service to say yes or no to it. */
type Asked = { readonly id: string; readonly purpose: AskedPurpose }

/** Yes or no for each purpose and each service. A service counts as allowed only where its purpose is, too. */
export type Choice = {
  readonly purposes: Readonly<Record<AskedPurpose, boolean>>
  readonly services: Readonly<Partial<Record<string, boolean>>>
}

/** Silence is not consent (GDPR art. 4(11)): this holds until the visitor answers. */
export const REFUSED: Choice = {
  purposes: { preferences: false, statistics: false, marketing: false, linking: false },
  services: {},
}

/**
 * What "Accept" on the first layer means: every asked service but those under `linking` (R57), and but those under
 * `marketing` where the browser sends a signal that is heeded.
 */
export function acceptedChoice(asked: readonly Asked[], signal: Signal | null = null): Choice {
  return choiceOf(
    asked,
    asked
      .filter(
        ({ purpose }) =>
          FIRST_LAYER_PURPOSES.includes(purpose) && (signal === null || purpose !== 'marketing'),
      )
      .map(({ id }) => id),
  )
}

/** The choice that allows exactly these services. A purpose is allowed when one of its services is. */
export function choiceOf(asked: readonly Asked[], allowed: readonly string[]): Choice {
  const purposes = { ...REFUSED.purposes }
  const services: Record<string, boolean> = {}
  for (const service of asked) {
    const yes = allowed.includes(service.id)
    services[service.id] = yes
    if (yes) purposes[service.purpose] = true
  }
  return { purposes, services }
}

/** By the name of a purpose or a service. */
export function isAllowed({ purposes, services }: Choice, name: string): boolean {
  // Every object answers to "toString".
  return ((purposes as Partial<Record<string, boolean>>)[name] ?? services[name]) === true
}

export function allowedServices(choice: Choice, asked: readonly Asked[]): string[] {
  return asked
    .filter((service) => choice.purposes[service.purpose] && choice.services[service.id] === true)
    .map((service) => service.id)
}

/**
 * The purposes under which Lupa itself may keep rows about a visitor: each needs Lupa's own service, so that
 * a yes to Google Analytics alone records nothing here.
 */
export function grantedPurposes(choice: Choice): ('statistics' | 'linking')[] {
  return (['statistics', 'linking'] as const).filter(
    (purpose) => choice.purposes[purpose] && choice.services[`lupa-${purpose}`] === true,
  )
}

export function isRefusal(choice: Choice): boolean {
  return ASKED_PURPOSES.every((purpose) => !choice.purposes[purpose])
}
