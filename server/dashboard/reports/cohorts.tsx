import type { CohortReport } from '../../../src/stats.ts'
import { dayName } from '../calendar.ts'
import { count, share } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { ReportHead } from '../parts/report-head.tsx'
import { SaveChart } from '../parts/save-chart.tsx'
import { fill } from '../phrase.ts'
import { WideTable } from '../parts/wide-table.tsx'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'

/** Who came back: visitors by the week of their first visit, and what share of them came in each week after it. */
export function CohortReportPage({ view }: { view: ShownView }) {
  const path = `/api/stats/cohorts?${view.query}`
  const cohorts = useLoaded<CohortReport>(path)
  return (
    <section class="panel">
      <ReportHead help={text.cohorts.help}>
        <SaveChart name="cohorts" title={text.reports.names.cohorts} view={view} csvPath={path} />
      </ReportHead>
      <Answer of={cohorts} empty={<Skeleton kind="drawing" />}>
        {(report) => <CohortTable report={report} />}
      </Answer>
    </section>
  )
}

function CohortTable({ report: { cohorts } }: { report: CohortReport }) {
  if (cohorts.every(({ visitors }) => !visitors[0])) {
    return <p class="panel-empty muted">{text.breakdown.empty}</p>
  }
  const weeks = Math.max(...cohorts.map(({ visitors }) => visitors.length))
  return (
    <WideTable label={text.reports.names.cohorts} name="heat heat-cohorts" isPicture>
      <thead>
        <tr>
          <th scope="col">{text.cohorts.week}</th>
          <th scope="col" class="number">
            {text.metrics.visitors}
          </th>
          {Array.from({ length: weeks }, (_, week) => (
            <th key={week} scope="col">
              {fill(text.cohorts.after, { weeks: count(week) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cohorts.map(({ week, visitors }) => {
          const first = visitors[0] ?? null
          return (
            <tr key={week}>
              <th scope="row">{dayName(week)}</th>
              <td class="number">{first === null ? text.none : count(first)}</td>
              {visitors.map((came, index) => {
                const part = came === null || !first ? null : came / first
                return (
                  <td
                    key={index}
                    style={{ '--part': String(part ?? 0) }}
                    title={came === null ? undefined : count(came)}
                  >
                    {part === null ? text.none : share(part)}
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </WideTable>
  )
}
