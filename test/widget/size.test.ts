import { beforeAll, expect, test } from 'vitest'
import { bundle } from '../../server/bundle.ts'
import { openSiteFiles } from '../../server/embed/script.ts'
import type { Language } from '../../src/language.ts'
import { WORDINGS } from '../../src/wordings.ts'
import { exampleSite } from './example-site.ts'

let filesOf: ReturnType<typeof openSiteFiles>
const LANGUAGES = Object.keys(WORDINGS) as Language[]

beforeAll(async () => {
  filesOf = openSiteFiles((await bundle()).widget, 'https://lupa.example.com')
})

const files = (language: Language) => filesOf(exampleSite([language], ['G-AB12CD34EF']), language)

/** In bytes, brotli, as `npm run bench:widget` prints them: settings and texts of one language included. */
test('what a first visit loads is at most 9,000 bytes, in every language little more', () => {
  expect(files('en').main().brotli.length).toBeLessThanOrEqual(9_000)
  for (const language of LANGUAGES)
    expect(files(language).main().brotli.length, language).toBeLessThanOrEqual(9_600)
})

test.each([
  ['preferences', 6_000],
  ['blocked', 3_500],
  ['forms', 2_000],
] as const)(
  'the part "%s", loaded where it is needed, is at most %i bytes in every language',
  (name, most) => {
    for (const language of LANGUAGES)
      expect(files(language).part(name).brotli.length, language).toBeLessThanOrEqual(most)
  },
)
