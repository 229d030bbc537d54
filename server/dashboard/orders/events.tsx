import { instantName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { ordersText } from './text.ts'

type Event = {
  readonly at: string
  /** Null for an account that is no more. */
  readonly by: string | null
  readonly reason: string | null
}

/** What was done to an order or an invoice, by whom and why. */
export function Events<Done extends Event>({
  events,
  actName,
}: {
  events: readonly Done[]
  actName: (event: Done) => string
}) {
  return (
    <ol class="order-events muted small">
      {events.map((event, index) => (
        <li key={index}>
          {fill(ordersText.event, {
            act: actName(event),
            by: event.by ?? ordersText.nobody,
            instant: instantName(event.at),
          })}
          {event.reason && <span class="order-reason">{event.reason}</span>}
        </li>
      ))}
    </ol>
  )
}
