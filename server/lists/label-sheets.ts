import { setImmediate } from 'node:timers/promises'
import { cornerOf, perSheet, type LabelSheet } from '../../src/label-sheet.ts'
import { closeDocument, openDocument, wrapped } from './document.ts'

/** A point, the unit of PDF, in mm: 1/72 inch. */
const POINT = 25.4 / 72

/** Printers push the paper by a millimetre or two: what is printed keeps this far from the edges of a label, in mm. */
const MARGIN = { across: 4, down: 2 } as const

/** In points. */
const LARGEST = 11

/** Of the size of letters: from one line to the next, and what capitals with accents and descenders take. */
const LEADING = 1.22
const ABOVE = 0.95
const BELOW = 0.25

/** Labels after which others get their turn. */
const AT_ONCE = 200

/** Labels as a PDF, in the order given. `startAt`: the first label of the first sheet that is still there, from 1 on. */
export async function labelSheets(
  labels: readonly (readonly string[])[],
  { title, sheet, startAt, madeAt }: { title: string; sheet: LabelSheet; startAt: number; madeAt: Date },
): Promise<Uint8Array> {
  const document = openDocument(title, { size: sheet.paper, madeAt })
  for (const [at, lines] of labels.entries()) {
    const place = (startAt - 1 + at) % perSheet(sheet)
    if (at === 0 || place === 0) document.addPage()
    draw(document, lines, { sheet, place })
    if (at % AT_ONCE === 0) await setImmediate()
  }
  if (labels.length === 0) document.addPage()
  return closeDocument(document)
}

/** As large as it fits, in the middle between top and bottom. */
function draw(
  document: PDFKit.PDFDocument,
  lines: readonly string[],
  { sheet, place }: { sheet: LabelSheet; place: number },
): void {
  const { left, top } = cornerOf(sheet, place)
  const width = (sheet.width - 2 * MARGIN.across) / POINT
  const height = (sheet.height - 2 * MARGIN.down) / POINT
  for (let size = LARGEST; ; size *= 0.95) {
    document.font('regular').fontSize(size)
    const written = lines.flatMap((line) => wrapped(document, line, width))
    const tall = (ABOVE + (written.length - 1) * LEADING + BELOW) * size
    // Small print is better than two lines where one would do, down to what is still read with ease.
    if (tall > height || (written.length > lines.length && size > 8)) continue
    const first = top / POINT + (sheet.height / POINT - tall) / 2 + ABOVE * size
    for (const [at, line] of written.entries())
      document.text(line, (left + MARGIN.across) / POINT, first + at * LEADING * size, {
        lineBreak: false,
        baseline: 'alphabetic',
      })
    return
  }
}
