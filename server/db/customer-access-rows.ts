import type { ColumnType } from 'kysely'

type Fixed<T> = ColumnType<T, T, never>

/** A link by which somebody tells their own data, once. Only the hash of its secret is kept. */
export interface CustomerInvitationTable {
  id: Fixed<string>
  secret_hash: Fixed<string>
  register_id: Fixed<number>
  /** Whose data are asked for; null where the answer makes a new customer. */
  customer_id: Fixed<string | null>
  made_by: Fixed<string>
  made_at: Fixed<Date>
  expires_at: Fixed<Date>
  used_at: Date | null
  revoked_at: Date | null
}

/** With which a customer sees and mends the own data; gone once it is revoked. */
export interface CustomerCredentialTable {
  customer_id: Fixed<string>
  username: Fixed<string>
  /** argon2id, in the PHC string format. */
  password_hash: string
  issued_by: string
  issued_at: Date
  used_at: Date | null
}

export interface CustomerSessionTable {
  /** SHA-256 of the cookie, hexadecimal. */
  secret_hash: Fixed<string>
  customer_id: Fixed<string>
  started_at: Fixed<Date>
  seen_at: Date
}
