import type { ComponentChildren } from 'preact'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'
import { ChartTable } from './chart-table.tsx'
import { LineChart } from './line-chart.tsx'
import type { Charted, ChartSeries, Note } from './series.ts'

/** A metric over time: the chart, what its lines are, and the table behind it. */
export function SeriesChart({
  metric,
  series,
  notes,
  actions,
}: {
  metric: Charted
  series: ChartSeries
  notes: readonly Note[]
  /** What can be done with the chart. */
  actions?: ComponentChildren
}) {
  const title = fill(text.chart.title[series.step], { metric: text.metrics[metric] })
  const isEmpty = series.steps.every(({ current, previous }) => !current && !previous)
  return (
    <div class="chart">
      <div class="chart-header">
        <h2>{title}</h2>
        <p class="chart-key">
          <span class="chart-key-current">{text.chart.current}</span>
          {series.compare !== 'none' && <span class="chart-key-previous">{text.chart[series.compare]}</span>}
        </p>
        {actions && <div class="chart-actions">{actions}</div>}
      </div>
      <LineChart title={title} series={series} notes={notes} />
      {isEmpty && <p class="chart-empty muted">{text.chart.empty}</p>}
      <ChartTable title={title} series={series} />
    </div>
  )
}
