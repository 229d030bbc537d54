import * as v from 'valibot'
import { ConsentMessage } from './consent.ts'
import { CUSTOMER_FIELDS, FIELD_LIMITS, type CustomerField } from './customer-field.ts'
import { SiteKey, mendedText } from './plain-text.ts'

const text = (most: number) => v.pipe(mendedText, v.trim(), v.maxLength(most))

/** What the widget sends beside a form marked `data-lupa-form`: `POST /api/submissions`. */
export const SubmissionMessage = v.strictObject({
  site: SiteKey,
  /** Made once per sending; a repeat changes nothing. */
  key: v.pipe(v.string(), v.uuid()),
  /** The form's name: the value of `data-lupa-form`. */
  form: v.pipe(text(100), v.minLength(1, 'expected the name of the form')),
  fields: v.pipe(
    v.strictObject(
      Object.fromEntries(
        CUSTOMER_FIELDS.map((field) => [field, v.optional(text(FIELD_LIMITS[field]))]),
      ) as Record<CustomerField, v.OptionalSchema<ReturnType<typeof text>, undefined>>,
    ),
    v.check((fields) => Object.values(fields).some(Boolean), 'expected at least one field that is filled in'),
  ),
  /** Only where the visitor allowed linking: without it nothing of the visitor goes along (R57). */
  token: v.optional(v.pipe(v.string(), v.maxLength(1024))),
  /**
   * A choice that is not recorded yet: the box beside the form was ticked, and the page goes away before an
   * answer could come. It is recorded first; the next page sends it again, with the same key, for its token.
   */
  consent: v.optional(ConsentMessage),
})
export type SubmissionMessage = v.InferOutput<typeof SubmissionMessage>

export const SubmissionAnswer = v.strictObject({
  /** Whether the visitor was tied to the customer. */
  linked: v.boolean(),
})
export type SubmissionAnswer = v.InferOutput<typeof SubmissionAnswer>
