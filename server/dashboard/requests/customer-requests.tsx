import type { CustomerDetail } from '../../../src/customer.ts'
import type { RequestList } from '../../../src/subject-request.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { fill } from '../phrase.ts'
import { useMay } from '../session.tsx'
import { Due } from './due.tsx'
import { RequestBadges } from './request-badges.tsx'
import { rightNames } from './right-names.ts'
import { requestsText } from './text.ts'

/** What a customer asked for of their rights, to those who may know. */
export function CustomerRequests({ customer: { id, register } }: { customer: CustomerDetail }) {
  const may = useMay()
  const mayRead = may('requests.read', register)
  const loaded = useLoaded<RequestList>(mayRead ? `/api/requests?show=all&customer=${id}` : null)
  if (!mayRead) return null
  return (
    <section class="panel" aria-label={requestsText.ofCustomer}>
      <h2>{requestsText.ofCustomer}</h2>
      <Answer of={loaded} empty={<Skeleton lines={2} />}>
        {({ requests }) =>
          requests.length === 0 ? (
            <p class="muted">{requestsText.ofCustomerNone}</p>
          ) : (
            <ul class="links">
              {requests.map((request) => (
                <li key={request.id}>
                  <p class="submission-title">
                    <a href={`/app/requests/${request.id}`}>
                      {fill(requestsText.pageTitle, { no: String(request.no) })}
                    </a>
                    <span class="muted">{rightNames(request.rights)}</span>
                    <RequestBadges request={request} />
                  </p>
                  <Due request={request} isTold />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {may('requests.maintain', register) && (
        <p class="panel-end">
          <a class="button" href={`/app/requests/new?customer=${id}`}>
            {requestsText.record}
          </a>
        </p>
      )}
    </section>
  )
}
