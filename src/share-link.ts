import * as v from 'valibot'
import { Origin } from './origin.ts'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'

const instant = v.pipe(v.string(), v.isoTimestamp())

/**
 * `POST /api/sites/:id/share-links`. A password and a frame do not go together: the password opens a session that
 * stands in a cookie, and browsers keep a frame of another site from its cookies.
 */
export const NewShareLink = v.pipe(
  v.strictObject({
    /** For whom it is, so that staff know who loses what when they revoke it. Readers do not see it. */
    name: v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(100)),
    password: v.optional(
      v.nullable(
        v.pipe(
          v.string(),
          v.minLength(8, 'expected a password of at least 8 characters'),
          v.maxLength(200, 'expected a password of at most 200 characters'),
        ),
      ),
      null,
    ),
    /** From then on it opens nothing; null for no end. */
    expiresAt: v.optional(v.nullable(instant), null),
    /** Pages of these origins may show it in a frame; none for none. */
    embedOrigins: v.optional(v.pipe(v.array(Origin), v.maxLength(20, 'expected at most 20 origins')), []),
  }),
  v.forward(
    v.partialCheck(
      [['password'], ['embedOrigins']],
      ({ password, embedOrigins }) => password === null || embedOrigins.length === 0,
      'a link with a password cannot be embedded, since browsers keep frames from their cookies; expected no password, or no origins',
    ),
    ['embedOrigins'],
  ),
)
export type NewShareLink = v.InferOutput<typeof NewShareLink>

/** A link as staff see it: whoever has its address reads the statistics of one site, and nothing else. */
export const ShareLinkView = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  name: v.string(),
  hasPassword: v.boolean(),
  expiresAt: v.nullable(instant),
  embedOrigins: v.array(v.string()),
  createdAt: instant,
  /** A day of the site's time zone; null until it is opened. */
  lastUsedOn: v.nullable(Day),
})
export type ShareLinkView = v.InferOutput<typeof ShareLinkView>

/** The only answer that holds the address: afterwards nobody can read it any more. */
export const MadeShareLink = v.strictObject({ ...ShareLinkView.entries, url: v.string() })
export type MadeShareLink = v.InferOutput<typeof MadeShareLink>

/** `GET /api/shared`: what the link opens. */
export const SharedView = v.strictObject({
  /** Number of the site, for `/api/shared/stats`. */
  site: v.number(),
  name: v.string(),
  timeZone: v.string(),
  shown: v.picklist(['overview']),
})
export type SharedView = v.InferOutput<typeof SharedView>

/** `POST /api/shared/open` */
export const OpenMessage = v.strictObject({ password: v.pipe(v.string(), v.maxLength(200)) })
export type OpenMessage = v.InferOutput<typeof OpenMessage>
