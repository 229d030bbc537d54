import * as v from 'valibot'

/** Text a database can hold: no U+0000, no half of a surrogate pair. */
export const plainText = v.pipe(
  v.string(),
  v.check((text) => text.isWellFormed() && !text.includes('\0'), 'expected text without control character 0'),
)

/** The same for what must not be lost over it: what cannot be held is left out. */
export const mendedText = v.pipe(
  v.string(),
  v.transform((text) => text.toWellFormed().replaceAll('\0', '')),
)

/** Names a site in its script tag and in every message of its pages. */
export const SiteKey = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'expected the key of a site'))

/** What a site calls its events and their properties; compared as written. */
export const EventName = v.pipe(plainText, v.trim(), v.minLength(1), v.maxLength(100))
export const PropertyValue = v.pipe(plainText, v.maxLength(200))
