import { expect, test } from 'vitest'
import { textsOf } from '../../src/own-texts.ts'
import { WORDINGS } from '../../src/wordings.ts'
import type { Wording } from '../../src/wording.ts'

const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted().join()
const english = new Map(textsOf(WORDINGS.en))

test.each(Object.entries(WORDINGS))(
  'the texts in "%s" are complete and fill the same blanks as the English ones',
  (_language, wording: Wording) => {
    const found = textsOf(wording)

    expect(found.map(([path]) => path)).toEqual([...english.keys()])
    for (const [path, text] of found) {
      expect(slots(text), path).toBe(slots(english.get(path)!))
      if (english.get(path) !== '') expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/[<>&]/)
    }
  },
)

test.each(Object.entries(WORDINGS))('in "%s" no button says the same as another', (_language, wording) => {
  const buttons = [
    wording.banner.accept,
    wording.banner.refuse,
    wording.banner.customise,
    wording.banner.settings,
    wording.preferences.save,
    wording.preferences.cancel,
  ]
  expect(new Set(buttons).size).toBe(buttons.length)
})
