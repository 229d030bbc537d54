import { expect, test } from 'vitest'
import { knownSource, mediumOfTag } from '../../server/events/source.ts'
import { readLanguage } from '../../server/events/language.ts'
import { channelOf } from '../../src/channel.ts'
import { screenOf } from '../../src/screen.ts'

test.each([
  [null, null, 'direct'],
  ['google.fi', null, 'search'],
  ['google.com', 'cpc', 'paid'],
  ['youtube.com', null, 'social'],
  ['threads.com', null, 'social'],
  ['mail.google.com', null, 'email'],
  ['news.example.org', null, 'referral'],
  ['chatgpt.com', null, 'referral'],
  [null, 'email', 'email'],
  [null, 'Newsletter', 'email'],
  [null, 'paid_social', 'paid'],
  [null, 'social', 'social'],
  [null, 'organic', 'search'],
  [null, 'podcast', 'referral'],
])('a visit from %s with the medium %s came by %s', (source, medium, channel) => {
  const known = source === null ? null : knownSource(source).medium
  expect(channelOf({ source, medium, known })).toBe(channel)
})

test.each([
  ['google', 'search'],
  ['Facebook', 'social'],
  ['linkedin.com', 'social'],
  ['newsletter', 'email'],
  ['our-letter', 'referral'],
  ['kevät & kesä', 'referral'],
])('a link that only says it is from %s came by %s', (source, channel) => {
  expect(channelOf({ source, medium: null, known: mediumOfTag(source) })).toBe(channel)
})

test('every address of a search engine is one source', () => {
  expect(['google.fi', 'google.com', 'google.co.uk'].map((host) => knownSource(host).name)).toEqual([
    'Google',
    'Google',
    'Google',
  ])
})

test.each([
  ['fi-FI,fi;q=0.9,en;q=0.8', 'fi'],
  ['EN', 'en'],
  ['*', null],
  ['', null],
  [undefined, null],
])('the language of "%s" is %s, without its country', (header, language) => {
  expect(readLanguage(header)).toBe(language)
})

test('screens are told by class, never by their size', () => {
  expect([320, 639, 640, 1023, 1024, 1535, 1536].map(screenOf)).toEqual([
    'small',
    'small',
    'medium',
    'medium',
    'large',
    'large',
    'extra-large',
  ])
})
