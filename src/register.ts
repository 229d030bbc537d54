import * as v from 'valibot'
import { plainText } from './plain-text.ts'

/** Who stands in the directory of a register: contacts of organisations, or everyone who did not forbid it. */
const DIRECTORIES = ['contacts', 'everyone'] as const

const name = v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(100))
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'expected a country by two letters, such as FI'))
const directoryOf = v.picklist(DIRECTORIES)

/** A register of customers, as `GET /api/registers` lists it. */
export const RegisterView = v.strictObject({
  id: v.number(),
  name,
  /** Of phone numbers and postal codes that do not say. */
  defaultCountry: country,
  directoryOf,
})
export type RegisterView = v.InferOutput<typeof RegisterView>

export const NewRegister = v.strictObject({
  name,
  defaultCountry: v.optional(country, 'FI'),
  directoryOf: v.optional(directoryOf, 'contacts'),
})
export type NewRegister = v.InferOutput<typeof NewRegister>

export const RegisterChange = v.strictObject({
  name: v.exactOptional(name),
  defaultCountry: v.exactOptional(country),
  directoryOf: v.exactOptional(directoryOf),
})
export type RegisterChange = v.InferOutput<typeof RegisterChange>
