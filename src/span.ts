import type { Language } from './language.ts'

/** A span of time in words, such as "14 months". */
export function span(count: number, unit: 'day' | 'month', language: Language): string {
  // CLDR has only "14 m" for Maltese.
  if (language === 'mt') return inMaltese(count, unit)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

const MALTESE = { day: ['jum', 'jiem'], month: ['xahar', 'xhur'] } as const

/** Two to ten take the plural, eleven to nineteen the singular behind "-il", and all others the singular. */
function inMaltese(count: number, unit: 'day' | 'month'): string {
  const [one, few] = MALTESE[unit]
  const rest = count % 100
  if (rest >= 2 && rest <= 10) return `${count} ${few}`
  return rest >= 11 && rest <= 19 ? `${count}-il ${one}` : `${count} ${one}`
}
