import type { MadeListView } from '../../../src/list.ts'
import { instantName } from '../calendar.ts'
import { count } from '../figure.ts'
import { WideTable } from '../parts/wide-table.tsx'
import { listsText } from './text.ts'

/** Every list that was made, the newest first. */
export function PastLists({ lists }: { lists: readonly MadeListView[] }) {
  return (
    <section class="panel past-lists">
      <h2>{listsText.past}</h2>
      {lists.length === 0 ? (
        <p class="muted">{listsText.pastNone}</p>
      ) : (
        <WideTable label={listsText.past} name="comparison">
          <thead>
            <tr>
              <th scope="col">{listsText.when}</th>
              <th scope="col">{listsText.what}</th>
              <th scope="col">{listsText.register}</th>
              <th scope="col">{listsText.who}</th>
              <th scope="col" class="number">
                {listsText.people}
              </th>
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <tr key={list.id}>
                <td>
                  <time dateTime={list.madeAt}>{instantName(list.madeAt)}</time>
                </td>
                <td>{listName(list)}</td>
                <td>{list.registerName}</td>
                <td>{list.madeBy}</td>
                <td class="number">{count(list.people)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  )
}

/** What it is, and in which form. */
export function listName({ kind, format, sheet }: MadeListView): string {
  const form = sheet ?? listsText.formats[format]
  return `${listsText.kinds[kind]}, ${form}`
}
