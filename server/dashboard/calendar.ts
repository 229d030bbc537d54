import { addDays, type Day, type Period, type Step } from '../../src/period.ts'
import { fill } from './phrase.ts'
import { LOCALE, text } from './text.ts'

const day = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', day: 'numeric', month: 'short' })
const weekday = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const month = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', month: 'short', year: '2-digit' })
const wholeMonth = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', month: 'long', year: 'numeric' })
const hour = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' })
const weekdayHour = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const span = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', dateStyle: 'medium' })
const instant = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })
const date = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' })
const time = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short' })

/** Local time of a site, without offset, as the reports tell it. Read as UTC and written as UTC it stays itself. */
function asUtc(at: string): Date {
  return new Date(at.length === 10 ? `${at}T00:00Z` : `${at}Z`)
}

/** Below the axis of a chart. */
export function stepName(at: string, step: Step): string {
  return { hour, day, week: day, month }[step].format(asUtc(at))
}

export function fullStepName(at: string, step: Step): string {
  if (step === 'week') return fill(text.chart.weekFrom, { day: weekday.format(asUtc(at)) })
  return { hour: weekdayHour, day: weekday, month: wholeMonth }[step].format(asUtc(at))
}

const shortWeekday = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', weekday: 'short' })

/** 1 is Monday (ISO 8601). */
export function weekdayName(weekday: number): string {
  return shortWeekday.format(asUtc(addDays('2026-11-22', weekday)))
}

const longMonth = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', month: 'long' })

/** 1 to 12 */
export function monthName(month: number): string {
  return longMonth.format(asUtc(`2026-${String(month).padStart(2, '0')}-15`))
}

/** 0 to 23 */
export function hourName(at: number): string {
  return String(at).padStart(2, '0')
}

/** A half open period as its first and last day. */
export function periodName({ from, until }: Period): string {
  return span.formatRange(asUtc(from), asUtc(addDays(until, -1)))
}

export function dayName(at: Day): string {
  return span.format(asUtc(at))
}

/** Instants are told in the time zone of the person who reads. */
export function instantName(iso: string): string {
  return instant.format(new Date(iso))
}

export function dateName(iso: string): string {
  return date.format(new Date(iso))
}

export function timeName(iso: string): string {
  return time.format(new Date(iso))
}

/** The clock of a time zone, in the form of a `SeriesPoint`: `2026-11-22T13:05`. */
export function localTime(now: Date, timeZone: string): string {
  // The Swedish locale writes 2026-11-22 13:05.
  const written = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(now)
  return written.replace(' ', 'T')
}

/** The day it is to the gateway, which counts days in UTC: what is recorded may not be of a later one. */
export function today(): Day {
  return new Date().toISOString().slice(0, 10)
}
