import { sql } from 'kysely'

/** Of an account: whether it has a passkey. */
export function hasPasskey() {
  return sql<boolean>`exists (select from passkey where passkey.account_id = account.id)`
}

/** Of an account: whether it has an app for one-time codes, or a passkey. */
export function hasSecondFactor() {
  return sql<boolean>`(account.totp_confirmed_at is not null or ${hasPasskey()})`
}
