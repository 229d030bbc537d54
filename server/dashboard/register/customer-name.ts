import type { RegisterValues } from '../../../src/register-field.ts'
import { registerText } from './text.ts'

/** What a customer is called in a list: the person, else the organisation, else the address they wrote from. */
export function customerName({ givenName, familyName, organisation, email }: RegisterValues): string {
  return [givenName, familyName].filter(Boolean).join(' ') || organisation || email || registerText.unnamed
}
