import * as v from 'valibot'
import { CURRENCIES } from './money.ts'
import { NamedCustomer } from './named-customer.ts'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'

export const ORDER_STATES = ['opened', 'in-progress', 'delivered', 'archived', 'cancelled'] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** The steps an order may take (R7); the database refuses every other one. An order without a next state is only read. */
export const NEXT_STATES: Readonly<Record<OrderState, readonly OrderState[]>> = {
  opened: ['in-progress', 'cancelled'],
  'in-progress': ['delivered', 'cancelled'],
  delivered: ['archived'],
  archived: [],
  cancelled: [],
}

/** States in which lines and notes may change: what was delivered stays as it was. */
export const CHANGEABLE: readonly OrderState[] = ['opened', 'in-progress']

/** Something is to be done about these. */
export const OPEN_STATES: readonly OrderState[] = ['opened', 'in-progress', 'delivered']

const instant = v.pipe(v.string(), v.isoTimestamp())
const state = v.picklist(ORDER_STATES)
const currency = v.picklist(CURRENCIES)
const cents = v.pipe(v.number(), v.safeInteger())
const reason = v.pipe(plainText, v.trim(), v.minLength(1, 'expected a reason'), v.maxLength(500))

/** At most `digits` decimals: a factor of ten makes it whole, but for what a binary number cannot hold. */
const decimals = (digits: number) =>
  v.check<number, string>(
    (number) => Math.abs(number * 10 ** digits - Math.round(number * 10 ** digits)) < 1e-6,
    `expected at most ${digits} decimals`,
  )

export const OrderLine = v.strictObject({
  description: v.pipe(plainText, v.trim(), v.minLength(1, 'expected what is ordered'), v.maxLength(300)),
  quantity: v.pipe(
    v.number(),
    v.gtValue(0, 'expected more than 0'),
    v.maxValue(999_999, 'expected at most 999,999'),
    decimals(3),
  ),
  /** Of one, without VAT; below zero for what is taken off. */
  unitCents: v.pipe(cents, v.minValue(-1_000_000_000), v.maxValue(1_000_000_000)),
  vatPercent: v.pipe(v.number(), v.minValue(0), v.maxValue(99.99), decimals(2)),
})
export type OrderLine = v.InferOutput<typeof OrderLine>

const lines = v.pipe(
  v.array(OrderLine),
  v.minLength(1, 'expected at least one line'),
  v.maxLength(100, 'expected at most 100 lines'),
)
const notes = v.pipe(plainText, v.trim(), v.maxLength(2000))

export const NewOrder = v.strictObject({ lines, notes: v.optional(notes, '') })
export type NewOrder = v.InferOutput<typeof NewOrder>

/** What is left out stays; lines are given whole. */
export const OrderChange = v.strictObject({
  revision: v.number(),
  lines: v.exactOptional(lines),
  notes: v.exactOptional(notes),
  reason,
})
export type OrderChange = v.InferOutput<typeof OrderChange>

/** Cancelling takes a reason. */
export const OrderStep = v.pipe(
  v.strictObject({ revision: v.number(), to: state, reason: v.exactOptional(reason) }),
  v.forward(
    v.check(({ to, reason }) => to !== 'cancelled' || reason !== undefined, 'expected a reason'),
    ['reason'],
  ),
)
export type OrderStep = v.InferOutput<typeof OrderStep>

/** Cents of one rate of VAT. */
const VatSum = v.strictObject({ percent: v.number(), netCents: cents, vatCents: cents })

export const OrderSum = v.strictObject({ netCents: cents, grossCents: cents, vat: v.array(VatSum) })
export type OrderSum = v.InferOutput<typeof OrderSum>

const ORDER_ACTS = ['open', 'change', 'start', 'deliver', 'archive', 'cancel'] as const
export type OrderAct = (typeof ORDER_ACTS)[number]

/** What the history calls a step. */
export const ACT_OF: Readonly<Record<OrderState, OrderAct>> = {
  opened: 'open',
  'in-progress': 'start',
  delivered: 'deliver',
  archived: 'archive',
  cancelled: 'cancel',
}

export const OrderView = v.strictObject({
  id: v.string(),
  /** Counted in its register, without gaps. */
  no: v.number(),
  /** Sent back with a change: one made meanwhile by somebody else is not written over. */
  revision: v.number(),
  state,
  currency,
  openedAt: instant,
  deliveredOn: v.nullable(Day),
  lines: v.array(OrderLine),
  notes: v.string(),
  sum: OrderSum,
  /** The oldest first. */
  events: v.array(
    v.strictObject({
      act: v.picklist(ORDER_ACTS),
      at: instant,
      by: v.nullable(v.string()),
      reason: v.nullable(v.string()),
    }),
  ),
})
export type OrderView = v.InferOutput<typeof OrderView>

/** `GET /api/orders`: the newest first, 50 a page. */
export const OrderQuery = v.strictObject({
  /** `open` are those about which something is to be done. */
  state: v.optional(v.picklist([...ORDER_STATES, 'open', 'all']), 'open'),
  no: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'expected a number'), v.transform(Number))),
  /** Orders after this one in the list. */
  after: v.optional(v.pipe(v.string(), v.uuid())),
})
export type OrderQuery = v.InferOutput<typeof OrderQuery>

export const OrderSummary = v.strictObject({
  id: v.string(),
  no: v.number(),
  state,
  currency,
  openedAt: instant,
  grossCents: cents,
  customer: NamedCustomer,
})
export type OrderSummary = v.InferOutput<typeof OrderSummary>

export const OrderList = v.strictObject({
  orders: v.array(OrderSummary),
  /** After which order the next page begins; null after the last. */
  next: v.nullable(v.string()),
})
export type OrderList = v.InferOutput<typeof OrderList>

/** What is owed: each line in whole cents, and VAT of the sum of each rate. */
export function orderSum(lines: readonly Omit<OrderLine, 'description'>[]): OrderSum {
  const netOf = new Map<number, number>()
  for (const line of lines) netOf.set(line.vatPercent, (netOf.get(line.vatPercent) ?? 0) + lineCents(line))
  const vat = [...netOf]
    .toSorted(([one], [other]) => other - one)
    .map(([percent, netCents]) => ({ percent, netCents, vatCents: rounded((netCents * percent) / 100) }))
  const netCents = vat.reduce((sum, each) => sum + each.netCents, 0)
  return { netCents, grossCents: vat.reduce((sum, each) => sum + each.vatCents, netCents), vat }
}

/** Of a line, without VAT. */
export function lineCents({ quantity, unitCents }: Pick<OrderLine, 'quantity' | 'unitCents'>): number {
  return rounded(quantity * unitCents)
}

/** Halves away from zero, as bills do; what a binary number holds a trifle below a half is a half. */
function rounded(cents: number): number {
  return Math.sign(cents) * Math.round(Math.abs(cents) + 1e-6) || 0
}
