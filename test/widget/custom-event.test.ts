import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { LARGEST_BODY } from '../../server/http/message.ts'
import { EventMessage } from '../../src/event.ts'
import { MOST_IN_BATCH } from '../../widget/tracker.ts'
import { readEvent, type Said } from '../../widget/custom-event.ts'

function messageOf(said: readonly Said[]): EventMessage {
  return {
    site: 's'.repeat(64),
    token: 't'.repeat(1024),
    screen: 'extra-large',
    events: said.map((one) => ({
      type: 'custom',
      id: randomUUID(),
      view: randomUUID(),
      ageMs: 86_400_000,
      ...one,
    })),
  }
}

test('name, value and properties are taken as the site wrote them', () => {
  expect(readEvent('signup', { plan: 'pro', seats: 3, trial: false }, 12.5)).toEqual({
    name: 'signup',
    value: 12.5,
    properties: { plan: 'pro', seats: '3', trial: 'false' },
  })
  expect(readEvent('download', undefined)).toEqual({ name: 'download' })
})

test.each([[undefined], [null], [''], ['  \n'], [42], [{ name: 'signup' }]])(
  'a call with the name %j is no event',
  (name) => {
    expect(() => readEvent(name, {})).toThrow('an event needs a name')
  },
)

test('what cannot be counted or told apart is left out, and the event stays', () => {
  const odd = { plan: 'pro', cart: { total: 1 }, none: null, '': 'x', no: undefined }

  expect(readEvent('signup', odd, '12.5')).toEqual({ name: 'signup', properties: { plan: 'pro' } })
  expect(readEvent('signup', 'pro', Number.NaN)).toEqual({ name: 'signup' })
  expect(readEvent('signup', 'pro')).toEqual({ name: 'signup' })
})

test('long names and values are cut, and only ten properties go along', () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, no) => [`property ${no}`, 'x'.repeat(300)]))
  const { name, properties } = readEvent('n'.repeat(150), many)

  expect(name).toHaveLength(100)
  expect(Object.keys(properties!)).toHaveLength(10)
  expect(new Set(Object.values(properties!).map(({ length }) => length))).toEqual(new Set([200]))
})

test('whatever a page says of an event, the server takes the batch it goes in', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    // Halves of surrogate pairs, and pairs that a cut would halve.
    fc
      .array(fc.constantFrom('\u{1f98a}', '\ud83e', '\udd8a', '\0', ' ', 'a'), { maxLength: 300 })
      .map((all) => all.join('')),
  )
  const details = fc.record(
    {
      value: fc.oneof(fc.double(), fc.anything()),
      properties: fc.oneof(fc.dictionary(text, text), fc.anything()),
    },
    { requiredKeys: [] },
  )
  let taken = 0
  fc.assert(
    fc.property(text, fc.oneof(details, fc.anything()), (name, said) => {
      let event: Said
      try {
        event = readEvent(name, said)
      } catch {
        return // Said in the console, and not sent.
      }
      taken += 1
      const sent = JSON.stringify(messageOf([event]))
      expect(v.safeParse(EventMessage, JSON.parse(sent)).issues).toBeUndefined()
    }),
  )
  expect(taken).toBeGreaterThan(20)
})

test('a whole batch of the largest events is smaller than the largest body', () => {
  const properties = Object.fromEntries(
    Array.from({ length: 10 }, (_, no) => [`${no}${'\u{20ac}'.repeat(99)}`, '\u{20ac}'.repeat(200)]),
  )
  const largest = readEvent('\u{20ac}'.repeat(100), { value: -123_456_789.123_456_7, properties })
  const sent = JSON.stringify(messageOf(Array.from({ length: MOST_IN_BATCH }, () => largest)))

  expect(Buffer.byteLength(sent)).toBeLessThan(LARGEST_BODY)
  expect(v.safeParse(EventMessage, JSON.parse(sent)).success).toBe(true)
})
