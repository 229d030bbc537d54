import { useRoute } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import type { CustomerDetail } from '../../../src/customer.ts'
import { dateName, dayName, instantName } from '../calendar.ts'
import { Disclosures } from '../disclosures/disclosures.tsx'
import { useLoaded } from '../loaded.ts'
import { CustomerPapers } from '../papers/customer-papers.tsx'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Contacts } from '../orders/contacts.tsx'
import { Holds } from '../orders/holds.tsx'
import { InvoiceList } from '../orders/invoice-list.tsx'
import { OrderList } from '../orders/order-list.tsx'
import { Page } from '../parts/page.tsx'
import { CustomerLists } from '../list-making/customer-lists.tsx'
import { fill } from '../phrase.ts'
import { Access } from '../register/access.tsx'
import { CustomerEditor } from '../register/customer-editor.tsx'
import { CustomerFieldList } from '../register/customer-fields.tsx'
import { History } from '../register/history.tsx'
import { Merged } from '../register/merged.tsx'
import { customerName } from '../register/customer-name.ts'
import { Restriction } from '../register/restriction.tsx'
import { SubmissionList } from '../register/submission-list.tsx'
import { registerText } from '../register/text.ts'
import { VisitTimeline } from '../register/visit-timeline.tsx'
import { useMay } from '../session.tsx'
import { Bans } from '../wishes/bans.tsx'

/** One customer, with everything the register knows: `/app/customers/ID`. */
export function CustomerPage() {
  const id = useRoute().params['id'] ?? ''
  const loaded = useLoaded<CustomerDetail>(`/api/customers/${encodeURIComponent(id)}`)
  const { answer } = loaded
  return (
    <Page title={answer ? customerName(answer.values) : registerText.title}>
      <Answer of={loaded} empty={<Skeleton kind="chart" />}>
        {(customer) => <Customer key={customer.id} customer={customer} changed={loaded.again} />}
      </Answer>
    </Page>
  )
}

function Customer({ customer, changed }: { customer: CustomerDetail; changed: () => void }) {
  const may = useMay()
  const [isEditing, setEditing] = useState(false)
  // What is done to orders, invoices and positions changes what holds back erasure.
  const [acts, setActs] = useState(0)
  const acted = () => setActs(acts + 1)
  if (isEditing)
    return (
      <section class="panel">
        <h2>{registerText.details}</h2>
        <CustomerEditor
          key={customer.revision}
          customer={customer}
          close={() => setEditing(false)}
          saved={() => {
            setEditing(false)
            changed()
          }}
          outdated={changed}
        />
      </section>
    )
  return (
    <>
      {customer.restrictedAt !== null && (
        <p class="notice is-waiting" role="status">
          {fill(registerText.restricted, { date: dateName(customer.restrictedAt) })}
        </p>
      )}
      <div class="customer">
        <div class="customer-side">
          <Details customer={customer} edit={() => setEditing(true)} />
          <Bans customer={customer} />
          <Links customer={customer} />
          {customer.restrictedAt === null && <Access customer={customer} />}
          <Contacts customer={customer} changed={acted} />
          <CustomerLists customer={customer} />
          <Merged customer={customer} changed={changed} />
          <Holds key={acts} customerId={customer.id} />
          <Restriction customer={customer} changed={changed} />
        </div>
        <div class="customer-main">
          <OrderList customer={customer} changed={acted} />
          <InvoiceList customer={customer} changed={acted} />
          <section class="panel">
            <h2>{registerText.submissions}</h2>
            <SubmissionList submissions={customer.submissions} />
          </section>
          {customer.links.length > 0 && (
            <section class="panel">
              <h2>{registerText.visits}</h2>
              {customer.visits.length > 0 ? (
                <VisitTimeline visits={customer.visits} />
              ) : (
                <p class="muted">{registerText.visitsNone}</p>
              )}
            </section>
          )}
          <Disclosures key={`disclosures ${customer.revision}`} customer={customer} />
          {may('paper.read') && <CustomerPapers customer={customer} />}
          <History key={customer.revision} customer={customer} changed={changed} />
        </div>
      </div>
    </>
  )
}

function Details({ customer, edit }: { customer: CustomerDetail; edit: () => void }) {
  const may = useMay()
  const { no, registerName, beganOn, endedOn } = customer
  const span = [
    beganOn && fill(registerText.since, { date: dayName(beganOn) }),
    endedOn && fill(registerText.until, { date: dayName(endedOn) }),
  ].filter(Boolean)
  return (
    <section class="panel">
      <h2>{registerText.details}</h2>
      <p class="muted small">
        {[fill(registerText.customerNo, { no: String(no), register: registerName }), ...span].join(' · ')}
      </p>
      <CustomerFieldList fields={customer.values} origins={customer.origins} />
      {may('register.maintain') && customer.restrictedAt === null && (
        <p class="panel-end">
          <button type="button" class="button" onClick={edit}>
            {registerText.change}
          </button>
        </p>
      )}
    </section>
  )
}

function Links({ customer: { links } }: { customer: CustomerDetail }) {
  return (
    <section class="panel">
      <h2>{registerText.links}</h2>
      {links.length === 0 ? (
        <p class="muted">{registerText.linksNone}</p>
      ) : (
        <ul class="links">
          {links.map((link) => (
            <li key={link.consentRecord}>
              <p>{fill(registerText.link, { site: link.site, instant: instantName(link.linkedAt) })}</p>
              <p class="muted small">
                {registerText.ground} <code>{link.consentRecord}</code>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
