import { expect, test } from 'vitest'
import { campaignOf, pathOf, sourceOf } from '../../src/address.ts'
import { chooseLanguage } from '../../src/language.ts'

test('a path is kept without query and fragment, and at most 500 characters of it', () => {
  expect(pathOf('https://a.example/b/c?d=e#f')).toBe('/b/c')
  expect(pathOf('https://a.example')).toBe('/')
  expect(pathOf(`https://a.example/${'x'.repeat(900)}`)).toHaveLength(500)
})

test('campaign tags are read before the query goes', () => {
  expect(campaignOf('https://a.example/?utm_source=s&utm_medium=&utm_campaign=%20spring%20')).toEqual({
    source: 's',
    medium: null,
    name: 'spring',
    content: null,
    term: null,
  })
})

test.each([
  ['https://www.search.example/x?q=secret', 'search.example'],
  ['https://shop.example/before', null],
  ['android-app://com.example.mail/', null],
  ['not an address', null],
  [undefined, null],
])('the source of %s is %s', (referrer, source) => {
  expect(sourceOf(referrer, ['https://shop.example'])).toBe(source)
})

test("a page's language is matched by its first part, else the site's first", () => {
  expect(chooseLanguage('fi-FI', ['en', 'fi'])).toBe('fi')
  expect(chooseLanguage('SV', ['fi', 'sv'])).toBe('sv')
  expect(chooseLanguage('de', ['fi', 'sv'])).toBe('fi')
  expect(chooseLanguage(undefined, ['sv'])).toBe('sv')
})
