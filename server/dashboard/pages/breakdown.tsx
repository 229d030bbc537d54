import { useId, useState } from 'preact/hooks'
import type { Dimension } from '../../../src/dimension.ts'
import type { BreakdownReport } from '../../../src/stats.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { BreakdownTable, PANEL_ROWS } from '../parts/breakdown-table.tsx'
import { text } from '../text.ts'

/** One panel of the statistics: loads the dimension that is chosen in it. `query` names site and period. */
export function Breakdown({
  dimensions,
  query,
}: {
  dimensions: readonly [Dimension, ...Dimension[]]
  query: string
}) {
  const [dimension, setDimension] = useState(dimensions[0])
  const loaded = useLoaded<BreakdownReport>(`/api/stats/breakdown/${dimension}?${query}`)
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
        </div>
      )}
      <Answer of={loaded} empty={<Skeleton kind="row" lines={PANEL_ROWS} />}>
        {(report) => <BreakdownTable dimension={dimension} report={report} />}
      </Answer>
    </section>
  )
}
