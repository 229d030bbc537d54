import type { AskedPurpose } from './purpose.ts'
import type { ServiceId } from './service.ts'
import type { IpStorage } from './ip-storage.ts'

/** Every text a visitor can meet, in one language. Texts only: none is ever read as HTML. */
export type Wording = {
  readonly title: string
  /** By how the site keeps addresses. `{site}` stands for its name. */
  readonly intro: Readonly<Record<IpStorage, string>>
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
  /** How long visits and addresses are kept. `{months}` and `{days}` stand for whole numbers. */
  readonly kept: Readonly<Record<IpStorage, string>>
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
