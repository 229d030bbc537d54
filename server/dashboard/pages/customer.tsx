import { useRoute } from 'preact-iso/router'
import type { CustomerDetail } from '../../../src/customer.ts'
import { dateName, instantName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { CustomerFieldList } from '../parts/customer-fields.tsx'
import { customerName } from '../parts/customer-name.ts'
import { Page } from '../parts/page.tsx'
import { SubmissionList } from '../parts/submission-list.tsx'
import { VisitTimeline } from '../parts/visit-timeline.tsx'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'

export function CustomerPage() {
  const id = useRoute().params['id'] ?? ''
  const loaded = useLoaded<CustomerDetail>(`/api/customers/${encodeURIComponent(id)}`)
  return (
    <Page title={loaded.answer ? customerName(loaded.answer) : text.customers.title}>
      <Answer of={loaded} empty={<Skeleton kind="chart" />}>
        {(customer) => <Customer customer={customer} />}
      </Answer>
    </Page>
  )
}

function Customer({ customer }: { customer: CustomerDetail }) {
  return (
    <div class="customer">
      <div class="customer-side">
        <section class="panel">
          <h2>{text.customer.details}</h2>
          <CustomerFieldList fields={customer} />
          <p class="muted small">{fill(text.customer.since, { date: dateName(customer.createdAt) })}</p>
        </section>
        <section class="panel">
          <h2>{text.customer.links}</h2>
          {customer.links.length === 0 ? (
            <p class="muted">{text.customer.linksNone}</p>
          ) : (
            <ul class="links">
              {customer.links.map((link) => (
                <li key={link.consentRecord}>
                  <p>{fill(text.customer.link, { site: link.site, instant: instantName(link.linkedAt) })}</p>
                  <p class="muted small">
                    {text.customer.ground} <code>{link.consentRecord}</code>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      <div class="customer-main">
        <section class="panel">
          <h2>{text.customer.submissions}</h2>
          <SubmissionList submissions={customer.allSubmissions} />
        </section>
        {customer.links.length > 0 && (
          <section class="panel">
            <h2>{text.customer.visits}</h2>
            {customer.visits.length > 0 ? (
              <VisitTimeline visits={customer.visits} />
            ) : (
              <p class="muted">{text.customer.visitsNone}</p>
            )}
          </section>
        )}
      </div>
    </div>
  )
}
