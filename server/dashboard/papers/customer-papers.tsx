import type { CustomerDetail } from '../../../src/customer.ts'
import type { PaperList } from '../../../src/paper.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { PaperState } from './paper-state.tsx'
import { paperTitle } from './paper-table.tsx'
import { paperText } from './text.ts'

/** The papers that name a customer. */
export function CustomerPapers({ customer: { id } }: { customer: CustomerDetail }) {
  const loaded = useLoaded<PaperList>(`/api/papers?customer=${id}`)
  return (
    <section class="panel">
      <h2>{paperText.ofCustomer}</h2>
      <Answer of={loaded} empty={<Skeleton lines={2} />}>
        {({ papers }) =>
          papers.length === 0 ? (
            <p class="muted">{paperText.ofCustomerNone}</p>
          ) : (
            <ul class="links">
              {papers.map((paper) => (
                <li key={paper.id} class="submission-title">
                  <a href={`/app/papers/${paper.id}`}>{paperTitle(paper)}</a>
                  <span class="muted">{paperText.kinds[paper.kind]}</span>
                  <PaperState paper={paper} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  )
}
