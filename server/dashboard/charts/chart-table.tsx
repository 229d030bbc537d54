import { fullStepName } from '../calendar.ts'
import { count } from '../figure.ts'
import { TableBehind } from './table-behind.tsx'
import { text } from '../text.ts'
import type { ChartSeries } from './series.ts'

/** The numbers behind a chart, for those who would rather read them. */
export function ChartTable({
  title,
  series: { step, steps, compare },
}: {
  title: string
  series: ChartSeries
}) {
  const told = (value: number | null) => (value === null ? text.none : count(value))
  return (
    <TableBehind label={title}>
      <thead>
        <tr>
          <th scope="col">{text.chart.when[step]}</th>
          <th scope="col" class="number">
            {text.chart.current}
          </th>
          {compare !== 'none' && (
            <th scope="col" class="number">
              {text.chart[compare]}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {steps.map(({ at, current, previous }) => (
          <tr key={at}>
            <th scope="row">{fullStepName(at, step)}</th>
            <td class="number">{told(current)}</td>
            {compare !== 'none' && <td class="number">{told(previous)}</td>}
          </tr>
        ))}
      </tbody>
    </TableBehind>
  )
}
