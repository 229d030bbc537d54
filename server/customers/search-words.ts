import type { RegisterValues } from '../../src/register-field.ts'

/** Letters of a beginning that is stored as a hash; longer ones are found by these, and looked at. */
const BEGINNINGS = [2, 3, 4, 6]

/** A person's words, without accents and capitals: `Mäkinen` is found as `makinen`, and as `mäk`. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** What a customer is looked for by. */
function namesOf(values: RegisterValues): string {
  const { givenName, familyName, organisation, billingName } = values
  return [givenName, familyName, organisation, billingName].filter(Boolean).join(' ')
}

/** Everything to be stored as a hash, so that each of these words is found by its beginning. */
export function beginningsOf(values: RegisterValues): string[] {
  const found = new Set<string>()
  for (const word of wordsOf(namesOf(values))) {
    const letters = [...word]
    found.add(`${word}.`)
    for (const length of BEGINNINGS)
      if (letters.length >= length) found.add(letters.slice(0, length).join(''))
  }
  return [...found]
}

/** The longest stored beginning of a word somebody looks for; a single letter is taken as a whole word. */
export function storedBeginning(word: string): string {
  const letters = [...word]
  const length = BEGINNINGS.findLast((each) => each <= letters.length)
  return length === undefined ? `${word}.` : letters.slice(0, length).join('')
}

/** Whether each word is the beginning of one of the names. */
export function fits(values: RegisterValues, words: readonly string[]): boolean {
  const names = wordsOf(namesOf(values))
  return words.every((word) => names.some((name) => name.startsWith(word)))
}
