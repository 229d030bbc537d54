import * as v from 'valibot'
import { plainText } from './plain-text.ts'
import { STAFF_LANGUAGES } from './language.ts'
import { ROLES } from './staff.ts'
import { rowId } from './row-id.ts'

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

/** What has to be done before anything else: a code given, a second factor set up, confidentiality agreed to. */
const LACKS = ['second-factor', 'second-factor-setup', 'agreement'] as const
export type Lack = (typeof LACKS)[number]

const instant = v.pipe(v.string(), v.isoTimestamp())

const GivenRoleView = v.strictObject({
  role: v.picklist(ROLES),
  siteId: v.nullable(rowId),
  registerId: v.nullable(rowId),
})

/** Who is signed in: the answer to `GET /api/session`. */
export const AccountView = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  username: v.string(),
  fullName: v.string(),
  roles: v.array(GivenRoleView),
  hasSecondFactor: v.boolean(),
  /** An app for one-time codes is set up. */
  hasApp: v.boolean(),
  hasPasskey: v.boolean(),
  lack: v.nullable(v.picklist(LACKS)),
  /** Until when an owner sees personal data in an emergency. */
  glassBrokenUntil: v.nullable(instant),
  /** How often others did, since a privacy officer last read the log. */
  untoldGlass: v.number(),
})
export type AccountView = v.InferOutput<typeof AccountView>

/** Six digits of an app, or a recovery code. */
export const CodeMessage = v.strictObject({ code: v.pipe(v.string(), v.trim(), v.maxLength(40)) })

export const StepUpMessage = v.strictObject({ password: v.pipe(v.string(), v.maxLength(200)) })

export const PasswordMessage = v.strictObject({
  password: v.pipe(v.string(), v.maxLength(200)),
  newPassword,
})

/** `POST /api/account/totp`: to be put into an app; nothing counts before a code of it is sent back. */
export const TotpView = v.strictObject({ secret: v.string(), address: v.string() })

/** Told once. */
export const RecoveryCodes = v.strictObject({ codes: v.array(v.string()) })

/** A session of one's own, the newest first. */
export const SessionView = v.strictObject({
  id: v.string(),
  browser: v.nullable(v.string()),
  startedAt: instant,
  seenAt: instant,
  isThis: v.boolean(),
})

/** `POST /api/invitation`: chooses the password of an account by its one-time link. */
export const InvitationMessage = v.strictObject({
  token: v.pipe(v.string(), v.maxLength(100)),
  password: newPassword,
})

const fullName = v.pipe(plainText, v.trim(), v.minLength(1, 'expected a full name'), v.maxLength(100))
const email = v.pipe(v.string(), v.trim(), v.email('expected an e-mail address'), v.maxLength(254))
const roles = v.pipe(v.array(GivenRoleView), v.maxLength(50))

/** `POST /api/staff` */
export const NewStaff = v.strictObject({
  username,
  fullName,
  email: v.optional(v.nullable(email), null),
  language: v.optional(v.picklist(STAFF_LANGUAGES), 'en'),
  processorId: v.optional(v.nullable(rowId), null),
  roles,
})

/** `PATCH /api/staff/:id`: what is absent stays. */
export const StaffChange = v.strictObject({
  fullName: v.exactOptional(fullName),
  email: v.exactOptional(v.nullable(email)),
  processorId: v.exactOptional(v.nullable(rowId)),
  roles: v.exactOptional(roles),
  disabled: v.exactOptional(v.boolean()),
})

export const StaffView = v.strictObject({
  id: v.string(),
  username: v.string(),
  fullName: v.string(),
  email: v.nullable(v.string()),
  processorId: v.nullable(v.number()),
  roles: v.array(GivenRoleView),
  disabledAt: v.nullable(instant),
  /** No password was chosen yet. */
  isInvited: v.boolean(),
  hasSecondFactor: v.boolean(),
  agreedUntil: v.nullable(instant),
  lastSeenAt: v.nullable(instant),
})
export type StaffView = v.InferOutput<typeof StaffView>

/** The one-time link; null where it was sent by mail. */
export const MadeStaff = v.strictObject({ staff: StaffView, link: v.nullable(v.string()) })
export type MadeStaff = v.InferOutput<typeof MadeStaff>

export const GlassMessage = v.strictObject({
  reason: v.pipe(
    plainText,
    v.trim(),
    v.minLength(10, 'expected a reason of at least 10 characters'),
    v.maxLength(500),
  ),
})

/** What a browser's WebAuthn said, as @simplewebauthn writes it; the gateway reads it with the same library. */
const credential = v.looseObject({ id: v.pipe(v.string(), v.regex(/^[\w-]{1,1400}$/)) })

/** `POST /api/account/passkeys` */
export const NewPasskey = v.strictObject({
  name: v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(60)),
  response: credential,
})

/** A passkey shows who it is: to sign in, as second factor, or again. */
export const PasskeyMessage = v.strictObject({ response: credential })

export const PasskeyView = v.strictObject({
  id: v.string(),
  name: v.string(),
  createdAt: instant,
  usedAt: v.nullable(instant),
})
export type PasskeyView = v.InferOutput<typeof PasskeyView>
