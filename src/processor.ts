import * as v from 'valibot'
import { plainText } from './plain-text.ts'
import { DUTIES, type Duty } from './staff.ts'

const day = v.pipe(v.string(), v.isoDate('expected a day such as 2026-11-23'))
const name = v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(100))

/** An organisation that processes data for the controller (GDPR art. 28). */
export const NewProcessor = v.strictObject({
  name,
  /** When the agreement was signed. */
  agreedOn: day,
  /** Its last day; null while it has no end. */
  endsOn: v.optional(v.nullable(day), null),
})
export const ProcessorChange = v.strictObject({
  name: v.exactOptional(name),
  endsOn: v.exactOptional(v.nullable(day)),
})
export const ProcessorView = v.strictObject({
  id: v.number(),
  ...NewProcessor.entries,
  endsOn: v.nullable(day),
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
