import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { AgreementText } from '../../src/agreement.ts'
import type { AuditDetail } from '../../src/audit.ts'
import type { StaffLanguage } from '../../src/language.ts'
import type { Day } from '../../src/period.ts'
import type { RegisterField } from '../../src/register-field.ts'
import type { Duty, Role } from '../../src/staff.ts'
import type { Safeguard } from '../../src/transfer.ts'

type Fixed<T> = ColumnType<T, T, never>

export interface AccountTable {
  id: Fixed<string>
  /** Lower case, unique. */
  username: Fixed<string>
  full_name: string
  /** argon2id, in the PHC string format; null until an invitation is accepted. */
  password_hash: string | null
  created_at: Fixed<Date>
  email: string | null
  language: Generated<StaffLanguage>
  /** Nobody signs in with a disabled account. Accounts are never deleted: the log names them. */
  disabled_at: Date | null
  /** Whose employee it is; null is the controller's own. */
  processor_id: number | null
  /** Of the one-time codes (RFC 6238), sealed with a key of the program. */
  totp_secret: string | null
  totp_confirmed_at: Date | null
  /** The last time step whose code was used: none is used twice. */
  totp_step: number | null
}

/** One-time link that makes the first account. Only the hash of its secret is kept. */
export interface SetupLinkTable {
  secret_hash: Fixed<string>
  created_at: Fixed<Date>
  expires_at: Fixed<Date>
  used_at: Date | null
}

export interface StaffSessionTable {
  /** SHA-256 of the cookie, hexadecimal. */
  secret_hash: Fixed<string>
  account_id: Fixed<string>
  started_at: Fixed<Date>
  seen_at: Date
  /** Names it to its owner; the secret stays in the browser. */
  id: Generated<string>
  /** What the browser calls itself, roughly. */
  browser: string | null
  /** When a second factor was given in it. */
  proved_at: Date | null
  /** When the password or passkey was given again. */
  stepped_up_at: Date | null
}

/** An organisation that processes data for the controller (GDPR art. 28), and employs accounts (R44). */
export interface ProcessorTable {
  id: Generated<number>
  name: string
  agreed_on: Day
  /** The last day of the agreement; null while it has no end. */
  ends_on: Day | null
  created_at: Fixed<Date>
  /** Null until it is told. */
  country: string | null
  necessity: string | null
  safeguard: Safeguard | null
  purpose: string
  /** What it may get of a customer. */
  fields: RegisterField[]
}

/** A role, for all or for one site or register. */
export interface AccountRoleTable {
  account_id: Fixed<string>
  role: Fixed<Role>
  site_id: Fixed<number | null>
  register_id: Fixed<number | null>
  given_at: Fixed<Date>
}

export interface RecoveryCodeTable {
  account_id: Fixed<string>
  code_hash: Fixed<string>
  used_at: Date | null
}

/** Of WebAuthn: the public half of a key that stays in a device, or with its maker. */
export interface PasskeyTable {
  /** Base64url, as the browser names it. */
  id: Fixed<string>
  account_id: Fixed<string>
  public_key: Fixed<Uint8Array>
  counter: number
  transports: Fixed<string[]>
  name: string
  created_at: Fixed<Date>
  used_at: Date | null
}

export interface PasskeyChallengeTable {
  challenge: Fixed<string>
  account_id: Fixed<string | null>
  made_at: Fixed<Date>
}

/** One-time link with which somebody chooses a password. Only the hash of its secret is kept. */
export interface AccountLinkTable {
  secret_hash: Fixed<string>
  account_id: Fixed<string>
  kind: Fixed<'invitation' | 'reset'>
  created_at: Fixed<Date>
  expires_at: Fixed<Date>
  used_at: Date | null
}

export interface ConfidentialityTextTable {
  version: Fixed<number>
  content: JSONColumnType<AgreementText, string, never>
  sha256: Fixed<string>
  published_at: Fixed<Date>
  published_by: Fixed<string | null>
}

export interface ConfidentialityAgreementTable {
  id: Fixed<string>
  account_id: Fixed<string>
  version: Fixed<number>
  signed_name: Fixed<string>
  agreed_at: Fixed<Date>
  /** The date of the paper, where it was signed on one. */
  on_paper_on: Fixed<Day | null>
  recorded_by: Fixed<string | null>
  expires_at: Date
}

/** An owner's time-limited sight of personal data. */
export interface BrokenGlassTable {
  id: Fixed<string>
  account_id: Fixed<string>
  reason: Fixed<string>
  begun_at: Fixed<Date>
  ends_at: Date
}

export interface AddresseeTable {
  duty: Fixed<Duty>
  account_id: string
}

/** One act of staff, in a chain: see server/audit/chain.ts. */
export interface AuditEntryTable {
  no: Fixed<number>
  at: Fixed<Date>
  account_id: Fixed<string | null>
  act: Fixed<string>
  salt: string | null
  detail: JSONColumnType<AuditDetail, string, null> | null
  detail_hash: Fixed<string>
  previous_hash: Fixed<string>
  hash: Fixed<string>
}
