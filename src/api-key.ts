import * as v from 'valibot'
import { plainText } from './plain-text.ts'

const instant = v.pipe(v.string(), v.isoTimestamp())

/** `POST /api/sites/:id/keys` */
export const NewApiKey = v.strictObject({
  /** What will use it, so that staff know what stops when they revoke it. */
  name: v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(100)),
})

/** A key as staff see it: whoever holds it reads the statistics of one site, and nothing else. */
export const ApiKeyView = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  name: v.string(),
  createdAt: instant,
  /** To the minute; null until it is used. */
  lastUsedAt: v.nullable(instant),
})
export type ApiKeyView = v.InferOutput<typeof ApiKeyView>

/** The only answer that holds the secret: afterwards nobody can read it any more. */
export const MadeApiKey = v.strictObject({ ...ApiKeyView.entries, secret: v.string() })
export type MadeApiKey = v.InferOutput<typeof MadeApiKey>
