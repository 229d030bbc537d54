import type { Keeping } from './ip-storage.ts'
import type { Language } from './language.ts'
import type { AskedService, Service } from './service.ts'
import type { Wording } from './wording.ts'

/** What `/lupa.js?site=KEY` carries beside its code. */
export type WidgetConfig = {
  readonly site: string
  readonly siteName: string
  /** Where choices, events and forms are sent: the gateway's own origin. */
  readonly gateway: string
  readonly noticeVersion: number
  readonly consentDays: number
  readonly services: readonly Service[]
  readonly asked: readonly AskedService[]
  readonly measurementId: string | null
  readonly keeping: Keeping
  /** The site's languages, its first one first. */
  readonly wordings: Readonly<Partial<Record<Language, Wording>>>
}
