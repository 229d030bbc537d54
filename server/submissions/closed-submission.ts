import type { RegisterValues } from '../../src/register-field.ts'
import type { CustomerKey } from '../vault/vault.ts'

/** What a form said, as it is stored: JSON, encrypted with the key of its customer, for its own row alone. */
export function closeSubmission(key: CustomerKey, id: string, fields: RegisterValues): Uint8Array {
  return key.close(`submission ${id}`, JSON.stringify(fields))
}

export function openSubmission(key: CustomerKey, id: string, closed: Uint8Array): RegisterValues {
  return JSON.parse(key.open(`submission ${id}`, closed)) as RegisterValues
}
