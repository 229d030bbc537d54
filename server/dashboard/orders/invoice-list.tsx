import { useState } from 'preact/hooks'
import type { CustomerDetail } from '../../../src/customer.ts'
import type { InvoiceDetail } from '../../../src/invoice.ts'
import type { OrderView } from '../../../src/order.ts'
import { instantName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { fill } from '../phrase.ts'
import { useMay } from '../session.tsx'
import { InvoiceForm } from './invoice-form.tsx'
import { InvoiceLine } from './invoice-line.tsx'
import { money } from './money.ts'
import { ordersText } from './text.ts'

/** Every invoice of a customer, the newest first, with what was done. */
export function InvoiceList({ customer }: { customer: CustomerDetail }) {
  const invoices = useLoaded<InvoiceDetail[]>(`/api/customers/${customer.id}/invoices`)
  const may = useMay()
  const maintains = may('billing.maintain', customer.register) && customer.restrictedAt === null
  const [isNew, setNew] = useState(false)
  const done = () => {
    setNew(false)
    invoices.again()
  }
  return (
    <section class="panel" aria-label={ordersText.invoices}>
      <h2>{ordersText.invoices}</h2>
      <Answer of={invoices} empty={<Skeleton lines={3} />}>
        {(all) =>
          all.length === 0 ? (
            <p class="muted">{ordersText.invoicesNone}</p>
          ) : (
            <ul class="links">
              {all.map((invoice) => (
                <li key={invoice.id}>
                  <InvoiceLine key={invoice.revision} invoice={invoice} maintains={maintains} changed={done}>
                    <Events invoice={invoice} />
                  </InvoiceLine>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {maintains && (
        <div class="panel-end">
          <button type="button" class="button" aria-expanded={isNew} onClick={() => setNew(!isNew)}>
            {isNew ? ordersText.close : ordersText.addInvoice}
          </button>
          {isNew && <NewInvoice customer={customer} made={done} />}
        </div>
      )}
    </section>
  )
}

function Events({ invoice: { events, currency } }: { invoice: InvoiceDetail }) {
  return (
    <ol class="order-events muted small">
      {events.map(({ act, at, by, cents, reason }, index) => (
        <li key={index}>
          {fill(ordersText.event, {
            act: fill(ordersText.invoiceActs[act], { sum: money(cents ?? 0, currency) }),
            by: by ?? ordersText.nobody,
            instant: instantName(at),
          })}
          {reason && <span class="order-reason">{reason}</span>}
        </li>
      ))}
    </ol>
  )
}

function NewInvoice({ customer, made }: { customer: CustomerDetail; made: () => void }) {
  const orders = useLoaded<OrderView[]>(`/api/customers/${customer.id}/orders`)
  return (
    <Answer of={orders} empty={<Skeleton lines={4} />}>
      {(all) => (
        <InvoiceForm
          customerNo={customer.no}
          orders={all.filter(({ state }) => state !== 'cancelled')}
          made={made}
        />
      )}
    </Answer>
  )
}
