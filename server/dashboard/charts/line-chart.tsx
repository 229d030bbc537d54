import { useRef, useState } from 'preact/hooks'
import { fullStepName, stepName } from '../calendar.ts'
import { count, shortCount } from '../figure.ts'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'
import { axisMarks, labelledSteps, linePath } from './scale.ts'
import type { ChartSeries } from './series.ts'
import { useWidth } from './width.ts'

const HEIGHT_PX = 240
const TOP_PX = 12
const BOTTOM_PX = 28

/** A period over the one before it. Pointer, touch and arrow keys move through its steps. */
export function LineChart({ title, series }: { title: string; series: ChartSeries }) {
  const plot = useRef<HTMLDivElement>(null)
  const width = useWidth(plot)
  const [chosen, setChosen] = useState<number | null>(null)
  const { step, steps, begun, unfinished } = series

  const most = Math.max(0, ...steps.flatMap(({ current, previous }) => [current ?? 0, previous ?? 0]))
  const marks = axisMarks(most, 4)
  const top = marks.at(-1)!
  const left = 12 + 7 * Math.max(...marks.map((mark) => shortCount(mark).length))
  const right = Math.max(left + 1, width - 6)
  const floor = HEIGHT_PX - BOTTOM_PX
  const x = (index: number) => left + ((right - left) * index) / Math.max(1, steps.length - 1)
  const y = (value: number) => floor - ((floor - TOP_PX) * value) / top
  const path = (from: number, until: number, value: 'current' | 'previous') =>
    linePath(
      steps.slice(from, until).map((point, index) => ({ x: x(from + index), y: y(point[value] ?? 0) })),
    )

  const solid = unfinished ? begun - 1 : begun
  const point = chosen === null ? undefined : steps[chosen]
  const choose = (event: PointerEvent) => {
    const from = event.clientX - plot.current!.getBoundingClientRect().left - left
    const index = Math.round((from / (right - left)) * (steps.length - 1))
    setChosen(Math.min(Math.max(index, 0), steps.length - 1))
  }
  return (
    <div
      ref={plot}
      class="plot"
      onPointerMove={choose}
      onPointerDown={choose}
      onPointerLeave={() => setChosen(null)}
    >
      {width > 0 && (
        <svg width={width} height={HEIGHT_PX} role="img" aria-label={summary(title, series)}>
          {marks.map((mark) => (
            <g key={mark}>
              <line class="plot-grid" x1={left} x2={right} y1={y(mark)} y2={y(mark)} />
              <text class="plot-label" x={left - 8} y={y(mark)} dy="0.32em" text-anchor="end">
                {shortCount(mark)}
              </text>
            </g>
          ))}
          {labelledSteps(steps.length, right - left, 64).map((index) => (
            <text
              key={index}
              class="plot-label"
              x={x(index)}
              y={HEIGHT_PX - 6}
              text-anchor={right - x(index) < 24 ? 'end' : 'middle'}
            >
              {stepName(steps[index]!.at, step)}
            </text>
          ))}
          {begun > 1 && <path class="plot-area" d={`${path(0, begun, 'current')}V${floor}H${left}Z`} />}
          <path class="plot-previous" d={path(0, steps.length, 'previous')} />
          <path class="plot-current" d={path(0, solid, 'current')} />
          {unfinished && begun > 1 && (
            <path class="plot-current is-unfinished" d={path(begun - 2, begun, 'current')} />
          )}
          {point && (
            <g>
              <line class="plot-cursor" x1={x(chosen!)} x2={x(chosen!)} y1={TOP_PX} y2={floor} />
              {point.previous !== null && (
                <circle class="plot-dot-previous" cx={x(chosen!)} cy={y(point.previous)} r="3.5" />
              )}
              {point.current !== null && (
                <circle class="plot-dot" cx={x(chosen!)} cy={y(point.current)} r="4.5" />
              )}
            </g>
          )}
        </svg>
      )}
      {point && (
        <div class="plot-note" style={notePlace(x(chosen!), width)} aria-hidden="true">
          <p>{fullStepName(point.at, step)}</p>
          <p class="plot-note-current">
            <span>{text.chart.current}</span> <strong>{figure(point.current)}</strong>
          </p>
          <p class="plot-note-previous">
            <span>{text.chart.previous}</span> <strong>{figure(point.previous)}</strong>
          </p>
        </div>
      )}
      <input
        class="plot-keys"
        type="range"
        min={0}
        max={Math.max(0, steps.length - 1)}
        value={chosen ?? 0}
        aria-label={text.chart.move}
        aria-valuetext={spoken(series, chosen ?? 0)}
        onInput={(event) => setChosen(event.currentTarget.valueAsNumber)}
        onFocus={() => setChosen(chosen ?? 0)}
        onBlur={() => setChosen(null)}
      />
    </div>
  )
}

function figure(value: number | null): string {
  return value === null ? text.none : count(value)
}

/** Beside the cursor, on the side where there is room. */
function notePlace(cursor: number, width: number) {
  return cursor > width / 2 ? { right: `${width - cursor + 12}px` } : { left: `${cursor + 12}px` }
}

function spoken({ step, steps }: ChartSeries, index: number): string {
  const point = steps[index]
  if (!point) return text.none
  return fill(text.chart.point, {
    when: fullStepName(point.at, step),
    current: figure(point.current),
    previous: figure(point.previous),
  })
}

function summary(title: string, { step, steps }: ChartSeries): string {
  const highest = steps.reduce(
    (best, point) => ((point.current ?? -1) > (best?.current ?? -1) ? point : best),
    steps[0],
  )
  if (!highest?.current) return title
  return fill(text.chart.summary, {
    title,
    most: count(highest.current),
    when: fullStepName(highest.at, step),
  })
}
