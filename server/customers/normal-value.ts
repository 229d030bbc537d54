import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import validator from 'validator'
import {
  PERSON_ONLY,
  REGISTER_FIELDS,
  type RegisterField,
  type RegisterValues,
} from '../../src/register-field.ts'
import { Refusal } from '../http/refusal.ts'

/** What is to be said of a customer: text, or null for what is not known any more. */
export type Told = { [Field in RegisterField]?: string | null | undefined }
export type Kind = 'person' | 'organisation'

type Place = {
  readonly kind: Kind
  /** Two letters (ISO 3166-1), for phone numbers and postal codes that do not say. */
  readonly defaultCountry: string
  /** What is known already: a postal code is checked by the country beside it. */
  readonly known?: RegisterValues
}

/**
 * Values in the one way a register writes them: phone numbers as E.164, countries by ISO 3166-1, addresses of pages as
 * URLs. Answers with those that can be, and what is wrong with the others.
 */
export function normalValues(
  told: Told,
  place: Place,
): { values: Told; wrong: Partial<Record<RegisterField, string>> } {
  const values: Told = {}
  const wrong: Partial<Record<RegisterField, string>> = {}
  const countries = {
    postalCode: told.country ?? place.known?.country,
    billingPostalCode: told.billingCountry ?? place.known?.billingCountry,
  }
  for (const field of REGISTER_FIELDS) {
    const text = told[field]?.trim().normalize('NFC')
    if (told[field] === undefined) continue
    if (place.kind === 'organisation' && PERSON_ONLY.includes(field) && text) {
      wrong[field] = 'expected only what an organisation has'
      continue
    }
    if (!text) {
      values[field] = null
      continue
    }
    const country =
      field === 'postalCode' || field === 'billingPostalCode'
        ? (countryCode(countries[field] ?? '') ?? place.defaultCountry)
        : place.defaultCountry
    const found = normal(field, text, country)
    if ('wrong' in found) wrong[field] = found.wrong
    else values[field] = found.value
  }
  return { values, wrong }
}

/** As `normalValues`. Throws `invalid`, naming the first field that is wrong. */
export function checkValues(told: Told, place: Place): Told {
  const { values, wrong } = normalValues(told, place)
  for (const [field, message] of Object.entries(wrong))
    throw new Refusal('invalid', `"values.${field}": ${message}`, `values.${field}`)
  return values
}

type Found = { readonly value: string } | { readonly wrong: string }

function normal(field: RegisterField, text: string, country: string): Found {
  switch (field) {
    case 'email':
    case 'billingEmail':
      return validator.isEmail(text, { allow_utf8_local_part: true })
        ? { value: text }
        : { wrong: 'expected an e-mail address such as maija@example.com' }
    case 'phone': {
      const number = parsePhoneNumberFromString(text, country as CountryCode)
      return number?.isValid()
        ? { value: number.number }
        : { wrong: `expected a phone number of ${country}, or one that begins with + and its country` }
    }
    case 'country':
    case 'billingCountry': {
      const code = countryCode(text)
      return code ? { value: code } : { wrong: 'expected a country, such as Finland or FI' }
    }
    case 'postalCode':
    case 'billingPostalCode':
      return isPostalCodeOf(country, text)
        ? { value: text.toUpperCase() }
        : { wrong: `expected a postal code of ${country}` }
    case 'url':
      return webAddress(text)
    case 'vatNumber':
      return vatNumber(text)
    case 'einvoiceAddress': {
      const value = text.replaceAll(' ', '').toUpperCase()
      return /^[A-Z0-9:._-]{5,35}$/.test(value)
        ? { value }
        : { wrong: 'expected an address for electronic invoices, such as 003712345671' }
    }
    default:
      return { value: text }
  }
}

function isPostalCodeOf(country: string, text: string): boolean {
  const known = validator.isPostalCodeLocales.find((locale) => locale === country)
  return known ? validator.isPostalCode(text, known) : /^[\p{L}\d][\p{L}\d -]{1,14}$/u.test(text)
}

function webAddress(text: string): Found {
  const url = URL.parse(/^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username
    ? { value: url.href }
    : { wrong: 'expected an address of a page, such as https://example.com' }
}

/** Of Finland also as it is written there (1234567-1, whose last digit checks the others); of other countries with its letters. */
function vatNumber(text: string): Found {
  const plain = text.replace(/[ .]/g, '').toUpperCase()
  const finnish = /^(?:FI)?(\d{7})-?(\d)$/.exec(plain)
  if (finnish) {
    const sum = [7, 9, 10, 5, 8, 4, 2].reduce(
      (sum, weight, at) => sum + weight * Number(finnish[1]!.charAt(at)),
      0,
    )
    const digit = sum % 11 === 0 ? 0 : 11 - (sum % 11)
    return digit === Number(finnish[2])
      ? { value: `FI${finnish[1]}${finnish[2]}` }
      : { wrong: 'expected a business id whose last digit fits, such as 1234567-1' }
  }
  return /^(?!FI)[A-Z]{2}[A-Z0-9+*]{5,13}$/.test(plain)
    ? { value: plain }
    : {
        wrong:
          'expected a business id such as 1234567-1, or a VAT number with its country such as SE123456789001',
      }
}

const NAMED_IN = ['en', 'fi', 'sv', 'de', 'fr', 'et']
let countries: Map<string, string> | undefined

/** By its code or its name in one of a few languages; null for none. */
function countryCode(text: string): string | null {
  countries ??= namedCountries()
  return countries.get(text.trim().toLocaleLowerCase('en')) ?? null
}

function namedCountries(): Map<string, string> {
  const found = new Map<string, string>()
  const names = NAMED_IN.map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  )
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
  for (const code of letters.flatMap((first) => letters.map((second) => first + second)))
    for (const name of names) {
      const called = name.of(code)
      if (!called || /^(?:X|ZZ|E[UZ]|UN)/.test(code)) continue
      found.set(code.toLowerCase(), code)
      found.set(called.toLocaleLowerCase('en'), code)
    }
  return found
}
