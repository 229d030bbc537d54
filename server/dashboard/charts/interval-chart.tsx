import type { Rate } from '../../../src/experiment.ts'
import { share } from '../figure.ts'
import { fill } from '../phrase.ts'
import { experimentText } from '../parts/experiment-text.ts'

/** Shares as dots, each on the line where the true one lies; the figures beside them tell the same in words. */
export function IntervalChart({
  label,
  rows,
}: {
  label: string
  rows: readonly { readonly name: string; readonly rate: Rate }[]
}) {
  const [from, until] = scaleOf(rows.map(({ rate }) => rate))
  const at = (part: number) => `${((part - from) / (until - from)) * 100}%`
  const ticks = ticksOf(from, until)
  return (
    <ul class="intervals" aria-label={label}>
      {rows.map(({ name, rate }) => (
        <li key={name}>
          <strong>{name}</strong>
          <span class="interval-track" aria-hidden="true">
            {ticks.map((tick) => (
              <span key={tick} class="interval-tick" style={{ insetInlineStart: at(tick) }} />
            ))}
            <span
              class="interval-line"
              style={{ insetInlineStart: at(rate.low), inlineSize: width(rate, until - from) }}
            />
            <span class="interval-dot" style={{ insetInlineStart: at(rate.share) }} />
          </span>
          <span class="interval-figure">{intervalName(rate)}</span>
        </li>
      ))}
      <li class="interval-axis" aria-hidden="true">
        <span class="interval-track">
          {ticks.map((tick) => (
            <span key={tick} style={{ insetInlineStart: at(tick) }}>
              {share(tick)}
            </span>
          ))}
        </span>
      </li>
    </ul>
  )
}

export function intervalName(rate: Rate): string {
  return fill(experimentText.interval, {
    share: share(rate.share),
    low: share(rate.low),
    high: share(rate.high),
  })
}

function width({ low, high }: Rate, whole: number): string {
  return `${((high - low) / whole) * 100}%`
}

/** The tens of per cent around all intervals: a dot says where it stands, so that the scale need not begin at 0. */
function scaleOf(rates: readonly Rate[]): [from: number, until: number] {
  const from = Math.floor(Math.min(...rates.map(({ low }) => low)) * 10) / 10
  const until = Math.ceil(Math.max(...rates.map(({ high }) => high)) * 10) / 10
  return [from, Math.max(until, from + 0.1)]
}

function ticksOf(from: number, until: number): number[] {
  const step = until - from > 0.45 ? 0.2 : until - from > 0.15 ? 0.1 : 0.05
  const first = Math.ceil(from / step - 1e-9)
  const last = Math.floor(until / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
}
