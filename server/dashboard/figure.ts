import { fill } from './phrase.ts'
import { LOCALE, text } from './text.ts'

const languageNames = new Intl.DisplayNames(LOCALE, { type: 'language' })

const whole = new Intl.NumberFormat(LOCALE)
const short = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 })
const fine = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const scored = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 })
const milliseconds = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'millisecond' })
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent' })
const finePercent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 })
const signedPercent = new Intl.NumberFormat(LOCALE, { style: 'percent', signDisplay: 'exceptZero' })
const signedPoints = new Intl.NumberFormat(LOCALE, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })

/** Of a BCP 47 tag, beginning with a capital as names in a list do. */
export function languageName(tag: string): string {
  const name = languageNames.of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(LOCALE) + name.slice(1)
}

export function count(number: number): string {
  return whole.format(number)
}

/** An average, with a decimal. */
export function average(number: number): string {
  return fine.format(number)
}

/** For the axis of a chart: 1.2K. */
export function shortCount(number: number): string {
  return short.format(number)
}

/** Of 0 to 1; a decimal where it says something. */
export function share(part: number): string {
  return part > 0 && part < 0.1 ? finePercent.format(part) : percent.format(part)
}

/** A change relative to before, as +12%. */
export function growth(part: number): string {
  return signedPercent.format(part)
}

/** A change of a share, in percentage points. */
export function points(difference: number): string {
  return fill(text.change.points, { points: signedPoints.format(difference * 100) })
}

/** Of what is over within seconds: 180 ms, 2.4 s. */
export function shortDuration(ms: number): string {
  return ms < 1000
    ? milliseconds.format(Math.round(ms))
    : fill(text.duration.seconds, { seconds: average(ms / 1000) })
}

/** A number without a unit, small enough for two decimals. */
export function score(number: number): string {
  return scored.format(number)
}

export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return fill(text.duration.seconds, { seconds: count(seconds) })
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) {
    return fill(text.duration.minutes, { minutes: count(minutes), seconds: count(seconds % 60) })
  }
  return fill(text.duration.hours, { hours: count(Math.floor(minutes / 60)), minutes: count(minutes % 60) })
}
