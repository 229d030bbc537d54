import { DEADLINE_ZONE, SOON_DAYS } from '../../../src/deadline.ts'
import { dayOf, daysBetween, type Day } from '../../../src/period.ts'
import { UNDECIDED, type RequestSummary } from '../../../src/subject-request.ts'
import { dayName } from '../calendar.ts'
import { count } from '../figure.ts'
import { fill, plural } from '../phrase.ts'
import { requestsText } from './text.ts'

/** Where the days of requests are counted. */
export function today(): Day {
  return dayOf(new Date(), DEADLINE_ZONE)
}

/** Until when it has to be answered, and how long that is; nothing once it was. */
export function Due({
  request: { state, dueOn },
  isTold = false,
}: {
  request: Pick<RequestSummary, 'state' | 'dueOn'>
  /** Whether it says what day it is: no heading does. */
  isTold?: boolean
}) {
  if (!UNDECIDED.includes(state) && state !== 'decided') return null
  const left = daysBetween({ from: today(), until: dueOn })
  const forms = left < 0 ? requestsText.daysOver : requestsText.daysLeft
  const told =
    left === 0 ? requestsText.dueToday : fill(plural(forms, Math.abs(left)), { count: count(Math.abs(left)) })
  return (
    <span class="due">
      <time dateTime={dueOn}>
        {isTold ? fill(requestsText.dueBy, { date: dayName(dueOn) }) : dayName(dueOn)}
      </time>{' '}
      <span
        class={left < 0 ? 'badge is-bad' : left <= SOON_DAYS ? 'badge is-waiting' : 'muted small due-left'}
      >
        {told}
      </span>
    </span>
  )
}
