import { METRICS } from '../../../src/metric.ts'
import type { Totals, TotalsReport } from '../../../src/stats.ts'
import { CHARTED, type Charted } from '../charts/series.ts'
import { average, count, duration, share } from '../figure.ts'
import { text } from '../text.ts'
import { Change } from './change.tsx'
import { MetricDefinition } from './metric-term.tsx'

const SHOWN = ['visitors', 'visits', 'views', 'viewsPerVisit', 'engagementMs', 'bounceRate'] as const
type Shown = (typeof SHOWN)[number]

/** The six numbers of a period. Those that the chart can draw lead to it. */
export function KeyNumbers({
  report,
  charted,
  chartHref,
}: {
  /** Null while it loads: the places are there already. */
  report: TotalsReport | null
  charted: Charted
  chartHref: (metric: Charted) => string
}) {
  return (
    <dl class="key-numbers">
      {SHOWN.map((metric) => (
        <div key={metric} class={metric === charted ? 'key-number is-charted' : 'key-number'}>
          <dt>
            {isCharted(metric) ? (
              <a href={chartHref(metric)} aria-current={metric === charted ? 'true' : undefined}>
                {text.metrics[metric]}
              </a>
            ) : (
              <span>{text.metrics[metric]}</span>
            )}
            <MetricDefinition metric={metric} />
          </dt>
          <dd class="key-number-figure">
            {report ? written(metric, report.current) : <span class="skeleton skeleton-figure" />}
          </dd>
          <dd class="key-number-change">
            {report?.previous === null ? null : report ? (
              <Change
                now={report.current[metric]}
                before={report.previous?.[metric] ?? null}
                unit={METRICS[metric].unit}
                better={metric === 'bounceRate' ? 'down' : 'up'}
                told={report.previous ? written(metric, report.previous) : text.none}
              />
            ) : (
              <span class="skeleton skeleton-line" />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function isCharted(metric: Shown): metric is Charted {
  return CHARTED.some((name) => name === metric)
}

function written(metric: Shown, totals: Totals): string {
  const value = totals[metric]
  if (value === null) return text.none
  return { count, duration, share, number: average }[METRICS[metric].unit](value)
}
