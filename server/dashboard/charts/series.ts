import type { Annotation } from '../../../src/annotation.ts'
import type { Step } from '../../../src/period.ts'
import type { SeriesPoint, SeriesReport } from '../../../src/stats.ts'
import type { Comparison } from '../shown-view.ts'

/** What the chart can draw: the numbers that a series holds. */
export const CHARTED = ['visitors', 'visits', 'views'] as const
export type Charted = (typeof CHARTED)[number]

/** One metric of a report, ready to be drawn. */
export type ChartSeries = {
  readonly step: Step
  readonly compare: Comparison
  readonly steps: readonly {
    readonly at: string
    readonly current: number | null
    readonly previous: number | null
  }[]
  /** How many steps have begun: what lies ahead has no value, not the value 0. */
  readonly begun: number
  /** Whether the last of these is still under way. */
  readonly unfinished: boolean
}

/** What was written about a step, by its place in the series. */
export type Note = { readonly index: number; readonly text: string }

/** Notes at the steps their days lie in. */
export function notesOf({ current }: SeriesReport, annotations: readonly Annotation[]): Note[] {
  return annotations.flatMap(({ day, text }) => {
    const index = current.findLastIndex(({ at }) => at.slice(0, 10) <= day)
    // Of a day in hours the note stands at its first one.
    const first = current.findIndex(({ at }) => at.slice(0, 10) === current[index]?.at.slice(0, 10))
    return index === -1 ? [] : [{ index: first, text }]
  })
}

/** `now` is the local time of the site, as in `SeriesPoint`. */
export function chartSeries(
  report: SeriesReport,
  { metric, compare, now }: { metric: Charted; compare: Comparison; now: string },
): ChartSeries {
  const here = report.step === 'hour' ? `${now.slice(0, 13)}:00` : now.slice(0, 10)
  const begun = report.current.filter(({ at }) => at <= here).length
  const value = (point: SeriesPoint | undefined) => point?.[metric] ?? null
  return {
    step: report.step,
    compare,
    steps: report.current.map((point, index) => ({
      at: point.at,
      current: index < begun ? value(point) : null,
      previous: value(report.previous?.[index]),
    })),
    begun,
    unfinished: report.current[begun - 1]?.at === stepHolding(report, here),
  }
}

/** The step that is under way, if the period reaches so far. */
function stepHolding({ step, current }: SeriesReport, here: string): string | undefined {
  const last = current.findLast(({ at }) => at <= here)
  if (!last || step === 'hour' || step === 'day') return here
  const end = new Date(`${last.at.slice(0, 10)}T00:00:00Z`)
  if (step === 'week') end.setUTCDate(end.getUTCDate() + 7)
  else end.setUTCMonth(end.getUTCMonth() + 1, 1)
  return here < end.toISOString().slice(0, 10) ? last.at : undefined
}
