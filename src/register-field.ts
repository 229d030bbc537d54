import { CUSTOMER_FIELDS, FIELD_LIMITS, type CustomerField } from './customer-field.ts'

/** What bills need beside it (R21: laskutustiedot). */
export const BILLING_FIELDS = [
  'billingName',
  'billingStreetAddress',
  'billingPostalCode',
  'billingCity',
  'billingCountry',
  'billingEmail',
  'einvoiceAddress',
  'einvoiceOperator',
  'vatNumber',
  'billingReference',
] as const
export type BillingField = (typeof BILLING_FIELDS)[number]

/** Everything a register may hold of a customer (R21, R24). Every value is text; what is not known is absent. */
export const REGISTER_FIELDS = [...CUSTOMER_FIELDS, ...BILLING_FIELDS] as const
export type RegisterField = CustomerField | BillingField
export type RegisterValues = Partial<Record<RegisterField, string>>

/** Most characters of each. */
export const VALUE_LIMITS: Readonly<Record<RegisterField, number>> = {
  ...FIELD_LIMITS,
  billingName: 200,
  billingStreetAddress: 300,
  billingPostalCode: 20,
  billingCity: 100,
  billingCountry: 100,
  billingEmail: 254,
  einvoiceAddress: 50,
  einvoiceOperator: 50,
  vatNumber: 30,
  billingReference: 100,
}

/** The groups of data that the notice of the register names (R21). */
const FIELD_GROUPS = ['name', 'organisation', 'contact', 'billing'] as const
export type FieldGroup = (typeof FIELD_GROUPS)[number]

export const GROUP_OF: Readonly<Record<RegisterField, FieldGroup>> = {
  givenName: 'name',
  familyName: 'name',
  organisation: 'organisation',
  title: 'organisation',
  email: 'contact',
  phone: 'contact',
  streetAddress: 'contact',
  postalCode: 'contact',
  city: 'contact',
  country: 'contact',
  url: 'contact',
  billingName: 'billing',
  billingStreetAddress: 'billing',
  billingPostalCode: 'billing',
  billingCity: 'billing',
  billingCountry: 'billing',
  billingEmail: 'billing',
  einvoiceAddress: 'billing',
  einvoiceOperator: 'billing',
  vatNumber: 'billing',
  billingReference: 'billing',
}

/** An organisation has no given name and no title; its name is the field `organisation`. */
export const PERSON_ONLY: readonly RegisterField[] = ['givenName', 'familyName', 'title']

/** Something for each field. */
export function eachField<T>(make: (field: RegisterField) => T): Record<RegisterField, T> {
  return Object.fromEntries(REGISTER_FIELDS.map((field) => [field, make(field)])) as Record<RegisterField, T>
}
