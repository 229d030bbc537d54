import type { Purpose } from './purpose.ts'
import type { ServiceLabels, ToldService } from './told-service.ts'

/** Everything a site may load or keep, in one language: told to whoever asks, whatever they chose. */
export type Declaration = {
  readonly title: string
  /** Says when it changed last. */
  readonly changed: string
  readonly labels: ServiceLabels
  /** What stands beside a service that is allowed now, is not, or needs no asking. */
  readonly marks: { readonly allowed: string; readonly notAllowed: string; readonly alwaysOn: string }
  /** Of the button that opens the choices. */
  readonly settings: string
  /** A section a purpose, those left out that nothing stands under. */
  readonly purposes: readonly {
    readonly purpose: Purpose
    readonly name: string
    readonly text: string
    readonly services: readonly ToldService[]
  }[]
}
