import { METRICS } from '../../../src/metric.ts'
import type { GoalReport } from '../../../src/stats.ts'
import { count, share } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'
import { Answer, Skeleton } from './answer.tsx'
import { Definition } from './definition.tsx'
import { PANEL_ROWS } from './breakdown-table.tsx'

/** How many reached each goal in the period. */
export function GoalSummary({ view: { query } }: { view: ShownView }) {
  const goals = useLoaded<GoalReport>(`/api/stats/goals?${query}`)
  return (
    <section class="panel" aria-label={text.goals.title}>
      <h2>{text.goals.title}</h2>
      <Answer of={goals} empty={<Skeleton kind="row" lines={PANEL_ROWS} />}>
        {(report) =>
          report.goals.length === 0 ? (
            <p class="panel-empty muted">{text.goals.none}</p>
          ) : (
            <GoalTable report={report} />
          )
        }
      </Answer>
    </section>
  )
}

export function GoalTable({ report: { goals } }: { report: GoalReport }) {
  const best = Math.max(...goals.map(({ conversionRate }) => conversionRate ?? 0)) || 1
  const heading = (metric: 'conversions' | 'conversionRate') => (
    <th scope="col" class="number">
      {text.goals.columns[metric]} <Definition term={text.metrics[metric]} meaning={METRICS[metric].text} />
    </th>
  )
  return (
    <table class="breakdown">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{text.goals.title}</span>
          </th>
          {heading('conversions')}
          {heading('conversionRate')}
        </tr>
      </thead>
      <tbody>
        {goals.map(({ id, name, target, conversions, conversionRate }) => (
          <tr key={id}>
            <th scope="row">
              {conversionRate !== null && (
                <span class="bar" style={{ inlineSize: `${(conversionRate / best) * 100}%` }} />
              )}
              <span class="breakdown-name" title={target}>
                {name}
              </span>
            </th>
            <td class="number">{conversions === null ? text.none : count(conversions)}</td>
            <td class="number muted">{conversionRate === null ? text.none : share(conversionRate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
