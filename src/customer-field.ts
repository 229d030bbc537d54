/** What a register holds of a person, and nothing else (R24). Every field is text or absent. */
export const CUSTOMER_FIELDS = [
  'givenName',
  'familyName',
  'organisation',
  'title',
  'email',
  'phone',
  'streetAddress',
  'postalCode',
  'city',
  'country',
  'url',
] as const
export type CustomerField = (typeof CUSTOMER_FIELDS)[number]

/** Most characters of each. */
export const FIELD_LIMITS: Readonly<Record<CustomerField, number>> = {
  givenName: 100,
  familyName: 100,
  organisation: 200,
  title: 100,
  email: 254,
  phone: 40,
  streetAddress: 300,
  postalCode: 20,
  city: 100,
  country: 100,
  url: 500,
}

export type CustomerFields = Partial<Record<CustomerField, string>>

/**
 * The field an `autocomplete` name of HTML stands for.
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill-field
 */
export const AUTOCOMPLETE_FIELDS: Readonly<Record<string, CustomerField>> = {
  'given-name': 'givenName',
  'family-name': 'familyName',
  organization: 'organisation',
  'organization-title': 'title',
  email: 'email',
  tel: 'phone',
  'street-address': 'streetAddress',
  'postal-code': 'postalCode',
  'address-level2': 'city',
  country: 'country',
  'country-name': 'country',
  url: 'url',
}
