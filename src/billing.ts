import * as v from 'valibot'
import { InvoiceView } from './invoice.ts'
import { CURRENCIES } from './money.ts'
import { OrderSum } from './order.ts'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'
import { BILLING_FIELDS, type BillingField } from './register-field.ts'

const BillingValues = v.strictObject(
  Object.fromEntries(BILLING_FIELDS.map((field) => [field, v.exactOptional(v.string())])) as Record<
    BillingField,
    v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>
  >,
)

/**
 * What whoever bills sees of a customer: the billing group alone (R22). Where no name for bills is known none is told:
 * the names of persons and organisations are of other groups.
 */
const BilledCustomer = v.strictObject({
  no: v.number(),
  register: v.number(),
  /**
   * Stored only (GDPR art. 18): of what is owed the claim alone is told, which art. 18(2) allows, and no value and no
   * order.
   */
  restricted: v.boolean(),
  values: BillingValues,
  /** What is owed, the first due first. */
  invoices: v.array(InvoiceView),
  /** Delivered, and on no invoice. What was ordered is not of the billing group. */
  orders: v.array(
    v.strictObject({
      id: v.string(),
      no: v.number(),
      deliveredOn: Day,
      currency: v.picklist(CURRENCIES),
      sum: OrderSum,
    }),
  ),
})
export type BilledCustomer = v.InferOutput<typeof BilledCustomer>

export const BillingView = v.strictObject({
  customers: v.array(BilledCustomer),
  /** Before which customer's number the next page begins; null after the last. */
  next: v.nullable(v.number()),
})
export type BillingView = v.InferOutput<typeof BillingView>

/** `GET /api/billing/years`: what a register delivered and was owed in a year, whether or not the customers are still there. */
export const YearSum = v.strictObject({
  register: v.number(),
  registerName: v.string(),
  year: v.number(),
  currency: v.picklist(CURRENCIES),
  /** Delivered. */
  orders: v.number(),
  /** With VAT. */
  orderCents: v.number(),
  /** Without those that were credited. */
  invoices: v.number(),
  cents: v.number(),
  paidCents: v.number(),
})
export type YearSum = v.InferOutput<typeof YearSum>

/** `GET /api/billing`: 50 customers a page, the newest first. */
export const BillingQuery = v.strictObject({
  /** A customer's number, or an invoice's. */
  search: v.optional(v.pipe(plainText, v.trim(), v.maxLength(30))),
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
})
export type BillingQuery = v.InferOutput<typeof BillingQuery>
