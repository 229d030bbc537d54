import { useCallback, useRef, useState } from 'preact/hooks'
import { fullStepName, stepName } from '../calendar.ts'
import { count, shortCount } from '../figure.ts'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'
import { axes } from './axes.ts'
import { PlotFigure, type PlotLibrary } from './plot-figure.tsx'
import { axisMarks, labelledSteps } from './scale.ts'
import type { ChartSeries, Note } from './series.ts'
import { useWidth } from './width.ts'

const HEIGHT_PX = 240
const TOP_PX = 12
const BOTTOM_PX = 28
const RIGHT_PX = 6

/** A period over the one it is compared with. Pointer, touch and arrow keys move through its steps. */
export function LineChart({
  title,
  series,
  notes,
}: {
  title: string
  series: ChartSeries
  notes: readonly Note[]
}) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const [chosen, setChosen] = useState<number | null>(null)
  const { step, steps, compare } = series

  const most = Math.max(0, ...steps.flatMap(({ current, previous }) => [current ?? 0, previous ?? 0]))
  const marks = axisMarks(most, 4)
  const left = 12 + 7 * Math.max(...marks.map((mark) => shortCount(mark).length))
  const right = Math.max(left + 1, width - RIGHT_PX)
  const floor = HEIGHT_PX - BOTTOM_PX
  const x = (index: number) => left + ((right - left) * index) / Math.max(1, steps.length - 1)
  const y = (value: number) => floor - ((floor - TOP_PX) * value) / marks.at(-1)!
  const draw = useCallback(
    (plot: PlotLibrary, widthPx: number) => drawLines(plot, { series, notes, marks, left, width: widthPx }),
    [series, notes, left],
  )

  const point = chosen === null ? undefined : steps[chosen]
  const said = point && notes.filter(({ index }) => index === chosen)
  const choose = (event: PointerEvent) => {
    const from = event.clientX - place.current!.getBoundingClientRect().left - left
    const index = Math.round((from / (right - left)) * (steps.length - 1))
    setChosen(Math.min(Math.max(index, 0), steps.length - 1))
  }
  return (
    <div
      ref={place}
      class="plot"
      onPointerMove={choose}
      onPointerDown={choose}
      onPointerLeave={() => setChosen(null)}
    >
      <PlotFigure label={summary(title, series)} height={HEIGHT_PX} draw={draw} />
      {point && (
        <>
          <svg class="plot-over" width={width} height={HEIGHT_PX} aria-hidden="true">
            <line class="plot-cursor" x1={x(chosen!)} x2={x(chosen!)} y1={TOP_PX} y2={floor} />
            {point.previous !== null && (
              <circle class="plot-dot-previous" cx={x(chosen!)} cy={y(point.previous)} r="3.5" />
            )}
            {point.current !== null && (
              <circle class="plot-dot" cx={x(chosen!)} cy={y(point.current)} r="4.5" />
            )}
          </svg>
          <div class="plot-note" style={notePlace(x(chosen!), width)} aria-hidden="true">
            <p>{fullStepName(point.at, step)}</p>
            <p class="plot-note-current">
              <span>{text.chart.current}</span> <strong>{figure(point.current)}</strong>
            </p>
            {compare !== 'none' && (
              <p class="plot-note-previous">
                <span>{text.chart[compare]}</span> <strong>{figure(point.previous)}</strong>
              </p>
            )}
            {said?.map(({ text: note }) => (
              <p key={note} class="plot-note-text">
                {note}
              </p>
            ))}
          </div>
        </>
      )}
      <input
        class="plot-keys"
        type="range"
        min={0}
        max={Math.max(0, steps.length - 1)}
        value={chosen ?? 0}
        aria-label={text.chart.move}
        aria-valuetext={spoken(series, chosen ?? 0, said ?? [])}
        onInput={(event) => setChosen(event.currentTarget.valueAsNumber)}
        onFocus={() => setChosen(chosen ?? 0)}
        onBlur={() => setChosen(null)}
      />
    </div>
  )
}

/** `marks` are the values of the grid, `left` the room for them in px. */
function drawLines(
  plot: PlotLibrary,
  {
    series: { step, steps, begun, unfinished, compare },
    notes,
    marks,
    left,
    width,
  }: {
    series: ChartSeries
    notes: readonly Note[]
    marks: readonly number[]
    left: number
    width: number
  },
) {
  const points = steps.map(({ current, previous }, index) => ({ index, current, previous }))
  const known = points.slice(0, begun)
  const solid = unfinished ? known.slice(0, -1) : known
  const labelled = labelledSteps(steps.length, width - left - RIGHT_PX, 64)
  return plot.plot({
    className: 'plot-svg',
    width,
    height: HEIGHT_PX,
    marginTop: TOP_PX,
    marginRight: RIGHT_PX,
    marginBottom: BOTTOM_PX,
    marginLeft: left,
    x: { domain: [0, Math.max(1, steps.length - 1)], axis: null },
    y: { domain: [0, marks.at(-1)!], axis: null },
    marks: [
      ...axes(plot, {
        marks,
        written: shortCount,
        labelled,
        stepAt: (index) => stepName(steps[index]!.at, step),
      }),
      plot.areaY(known, { className: 'plot-area', x: 'index', y1: 0, y2: 'current' }),
      compare === 'none'
        ? null
        : plot.lineY(points, { className: 'plot-previous', x: 'index', y: 'previous' }),
      plot.lineY(solid, { className: 'plot-current', x: 'index', y: 'current' }),
      // A step between two that are not told has no line to either side.
      plot.dot(
        known.filter(
          ({ current }, index) =>
            current !== null && known[index - 1]?.current == null && known[index + 1]?.current == null,
        ),
        { className: 'plot-dot', x: 'index', y: 'current', r: 2.5 },
      ),
      unfinished && begun > 1
        ? plot.lineY(known.slice(-2), {
            className: 'plot-current is-unfinished',
            x: 'index',
            y: 'current',
          })
        : null,
      plot.ruleX(notes, { className: 'plot-annotation', x: 'index' }),
      plot.dot(notes, { className: 'plot-annotation-dot', x: 'index', frameAnchor: 'top', r: 4 }),
    ],
  })
}

function figure(value: number | null): string {
  return value === null ? text.none : count(value)
}

/** Beside the cursor, on the side where there is room. */
function notePlace(cursor: number, width: number) {
  return cursor > width / 2 ? { right: `${width - cursor + 12}px` } : { left: `${cursor + 12}px` }
}

function spoken({ step, steps, compare }: ChartSeries, index: number, notes: readonly Note[]): string {
  const point = steps[index]
  if (!point) return text.none
  const told = fill(compare === 'none' ? text.chart.pointAlone : text.chart.point, {
    when: fullStepName(point.at, step),
    current: figure(point.current),
    previous: figure(point.previous),
    before: compare === 'none' ? '' : text.chart[compare],
  })
  return [told, ...notes.map(({ text: note }) => note)].join(' ')
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
