import type { ColumnType } from 'kysely'
import type { StaffLanguage } from '../../src/language.ts'
import type { MailKind } from '../../src/mail.ts'
import type { Day } from '../../src/period.ts'

/** More than usual, or less. */
export type AlertKind = 'spike' | 'silence'

type Fixed<T> = ColumnType<T, T, never>

/** An address that gets mail about a site once its owner confirmed it. */
export interface MailSubscriptionTable {
  id: Fixed<string>
  site_id: Fixed<number>
  /** As it was written; once a site, whatever the case. */
  address: Fixed<string>
  language: Fixed<StaffLanguage>
  kinds: Fixed<MailKind[]>
  created_at: Fixed<Date>
  confirmed_at: Date | null
}

/** A mail there is a reason for, sent or not. What it says is found out when it is sent. */
export interface MailTable {
  subscription_id: Fixed<string>
  about: Fixed<'confirmation' | 'weekly' | 'monthly' | AlertKind>
  /** First day of a report's period, else the day of the reason; in the site's time zone. */
  day: Fixed<Day>
  queued_at: Fixed<Date>
  /** When a gateway last began to send it; see `server/mail/claim`. */
  claimed_at: Date | null
  /** When that last failed. */
  tried_at: Date | null
  sent_at: Date | null
  /** When the mail server refused it for good. */
  refused_at: Date | null
}

/** Something unusual, at most once a day of each kind. */
export interface AlertTable {
  site_id: Fixed<number>
  kind: Fixed<AlertKind>
  /** In the site's time zone. */
  day: Fixed<Day>
  raised_at: Fixed<Date>
  /** Of a spike the hour it was, of silence the first without a visit: local, `YYYY-MM-DDTHH:00`. */
  hour: Fixed<string>
  /** Page views in that hour. */
  views: Fixed<number>
  /** Page views there usually are in it, as `src/alert` defines it. */
  usual: Fixed<number>
}
