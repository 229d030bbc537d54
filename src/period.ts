import * as v from 'valibot'

/** A calendar day, `YYYY-MM-DD`, in a time zone told beside it. */
export const Day = v.pipe(
  v.string(),
  v.isoDate('expected a day such as 2026-11-22'),
  v.check(isInCalendar, 'expected a day that is in the calendar'),
)
export type Day = string

/** 30 February is none, which a database would choke on; the years leave room for comparisons with others. */
function isInCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  const isDate = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
  return isDate && day >= '1970' && day < '9999'
}

/** Days from `from` to `until`, the last one not included. */
export type Period = { readonly from: Day; readonly until: Day }

/** The longest period a report covers. */
export const LONGEST_PERIOD_DAYS = 400

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The days up to and with `today`. */
export function lastDays(days: number, today: Day): Period {
  const until = addDays(today, 1)
  return { from: addDays(until, -days), until }
}

export function daysBetween({ from, until }: Period): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The period of the same length that ends where this one begins. */
export function previousPeriod(period: Period): Period {
  return { from: addDays(period.from, -daysBetween(period)), until: period.from }
}

/** The same days of the year before; 29 February is the 28th there. */
export function yearBefore({ from, until }: Period): Period {
  return { from: dayYearBefore(from), until: dayYearBefore(until) }
}

function dayYearBefore(day: Day): Day {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${String(Number(year) - 1).padStart(4, '0')}-${month}-${month === '02' && date === '29' ? '28' : date}`
}

/** The day an instant falls on in a time zone. */
export function dayOf(instant: Date, timeZone: string): Day {
  // The Canadian locale writes YYYY-MM-DD.
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant)
}

export const STEPS = ['hour', 'day', 'week', 'month'] as const
export type Step = (typeof STEPS)[number]

/** Hours make the chart of a day or two, days of anything longer. */
export function stepOf(period: Period): Step {
  return daysBetween(period) <= 2 ? 'hour' : 'day'
}
