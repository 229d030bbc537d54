import { cornerOf, paperOf, perSheet, type LabelSheet } from '../../../src/label-sheet.ts'
import { listsText } from './text.ts'

/** Of letters, in mm. */
const LINE = 4.6

/** What the first sheet will look like; its paper is measured in mm, and so is the drawing. */
export function SheetPicture({
  sheet,
  startAt,
  labels,
}: {
  sheet: LabelSheet
  startAt: number
  labels: readonly (readonly string[])[]
}) {
  const paper = paperOf(sheet)
  return (
    <figure class="sheet-figure">
      <figcaption class="muted small">{listsText.sheetPicture}</figcaption>
      <svg class="sheet" viewBox={`0 0 ${paper.width} ${paper.height}`} aria-hidden="true">
        <rect
          class="sheet-paper"
          x="0.25"
          y="0.25"
          width={paper.width - 0.5}
          height={paper.height - 0.5}
          rx="1"
        />
        {Array.from({ length: perSheet(sheet) }, (_, at) => {
          const { left, top } = cornerOf(sheet, at)
          const lines = labels[at - startAt + 1] ?? []
          const first = (sheet.height - lines.length * LINE) / 2 + LINE * 0.8
          return (
            <svg key={at} x={left} y={top} width={sheet.width} height={sheet.height}>
              <rect
                class={at < startAt - 1 ? 'sheet-label is-used' : 'sheet-label'}
                x="0.25"
                y="0.25"
                width={sheet.width - 0.5}
                height={sheet.height - 0.5}
                rx="2"
              />
              {lines.map((line, lineAt) => (
                <text key={lineAt} x="4" y={first + lineAt * LINE} font-size="3.8">
                  {line}
                </text>
              ))}
            </svg>
          )
        })}
      </svg>
    </figure>
  )
}
