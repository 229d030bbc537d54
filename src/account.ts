import * as v from 'valibot'
import { plainText } from './plain-text.ts'

/** Shortest password: 12 characters; longest 200, so that hashing cannot be made to cost more. */
const newPassword = v.pipe(
  v.string(),
  v.minLength(12, 'expected a password of at least 12 characters'),
  v.maxLength(200, 'expected a password of at most 200 characters'),
)
const username = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, 'expected 2 to 40 letters, digits, dots, hyphens or underscores'),
)

/** `POST /api/setup`: the first account, by the one-time link of the terminal. */
export const SetupMessage = v.strictObject({
  token: v.pipe(v.string(), v.maxLength(100)),
  username,
  fullName: v.pipe(plainText, v.trim(), v.minLength(1, 'expected a full name'), v.maxLength(100)),
  password: newPassword,
})
export type SetupMessage = v.InferOutput<typeof SetupMessage>

/** `POST /api/session` */
export const SignInMessage = v.strictObject({
  username: v.pipe(plainText, v.trim(), v.toLowerCase(), v.maxLength(100)),
  password: v.pipe(v.string(), v.maxLength(200)),
})
export type SignInMessage = v.InferOutput<typeof SignInMessage>

/** Who is signed in: the answer to `GET /api/session`. */
export const AccountView = v.strictObject({ username: v.string(), fullName: v.string() })
export type AccountView = v.InferOutput<typeof AccountView>
