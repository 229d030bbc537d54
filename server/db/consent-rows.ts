import type { ColumnType } from 'kysely'
import type { Choice } from '../../src/choice.ts'
import type { ConsentAct } from '../../src/consent.ts'
import type { Language } from '../../src/language.ts'
import type { Day } from '../../src/period.ts'
import type { Signal } from '../../src/signal.ts'

type Fixed<T> = ColumnType<T, T, never>

/** Append-only: triggers refuse update and delete; only those of the sample site can go, with the whole site. */
export interface ConsentRecordTable {
  site_id: Fixed<number>
  id: Fixed<string>
  /** Sent again, a choice finds its first record by this. */
  idempotency_key: Fixed<string>
  given_at: Fixed<Date>
  expires_at: Fixed<Date>
  notice_version: Fixed<number>
  language: Fixed<Language>
  act: Fixed<ConsentAct>
  choice: ColumnType<Choice, string, never>
  /** The random id the browser holds; null where nothing is granted. */
  visitor_id: Fixed<string | null>
  /** The record this choice took the place of. */
  replaces_id: Fixed<string | null>
  /** What the browser said for its visitor, where the site heeded it. */
  signal: Fixed<Signal | null>
  /** Which banner of which experiment was shown, `3b`; null for the site's own. */
  variant: Fixed<string | null>
}

/** One row while a purpose is allowed; what stands on it goes with it. */
export interface ConsentGrantTable {
  site_id: Fixed<number>
  /** Stands for the visitor in every table; dies with its grants. */
  visitor_no: Fixed<number>
  purpose: Fixed<'statistics' | 'linking'>
  consent_record_id: string
  /** Kept when the choice is renewed: what came before it is never linked (R57). */
  granted_at: Fixed<Date>
  expires_at: Date
  /** When the first of the visits that are kept began: who was here before a period needs no look into its past. */
  first_visit_at: ColumnType<Date | null, undefined, Date | null>
}

/** How often a banner was shown: totals only, made of beacons without an identifier. */
export interface AskedTotalTable {
  site_id: Fixed<number>
  /** In the site's time zone. */
  asked_on: Fixed<Day>
  notice_version: Fixed<number>
  language: Fixed<Language>
  device: Fixed<string>
  /** As in `consent_record`, but empty for the site's own banner. */
  variant: Fixed<string>
  asked: number
}

/** What was answered, as totals only: they know the class of device, which a consent record must not. */
export interface AnsweredTotalTable {
  site_id: Fixed<number>
  /** The day the choice was made, in the site's time zone. */
  answered_on: Fixed<Day>
  notice_version: Fixed<number>
  language: Fixed<Language>
  device: Fixed<string>
  act: Fixed<ConsentAct>
  /** The purposes that were allowed, with spaces between; empty for none. */
  allowed: Fixed<string>
  /** As in `asked_total`. */
  variant: Fixed<string>
  answered: number
}
