/** Round marks of an axis from 0 to at least `most`: whole numbers, `lines` steps or fewer. */
export function axisMarks(most: number, lines: number): readonly number[] {
  const rough = Math.max(most, 1) / lines
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power)
  const marks = [0]
  while (marks.at(-1)! < Math.max(most, 1)) marks.push(marks.at(-1)! + step)
  return marks
}

/** Which of `count` steps get a label, at least `gapPx` apart on `widthPx`. */
export function labelledSteps(count: number, widthPx: number, gapPx: number): readonly number[] {
  const fitting = Math.max(1, Math.floor(widthPx / gapPx))
  const every =
    [1, 2, 3, 4, 6, 7, 12, 14, 21, 28, 30, 60, 90].find((steps) => count / steps <= fitting) ?? 120
  return Array.from({ length: Math.ceil(count / every) }, (_, label) => label * every)
}

/** The path through points, as SVG reads it. */
export function linePath(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}
