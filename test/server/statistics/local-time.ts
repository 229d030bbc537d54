import { addDays, type Period, type Step } from '../../../src/period.ts'

/** Days, hours and weeks as clocks and calendars of a place show them; instants are milliseconds since 1970. */

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Wall-clock time, `2026-11-22T13:45`. */
export function local(at: number, timeZone: string): string {
  let clock = clocks.get(timeZone)
  if (!clock) {
    // The Swedish locale writes YYYY-MM-DD HH:MM.
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    clocks.set(timeZone, clock)
  }
  return clock.format(at).replace(' ', 'T')
}

export function dayAt(at: number, timeZone: string): string {
  return local(at, timeZone).slice(0, 10)
}

/** `2026-11-22T13` */
export function localHour(at: number, timeZone: string): string {
  return local(at, timeZone).slice(0, 13)
}

/** 1 is Monday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day))
}

/** An hour that clocks leave out is no step, one that they repeat is one. */
export function stepsOf({ from, until }: Period, step: Step, timeZone: string): string[] {
  const times: string[] = []
  if (step === 'hour') {
    // No day begins more than a day from UTC's, and clocks change at quarters of an hour.
    for (let at = Date.parse(from) - DAY; at < Date.parse(until) + DAY; at += 15 * MINUTE)
      times.push(local(at, timeZone))
  } else {
    for (let day = from; day < until; day = addDays(day, 1)) times.push(day)
  }
  const within = times.filter((time) => from <= time.slice(0, 10) && time.slice(0, 10) < until)
  return [...new Set(within.map((time) => stepAt(time, step)))].toSorted()
}

export function stepAt(time: string, step: Step): string {
  const day = time.slice(0, 10)
  if (step === 'hour') return `${time.slice(0, 13)}:00`
  if (step === 'week') return mondayOf(day)
  return step === 'month' ? `${day.slice(0, 7)}-01` : day
}
