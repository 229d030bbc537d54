import type { Dimension } from '../../../src/dimension.ts'
import { LOCALE, text } from '../text.ts'

const languages = new Intl.DisplayNames(LOCALE, { type: 'language' })
const regions = new Intl.DisplayNames(LOCALE, { type: 'region' })

/** What a row of a dimension is called: codes get their names, what is not known gets a word for that. */
export function labelName(dimension: Dimension, name: string | null): string {
  if (name === null || name === '') return text.nameless(dimension)
  if (dimension === 'device') return text.devices[name] ?? name
  if (dimension === 'channel') return text.channels[name] ?? name
  if (dimension === 'event') return text.events[name] ?? name
  if (dimension === 'screen') return text.screens[name] ?? name
  try {
    if (dimension === 'language') return languages.of(name) ?? name
    return dimension === 'country' ? (regions.of(name) ?? name) : name
  } catch {
    return name // Not a code that Intl knows the form of.
  }
}
