import { LOCALE } from './text.ts'

/** Puts values into the places of a text: `fill('Hello {name}', { name: 'Aino' })`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}

const plurals = new Intl.PluralRules(LOCALE)

/** The form of a text that fits a number. */
export function plural(
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>,
  count: number,
): string {
  return forms[plurals.select(count)] ?? forms.other
}
