import { useState } from 'preact/hooks'
import type { CustomerDetail } from '../../../src/customer.ts'
import { CHANGEABLE, NEXT_STATES, type OrderState, type OrderView } from '../../../src/order.ts'
import { send } from '../api.ts'
import { dateName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Form } from '../parts/form.tsx'
import { RecordPanel } from '../parts/record-panel.tsx'
import { fill } from '../phrase.ts'
import { ReasonField } from '../register/reason-field.tsx'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { text } from '../text.ts'
import { Events } from './events.tsx'
import { money } from './money.ts'
import { OrderForm } from './order-form.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderBadge } from './state-badge.tsx'
import { ordersText } from './text.ts'

/** Every order of a customer (R26), the newest first; those that are not closed stand open. */
export function OrderList({ customer }: { customer: CustomerDetail }) {
  const orders = useLoaded<OrderView[]>(`/api/customers/${customer.id}/orders`)
  const maintains = useMay()('register.maintain', customer.register) && customer.restrictedAt === null
  const open = (done: () => void) => (
    <OrderForm
      order={null}
      submit={ordersText.openIt}
      onSubmit={async ({ lines, notes }) => {
        await send('POST', `/api/customers/${customer.id}/orders`, { lines, notes })
        done()
      }}
    />
  )
  return (
    <RecordPanel
      title={ordersText.orders}
      none={ordersText.ordersNone}
      of={orders}
      list="orders"
      add={ordersText.open}
      form={maintains ? open : null}
    >
      {(order) => <Order order={order} maintains={maintains} changed={orders.again} />}
    </RecordPanel>
  )
}

type Shown = { order: OrderView; maintains: boolean; changed: () => void }

function Order({ order, maintains, changed }: Shown) {
  return (
    <details open={NEXT_STATES[order.state].length > 0}>
      <summary>
        <strong>{fill(ordersText.order, { no: String(order.no) })}</strong>
        <OrderBadge state={order.state} />
        <time class="muted" dateTime={order.openedAt}>
          {dateName(order.openedAt)}
        </time>
        <span class="order-sum">{money(order.sum.grossCents, order.currency)}</span>
      </summary>
      <OrderLines order={order} />
      {order.notes !== '' && <p class="order-notes">{order.notes}</p>}
      <Events events={order.events} actName={({ act }) => ordersText.acts[act]} />
      {maintains && NEXT_STATES[order.state].length > 0 && (
        <Steps key={order.revision} order={order} changed={changed} />
      )}
    </details>
  )
}

/** What can be done next with an order. */
function Steps({ order, changed }: Omit<Shown, 'maintains'>) {
  const sending = useSending()
  const [asked, setAsked] = useState<'change' | 'cancel' | null>(null)
  const step = async (to: OrderState, details: Record<string, unknown> = {}) => {
    await send('POST', `/api/orders/${order.id}/steps`, { revision: order.revision, to, ...details })
    changed()
  }
  const forward = NEXT_STATES[order.state].filter((to) => to !== 'cancelled')
  return (
    <>
      <p class="order-steps">
        {forward.map((to) => (
          <button
            key={to}
            type="button"
            class="button button-main"
            aria-disabled={sending.busy}
            onClick={() => void sending.run(() => step(to))}
          >
            {ordersText.steps[to]}
          </button>
        ))}
        {CHANGEABLE.includes(order.state) && (
          <>
            <Opener name="change" label={ordersText.change} asked={asked} ask={setAsked} />
            <Opener name="cancel" label={ordersText.steps.cancelled} asked={asked} ask={setAsked} />
          </>
        )}
      </p>
      {sending.refusal && (
        <p class="form-refusal" role="alert">
          {sending.refusal.code === 'changed_meanwhile'
            ? ordersText.changedMeanwhile
            : text.refusals[sending.refusal.code]}{' '}
          <button type="button" class="button button-quiet" onClick={changed}>
            {ordersText.loadAgain}
          </button>
        </p>
      )}
      {asked === 'change' && (
        <OrderForm
          order={order}
          submit={ordersText.save}
          onSubmit={async (written) => {
            await send('PATCH', `/api/orders/${order.id}`, { revision: order.revision, ...written })
            changed()
          }}
        />
      )}
      {asked === 'cancel' && <Cancel cancel={(reason) => step('cancelled', { reason })} />}
    </>
  )
}

function Opener<Name extends string>({
  name,
  label,
  asked,
  ask,
}: {
  name: Name
  label: string
  asked: Name | null
  ask: (name: Name | null) => void
}) {
  const isOpen = asked === name
  return (
    <button type="button" class="button" aria-expanded={isOpen} onClick={() => ask(isOpen ? null : name)}>
      {label}
    </button>
  )
}

function Cancel({ cancel }: { cancel: (reason: FormDataEntryValue | null) => Promise<void> }) {
  const sending = useSending()
  return (
    <Form
      sending={sending}
      submit={ordersText.steps.cancelled}
      onSubmit={(fields) => cancel(fields.get('reason'))}
    >
      <ReasonField sending={sending} />
    </Form>
  )
}
