import type { AskedPurpose } from './purpose.ts'
import type { ServiceId } from './service.ts'

/** Every text a visitor can meet, in one language. Texts only: none is ever read as HTML. */
export type Wording = {
  readonly title: string
  /** `{site}` stands for the site's name. */
  readonly intro: string
  readonly withGoogle: string
  readonly withdrawable: string
  readonly accept: string
  readonly refuse: string
  readonly customise: string
  readonly settings: string
  readonly settingsIntro: string
  readonly save: string
  readonly cancel: string
  readonly alwaysOn: string
  readonly details: string
  readonly receives: string
  /** Who receives the data where no third party does. `{site}` as above. */
  readonly ownProvider: string
  readonly storedName: string
  readonly storedLifetime: string
  readonly storedParty: string
  readonly firstParty: string
  readonly thirdParty: string
  /** `{days}` stands for a whole number. */
  readonly days: string
  readonly untilClosed: string
  readonly purposes: Readonly<
    Record<'necessary' | AskedPurpose, { name: string; text: string; lost: string }>
  >
  readonly services: Readonly<Record<ServiceId, { name: string; text: string }>>
  readonly linkHere: string
  readonly linkHereText: string
}
