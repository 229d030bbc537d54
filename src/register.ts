import * as v from 'valibot'
import type { StaffLanguage } from './language.ts'
import { CURRENCIES } from './money.ts'
import { plainText } from './plain-text.ts'
import { eachField } from './register-field.ts'

/** Who stands in the directory of a register: contacts of organisations, or everyone who did not forbid it. */
const DIRECTORIES = ['contacts', 'everyone'] as const

const name = v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(100))
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'expected a country by two letters, such as FI'))
const directoryOf = v.picklist(DIRECTORIES)
/** Days within which a paper that was received should be stored (R41). */
const paperDays = v.pipe(v.number(), v.integer(), v.minValue(1, 'expected 1 to 365 days'), v.maxValue(365))
const currency = v.picklist(CURRENCIES, `expected one of ${CURRENCIES.join(', ')}`)
const financialYearEnds = v.pipe(
  v.number(),
  v.integer('expected a month by its number'),
  v.minValue(1, 'expected a month by its number'),
  v.maxValue(12, 'expected a month by its number'),
)

/** Why a field is asked for, where it is not voluntary (GDPR art. 13(2)(e), R5). */
export const NEEDS = ['statutory', 'contractual'] as const
export type Need = (typeof NEEDS)[number]

const said = v.exactOptional(v.pipe(plainText, v.trim(), v.minLength(1), v.maxLength(300)))

/** What follows if it is not given, in one language at least. */
const consequence = v.pipe(
  v.strictObject({ en: said, fi: said, sv: said } satisfies Record<StaffLanguage, typeof said>),
  v.check(
    (texts) => Object.keys(texts).length > 0,
    'expected what follows if it is not given, in one language at least',
  ),
)
const rule = v.strictObject({ need: v.picklist(NEEDS), consequence })

/** Fields that are not voluntary. */
const FieldRules = v.strictObject(eachField(() => v.exactOptional(rule)))
export type FieldRule = v.InferOutput<typeof rule>
export type FieldRules = v.InferOutput<typeof FieldRules>

/** A register of customers, as `GET /api/registers` lists it. */
export const RegisterView = v.strictObject({
  id: v.number(),
  name,
  /** Of phone numbers and postal codes that do not say. */
  defaultCountry: country,
  directoryOf,
  fieldRules: FieldRules,
  paperDays,
  /** Of its orders from now on. */
  currency,
  /** The month, 1 to 12, with which the financial year of its books ends: what the law keeps is kept from then. */
  financialYearEnds,
})
export type RegisterView = v.InferOutput<typeof RegisterView>

export const NewRegister = v.strictObject({
  name,
  defaultCountry: v.optional(country, 'FI'),
  directoryOf: v.optional(directoryOf, 'contacts'),
  fieldRules: v.optional(FieldRules, {}),
  paperDays: v.optional(paperDays, 30),
  currency: v.optional(currency, CURRENCIES[0]),
  financialYearEnds: v.optional(financialYearEnds, 12),
})
export type NewRegister = v.InferOutput<typeof NewRegister>

export const RegisterChange = v.strictObject({
  name: v.exactOptional(name),
  defaultCountry: v.exactOptional(country),
  directoryOf: v.exactOptional(directoryOf),
  fieldRules: v.exactOptional(FieldRules),
  paperDays: v.exactOptional(paperDays),
  currency: v.exactOptional(currency),
  financialYearEnds: v.exactOptional(financialYearEnds),
})
export type RegisterChange = v.InferOutput<typeof RegisterChange>
