import * as v from 'valibot'
import { RegisterValuesView } from './customer.ts'
import { NamedCustomer } from './named-customer.ts'
import { plainText } from './plain-text.ts'
import { REGISTER_FIELDS } from './register-field.ts'
import { rowId } from './row-id.ts'

/** For what data of a customer may be handed to a recipient (R34, R35), and for nothing else. */
export const DISCLOSURE_REASONS = [
  'value-added-service',
  'credit-decision',
  'credit-application',
  'collection',
  'billing',
  'legal-duty',
] as const
export type DisclosureReason = (typeof DISCLOSURE_REASONS)[number]

/** Nobody is given or refused credit by a program alone (R72, GDPR art. 22). */
export const OF_CREDIT: readonly DisclosureReason[] = ['credit-decision', 'credit-application']

const instant = v.pipe(v.string(), v.isoTimestamp())
const field = v.picklist(REGISTER_FIELDS, 'expected fields of the register')
const note = v.pipe(
  plainText,
  v.trim(),
  v.minLength(1, 'expected what it is based on: a contract, a request, a section of law'),
  v.maxLength(500),
)

/** `POST /api/customers/:id/disclosures` */
export const NewDisclosure = v.strictObject({
  recipient: rowId,
  reason: v.picklist(DISCLOSURE_REASONS, `expected one of ${DISCLOSURE_REASONS.join(', ')}`),
  fields: v.pipe(
    v.array(field),
    v.minLength(1, 'expected at least one field'),
    v.check((fields) => new Set(fields).size === fields.length, 'expected each field once'),
  ),
  /** What it is based on. */
  note,
  /** Said for credit: a person decides on it. */
  humanDecides: v.optional(v.boolean(), false),
})
export type NewDisclosure = v.InferOutput<typeof NewDisclosure>

/** `POST /api/customers/:id/transfers`: to a processor go the fields of its record, and no others (R13). */
export const NewTransfer = v.strictObject({ processor: rowId, note })
export type NewTransfer = v.InferOutput<typeof NewTransfer>

const taker = v.strictObject({
  /** A processor works for the controller; a recipient for itself. */
  of: v.picklist(['recipient', 'processor']),
  id: v.number(),
  name: v.string(),
  country: v.nullable(v.string()),
})

/** What was handed over when, why, to whom and by whom. Not what it said: that is in the history. */
export const DisclosureView = v.strictObject({
  id: v.number(),
  at: instant,
  by: v.nullable(v.string()),
  to: taker,
  /** Null of a transfer to a processor. */
  reason: v.nullable(v.picklist(DISCLOSURE_REASONS)),
  note: v.string(),
  fields: v.array(field),
  /** Fields that the register knows otherwise since. */
  outdated: v.array(field),
})
export type DisclosureView = v.InferOutput<typeof DisclosureView>

/** What is handed over: exactly these values. */
export const MadeDisclosure = v.strictObject({ id: v.number(), to: v.string(), values: RegisterValuesView })
export type MadeDisclosure = v.InferOutput<typeof MadeDisclosure>

/** `GET /api/recipients/:id/disclosures`: the newest first, 50 a page. */
export const RecipientDisclosures = v.strictObject({
  disclosures: v.array(
    v.strictObject({
      id: v.number(),
      at: instant,
      by: v.nullable(v.string()),
      reason: v.nullable(v.picklist(DISCLOSURE_REASONS)),
      fields: v.array(field),
      customer: NamedCustomer,
    }),
  ),
  /** Where the next page begins; null after the last. */
  next: v.nullable(v.number()),
})
export type RecipientDisclosures = v.InferOutput<typeof RecipientDisclosures>

export const BeforeQuery = v.strictObject({
  /** Those before this number. */
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
})
