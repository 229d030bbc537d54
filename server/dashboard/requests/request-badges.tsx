import type { RequestState, RequestSummary } from '../../../src/subject-request.ts'
import { requestsText } from './text.ts'

const LOOK: Readonly<Record<RequestState, string>> = {
  received: 'badge is-waiting',
  identity: 'badge is-waiting',
  'needs-information': 'badge is-waiting',
  'in-progress': 'badge is-waiting',
  extended: 'badge is-waiting',
  decided: 'badge is-waiting',
  notified: 'badge is-good',
  closed: 'badge is-closed',
}

/** How far a request is, and what stands in its way. */
export function RequestBadges({
  request: { state, undelivered, held, waitsForApproval },
}: {
  request: Pick<RequestSummary, 'state' | 'undelivered' | 'held' | 'waitsForApproval'>
}) {
  return (
    <span class="badges">
      <span class={LOOK[state]}>{requestsText.states[state]}</span>
      {undelivered && <span class="badge is-bad">{requestsText.undelivered}</span>}
      {waitsForApproval && <span class="badge is-waiting">{requestsText.waitsForApproval}</span>}
      {held && <span class="badge is-closed">{requestsText.held}</span>}
    </span>
  )
}
