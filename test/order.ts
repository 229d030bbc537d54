import type { InvoiceView } from '../src/invoice.ts'
import type { OrderState, OrderView } from '../src/order.ts'
import type { RefusalBody } from '../src/refusal.ts'
import type { signIn } from './gateway.ts'

type Staff = Awaited<ReturnType<typeof signIn>>

export const CHAIRS = { description: 'Chair, oak', quantity: 4, unitCents: 12_500, vatPercent: 25.5 }

export function openOrder(clerk: Staff, customerId: string, order: Record<string, unknown> = {}) {
  return clerk.post<OrderView & RefusalBody>(`/api/customers/${customerId}/orders`, {
    lines: [CHAIRS],
    ...order,
  })
}

/** Takes the order along these states; the answer of the last step. */
export async function take(clerk: Staff, order: Pick<OrderView, 'id' | 'revision'>, ...states: OrderState[]) {
  const answers: Awaited<ReturnType<typeof openOrder>>[] = []
  for (const to of states)
    answers.push(
      await clerk.post(`/api/orders/${order.id}/steps`, {
        revision: answers.at(-1)?.body.revision ?? order.revision,
        to,
        ...(to === 'cancelled' && { reason: 'They called' }),
      }),
    )
  return answers.at(-1)!
}

export function makeInvoice(staff: Staff, customer: number, details: Record<string, unknown> = {}) {
  return staff.post<InvoiceView & RefusalBody>('/api/invoices', {
    customer,
    no: '2026-1',
    issuedOn: '2026-11-02',
    dueOn: '2026-11-16',
    cents: 62_750,
    ...details,
  })
}

export function stepInvoice(
  staff: Staff,
  { id, revision }: Pick<InvoiceView, 'id' | 'revision'>,
  step: Record<string, unknown>,
) {
  return staff.post<InvoiceView & RefusalBody>(`/api/invoices/${id}/steps`, { revision, ...step })
}
