import * as v from 'valibot'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'
import { REGISTER_FIELDS } from './register-field.ts'
import { DUTIES, type Duty } from './staff.ts'
import { destinationChange, destinationView, newDestination } from './transfer.ts'

const name = v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(100))
const purpose = v.pipe(plainText, v.trim(), v.maxLength(500))
/** The fields of the register it may get; it gets no others (R13). */
const fields = v.pipe(
  v.array(v.picklist(REGISTER_FIELDS, 'expected fields of the register')),
  v.check((fields) => new Set(fields).size === fields.length, 'expected each field once'),
)

/** An organisation that processes data for the controller (GDPR art. 28). */
export const NewProcessor = v.strictObject({
  name,
  /** When the agreement was signed. */
  agreedOn: Day,
  /** Its last day; null while it has no end. */
  endsOn: v.optional(v.nullable(Day), null),
  ...newDestination,
  /** What it does with the data. */
  purpose: v.optional(purpose, ''),
  fields: v.optional(fields, []),
})
export type NewProcessor = v.InferOutput<typeof NewProcessor>

export const ProcessorChange = v.strictObject({
  name: v.exactOptional(name),
  endsOn: v.exactOptional(v.nullable(Day)),
  ...destinationChange,
  purpose: v.exactOptional(purpose),
  fields: v.exactOptional(fields),
})
export type ProcessorChange = v.InferOutput<typeof ProcessorChange>

export const ProcessorView = v.strictObject({
  id: v.number(),
  name,
  agreedOn: Day,
  endsOn: v.nullable(Day),
  ...destinationView,
  /** Null until it is told; nothing is transferred until then. */
  country: v.nullable(destinationView.country),
  purpose,
  fields,
})
export type ProcessorView = v.InferOutput<typeof ProcessorView>

/** By duty, the account; null only before there is any. */
export const Addressees = v.strictObject(
  Object.fromEntries(DUTIES.map((duty) => [duty, v.nullable(v.string())])) as Record<
    Duty,
    v.NullableSchema<v.StringSchema<undefined>, undefined>
  >,
)
export type Addressees = v.InferOutput<typeof Addressees>

export const AddresseeMessage = v.strictObject({
  accountId: v.pipe(v.string(), v.uuid('expected an account')),
})
