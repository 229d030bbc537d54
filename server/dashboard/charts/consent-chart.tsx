import { useCallback } from 'preact/hooks'
import type { ConsentSeriesReport } from '../../../src/consent-series.ts'
import { stepName } from '../calendar.ts'
import { share } from '../figure.ts'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'
import { axes } from './axes.ts'
import { PlotFigure, type PlotLibrary } from './plot-figure.tsx'
import { labelledSteps } from './scale.ts'

const HEIGHT_PX = 220
const LEFT_PX = 44
const SHARES = [0, 0.25, 0.5, 0.75, 1]

type Point = { readonly index: number; readonly notice: number; readonly part: number }

/** What share of the answers allowed something, step by step, a line for each version of the notice. */
export function ConsentChart({ report }: { report: ConsentSeriesReport }) {
  const draw = useCallback(
    (plot: PlotLibrary, width: number) => {
      const steps = report.notices[0]?.points.map(({ at }) => at) ?? []
      const points = report.notices.flatMap(({ notice, points: all }) =>
        all.flatMap((point, index): Point[] => {
          const part = allowedShare(point)
          return part === null ? [] : [{ index, notice, part }]
        }),
      )
      const published = report.notices.flatMap(({ notice, publishedOn }) => {
        const index = steps.findLastIndex((at) => at <= publishedOn)
        return index > 0 && publishedOn > steps[0]! ? [{ index, notice }] : []
      })
      const labelled = labelledSteps(steps.length, width - LEFT_PX - 18, 64)
      return plot.plot({
        className: 'plot-svg',
        width,
        height: HEIGHT_PX,
        marginTop: 20,
        marginRight: 18,
        marginBottom: 28,
        marginLeft: LEFT_PX,
        x: { domain: [0, Math.max(1, steps.length - 1)], axis: null },
        y: { domain: [0, 1], axis: null },
        marks: [
          ...axes(plot, {
            marks: SHARES,
            written: share,
            labelled,
            stepAt: (index) => stepName(steps[index]!, report.step),
          }),
          plot.ruleX(published, { className: 'plot-annotation', x: 'index' }),
          plot.text(published, {
            className: 'plot-label',
            x: 'index',
            text: ({ notice }: { notice: number }) =>
              fill(text.consentReport.version, { version: String(notice) }),
            frameAnchor: 'top',
            textAnchor: 'start',
            dx: 4,
            dy: -14,
          }),
          ...report.notices.map(({ notice }, place) => {
            const own = points.filter((point) => point.notice === notice)
            const className = place === 0 ? 'plot-current' : 'plot-current is-earlier'
            return [
              plot.lineY(own, { className, x: 'index', y: 'part' }),
              own.length === 1 ? plot.dot(own, { className: 'plot-dot', x: 'index', y: 'part', r: 4 }) : null,
            ]
          }),
        ],
      })
    },
    [report],
  )
  return <PlotFigure label={text.consentReport.chart} height={HEIGHT_PX} draw={draw} />
}

type Answers = { readonly accepted: number; readonly refused: number; readonly customised: number }

/** Of all answers those that allowed all or a part; null of none. */
export function allowedShare({ accepted, refused, customised }: Answers): number | null {
  const all = accepted + refused + customised
  return all === 0 ? null : (accepted + customised) / all
}
