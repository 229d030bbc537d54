import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/language.ts'
import { span } from '../../src/span.ts'

test.each(LANGUAGES)('in "%s" a span is written out, not shortened to a letter', (language) => {
  for (const [count, unit] of [
    [14, 'month'],
    [30, 'day'],
  ] as const)
    expect(span(count, unit, language)).toMatch(/\p{L}{2,}/u)
})

test('Maltese counts its own way', () => {
  expect([1, 2, 10, 11, 19, 20, 102].map((days) => span(days, 'day', 'mt'))).toEqual([
    '1 jum',
    '2 jiem',
    '10 jiem',
    '11-il jum',
    '19-il jum',
    '20 jum',
    '102 jiem',
  ])
})
