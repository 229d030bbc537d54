import * as v from 'valibot'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'
import { eachField, REGISTER_FIELDS, VALUE_LIMITS, type RegisterField } from './register-field.ts'
import { rowId } from './row-id.ts'
import { LiftView } from './subject-request.ts'
import { CLERK_SOURCES, VALUE_SOURCES } from './value-source.ts'

const instant = v.pipe(v.string(), v.isoTimestamp())
const id = v.pipe(v.string(), v.uuid())

export const RegisterValuesView = v.strictObject(eachField(() => v.exactOptional(v.string())))

export const CUSTOMER_KINDS = ['person', 'organisation'] as const
const kind = v.picklist(CUSTOMER_KINDS, 'expected "person" or "organisation"')

/** One line of the register. Instants are ISO 8601 in UTC. */
export const CustomerSummary = v.strictObject({
  id: v.string(),
  /** Told on the phone, and written on bills. */
  no: v.number(),
  register: v.number(),
  kind,
  values: RegisterValuesView,
  createdAt: instant,
  /** How many submissions wait for a decision. */
  waiting: v.number(),
  /** Whether a visitor is tied to the customer now. */
  linked: v.boolean(),
})
export type CustomerSummary = v.InferOutput<typeof CustomerSummary>

export const CustomerList = v.strictObject({
  customers: v.array(CustomerSummary),
  /** Where the next page begins; null after the last. */
  next: v.nullable(v.number()),
})
export type CustomerList = v.InferOutput<typeof CustomerList>

/** `GET /api/customers`: the newest first, 50 a page. */
export const CustomerQuery = v.strictObject({
  /** Beginnings of names (two letters or more, or whole names), an e-mail address, a phone number, or a customer's number. */
  search: v.optional(v.pipe(plainText, v.trim(), v.maxLength(254))),
  register: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
  /** Customers before this number. */
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
  /** Those whose processing is restricted, for who may lift that; without it none of them is in the list. */
  restricted: v.optional(v.literal('true')),
})
export type CustomerQuery = v.InferOutput<typeof CustomerQuery>

/** Where a value came from (R27 to R33). */
export const OriginView = v.strictObject({
  source: v.picklist(VALUE_SOURCES),
  /** Which authority, service, subcontractor or partner. */
  sourceName: v.nullable(v.string()),
  obtainedAt: instant,
})
export type OriginView = v.InferOutput<typeof OriginView>

/** What one sending of a form said. It never overwrites the customer; staff decide. */
export const SubmissionView = v.strictObject({
  id: v.string(),
  /** Null where it came by an invitation or the customer's own account. */
  site: v.nullable(v.string()),
  form: v.string(),
  source: v.picklist(['form', 'invitation', 'credentials']),
  receivedAt: instant,
  /** Whether the customer was made of it. */
  createdCustomer: v.boolean(),
  values: RegisterValuesView,
  /** Null while it waits for staff. */
  decidedAt: v.nullable(instant),
  /** The fields that were taken over. */
  accepted: v.array(v.picklist(REGISTER_FIELDS)),
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
  registerName: v.string(),
  /** Sent back with a change: one made meanwhile by somebody else is not written over. */
  revision: v.number(),
  origins: v.strictObject(eachField(() => v.exactOptional(OriginView))),
  beganOn: v.nullable(Day),
  endedOn: v.nullable(Day),
  restrictedAt: v.nullable(instant),
  /** Somebody wants to lift the restriction. */
  lift: v.nullable(LiftView),
  submissions: v.array(SubmissionView),
  /** Each tie with its ground: the consent record that allowed it. */
  links: v.array(v.strictObject({ site: v.string(), linkedAt: instant, consentRecord: v.string() })),
  visits: v.array(LinkedVisit),
  /** Customers that turned out to be this one. */
  merged: v.array(v.strictObject({ id: v.string(), no: v.number(), values: RegisterValuesView })),
})
export type CustomerDetail = v.InferOutput<typeof CustomerDetail>

const value = (field: RegisterField) => v.pipe(plainText, v.trim(), v.maxLength(VALUE_LIMITS[field]))

const from = {
  /** How staff came to know it. */
  source: v.picklist(CLERK_SOURCES, `expected one of ${CLERK_SOURCES.join(', ')}`),
  /** Which authority, service, subcontractor or partner; for those sources alone. */
  sourceId: v.optional(v.nullable(rowId), null),
}
const reason = v.pipe(plainText, v.trim(), v.minLength(1, 'expected a reason'), v.maxLength(500))

export const NewCustomer = v.strictObject({
  register: rowId,
  kind: v.optional(kind, 'person'),
  values: v.pipe(
    v.strictObject(eachField((field) => v.optional(value(field)))),
    v.check((values) => Object.values(values).some(Boolean), 'expected at least one value'),
  ),
  ...from,
  beganOn: v.optional(Day),
})
export type NewCustomer = v.InferOutput<typeof NewCustomer>

/** Fields that are left out stay; null says that it is not known any more. */
export const CustomerChange = v.strictObject({
  revision: v.number(),
  values: v.exactOptional(v.strictObject(eachField((field) => v.exactOptional(v.nullable(value(field)))))),
  ...from,
  reason,
  beganOn: v.exactOptional(v.nullable(Day)),
  endedOn: v.exactOptional(v.nullable(Day)),
})
export type CustomerChange = v.InferOutput<typeof CustomerChange>

export const ReasonMessage = v.strictObject({ reason })

/** The other customer turns out to be this one. */
export const MergeMessage = v.strictObject({
  other: id,
  /** The fields whose values are the other's from now on. */
  take: v.array(v.picklist(REGISTER_FIELDS)),
  reason,
})
export type MergeMessage = v.InferOutput<typeof MergeMessage>

export const UnmergeMessage = v.strictObject({ other: id, reason })

/** Lifting takes the day on which the person was told of it (GDPR art. 18(3)). */
export const LiftMessage = v.strictObject({ reason, toldOn: Day })

export const WaitingSubmission = v.strictObject({
  ...SubmissionView.entries,
  customer: v.strictObject({
    id: v.string(),
    no: v.number(),
    revision: v.number(),
    values: RegisterValuesView,
  }),
  /** What is said, as the register would write it, where that is another than the customer's. */
  differs: v.strictObject(eachField(() => v.exactOptional(v.nullable(v.string())))),
  /** Fields the register cannot hold as they were sent, and what it expects. */
  wrong: RegisterValuesView,
})
export type WaitingSubmission = v.InferOutput<typeof WaitingSubmission>

/** Which fields of a submission to take over; none of them leaves it. */
export const DecisionMessage = v.strictObject({
  revision: v.number(),
  accept: v.array(v.picklist(REGISTER_FIELDS)),
})

/** Customers who are likely the same. */
export const DuplicateView = v.strictObject({
  by: v.picklist(['email', 'phone', 'name']),
  customers: v.array(CustomerSummary),
})
export type DuplicateView = v.InferOutput<typeof DuplicateView>
