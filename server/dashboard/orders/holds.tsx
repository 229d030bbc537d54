import { erasableFrom, type HoldView } from '../../../src/hold.ts'
import { addDays } from '../../../src/period.ts'
import { dayName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { fill } from '../phrase.ts'
import { ordersText } from './text.ts'

/** Why a customer may not be erased yet (R37, R89). */
export function Holds({ customerId }: { customerId: string }) {
  const holds = useLoaded<HoldView[]>(`/api/customers/${customerId}/holds`)
  return (
    <section class="panel">
      <h2>{ordersText.holds}</h2>
      <Answer of={holds} empty={<Skeleton lines={2} />}>
        {(all) => (all.length === 0 ? <p class="muted">{ordersText.holdsNone}</p> : <HoldList holds={all} />)}
      </Answer>
    </section>
  )
}

/** Until when, and for what. */
export function HoldList({ holds }: { holds: readonly HoldView[] }) {
  return (
    <>
      <p>{untilWhen(holds)}</p>
      <ul class="holds">
        {holds.map((hold) => (
          <li key={`${hold.kind} ${hold.on.no}`}>{reasonOf(hold)}</li>
        ))}
      </ul>
    </>
  )
}

function untilWhen(holds: readonly HoldView[]): string {
  const from = erasableFrom(holds, '')
  return from === null ? ordersText.notYet : fill(ordersText.notBefore, { date: dayName(from) })
}

function reasonOf({ kind, until, on }: HoldView): string {
  const { contactUntil, ...reasons } = ordersText.holdReasons
  return fill(kind === 'contact' && until !== null ? contactUntil : reasons[kind], {
    what: fill(ordersText.holdOn[on.what], { no: on.no }),
    // The last day on which it holds.
    date: until === null ? '' : dayName(addDays(until, -1)),
  })
}
