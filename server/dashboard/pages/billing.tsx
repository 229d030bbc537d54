import { useLocation } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import type { BilledCustomer, BillingView } from '../../../src/billing.ts'
import { dayName } from '../calendar.ts'
import { read } from '../api.ts'
import { useLoaded } from '../loaded.ts'
import { InvoiceForm } from '../orders/invoice-form.tsx'
import { InvoiceLine } from '../orders/invoice-line.tsx'
import { money } from '../orders/money.ts'
import { ordersText } from '../orders/text.ts'
import { YearSums } from '../orders/year-sums.tsx'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Empty } from '../parts/empty.tsx'
import { Page } from '../parts/page.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { fill } from '../phrase.ts'
import { CustomerFieldList } from '../register/customer-fields.tsx'
import { useMay } from '../session.tsx'

/** What the finance partner sees (R22): `/app/billing?search=1042`. */
export function BillingPage() {
  const { path, query, route } = useLocation()
  const search = query['search'] ?? ''
  const asked = new URLSearchParams(search ? { search } : {}).toString()
  const billing = useLoaded<BillingView>(`/api/billing?${asked}`)
  return (
    <Page title={ordersText.billing}>
      <p class="muted billing-intro">{ordersText.billingIntro}</p>
      <div class="register-search">
        <input
          type="search"
          aria-label={ordersText.billingSearch}
          placeholder={ordersText.billingSearch}
          maxLength={30}
          value={search}
          onInput={({ currentTarget: { value } }) =>
            route(value ? `${path}?${new URLSearchParams({ search: value })}` : path, true)
          }
        />
      </div>
      <Answer of={billing} empty={<Skeleton kind="card" lines={2} />}>
        {(first) =>
          first.customers.length > 0 ? (
            <Found key={asked} asked={asked} first={first} changed={billing.again} />
          ) : search ? (
            <Empty icon="note" title={ordersText.billingNotFound} body={ordersText.billingIntro} />
          ) : (
            <Empty icon="tick" title={ordersText.billingNone} body={ordersText.billingNoneBody} />
          )
        }
      </Answer>
      <YearSums />
    </Page>
  )
}

/** The first page, and those after it as they are asked for. What changes is asked for from the beginning. */
function Found({ asked, first, changed }: { asked: string; first: BillingView; changed: () => void }) {
  const [later, setLater] = useState<BillingView | null>(null)
  const { next } = later ?? first
  return (
    <>
      <ul class="billed">
        {[...first.customers, ...(later?.customers ?? [])].map((customer) => (
          <li key={customer.no} class="panel">
            <Billed
              customer={customer}
              changed={() => {
                setLater(null)
                changed()
              }}
            />
          </li>
        ))}
      </ul>
      {next !== null && (
        <ShowMore
          label={ordersText.more}
          load={async () => {
            const page = await read<BillingView>(`/api/billing?${asked}&before=${next}`)
            setLater({ customers: [...(later?.customers ?? []), ...page.customers], next: page.next })
          }}
        />
      )}
    </>
  )
}

function Billed({ customer, changed }: { customer: BilledCustomer; changed: () => void }) {
  const maintains = useMay()('billing.maintain', customer.register)
  const { no, restricted, values, invoices, orders } = customer
  const { billingName, ...others } = values
  return (
    <>
      <div>
        <p class="invoice-title">
          <span class="muted">{fill(ordersText.billedCustomer, { no: String(no) })}</span>
          {restricted && <span class="badge is-bad">{ordersText.restricted}</span>}
        </p>
        {billingName && <h2>{billingName}</h2>}
        {restricted ? (
          <p class="muted small">{ordersText.restrictedHelp}</p>
        ) : (
          <>
            {!billingName && <p class="muted small">{ordersText.noBillingName}</p>}
            {Object.keys(others).length > 0 && <CustomerFieldList fields={others} />}
          </>
        )}
      </div>
      <ul class="links">
        {invoices.map((invoice) => (
          <li key={invoice.id}>
            <InvoiceLine key={invoice.revision} invoice={invoice} maintains={maintains} changed={changed} />
          </li>
        ))}
        {orders.map((order) => (
          <li key={order.id}>
            <ToBill customerNo={no} order={order} maintains={maintains} billed={changed} />
          </li>
        ))}
      </ul>
    </>
  )
}

function ToBill({
  customerNo,
  order,
  maintains,
  billed,
}: {
  customerNo: number
  order: BilledCustomer['orders'][number]
  maintains: boolean
  billed: () => void
}) {
  const [isOpen, setOpen] = useState(false)
  const { no, deliveredOn, currency, sum } = order
  return (
    <>
      <p class="invoice-title">
        <strong>{fill(ordersText.order, { no: String(no) })}</strong>
        <span class="badge is-waiting">{ordersText.toBill}</span>
        <span class="order-sum">{money(sum.grossCents, currency)}</span>
      </p>
      <p class="muted small">
        {[
          fill(ordersText.deliveredOn, { date: dayName(deliveredOn) }),
          fill(ordersText.netAndVat, {
            net: money(sum.netCents, currency),
            vat: money(sum.grossCents - sum.netCents, currency),
          }),
        ].join(' · ')}
      </p>
      {maintains && (
        <p class="order-steps">
          <button type="button" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {ordersText.billOrder}
          </button>
        </p>
      )}
      {isOpen && <InvoiceForm customerNo={customerNo} orders={[]} order={order} made={billed} />}
    </>
  )
}
