import type { ColumnType, Generated } from 'kysely'
import type { Currency } from '../../src/money.ts'
import type { Day } from '../../src/period.ts'
import type { RegisterField } from '../../src/register-field.ts'
import type { FieldRules } from '../../src/register.ts'
import type { OutsideSource, ValueSource } from '../../src/value-source.ts'
import type { ChangeAct } from '../../src/customer-change.ts'

type Fixed<T> = ColumnType<T, T, never>

export interface RegisterTable {
  id: Generated<number>
  name: string
  created_at: Fixed<Date>
  /** Two letters (ISO 3166-1): of phone numbers and postal codes that do not say. */
  default_country: Generated<string>
  /** Who stands in its directory: contacts of organisations, or everyone. */
  directory_of: Generated<'contacts' | 'everyone'>
  /** What is not voluntary (R5). */
  field_rules: ColumnType<FieldRules, string | undefined, string>
  /** Within which papers should be stored. */
  paper_days: Generated<number>
  currency: Generated<Currency>
  /** The month, 1 to 12, with which the financial year of its books ends. */
  financial_year_ends: Generated<number>
  /** The number of the latest order. */
  last_order_no: Generated<number>
}

/** Who sends data about customers, and is not one; with the contract it does so under (R28 to R30). */
export interface DataSourceTable {
  id: Generated<number>
  kind: Fixed<OutsideSource>
  name: string
  contract: string
  began_on: Day
  /** The last day; null while it has no end. */
  ends_on: Day | null
  created_at: Fixed<Date>
}

export interface CustomerTable {
  id: Fixed<string>
  register_id: Fixed<number>
  /** Told on the phone, and written on bills. */
  no: Generated<number>
  kind: ColumnType<'person' | 'organisation', 'person' | 'organisation' | undefined, never>
  /** Of this customer's values, encrypted with LUPA_KEY; null once it is destroyed. */
  key: Uint8Array | null
  /** Counts changes: who has seen an older one does not write over a newer. */
  revision: Generated<number>
  /** Keyed hashes of the beginnings of names. */
  words: ColumnType<number[], string | undefined, string>
  email_hash: Uint8Array | null
  phone_hash: Uint8Array | null
  name_hash: Uint8Array | null
  created_at: Fixed<Date>
  /** Of the relationship (R8). */
  began_on: Day | null
  ended_on: Day | null
  /** Since when it is stored only (GDPR art. 18). */
  restricted_at: Date | null
  /** The customer it turned out to be. */
  merged_into: string | null
  /** The change of that one which did it. */
  merge_change: string | null
}

/** Something that was done to values of a customer; never changed itself. */
export interface CustomerChangeTable {
  id: Fixed<string>
  customer_id: Fixed<string>
  /** The customer's, since this change. */
  revision: Fixed<number>
  act: Fixed<ChangeAct>
  at: Fixed<Date>
  /** Null where the program did it: a form, an import. */
  account_id: Fixed<string | null>
  /** Encrypted with the customer's key: reasons name people. */
  reason: Fixed<Uint8Array | null>
  undoes: Fixed<string | null>
}

/** What a change said of a field. */
export interface CustomerValueTable {
  change_id: Fixed<string>
  customer_id: Fixed<string>
  field: Fixed<RegisterField>
  /** Encrypted with the customer's key; null where the change removed it. */
  value: Fixed<Uint8Array | null>
  source: Fixed<ValueSource>
  source_id: Fixed<number | null>
  obtained_at: Fixed<Date>
  /** The change that took its place; null while it holds. */
  replaced_by: string | null
}

/** What a form said, once; never changed and never copied over a customer without staff. */
export interface SubmissionTable {
  id: Fixed<string>
  /** Null where it came by an invitation or the customer's own account. */
  site_id: Fixed<number | null>
  idempotency_key: Fixed<string>
  customer_id: string
  form: Fixed<string>
  /** JSON, encrypted with the customer's key. */
  fields: Uint8Array | null
  source: ColumnType<
    'form' | 'invitation' | 'credentials',
    'form' | 'invitation' | 'credentials' | undefined,
    never
  >
  created_customer: boolean
  received_at: Fixed<Date>
  /** Until then it waits for staff. */
  decided_at: Date | null
  decided_by: string | null
  /** The fields that were taken over. */
  accepted: string[] | null
}

/** The tie from a visitor to a customer, with its ground. */
export interface CustomerLinkTable {
  site_id: Fixed<number>
  visitor_no: Fixed<number>
  /** Always `linking`: the grant the row stands on. */
  purpose: ColumnType<'linking', 'linking' | undefined, never>
  customer_id: string
  consent_record_id: Fixed<string>
  linked_at: Fixed<Date>
}

/** In clear, from before values were encrypted; empty after the first start since. */
export interface PlainCustomerTable {
  customer_id: string
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
}

export interface PlainSubmissionTable {
  submission_id: string
  customer_id: string
  fields: ColumnType<Partial<Record<RegisterField, string>>, string, never>
}

/** Keys that personal data are encrypted with. */
export interface VaultKeyTable {
  id: Fixed<string>
  used_at: Fixed<Date>
}
