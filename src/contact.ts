import * as v from 'valibot'
import { NamedCustomer } from './named-customer.ts'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'

const id = v.pipe(v.string(), v.uuid())

/** What a person is in an organisation of the same register. */
export const NewContact = v.strictObject({
  person: id,
  organisation: id,
  position: v.pipe(plainText, v.trim(), v.minLength(1, 'expected a position'), v.maxLength(200)),
  beganOn: Day,
})
export type NewContact = v.InferOutput<typeof NewContact>

/** The last day; it may be one to come. */
export const ContactEnd = v.strictObject({ endedOn: Day })
export type ContactEnd = v.InferOutput<typeof ContactEnd>

export const ContactView = v.strictObject({
  id: v.string(),
  person: NamedCustomer,
  organisation: NamedCustomer,
  position: v.string(),
  beganOn: Day,
  /** The last day; null while there is none. */
  endedOn: v.nullable(Day),
})
export type ContactView = v.InferOutput<typeof ContactView>
