import * as v from 'valibot'
import { plainText } from './plain-text.ts'
import { rowId } from './row-id.ts'

/** What of a register is kept for a time and then goes (R38). */
export const SCHEDULED = ['customers', 'requests', 'lists'] as const
export type DataGroup = (typeof SCHEDULED)[number]

/**
 * Months that each is kept unless an owner says otherwise: customers from the end of the relationship, as the notice
 * says; requests from their closing, as long as somebody may still ask how they were dealt with; lists from the day they
 * were made.
 */
export const KEPT_MONTHS: Readonly<Record<DataGroup, number>> = { customers: 120, requests: 36, lists: 24 }

/**
 * Why something that is old enough stays: the holds of an erasure (`hold.ts`), a paper that names the person alone, data
 * that are stored only (GDPR art. 18), a request that is not closed, or a relationship that goes on since.
 */
const KEPT_FOR = [
  'law',
  'open-invoice',
  'collection',
  'contact',
  'paper',
  'restricted',
  'request',
  'come-back',
] as const
export type KeptFor = (typeof KEPT_FOR)[number]

const instant = v.pipe(v.string(), v.isoTimestamp())
const group = v.picklist(SCHEDULED, `expected one of ${SCHEDULED.join(', ')}`)

/** `PUT /api/retention/registers/:id/:group`: another time than what is usual needs its reason. */
export const RetentionRule = v.strictObject({
  months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)),
  reason: v.pipe(plainText, v.trim(), v.minLength(1, 'expected a reason'), v.maxLength(500)),
})
export type RetentionRule = v.InferOutput<typeof RetentionRule>

const RuleView = v.strictObject({
  group,
  months: v.number(),
  /** Null where it is the usual time. */
  reason: v.nullable(v.string()),
  changedAt: v.nullable(instant),
  changedBy: v.nullable(v.string()),
})

const kept = v.array(v.strictObject({ why: v.picklist(KEPT_FOR), count: v.number() }))

/** What is old enough to go, and what of it something stands against. */
export const RetentionPlan = v.array(v.strictObject({ group, months: v.number(), count: v.number(), kept }))
export type RetentionPlan = v.InferOutput<typeof RetentionPlan>

/** What went, and what was left because something came between. */
export const RunReport = v.array(v.strictObject({ group, count: v.number(), kept }))
export type RunReport = v.InferOutput<typeof RunReport>

export const RetentionRunView = v.strictObject({
  id: v.string(),
  register: rowId,
  registerName: v.string(),
  proposedAt: instant,
  proposedBy: v.string(),
  plan: RetentionPlan,
  approvedAt: v.nullable(instant),
  approvedBy: v.nullable(v.string()),
  doneAt: v.nullable(instant),
  report: v.nullable(RunReport),
  /** Whom it is about, by their numbers, as long as they are there: to whoever may approve it, and at most 1,000 of each. */
  numbers: v.strictObject({ customers: v.array(v.number()), requests: v.array(v.number()) }),
  /** Whether whoever asks may approve it: four eyes. */
  approvable: v.boolean(),
})
export type RetentionRunView = v.InferOutput<typeof RetentionRunView>

/** What a register keeps how long. */
const RegisterRetention = v.strictObject({
  register: rowId,
  registerName: v.string(),
  rules: v.array(RuleView),
})
export type RegisterRetention = v.InferOutput<typeof RegisterRetention>

/** `GET /api/retention/registers`. */
export const RetentionSchedule = v.strictObject({
  registers: v.array(RegisterRetention),
  /** The newest first; at most 50. */
  runs: v.array(RetentionRunView),
})
export type RetentionSchedule = v.InferOutput<typeof RetentionSchedule>

/** `POST /api/retention/runs`. */
export const NewRetentionRun = v.strictObject({ register: rowId })
