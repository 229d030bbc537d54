import type { AlertKind } from '../../db/mail-rows.ts'
import type { MailKind } from '../../../src/mail.ts'
import type { Totals } from '../../../src/stats.ts'

/** The numbers at the head of a report. */
export type ReportedNumber = Exclude<keyof Totals, 'returningVisitors' | 'timeOnPageMs' | 'scrollDepth'>

/** What a report lists. */
export type ReportedDimension = 'page' | 'source' | 'country'

/** Every text of the mails and of the pages behind their links, in one language. Each function makes a whole sentence. */
export type MailText = {
  /** How numbers and dates are written. */
  locale: string
  /** As they stand in a list. */
  kinds: Record<MailKind, string>
  confirmation: {
    subject: (site: string) => string
    title: string
    asked: (site: string, kinds: string) => string
    nothingBefore: string
    button: string
    /** Instead of the reason why other mails come. */
    ignore: (days: string) => string
  }
  report: {
    subject: (site: string, period: string) => string
    title: Record<'weekly' | 'monthly', (site: string) => string>
    period: (period: string, timeZone: string) => string
    change: string
    numbers: Record<ReportedNumber, string>
    /** Of a share, in percentage points. */
    points: (points: string) => string
    lists: Record<ReportedDimension, string>
    nameless: Record<ReportedDimension, string>
    /** All groups of fewer visitors than the smallest that is told (R9). */
    folded: (smallestGroup: string) => string
    empty: string
    button: string
  }
  alerts: Record<
    AlertKind,
    {
      subject: (site: string) => string
      title: string
      happened: (found: { views: string; usual: string; hour: string; day: string }) => string
      advice: string
    }
  > & { button: string }
  /** Why the mail came, and how it stops. */
  footer: { why: (site: string) => string; unsubscribe: string }
  pages: {
    confirm: {
      title: string
      body: (site: string, kinds: string) => string
      button: string
      doneTitle: string
      done: (site: string) => string
    }
    unsubscribe: {
      title: string
      body: (site: string) => string
      button: string
      doneTitle: string
      done: string
    }
    gone: { title: string; body: string }
  }
}
