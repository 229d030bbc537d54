import type { CustomerField } from '../../../src/customer-field.ts'
import type { CustomerSummary } from '../../../src/customer.ts'
import { text } from '../text.ts'

/** What a customer is called in a list: the person, else the organisation, else the address they wrote from. */
export function customerName({
  givenName,
  familyName,
  organisation,
  email,
}: Pick<CustomerSummary, CustomerField>): string {
  return [givenName, familyName].filter(Boolean).join(' ') || organisation || email || text.customers.unnamed
}
