import type { GtagCall } from './google-consent.ts'
import type { Language } from './language.ts'
import type { Measure } from './measure.ts'
import type { AskedPurpose, Purpose } from './purpose.ts'
import type { Store } from './service-kind.ts'
import type { Signal } from './signal.ts'
import type { ServiceLabels, ToldService } from './told-service.ts'
import type { FormWording, KeptWording, PlaceholderWording, Wording } from './wording.ts'

/** A service as every page needs it: to ask, to obey, and to clear up after it. */
export type AskedBrief = {
  readonly id: string
  readonly purpose: AskedPurpose
  /**
   * Where it is refused, nothing whose name begins so may be left of what the page itself can remove. Empty stands for a
   * database, whose name a page learns too late.
   */
  readonly left?: readonly string[]
}

/** The texts of the first layer, as they are shown. */
export type BannerText = {
  readonly title: string
  /** A paragraph each. */
  readonly intro: readonly string[]
  /** Shown where the browser sends this signal and the site heeds it. */
  readonly signals: Readonly<Partial<Record<Signal, string>>>
  readonly withdrawable: string
  readonly accept: string
  readonly refuse: string
  readonly customise: string
  readonly settings: string
}

/** How Google's tags are loaded, and what they are told, in the words of `google`. */
export type GoogleConfig = {
  readonly ids: readonly string[]
  readonly manager?: string
  /** Absent in basic mode. */
  readonly advanced?: true
  readonly passthrough: boolean
  readonly redaction: boolean
}

/** What tags that a page may run at once are told ahead of all else. */
export type DefaultsConfig = {
  readonly google?: readonly GtagCall[]
  /** What is put into the queue of Microsoft Advertising. */
  readonly uet?: readonly unknown[]
}

/** What `/lupa.js?site=KEY` carries beside its code. */
export type WidgetConfig = {
  readonly site: string
  /** Where everything is asked of, and sent to: the gateway's own origin. */
  readonly gateway: string
  /** Of all that the site's files are made of; in the addresses of its parts. */
  readonly version: string
  readonly noticeVersion: number
  readonly consentDays: number
  readonly asked: readonly AskedBrief[]
  /** Null where nothing of Google is set up. */
  readonly google: GoogleConfig | null
  /** Absent where tags are told nothing before there is a choice. */
  readonly defaults?: DefaultsConfig
  /** The site has a link of its own in place of the button that brings the choices back. */
  readonly linked?: true
  readonly lockScroll?: true
  /** CSS of the layout and the owner's colours. */
  readonly theme: string
  /** Whether anything is recorded of a visit beside its pages and times. */
  readonly measures: boolean
  readonly cookieDomain?: string
  /** Whether the gateway sees the site's cookies, and keeps the choice in them. */
  readonly firstParty?: true
  /** The language of `text`. */
  readonly language: Language
  /** The site's languages, its first one first. */
  readonly languages: readonly Language[]
  readonly text: BannerText
  /** While an experiment runs: one of them is drawn by lot for each banner, and put over these settings. */
  readonly variants?: readonly ({
    readonly variant: string
    /** In per cent. */
    readonly share: number
  } & Partial<Pick<WidgetConfig, 'theme' | 'text'>>)[]
  /** The one that was drawn on this page. */
  readonly variant?: string
}

/** What the same address carries for a visitor whose recorded choice the gateway sees, beside less code. */
export type ReturningConfig = Pick<
  WidgetConfig,
  | 'site'
  | 'gateway'
  | 'version'
  | 'noticeVersion'
  | 'consentDays'
  | 'asked'
  | 'defaults'
  | 'measures'
  | 'language'
  | 'theme'
> & {
  /** The services whose tags Lupa loads where they are allowed; an empty name where tags are told of a refusal as well. */
  readonly tags?: readonly string[]
  /** What the button that brings the choices back is called, by language; null where the site has a link of its own. */
  readonly reopen: Readonly<Partial<Record<string, string>>> | null
}

/** What the parts carry beside their code, each what it shows. */
export type PreferencesConfig = {
  /** Of the notice that these are the details of; the page may have an older one. */
  readonly notice: Pick<WidgetConfig, 'noticeVersion' | 'asked'>
  readonly services: readonly (ToldService & { readonly purpose: Purpose })[]
  readonly labels: ServiceLabels
  readonly wording: Pick<Wording, 'banner' | 'preferences' | 'purposes'>
  /** Names what is loaded where it is asked for (`KeptConfig`). */
  readonly kept: string
}
export type KeptConfig = KeptWording & { readonly cancel: string }
/** `noticeVersion` is of the notice that a yes given there agrees to; the page may have an older one. */
export type FormsConfig = FormWording & { readonly noticeVersion: number }
export type MeasuresConfig = { readonly measured: readonly Measure[] }
/** By the id of a service, what of it the page itself can remove. */
export type ClearConfig = Readonly<
  Record<string, readonly { readonly name: string; readonly store: Store }[]>
>
export type BlockedConfig = {
  readonly noticeVersion: number
  readonly text: PlaceholderWording
  /** By the id of a service, or by a purpose. */
  readonly services: Readonly<
    Record<
      string,
      {
        readonly name: string
        readonly provider: string
        /** Of the services that are allowed by a yes to it. */
        readonly ids: readonly string[]
      }
    >
  >
}
