import { addDays, type Day } from './period.ts'

/** Where months and working days of the time limits are counted. */
export const DEADLINE_ZONE = 'Europe/Helsinki'

/** Months to answer a data subject in, and with an extension told inside the first (GDPR art. 12(3)). */
export const ANSWER_MONTHS = 1
export const EXTENDED_MONTHS = 3

/** Days before the end of that time in which a request is due soon. */
export const SOON_DAYS = 7

/**
 * The last day to answer what was received on a day: calendar months later, on the last day of a shorter month, and
 * where that is no working day on the next one (Regulation (EEC, Euratom) 1182/71, art. 3; Finnish act 150/1930).
 */
export function answerDue(receivedOn: Day, months: number): Day {
  let day = monthsLater(receivedOn, months)
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}

/** The same day of a later month, or the last one of that. */
export function monthsLater(day: Day, months: number): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return iso(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))))
}

/** Whether offices are open in Finland: neither a Saturday or Sunday nor a public holiday, nor the eves that end terms later. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isHoliday(day)
}

/** Those of act 150/1930, section 5, that can fall on Monday to Friday. */
function isHoliday(day: Day): boolean {
  const year = Number(day.slice(0, 4))
  const easter = easterSunday(year)
  const movable = [addDays(easter, -2), addDays(easter, 1), addDays(easter, 39), midsummerEve(year)]
  const fixed = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26']
  return fixed.includes(day.slice(5)) || movable.includes(day)
}

/** The Friday from 19 to 25 June. */
function midsummerEve(year: number): Day {
  const first = new Date(Date.UTC(year, 5, 19))
  return iso(new Date(Date.UTC(year, 5, 19 + ((5 - first.getUTCDay() + 7) % 7))))
}

/** In the Gregorian calendar: the anonymous algorithm of Nature, 20 April 1876, as in Meeus, Astronomical Algorithms, ch. 8. */
function easterSunday(year: number): Day {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return iso(new Date(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1)))
}

function iso(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
