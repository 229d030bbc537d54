import type { NamedCustomer } from '../../../src/named-customer.ts'
import type { PaperView } from '../../../src/paper.ts'
import { dayName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { PaperState } from './paper-state.tsx'
import { paperText } from './text.ts'

export function PaperTable({ papers }: { papers: readonly PaperView[] }) {
  return (
    <table class="customers">
      <thead>
        <tr>
          <th scope="col">{paperText.paper}</th>
          <th scope="col" class="if-wide">
            {paperText.persons}
          </th>
          <th scope="col" class="number if-wide">
            {paperText.no}
          </th>
          <th scope="col" class="if-wide">
            {paperText.received}
          </th>
          <th scope="col" class="if-wide">
            {paperText.keptUntil}
          </th>
          <th scope="col">{paperText.state}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.id}>
            <th scope="row">
              <a href={`/app/papers/${paper.id}`}>{paperTitle(paper)}</a>
              <span class="muted customers-email">{paperText.kinds[paper.kind]}</span>
            </th>
            <td class="if-wide">{personNames(paper.persons)}</td>
            <td class="number if-wide">{paper.no}</td>
            <td class="if-wide">
              <time dateTime={paper.receivedOn}>{dayName(paper.receivedOn)}</time>
            </td>
            <td class="if-wide">
              <time dateTime={paper.retainUntil}>{dayName(paper.retainUntil)}</time>
            </td>
            <td>
              <PaperState paper={paper} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** By its number where nothing of it may be read. */
export function paperTitle({ no, title }: PaperView): string {
  return title ?? fill(paperText.paperNo, { no: String(no) })
}

export function personName({ no, name }: NamedCustomer): string {
  return name ?? fill(paperText.numbered, { no: String(no) })
}

function personNames(persons: readonly NamedCustomer[]): string {
  return persons.length === 0 ? paperText.nobody : persons.map(personName).join(', ')
}
