import type { FunctionComponent } from 'preact'
import { useRoute } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import type { CustomerDetail } from '../../../src/customer.ts'
import { dateName } from '../calendar.ts'
import { Disclosures } from '../disclosures/disclosures.tsx'
import { CustomerLists } from '../list-making/customer-lists.tsx'
import { useLoaded } from '../loaded.ts'
import { Contacts } from '../orders/contacts.tsx'
import { Holds } from '../orders/holds.tsx'
import { InvoiceList } from '../orders/invoice-list.tsx'
import { OrderList } from '../orders/order-list.tsx'
import { CustomerPapers } from '../papers/customer-papers.tsx'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Page } from '../parts/page.tsx'
import { Ways } from '../parts/ways.tsx'
import { fill } from '../phrase.ts'
import { Access } from '../register/access.tsx'
import { CustomerDetails } from '../register/customer-details.tsx'
import { CustomerEditor } from '../register/customer-editor.tsx'
import { customerName } from '../register/customer-name.ts'
import { History } from '../register/history.tsx'
import { Merged } from '../register/merged.tsx'
import { CustomerRequests } from '../requests/customer-requests.tsx'
import { Restriction } from '../register/restriction.tsx'
import { SubmissionList } from '../register/submission-list.tsx'
import { registerText } from '../register/text.ts'
import { Visits } from '../register/visits.tsx'
import { useMay } from '../session.tsx'
import { Bans } from '../wishes/bans.tsx'
import { NotFoundPage } from './not-found.tsx'

type Shown = { customer: CustomerDetail; changed: () => void }
type Part = keyof typeof registerText.parts

/** The last part of the address. What is not looked at is not loaded, and the log does not say that it was read. */
const PARTS: Readonly<Record<Part, FunctionComponent<Shown>>> = {
  overview: Overview,
  forms: Forms,
  protection: Protection,
  history: History,
}
const NAMES = Object.keys(PARTS) as Part[]

/** One customer, with everything the register knows: `/app/customers/ID/history`. */
export function CustomerPage() {
  const { id = '', part = 'overview' } = useRoute().params
  const path = `/app/customers/${encodeURIComponent(id)}`
  const shown = NAMES.find((name) => name === part)
  const loaded = useLoaded<CustomerDetail>(shown ? `/api/customers/${encodeURIComponent(id)}` : null)
  const { answer } = loaded
  if (!shown) return <NotFoundPage />
  const waiting = answer?.waiting ?? 0
  return (
    <Page title={answer ? customerName(answer.values) : registerText.title}>
      <Ways
        look="tabs page-tabs"
        label={registerText.partsOf}
        ways={NAMES.map((name) => ({
          path: name === 'overview' ? path : `${path}/${name}`,
          name:
            name === 'forms' && waiting > 0
              ? fill(registerText.formsWaiting, { count: String(waiting) })
              : registerText.parts[name],
          isCurrent: name === shown,
        }))}
      />
      <Answer of={loaded} empty={<Skeleton kind="chart" />}>
        {(customer) => <Customer key={customer.id} customer={customer} changed={loaded.again} part={shown} />}
      </Answer>
    </Page>
  )
}

/** Who it is stands beside every part where there is room, and before the first where there is not. */
function Customer({ customer, changed, part }: Shown & { part: Part }) {
  const [isEditing, setEditing] = useState(false)
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
  const Shown = PARTS[part]
  return (
    <>
      {customer.restrictedAt !== null && (
        <p class="notice is-waiting" role="status">
          {fill(registerText.restricted, { date: dateName(customer.restrictedAt) })}
        </p>
      )}
      <div class="customer">
        <div class={part === 'overview' ? 'customer-side' : 'customer-side is-aside'}>
          <CustomerDetails customer={customer} edit={() => setEditing(true)} />
          <Bans customer={customer} />
          <Merged customer={customer} changed={changed} />
        </div>
        <div class="customer-main">
          <Shown key={customer.revision} customer={customer} changed={changed} />
        </div>
      </div>
    </>
  )
}

function Overview({ customer }: Shown) {
  return (
    <>
      <OrderList customer={customer} />
      <InvoiceList customer={customer} />
      <Contacts customer={customer} />
    </>
  )
}

/** What the customer sent and let be seen, and how more can come. */
function Forms({ customer }: Shown) {
  return (
    <>
      <section class="panel">
        <h2>{registerText.submissions}</h2>
        <SubmissionList submissions={customer.submissions} />
      </section>
      {customer.restrictedAt === null && <Access customer={customer} />}
      <Visits customer={customer} />
    </>
  )
}

/** Where the data went, how long they stay, and what is not done with them. */
function Protection({ customer, changed }: Shown) {
  const may = useMay()
  return (
    <>
      <Disclosures customer={customer} />
      <CustomerLists customer={customer} />
      <CustomerRequests customer={customer} />
      {may('paper.read') && <CustomerPapers customer={customer} />}
      <Holds customerId={customer.id} />
      <Restriction customer={customer} changed={changed} />
    </>
  )
}
