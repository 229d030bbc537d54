import { addDays, type Day, type Period } from '../../src/period.ts'

/** Numbers and days as a language writes them. */
export type Figures = {
  count(number: number): string
  /** With a decimal, as 2.6. */
  decimal(number: number): string
  /** Of 0 to 1, as 41%. */
  share(part: number): string
  /** As 1 min 12 s. */
  duration(ms: number): string
  /** A change relative to before, as +12%. */
  growth(part: number): string
  /** A difference of shares in percentage points, without their name. */
  points(difference: number): string
  /** From the first to the last day, both told. */
  period(period: Period): string
  shortPeriod(period: Period): string
  /** The month that a day is in. */
  month(day: Day): string
  shortMonth(day: Day): string
  /** Without the year. */
  day(day: Day): string
  /** Of a local time, `YYYY-MM-DDTHH:00`. */
  hour(at: string): string
}

/** Days and hours are local times of a site: read as UTC and written as UTC they stay themselves. */
export function figuresOf(locale: string): Figures {
  const number = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options)
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const unit = (name: 'second' | 'minute' | 'hour') =>
    number({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 0 })
  const signed = { signDisplay: 'exceptZero' } as const
  return {
    count: (value) => number().format(value),
    decimal: (value) => number({ maximumFractionDigits: 1 }).format(value),
    share: (part) =>
      number({ style: 'percent', maximumFractionDigits: part > 0 && part < 0.1 ? 1 : 0 }).format(part),
    duration: (ms) => {
      const seconds = Math.round(ms / 1000)
      const minutes = Math.floor(seconds / 60)
      if (minutes === 0) return unit('second').format(seconds)
      if (minutes < 60) return `${unit('minute').format(minutes)} ${unit('second').format(seconds % 60)}`
      return `${unit('hour').format(Math.floor(minutes / 60))} ${unit('minute').format(minutes % 60)}`
    },
    growth: (part) => number({ style: 'percent', maximumFractionDigits: 0, ...signed }).format(part),
    points: (difference) => number({ maximumFractionDigits: 1, ...signed }).format(difference * 100),
    period: ({ from, until }) =>
      date({ dateStyle: 'long' }).formatRange(new Date(from), new Date(addDays(until, -1))),
    shortPeriod: ({ from, until }) =>
      date({ day: 'numeric', month: 'short' }).formatRange(new Date(from), new Date(addDays(until, -1))),
    month: (day) => date({ month: 'long', year: 'numeric' }).format(new Date(day)),
    shortMonth: (day) => date({ month: 'long' }).format(new Date(day)),
    day: (day) => date({ weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(day)),
    hour: (at) => date({ timeStyle: 'short' }).format(new Date(`${at}Z`)),
  }
}
