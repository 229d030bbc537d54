import * as v from 'valibot'
import { Day } from './period.ts'

/** Why somebody may not be erased yet: the law, open invoices, collection (R37), being an organisation's contact (R89). */
const HOLD_KINDS = ['law', 'open-invoice', 'collection', 'contact'] as const
export type HoldKind = (typeof HOLD_KINDS)[number]

export const HoldView = v.strictObject({
  kind: v.picklist(HOLD_KINDS),
  /** The first day on which it does not hold any more; null until what it stands on is settled or ended. */
  until: v.nullable(Day),
  /** What it stands on: the number of an invoice or of an order, or the customer number of an organisation. */
  on: v.strictObject({ what: v.picklist(['invoice', 'order', 'organisation']), no: v.string() }),
})
export type HoldView = v.InferOutput<typeof HoldView>

/** Years that vouchers and letters about business are kept (Finnish bookkeeping act 1336/1997, chapter 2, section 10). */
const VOUCHER_YEARS = 6

/**
 * The first day on which the bookkeeping act does not keep what happened on `day` any more: six years from the end of
 * the calendar year in which the financial year ended. `financialYearEnds` is the month, 1 to 12, that ends it.
 */
export function keptByLawUntil(day: Day, financialYearEnds: number): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const ended = month <= financialYearEnds ? year : year + 1
  return `${ended + VOUCHER_YEARS + 1}-01-01`
}

/** From which day on nothing holds any more; null while it is not known, and `today` where nothing holds. */
export function erasableFrom(holds: readonly HoldView[], today: Day): Day | null {
  return holds.reduce<Day | null>(
    (latest, { until }) => (latest === null || until === null ? null : until > latest ? until : latest),
    today,
  )
}
