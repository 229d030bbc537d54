import { beforeAll, expect, test } from 'vitest'
import * as v from 'valibot'
import { bundle } from '../../server/bundle.ts'
import { openSiteFiles } from '../../server/embed/script.ts'
import type { ServedSite } from '../../server/sites/site.ts'
import { GoogleSettings } from '../../src/google.ts'
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
const sizeOf = (file: { brotli: Buffer }) => file.brotli.length
const publishedAt = async () => new Date('2026-11-23T10:00:00Z')

test('what a first visit loads is at most 9,000 bytes, in every language little more', async () => {
  // The name of its version moves it by some thirty bytes, and is another with every change: hence several.
  const sizes = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map(async (notice) => {
      const site = { ...exampleSite(['en'], ['G-AB12CD34EF']), notice_version: notice }
      return sizeOf(await filesOf(site, 'en').main())
    }),
  )
  expect(sizes.reduce((sum, size) => sum + size) / sizes.length).toBeLessThanOrEqual(9_000)
  for (const language of LANGUAGES)
    expect(sizeOf(await files(language).main()), language).toBeLessThanOrEqual(9_500)
})

/** Whose tags are told something before anything else. */
const taggedSite = (language: Language): ServedSite => ({
  ...exampleSite([language], []),
  google: v.parse(GoogleSettings, {
    measurementIds: ['G-AB12CD34EF'],
    mode: 'advanced',
    regions: ['FI', 'SE'],
  }),
})

test('who has answered gets a file of at most 3,000 bytes where the gateway sees the choice', async () => {
  for (const language of LANGUAGES) {
    expect(sizeOf(await files(language).returning()), language).toBeLessThanOrEqual(3_000)
    const tagged = filesOf(taggedSite(language), language)
    expect(sizeOf(await tagged.returning()), language).toBeLessThanOrEqual(3_050)
  }
  expect(sizeOf(await filesOf(taggedSite('en'), 'en').returning())).toBeLessThanOrEqual(3_000)
})

test.each([
  ['preferences', 6_000],
  ['kept', 2_000],
  ['blocked', 3_500],
  ['declaration', 3_300],
  ['notice', 2_600],
  ['measures', 4_500],
  ['forms', 1_900],
  ['visits', 2_400],
  ['tags', 1_700],
  ['clear', 1_300],
  ['whole', 9_500],
] as const)(
  'the part "%s", loaded where it is needed, is at most %i bytes in every language',
  async (name, most) => {
    for (const language of LANGUAGES)
      expect(sizeOf(await files(language).part(name, { publishedAt })), language).toBeLessThanOrEqual(most)
  },
)
