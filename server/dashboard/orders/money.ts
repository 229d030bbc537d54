import type { Currency } from '../../../src/money.ts'
import { LOCALE } from '../text.ts'

const written = new Map<Currency, Intl.NumberFormat>()
const plain = new Intl.NumberFormat(LOCALE, { useGrouping: false, maximumFractionDigits: 3 })
const prices = new Intl.NumberFormat(LOCALE, { useGrouping: false, minimumFractionDigits: 2 })
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 2 })

export function money(cents: number, currency: Currency): string {
  const format = written.get(currency) ?? new Intl.NumberFormat(LOCALE, { style: 'currency', currency })
  written.set(currency, format)
  return format.format(cents / 100)
}

/** As it is written into a field. */
export function price(cents: number): string {
  return prices.format(cents / 100)
}

export function quantity(number: number): string {
  return plain.format(number)
}

export function vatRate(vatPercent: number): string {
  return percent.format(vatPercent / 100)
}

/** What somebody wrote, with a comma or a point; NaN where that is no number. */
export function readNumber(text: FormDataEntryValue | null): number {
  const bare = String(text ?? '')
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-')
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : Number.NaN
}

/** The same in cents; a third decimal is no price. */
export function readCents(text: FormDataEntryValue | null): number {
  const cents = readNumber(text) * 100
  return Math.abs(cents - Math.round(cents)) < 1e-6 ? Math.round(cents) : Number.NaN
}
