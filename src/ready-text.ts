import type { RegisterPurpose } from './register-purpose.ts'

/** Words from which a controller begins, in one language; the names of purposes stand in notices as they are here. */
export type ReadyText = {
  readonly purposes: Readonly<Record<RegisterPurpose, { readonly name: string; readonly about: string }>>
  /** Of purposes that may rest on one. */
  readonly interests: Readonly<Partial<Record<RegisterPurpose, string>>>
  /** Why data are kept after the end. */
  readonly keptReason: string
}
