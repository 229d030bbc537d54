import type { CustomerDetail } from '../../../src/customer.ts'
import type { MadeListView } from '../../../src/list.ts'
import { instantName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { RecordPanel } from '../parts/record-panel.tsx'
import { listName } from './past-lists.tsx'
import { listsText } from './text.ts'

/** The lists that a customer is on. */
export function CustomerLists({ customer }: { customer: CustomerDetail }) {
  const lists = useLoaded<MadeListView[]>(`/api/customers/${customer.id}/lists`)
  return (
    <RecordPanel title={listsText.onLists} none={listsText.onListsNone} of={lists} list="on-lists">
      {(list) => (
        <>
          {listName(list)}{' '}
          <time class="muted small" dateTime={list.madeAt}>
            {instantName(list.madeAt)}
          </time>
        </>
      )}
    </RecordPanel>
  )
}
