import type { InvoiceView } from '../../../src/invoice.ts'
import type { OrderState } from '../../../src/order.ts'
import { today } from '../calendar.ts'
import { ordersText } from './text.ts'

const CLASS_OF: Readonly<Record<OrderState, string>> = {
  opened: 'is-waiting',
  'in-progress': 'is-waiting',
  delivered: 'is-good',
  archived: 'is-closed',
  cancelled: 'is-closed',
}

export function OrderBadge({ state }: { state: OrderState }) {
  return <span class={`badge ${CLASS_OF[state]}`}>{ordersText.states[state]}</span>
}

/** An open invoice whose day has passed is told to be overdue. */
export function InvoiceBadge({ invoice: { state, dueOn } }: { invoice: InvoiceView }) {
  const isOverdue = state === 'open' && dueOn < today()
  const look = {
    open: isOverdue ? 'is-bad' : 'is-waiting',
    collection: 'is-bad',
    paid: 'is-good',
    credited: 'is-closed',
  }
  return (
    <span class={`badge ${look[state]}`}>
      {isOverdue ? ordersText.overdue : ordersText.invoiceStates[state]}
    </span>
  )
}
