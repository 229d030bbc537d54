import type { HoursReport } from '../../../src/stats.ts'
import { hourName, weekdayName } from '../calendar.ts'
import { count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { ReportHead } from '../parts/report-head.tsx'
import { SaveChart } from '../parts/save-chart.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/** When visits begin: the days of the week by the hours of the day, a table whose cells are the darker the fuller. */
export function HourReportPage({ view }: { view: ShownView }) {
  const path = `/api/stats/hours?${view.query}`
  const hours = useLoaded<HoursReport>(path)
  return (
    <section class="panel">
      <ReportHead help={text.hours.help}>
        <SaveChart name="hours" title={text.reports.names.hours} view={view} csvPath={path} />
      </ReportHead>
      <Answer of={hours} empty={<Skeleton kind="drawing" />}>
        {(report) => <HeatMap report={report} />}
      </Answer>
    </section>
  )
}

function HeatMap({ report: { rows } }: { report: HoursReport }) {
  const most = Math.max(1, ...rows.map(({ visits }) => visits ?? 0))
  const cells = new Map(rows.map((row) => [`${row.weekday} ${row.hour}`, row.visits]))
  return (
    <WideTable label={text.reports.names.hours} name="heat" isPicture>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{text.hours.weekday}</span>
          </th>
          {HOURS.map((hour) => (
            <th key={hour} scope="col" class={hour % 3 === 0 ? undefined : 'is-between'}>
              {hourName(hour)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {WEEKDAYS.map((weekday) => (
          <tr key={weekday}>
            <th scope="row">{weekdayName(weekday)}</th>
            {HOURS.map((hour) => {
              const visits = cells.get(`${weekday} ${hour}`) ?? null
              return (
                <td key={hour} style={{ '--part': String((visits ?? 0) / most) }}>
                  {visits === null ? text.none : visits === 0 ? '' : count(visits)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
