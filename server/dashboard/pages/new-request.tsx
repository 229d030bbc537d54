import { useLocation } from 'preact-iso/router'
import type { CustomerDetail } from '../../../src/customer.ts'
import type { RegisterView } from '../../../src/register.ts'
import type { RequestDetail } from '../../../src/subject-request.ts'
import { send } from '../api.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Page } from '../parts/page.tsx'
import { RequestForm } from '../requests/request-form.tsx'
import { requestsText } from '../requests/text.ts'

/** Records a request that reached staff: `/app/requests/new?customer=ID`, or of somebody who is not known yet. */
export function NewRequestPage() {
  const { query, route } = useLocation()
  const id = query['customer']
  const registers = useLoaded<RegisterView[]>('/api/registers')
  const customer = useLoaded<CustomerDetail>(id ? `/api/customers/${encodeURIComponent(id)}` : null)
  return (
    <Page title={requestsText.newTitle} width="narrow">
      <p class="muted page-intro">{requestsText.newHelp}</p>
      <section class="panel">
        <Answer
          of={
            id && registers.answer ? { ...customer, answer: customer.answer && registers.answer } : registers
          }
          empty={<Skeleton lines={8} />}
        >
          {(found) => (
            <RequestForm
              registers={found}
              customer={customer.answer}
              onSubmit={async (told) => {
                const made = await send<RequestDetail>('POST', '/api/requests', told)
                route(`/app/requests/${made.id}`)
              }}
            />
          )}
        </Answer>
      </section>
    </Page>
  )
}
