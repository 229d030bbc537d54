import * as v from 'valibot'
import { CURRENCIES } from './money.ts'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'
import { rowId } from './row-id.ts'

/** `credited` was wrong, or is not asked for any more: a credit note ended it. */
const INVOICE_STATES = ['open', 'collection', 'paid', 'credited'] as const
export type InvoiceState = (typeof INVOICE_STATES)[number]

/** Money is owed by these: they hold back erasure (R37). */
export const UNSETTLED: readonly InvoiceState[] = ['open', 'collection']

const INVOICE_ACTS = ['issue', 'pay', 'collect', 'recall', 'credit', 'reopen'] as const
export type InvoiceAct = (typeof INVOICE_ACTS)[number]

/** From which states each act is possible; the database refuses every other step. */
export const ACTS_FROM: Readonly<Record<Exclude<InvoiceAct, 'issue'>, readonly InvoiceState[]>> = {
  /** In part or whole. */
  pay: ['open', 'collection'],
  collect: ['open'],
  /** Collection is given up. */
  recall: ['collection'],
  credit: ['open', 'collection'],
  /** The payment was another's, or came back. */
  reopen: ['paid'],
}

const instant = v.pipe(v.string(), v.isoTimestamp())
const cents = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(1, 'expected more than 0'),
  v.maxValue(100_000_000_000),
)
const reason = v.pipe(plainText, v.trim(), v.minLength(1, 'expected a reason'), v.maxLength(500))

/** An invoice that was made elsewhere: Lupa keeps what of it holds, and is owed. */
export const NewInvoice = v.strictObject({
  /** The customer's number: whoever bills knows no other name of it. */
  customer: rowId,
  /** The order it is for, if any. */
  order: v.optional(v.nullable(v.pipe(v.string(), v.uuid())), null),
  /** As the books have it: one of this number a register. */
  no: v.pipe(plainText, v.trim(), v.minLength(1, 'expected the number of the invoice'), v.maxLength(30)),
  issuedOn: Day,
  dueOn: Day,
  /** With VAT. */
  cents,
})
export type NewInvoice = v.InferOutput<typeof NewInvoice>

const step = { revision: v.number() }
/** The day of the money, or of the credit note; not one to come. */
const on = Day

export const InvoiceStep = v.variant('act', [
  v.strictObject({ ...step, act: v.literal('pay'), on, cents: v.exactOptional(cents) }),
  v.strictObject({ ...step, act: v.literal('collect') }),
  v.strictObject({ ...step, act: v.literal('recall'), reason }),
  v.strictObject({ ...step, act: v.literal('credit'), on, reason }),
  v.strictObject({ ...step, act: v.literal('reopen'), reason }),
])
export type InvoiceStep = v.InferOutput<typeof InvoiceStep>

export const InvoiceView = v.strictObject({
  id: v.string(),
  no: v.string(),
  /** Sent back with a step: one made meanwhile by somebody else is not written over. */
  revision: v.number(),
  /** The number of the order it is for. */
  order: v.nullable(v.number()),
  state: v.picklist(INVOICE_STATES),
  issuedOn: Day,
  dueOn: Day,
  /** With VAT. */
  cents: v.number(),
  paidCents: v.number(),
  currency: v.picklist(CURRENCIES),
  /** The day it was paid in full, or credited. */
  settledOn: v.nullable(Day),
})
export type InvoiceView = v.InferOutput<typeof InvoiceView>

/** As clerks see it, with what was done: the oldest first. */
export const InvoiceDetail = v.strictObject({
  ...InvoiceView.entries,
  events: v.array(
    v.strictObject({
      act: v.picklist(INVOICE_ACTS),
      at: instant,
      by: v.nullable(v.string()),
      on: v.nullable(Day),
      cents: v.nullable(v.number()),
      reason: v.nullable(v.string()),
    }),
  ),
})
export type InvoiceDetail = v.InferOutput<typeof InvoiceDetail>
