import type { CustomerDetail } from '../../../src/customer.ts'
import type { InvoiceDetail } from '../../../src/invoice.ts'
import type { OrderView } from '../../../src/order.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { RecordPanel } from '../parts/record-panel.tsx'
import { fill } from '../phrase.ts'
import { useMay } from '../session.tsx'
import { Events } from './events.tsx'
import { InvoiceForm } from './invoice-form.tsx'
import { InvoiceLine } from './invoice-line.tsx'
import { money } from './money.ts'
import { ordersText } from './text.ts'

/** Every invoice of a customer, the newest first, with what was done. */
export function InvoiceList({ customer }: { customer: CustomerDetail }) {
  const invoices = useLoaded<InvoiceDetail[]>(`/api/customers/${customer.id}/invoices`)
  const maintains = useMay()('billing.maintain', customer.register) && customer.restrictedAt === null
  return (
    <RecordPanel
      title={ordersText.invoices}
      none={ordersText.invoicesNone}
      of={invoices}
      add={ordersText.addInvoice}
      form={maintains ? (done) => <NewInvoice customer={customer} made={done} /> : null}
    >
      {(invoice) => (
        <InvoiceLine key={invoice.revision} invoice={invoice} maintains={maintains} changed={invoices.again}>
          <Events
            events={invoice.events}
            actName={({ act, cents }) =>
              fill(ordersText.invoiceActs[act], { sum: money(cents ?? 0, invoice.currency) })
            }
          />
        </InvoiceLine>
      )}
    </RecordPanel>
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
