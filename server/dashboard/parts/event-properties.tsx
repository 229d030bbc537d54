import type { EventReport } from '../../../src/stats.ts'
import { count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { fill } from '../phrase.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'
import { Answer, Skeleton } from './answer.tsx'
import { labelName } from './label-name.ts'

/** What an event was told with: a table for each of its properties, the most frequent value first. */
export function EventProperties({ name, view: { query } }: { name: string; view: ShownView }) {
  const path = `/api/stats/event?${query}&name=${encodeURIComponent(name)}`
  const loaded = useLoaded<EventReport>(path)
  const title = fill(text.eventProperties.title, { event: labelName('event', name) })
  return (
    <section class="event-properties" aria-label={title}>
      <h3>{title}</h3>
      <Answer of={loaded} empty={<Skeleton kind="row" lines={2} />}>
        {({ rows, smallestGroup }) =>
          rows.length === 0 ? (
            <p class="muted small">{text.eventProperties.none}</p>
          ) : (
            [...Map.groupBy(rows, ({ property }) => property)].map(([property, values]) => (
              <PropertyTable
                key={property}
                property={property}
                values={values}
                smallestGroup={smallestGroup}
              />
            ))
          )
        }
      </Answer>
    </section>
  )
}

function PropertyTable({
  property,
  values,
  smallestGroup,
}: {
  property: string
  values: EventReport['rows']
  smallestGroup: number
}) {
  return (
    <table class="breakdown">
      <thead>
        <tr>
          <th scope="col">{text.properties[property] ?? property}</th>
          <th scope="col" class="number">
            {text.metrics.visitors}
          </th>
          <th scope="col" class="number">
            {text.metrics.events}
          </th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ name, folded, visitors, events }) => (
          <tr key={folded ? 'folded' : `name ${name}`}>
            <th scope="row">
              <span class={folded ? 'breakdown-name muted' : 'breakdown-name'} title={name ?? undefined}>
                {folded ? fill(text.breakdown.folded, { smallestGroup: count(smallestGroup) }) : name}
              </span>
            </th>
            <td class="number">{visitors === null ? text.none : count(visitors)}</td>
            <td class="number muted">{count(events)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
