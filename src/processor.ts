import * as v from 'valibot'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'
import { DUTIES, type Duty } from './staff.ts'

const name = v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(100))

/** An organisation that processes data for the controller (GDPR art. 28). */
export const NewProcessor = v.strictObject({
  name,
  /** When the agreement was signed. */
  agreedOn: Day,
  /** Its last day; null while it has no end. */
  endsOn: v.optional(v.nullable(Day), null),
})
export const ProcessorChange = v.strictObject({
  name: v.exactOptional(name),
  endsOn: v.exactOptional(v.nullable(Day)),
})
export const ProcessorView = v.strictObject({
  id: v.number(),
  ...NewProcessor.entries,
  endsOn: v.nullable(Day),
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
