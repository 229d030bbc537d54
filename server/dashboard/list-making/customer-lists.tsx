import type { CustomerDetail } from '../../../src/customer.ts'
import type { MadeListView } from '../../../src/list.ts'
import { instantName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { listName } from './past-lists.tsx'
import { listsText } from './text.ts'

/** The lists that a customer is on. */
export function CustomerLists({ customer }: { customer: CustomerDetail }) {
  const loaded = useLoaded<MadeListView[]>(`/api/customers/${customer.id}/lists`)
  return (
    <section class="panel">
      <h2>{listsText.onLists}</h2>
      <Answer of={loaded} empty={<Skeleton />}>
        {(lists) =>
          lists.length === 0 ? (
            <p class="muted">{listsText.onListsNone}</p>
          ) : (
            <ul class="on-lists">
              {lists.map((list) => (
                <li key={list.id}>
                  {listName(list)}{' '}
                  <time class="muted small" dateTime={list.madeAt}>
                    {instantName(list.madeAt)}
                  </time>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  )
}
