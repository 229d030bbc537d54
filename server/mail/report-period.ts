import { addDays, type Day, type Period } from '../../src/period.ts'
import { addMonths } from '../db/months.ts'

export type ReportKind = 'weekly' | 'monthly'

/** The period of a report and the one before it. A week is from Monday to Sunday, a month as in the calendar. */
export function reportPeriods(kind: ReportKind, from: Day): { current: Period; previous: Period } {
  const step = (day: Day, by: number) => (kind === 'weekly' ? addDays(day, 7 * by) : addMonths(day, by))
  return {
    current: { from, until: step(from, 1) },
    previous: { from: step(from, -1), until: from },
  }
}

/** The last week or month that was over before a day began. */
export function lastWhole(kind: ReportKind, today: Day): Period {
  const begun =
    kind === 'monthly'
      ? `${today.slice(0, 7)}-01`
      : addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7))
  return reportPeriods(kind, begun).previous
}
