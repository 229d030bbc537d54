import type { ColumnType, Generated } from 'kysely'
import type { CustomerFields } from '../../src/customer-field.ts'

type Fixed<T> = ColumnType<T, T, never>

export interface RegisterTable {
  id: Generated<number>
  name: string
  created_at: Fixed<Date>
}

export interface CustomerTable {
  id: Fixed<string>
  register_id: Fixed<number>
  given_name: string | null
  family_name: string | null
  organisation: string | null
  title: string | null
  email: string | null
  phone: string | null
  street_address: string | null
  postal_code: string | null
  city: string | null
  country: string | null
  url: string | null
  created_at: Fixed<Date>
}

/** What a form said, once; never changed and never copied over a customer. */
export interface SubmissionTable {
  id: Fixed<string>
  site_id: Fixed<number>
  idempotency_key: Fixed<string>
  customer_id: Fixed<string>
  form: Fixed<string>
  fields: ColumnType<CustomerFields, string, never>
  created_customer: Fixed<boolean>
  received_at: Fixed<Date>
}

/** The tie from a visitor to a customer, with its ground. */
export interface CustomerLinkTable {
  site_id: Fixed<number>
  visitor_no: Fixed<number>
  /** Always `linking`: the grant the row stands on. */
  purpose: ColumnType<'linking', 'linking' | undefined, never>
  customer_id: Fixed<string>
  consent_record_id: Fixed<string>
  linked_at: Fixed<Date>
}
