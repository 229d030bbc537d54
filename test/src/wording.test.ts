import { expect, test } from 'vitest'
import { WORDINGS } from '../../src/notice.ts'
import type { Wording } from '../../src/wording.ts'

/** Every text with the path to it. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([name, inner]) => texts(inner, `${path}.${name}`))
}
const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted().join()
const english = new Map(texts(WORDINGS.en))

test.each(Object.entries(WORDINGS))(
  'the texts in "%s" are complete and fill the same blanks as the English ones',
  (_language, wording: Wording) => {
    const found = texts(wording)

    expect(found.map(([path]) => path)).toEqual([...english.keys()])
    for (const [path, text] of found) {
      expect(slots(text), path).toBe(slots(english.get(path)!))
      if (english.get(path) !== '') expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/[<>&]/)
    }
  },
)

test.each(Object.entries(WORDINGS))('in "%s" no button says the same as another', (_language, wording) => {
  const buttons = [wording.accept, wording.refuse, wording.customise, wording.save, wording.settings]
  expect(new Set(buttons).size).toBe(buttons.length)
})
