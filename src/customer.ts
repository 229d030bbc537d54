import * as v from 'valibot'
import { CUSTOMER_FIELDS, type CustomerField } from './customer-field.ts'

const fields = Object.fromEntries(CUSTOMER_FIELDS.map((field) => [field, v.optional(v.string())])) as Record<
  CustomerField,
  v.OptionalSchema<v.StringSchema<undefined>, undefined>
>

const instant = v.pipe(v.string(), v.isoTimestamp())

/** One line of the register. Instants are ISO 8601 in UTC. */
export const CustomerSummary = v.strictObject({
  id: v.string(),
  ...fields,
  createdAt: instant,
  submissions: v.number(),
  /** Whether a visitor is tied to the customer now. */
  linked: v.boolean(),
})
export type CustomerSummary = v.InferOutput<typeof CustomerSummary>

/** What one sending of a form said. It never overwrites the customer; staff decide. */
export const SubmissionView = v.strictObject({
  id: v.string(),
  site: v.string(),
  form: v.string(),
  receivedAt: instant,
  /** Whether the customer was made of it. */
  createdCustomer: v.boolean(),
  ...fields,
})
export type SubmissionView = v.InferOutput<typeof SubmissionView>

/** A visit of a linked visitor, from the moment linking was allowed on. Durations in ms. */
export const LinkedVisit = v.strictObject({
  site: v.string(),
  startedAt: instant,
  source: v.nullable(v.string()),
  browser: v.nullable(v.string()),
  device: v.nullable(v.string()),
  views: v.array(v.strictObject({ at: instant, path: v.string(), engagedMs: v.number() })),
})
export type LinkedVisit = v.InferOutput<typeof LinkedVisit>

export const CustomerDetail = v.strictObject({
  ...CustomerSummary.entries,
  allSubmissions: v.array(SubmissionView),
  /** Each tie with its ground: the consent record that allowed it. */
  links: v.array(v.strictObject({ site: v.string(), linkedAt: instant, consentRecord: v.string() })),
  visits: v.array(LinkedVisit),
})
export type CustomerDetail = v.InferOutput<typeof CustomerDetail>
