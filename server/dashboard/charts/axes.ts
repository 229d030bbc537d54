import type { PlotLibrary } from './plot-figure.tsx'

/**
 * The grid and the labels of a chart over steps of time: `marks` are the values of its lines, `labelled` the steps
 * that get a name below it. Drawn by hand, since the steps are places in a row and their names come from the calendar.
 */
export function axes(
  plot: PlotLibrary,
  {
    marks,
    written,
    labelled,
    stepAt,
  }: {
    marks: readonly number[]
    written: (mark: number) => string
    labelled: readonly number[]
    stepAt: (index: number) => string
  },
) {
  return [
    plot.ruleY(marks, { className: 'plot-grid' }),
    plot.text(marks, {
      className: 'plot-label',
      x: null,
      y: (mark: number) => mark,
      text: written,
      frameAnchor: 'left',
      textAnchor: 'end',
      dx: -8,
    }),
    plot.text(labelled, {
      className: 'plot-label',
      x: (index: number) => index,
      text: stepAt,
      frameAnchor: 'bottom',
      dy: 20,
    }),
  ]
}
