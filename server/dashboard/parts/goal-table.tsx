import type { ComponentChildren } from 'preact'
import type { Filter } from '../../../src/filter.ts'
import type { Goal } from '../../../src/goal.ts'
import type { GoalReport } from '../../../src/stats.ts'
import { count, share } from '../figure.ts'
import { text } from '../text.ts'
import { FilterLink } from './filter-link.tsx'
import { MetricHeading } from './metric-term.tsx'

/** Each goal with the visitors who reached it, and a bar as long as their share. A row shows only their visits. */
export function GoalTable({
  report: { goals },
  url,
  action,
}: {
  report: GoalReport
  url: string
  /** What can be done with a goal. */
  action?: (goal: Goal) => ComponentChildren
}) {
  const best = Math.max(...goals.map(({ conversionRate }) => conversionRate ?? 0)) || 1
  return (
    <table class={action ? 'breakdown breakdown-goals' : 'breakdown'}>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{text.goals.title}</span>
          </th>
          <MetricHeading metric="conversions" name={text.goals.columns.conversions} />
          <MetricHeading metric="conversionRate" name={text.goals.columns.conversionRate} />
          {action && (
            <th scope="col" class="number">
              <span class="visually-hidden">{text.goals.remove}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {goals.map((goal) => (
          <tr key={goal.id}>
            <th scope="row">
              {goal.conversionRate !== null && (
                <span class="bar" style={{ inlineSize: `${(goal.conversionRate / best) * 100}%` }} />
              )}
              <FilterLink filter={filterOf(goal)} url={url}>
                {goal.name} {action && <span class="muted small">{goal.target}</span>}
              </FilterLink>
            </th>
            <td class="number">{goal.conversions === null ? text.none : count(goal.conversions)}</td>
            <td class="number muted">
              {goal.conversionRate === null ? text.none : share(goal.conversionRate)}
            </td>
            {action && <td class="number">{action(goal)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The visits that reached a goal: those with its event, or with its page or one of its pages. */
function filterOf({ target }: Goal): Filter {
  const value = target.slice(target.indexOf(':') + 1)
  if (target.startsWith('event:')) return { dimension: 'event', operator: 'is', value }
  return value.endsWith('*')
    ? { dimension: 'page', operator: 'contains', value: value.slice(0, -1) }
    : { dimension: 'page', operator: 'is', value }
}
