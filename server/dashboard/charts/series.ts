import type { SeriesPoint, SeriesReport } from '../../../src/stats.ts'

/** What the chart can draw: the numbers that a series holds. */
export const CHARTED = ['visitors', 'visits', 'views'] as const
export type Charted = (typeof CHARTED)[number]

/** The dashboard asks for hours or days. */
type ChartStep = 'hour' | 'day'

/** One metric of a report, ready to be drawn. */
export type ChartSeries = {
  readonly step: ChartStep
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

/** `now` is the local time of the site, as in `SeriesPoint`. */
export function chartSeries(report: SeriesReport, metric: Charted, now: string): ChartSeries {
  const here = report.step === 'hour' ? `${now.slice(0, 13)}:00` : now.slice(0, 10)
  const begun = report.current.filter(({ at }) => at <= here).length
  const value = (point: SeriesPoint | undefined) => point?.[metric] ?? null
  return {
    step: report.step === 'hour' ? 'hour' : 'day',
    steps: report.current.map((point, index) => ({
      at: point.at,
      current: index < begun ? value(point) : null,
      previous: value(report.previous?.[index]),
    })),
    begun,
    unfinished: report.current[begun - 1]?.at === here,
  }
}
