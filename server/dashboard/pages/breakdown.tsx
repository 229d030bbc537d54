import { useLocation } from 'preact-iso/router'
import { useId } from 'preact/hooks'
import type { Dimension } from '../../../src/dimension.ts'
import type { BreakdownReport } from '../../../src/stats.ts'
import { withParameter } from '../address.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { EventProperties } from '../parts/event-properties.tsx'
import { BreakdownTable, PANEL_ROWS } from '../parts/breakdown-table.tsx'
import { SaveTable } from '../parts/save-table.tsx'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'

/** One panel of the statistics, of the dimension chosen in it: `?page=entry` has entry pages where pages are first. */
export function Breakdown({
  dimensions,
  more = [],
  view,
}: {
  dimensions: readonly [Dimension, ...Dimension[]]
  /** Dimensions that are asked for less often, in a list behind the others. */
  more?: readonly Dimension[]
  view: ShownView
}) {
  const { url, query, filters } = view
  const { route, query: address } = useLocation()
  const first = dimensions[0]
  const dimension = [...dimensions, ...more].find((one) => one === address[first]) ?? first
  // No step of its own on the way back: what is shown is the same.
  const setDimension = (one: Dimension) => route(withParameter(url, first, one, first), true)
  const path = `/api/stats/breakdown/${dimension}?${query}`
  const loaded = useLoaded<BreakdownReport>(path)
  const name = useId()
  return (
    <section class="panel" aria-label={text.dimensions[dimension]}>
      {dimensions.length === 1 ? (
        <h2>{text.dimensions[dimension]}</h2>
      ) : (
        <div
          class="panel-tabs"
          role="radiogroup"
          aria-label={dimensions.map((one) => text.dimensions[one]).join(', ')}
        >
          {dimensions.map((one) => (
            <label key={one}>
              <input
                class="visually-hidden"
                type="radio"
                name={name}
                checked={one === dimension}
                onChange={() => setDimension(one)}
              />
              <span>{text.dimensions[one]}</span>
            </label>
          ))}
          {more.length > 0 && (
            <select
              class={more.includes(dimension) ? 'panel-tab-more is-current' : 'panel-tab-more'}
              aria-label={text.breakdown.more}
              value={more.includes(dimension) ? dimension : ''}
              onChange={({ currentTarget }) => setDimension(currentTarget.value as Dimension)}
            >
              <option value="" disabled hidden>
                {text.breakdown.more}
              </option>
              {more.map((one) => (
                <option key={one} value={one}>
                  {text.dimensions[one]}
                </option>
              ))}
            </select>
          )}
        </div>
      )}
      <SaveTable name={dimension} title={text.dimensions[dimension]} path={`${path}&limit=1000`} />
      <Answer of={loaded} empty={<Skeleton kind="row" lines={PANEL_ROWS} />}>
        {(report) => <BreakdownTable dimension={dimension} report={report} url={url} />}
      </Answer>
      {dimension === 'event' &&
        filters.map(
          (filter) =>
            filter.dimension === 'event' &&
            filter.operator === 'is' &&
            filter.value !== '' && <EventProperties key={filter.value} name={filter.value} view={view} />,
        )}
    </section>
  )
}
