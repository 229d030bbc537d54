import type { ColumnType } from 'kysely'

type Fixed<T> = ColumnType<T, T, never>

export interface AccountTable {
  id: Fixed<string>
  /** Lower case, unique. */
  username: Fixed<string>
  full_name: string
  /** argon2id, in the PHC string format. */
  password_hash: string
  created_at: Fixed<Date>
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
}
