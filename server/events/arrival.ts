import type { Campaign } from '../../src/address.ts'
import type { Channel } from '../../src/channel.ts'
import type { Screen } from '../../src/screen.ts'
import type { Vitals } from '../../src/vitals.ts'

/** What one request brought, read and judged: events of one visitor of one site. */
export type Arrival = {
  readonly siteId: number
  readonly visitorNo: number
  readonly receivedAt: Date
  readonly events: readonly ArrivedEvent[]
  readonly origin: VisitOrigin
}

type ArrivedEvent = ArrivedView | ArrivedEngagement | ArrivedCustomEvent | ArrivedVitals

export type ArrivedView = {
  readonly type: 'view'
  readonly id: string
  readonly at: Date
  readonly path: string
  /** Kept of the first view of a visit. */
  readonly from: { readonly source: string | null; readonly channel: Channel; readonly campaign: Campaign }
}

export type ArrivedEngagement = {
  readonly type: 'engagement'
  readonly view: string
  readonly at: Date
  readonly engagedMs: number
  readonly openMs: number
  /** 0 where it was not measured. */
  readonly scrollPercent: number
}

export type ArrivedCustomEvent = {
  readonly type: 'custom'
  readonly id: string
  readonly view: string
  readonly at: Date
  readonly name: string
  readonly value: number | null
  readonly properties: Readonly<Record<string, string>> | null
}

export type ArrivedVitals = {
  readonly type: 'vitals'
  readonly view: string
  readonly at: Date
  readonly vitals: Vitals
}

/** What a visit keeps of the request that began it. */
export type VisitOrigin = {
  readonly browser: string | null
  /** Name and major version. */
  readonly browserVersion: string | null
  readonly system: string | null
  readonly device: string
  readonly screen: Screen | null
  readonly country: string | null
  /** First part of the language the browser asks for first, as `fi`. */
  readonly language: string | null
  readonly ip: string | null
}
