import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Variant } from '../../src/experiment.ts'
import type { GoogleSettings } from '../../src/google.ts'
import type { Look } from '../../src/look.ts'
import type { Measure } from '../../src/measure.ts'
import type { OwnTexts } from '../../src/own-texts.ts'
import type { OwnService } from '../../src/service.ts'
import type { Signal } from '../../src/signal.ts'
import type { Language } from '../../src/language.ts'
import type { NoticeContent } from '../../src/notice.ts'
import type { IpStorage } from '../../src/ip-storage.ts'
import type { Day } from '../../src/period.ts'
import type { VariantKey } from '../../src/variant.ts'

export interface SiteTable {
  id: Generated<number>
  key: ColumnType<string, string, never>
  register_id: number
  name: string
  origins: string[]
  languages: Language[]
  time_zone: string
  smallest_group: number
  ip_storage: IpStorage
  ip_full_days: number
  visit_months: number
  google: JSONColumnType<GoogleSettings>
  services: JSONColumnType<OwnService[]>
  look: JSONColumnType<Look>
  texts: JSONColumnType<OwnTexts>
  signals: Signal[]
  measured: Measure[]
  cookie_domain: string | null
  notice_version: number
  created_at: ColumnType<Date, Date, never>
  heard_at: Date | null
  /** How often its pages are scanned; null for only when asked. */
  scan_every_days: ColumnType<number | null, undefined, number | null>
  /** Whether all of it is made up. The database lets nobody change it: only such a site can be removed whole. */
  sample: ColumnType<boolean, boolean | undefined, never>
}

/** There while the sample site is being loaded. */
export interface SampleLoadTable {
  site_id: ColumnType<number, number, never>
  /** Each day is committed whole. */
  days_loaded: number
  /** When a day was loaded last, by the clock of the gateway that loads. */
  touched_at: Date
}

/** What visitors should reach: a page or an event. */
export interface GoalTable {
  id: ColumnType<number, never, never>
  site_id: ColumnType<number, number, never>
  name: string
  target: string
  created_at: ColumnType<Date, Date, never>
}

/** A line that staff wrote beside a day of the chart. */
export interface AnnotationTable {
  id: ColumnType<number, never, never>
  site_id: ColumnType<number, number, never>
  /** In the site's time zone. */
  day: Day
  text: string
  /** Who wrote it; null when the account is gone. */
  account_id: ColumnType<string | null, string, never>
  created_at: ColumnType<Date, Date, never>
}

/** Banners shown in turns by lot, to see which is allowed more. The database lets one run at a site. */
export interface ExperimentTable {
  site_id: ColumnType<number, number, never>
  /** From 1 at each site; with the key of a variant it names what a page showed: `3b`. */
  no: ColumnType<number, number, never>
  name: ColumnType<string, string, never>
  variants: JSONColumnType<Variant[], string, never>
  started_at: ColumnType<Date, Date, never>
  /** Null while it runs. */
  ended_at: ColumnType<Date | null, undefined, Date>
  /** Versions of the notice that its variants were shown with: from this one on. */
  first_notice: number
  last_notice: ColumnType<number | null, undefined, number>
  kept: ColumnType<VariantKey | null, undefined, VariantKey | null>
}

/** Opens the statistics of one site to another program. */
export interface ApiKeyTable {
  id: ColumnType<string, string, never>
  site_id: ColumnType<number, number, never>
  name: string
  /** SHA-256 of the secret, hexadecimal. */
  secret_hash: ColumnType<string, string, never>
  created_at: ColumnType<Date, Date, never>
  last_used_at: Date | null
}

/** Opens the overview of one site to whoever has its address. */
export interface ShareLinkTable {
  id: ColumnType<string, string, never>
  site_id: ColumnType<number, number, never>
  name: string
  /** SHA-256 of the secret in the address, hexadecimal. */
  secret_hash: ColumnType<string, string, never>
  /** argon2id, in the PHC string format; null for none. */
  password_hash: ColumnType<string | null, string | null, never>
  /** From then on it opens nothing; null for no end. */
  expires_at: ColumnType<Date | null, Date | null, never>
  /** Pages of these origins may show it in a frame. */
  embed_origins: ColumnType<string[], string[], never>
  created_at: ColumnType<Date, Date, never>
  /** A day of the site's time zone and no closer: it says that a link is needed, not who reads it when. */
  last_used_on: Day | null
}

/** A browser that knew the password of a shared link. */
export interface ShareSessionTable {
  /** SHA-256 of the cookie, hexadecimal. */
  secret_hash: ColumnType<string, string, never>
  link_id: ColumnType<string, string, never>
  opened_at: ColumnType<Date, Date, never>
}

/** A published notice never changes; another one has another version (R1). */
export interface NoticeTable {
  site_id: ColumnType<number, number, never>
  version: ColumnType<number, number, never>
  language: ColumnType<Language, Language, never>
  /** Of the content's JSON, hexadecimal. */
  sha256: ColumnType<string, string, never>
  /** Type `json`, which keeps the text to the letter, so that the hash can be checked. */
  content: ColumnType<NoticeContent, string, never>
  published_at: ColumnType<Date, Date, never>
}
