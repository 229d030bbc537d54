import * as v from 'valibot'
import { LANGUAGES, type Language } from './language.ts'
import { plainText } from './plain-text.ts'
import type { Wording } from './wording.ts'
import { WORDINGS } from './wordings.ts'

const text = v.pipe(plainText, v.trim(), v.minLength(1, 'expected a text'), v.maxLength(600))

/**
 * By language, and by the path of the text in its wording (`banner.title`). Text only: nothing is ever read as HTML.
 * A text keeps the blanks of the one it replaces, and what buttons say stays different from each other.
 */
export const OwnTexts = v.pipe(
  v.partial(v.object(Object.fromEntries(LANGUAGES.map((one) => [one, v.record(v.string(), text)])))),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const [language, texts = {}] of Object.entries(dataset.value))
      for (const [path, message] of faultsOf(language as Language, texts))
        addIssue({
          message,
          path: [
            { type: 'object', origin: 'value', input: dataset.value, key: language, value: texts },
            { type: 'object', origin: 'value', input: texts, key: path, value: texts[path] },
          ],
        })
  }),
)
export type OwnTexts = Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>

/** The wording with the owner's texts in it. */
export function wordingOf(language: Language, texts: OwnTexts): Wording {
  return withTexts(WORDINGS[language], texts[language] ?? {}) as Wording
}

/** Every text of a wording with the path to it. */
export function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([name, inner]) =>
    textsOf(inner, path ? `${path}.${name}` : name),
  )
}

function withTexts(value: unknown, texts: Readonly<Record<string, string>>, path = ''): unknown {
  if (typeof value === 'string') return texts[path] ?? value
  return Object.fromEntries(
    Object.entries(value as object).map(([name, inner]) => [
      name,
      withTexts(inner, texts, path ? `${path}.${name}` : name),
    ]),
  )
}

/** What is wrong with the texts, each with its path. */
function faultsOf(
  language: Language,
  texts: Readonly<Record<string, string>>,
): (readonly [path: string, message: string])[] {
  const known = new Map(textsOf(WORDINGS[language]))
  const said = new Map(textsOf(wordingOf(language, { [language]: texts })))
  const faultOf = (path: string, own: string) => {
    const given = known.get(path)
    if (given === undefined) return 'there is no such text'
    if (blanks(own) !== blanks(given)) return `expected it to keep its blanks: ${blanks(given) || 'none'}`
    if (BUTTONS.includes(path) && own.length > LONGEST_BUTTON)
      return `expected at most ${LONGEST_BUTTON} characters: all buttons stand side by side on a phone`
    const isTaken = BUTTONS.includes(path) && BUTTONS.some((one) => one !== path && said.get(one) === own)
    return isTaken ? 'another button says the same' : null
  }
  return Object.entries(texts).flatMap(([path, own]) => {
    const fault = faultOf(path, own)
    return fault === null ? [] : [[path, fault] as const]
  })
}

/** Stand side by side; what they say is told apart. */
const BUTTONS: readonly string[] = [
  'banner.accept',
  'banner.refuse',
  'banner.customise',
  'preferences.save',
  'preferences.cancel',
]

/** In characters; three of them have to fit on a phone. */
const LONGEST_BUTTON = 24

const blanks = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted().join(' ')
