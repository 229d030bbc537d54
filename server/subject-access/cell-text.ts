import type { PackageCell } from '../../src/data-package.ts'
import type { StaffLanguage } from '../../src/language.ts'
import { eachField, type RegisterField } from '../../src/register-field.ts'
import { COLUMN_TEXTS, type Said } from './column-texts.ts'
import { PACKAGE_TEXTS } from './package-texts.ts'
import { FIELD_TEXTS, SOURCE_TEXTS } from './summary-texts.ts'
import { WORD_TEXTS } from './word-texts.ts'

/** Columns whose words are the program's own; everything else is what somebody wrote, or a name. */
const IN_WORDS =
  /^(kind|kinds|state|outcome|channel|confirmation_way|origin|destroyed_how|identity|asked_for|grounds|bans|defect|remedy|way|purpose|device_id|channel_id|use|undone)$/
/** As in Finland, the day first by its year. */
const TIME = new Intl.DateTimeFormat('sv', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Helsinki',
})
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const FIELD_NAMES = eachField((field) => FIELD_TEXTS[field])

/** A cell as it is read; empty where nothing is said. */
export function cellText(
  value: PackageCell,
  { column, language }: { column: string; language: StaffLanguage },
): string {
  const text = PACKAGE_TEXTS[language]
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? text.yes : text.no
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value.map((one) => cellText(one as PackageCell, { column, language })).join(', ')
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== '')
      .map(
        ([name, inner]) =>
          `${fieldText(name, language)}: ${cellText(inner as PackageCell, { column: '', language })}`,
      )
      .join('\n')
  if (INSTANT.test(value)) return TIME.format(new Date(value))
  if (column === 'act') return actText(value, language)
  if (column === 'field' || column === 'accepted') return fieldText(value, language)
  if (column === 'source' && Object.hasOwn(SOURCE_TEXTS, value))
    return sayIn(language)(SOURCE_TEXTS[value as keyof typeof SOURCE_TEXTS])
  return IN_WORDS.test(column) ? wordText(value, language) : value
}

function fieldText(field: string, language: StaffLanguage): string {
  const said = Object.hasOwn(FIELD_NAMES, field) ? FIELD_NAMES[field as RegisterField] : COLUMN_TEXTS[field]
  return said ? sayIn(language)(said) : field
}

/** An act is made of words: `customer.read`, `propose access granted`. */
export function actText(act: string, language: StaffLanguage): string {
  return act
    .split(/[. ]/)
    .map((word) => wordText(word, language))
    .join(' ')
}

function wordText(word: string, language: StaffLanguage): string {
  if (language === 'en') return word.replaceAll('-', ' ')
  return WORD_TEXTS[word]?.[language === 'fi' ? 0 : 1] ?? word
}

export const sayIn = (language: StaffLanguage) => (said: Said) => said[{ en: 0, fi: 1, sv: 2 }[language]]!
