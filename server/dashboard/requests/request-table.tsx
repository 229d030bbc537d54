import type { RequestSummary } from '../../../src/subject-request.ts'
import { dayName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { Due } from './due.tsx'
import { RequestBadges } from './request-badges.tsx'
import { rightNames } from './right-names.ts'
import { requestsText } from './text.ts'

export function RequestTable({ requests }: { requests: readonly RequestSummary[] }) {
  return (
    <table class="customers requests">
      <thead>
        <tr>
          <th scope="col">{requestsText.request}</th>
          <th scope="col" class="if-wide">
            {requestsText.received}
          </th>
          <th scope="col">{requestsText.state}</th>
          <th scope="col" class="if-wide">
            {requestsText.due}
          </th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <th scope="row">
              <a href={`/app/requests/${request.id}`}>
                {fill(requestsText.titled, {
                  no: String(request.no),
                  name: request.name ?? requestsText.unnamed,
                })}
              </a>
              <span class="muted customers-email">{rightNames(request.rights)}</span>
            </th>
            <td class="if-wide">
              <time dateTime={request.receivedOn}>{dayName(request.receivedOn)}</time>
              <span class="muted customers-email">{requestsText.channels[request.channel]}</span>
            </td>
            <td>
              <RequestBadges request={request} />
              <span class="if-narrow">
                <Due request={request} />
              </span>
            </td>
            <td class="if-wide">
              <Due request={request} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
