import type { GoalReport } from '../../../src/stats.ts'
import { useLoaded } from '../loaded.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'
import { Answer, Skeleton } from './answer.tsx'
import { GoalTable } from './goal-table.tsx'
import { PANEL_ROWS } from './breakdown-table.tsx'
import { SaveTable } from './save-table.tsx'

/** How many reached each goal in the period. */
export function GoalSummary({ view: { url, query } }: { view: ShownView }) {
  const path = `/api/stats/goals?${query}`
  const goals = useLoaded<GoalReport>(path)
  return (
    <section class="panel" aria-label={text.goals.title}>
      <h2>{text.goals.title}</h2>
      <SaveTable name="goals" title={text.goals.title} path={path} />
      <Answer of={goals} empty={<Skeleton kind="row" lines={PANEL_ROWS} />}>
        {(report) =>
          report.goals.length === 0 ? (
            <p class="panel-empty muted">{text.goals.none}</p>
          ) : (
            <GoalTable report={report} url={url} />
          )
        }
      </Answer>
    </section>
  )
}
