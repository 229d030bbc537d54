import type { Block, NoticeDocument } from '../../src/notice-document.ts'
import { imprintOf } from '../../src/notice-markdown.ts'
import { closeDocument, numberPages, openDocument, wrapped, type FontName } from '../lists/document.ts'

/** A page of A4 in points. */
const PAGE = { width: 595.28, height: 841.89, margin: 56, foot: 30 } as const
const WIDTH = PAGE.width - 2 * PAGE.margin
const BOTTOM = PAGE.height - PAGE.margin - PAGE.foot
const LEADING = 1.4
const BODY = 9.5
const GUTTER = 10

const INK = '#1d1d1f'
const QUIET = '#5c5c61'

/** Lines that stand side by side. */
type Cell = {
  readonly x: number
  readonly lines: readonly string[]
  readonly font: FontName
  readonly colour: string
}

/** The document as pages to print, numbered, with what tells it from its other versions. */
export async function noticePdf(notice: NoticeDocument, sha256: string | null): Promise<Uint8Array> {
  const madeAt = new Date(notice.publishedAt ?? 0)
  const document = openDocument(notice.title, { size: 'A4', madeAt })
  document.addPage()
  let y: number = PAGE.margin

  const room = (tall: number) => {
    if (y + tall <= BOTTOM) return
    document.addPage()
    y = PAGE.margin
  }
  const wrap = (text: string, width: number, font: FontName = 'regular', size = BODY) => {
    document.font(font).fontSize(size)
    return wrapped(document, text, width)
  }
  /** Line by line, so that a long row goes on on the next page. */
  const put = (cells: readonly Cell[], size = BODY) => {
    const tall = Math.max(...cells.map(({ lines }) => lines.length))
    // What is short is not torn apart.
    if (tall <= 12) room(tall * size * LEADING)
    for (let line = 0; line < tall; line += 1) {
      room(size * LEADING)
      for (const { x, lines, font, colour } of cells) {
        const words = lines[line]
        if (!words) continue
        document.font(font).fontSize(size).fillColor(colour)
        document.text(words, x, y + size, { lineBreak: false, baseline: 'alphabetic' })
      }
      y += size * LEADING
    }
  }
  const paragraph = (text: string, font: FontName = 'regular', size = BODY, colour = INK) =>
    put([{ x: PAGE.margin, lines: wrap(text, WIDTH, font, size), font, colour }], size)
  const besides = (left: string, right: string, share = 0.28) => {
    const width = WIDTH * share
    put([
      { x: PAGE.margin, lines: wrap(left, width - GUTTER, 'bold'), font: 'bold', colour: INK },
      { x: PAGE.margin + width, lines: wrap(right, WIDTH - width), font: 'regular', colour: INK },
    ])
    y += 3
  }
  const row = (cells: readonly string[], font: FontName, colour: string) => {
    // Names are shorter than what is said of them.
    const first = WIDTH * (cells.length > 3 ? 1 / cells.length : 0.28)
    const rest = (WIDTH - first) / (cells.length - 1)
    put(
      cells.map((cell, at) => ({
        x: PAGE.margin + (at === 0 ? 0 : first + (at - 1) * rest),
        lines: wrap(cell, (at === 0 ? first : rest) - GUTTER, font),
        font,
        colour,
      })),
    )
    document
      .moveTo(PAGE.margin, y + 2)
      .lineTo(PAGE.margin + WIDTH, y + 2)
      .lineWidth(0.5)
      .strokeColor('#d5dcd9')
      .stroke()
    y += 6
  }
  const draw = (block: Block) => {
    if ('text' in block) paragraph(block.text)
    else if ('heading' in block) {
      y += 4
      room(4 * BODY * LEADING)
      paragraph(block.heading, 'bold')
    } else if ('list' in block) {
      for (const line of block.list)
        put([
          { x: PAGE.margin, lines: ['•'], font: 'regular', colour: QUIET },
          { x: PAGE.margin + 12, lines: wrap(line, WIDTH - 12), font: 'regular', colour: INK },
        ])
    } else if ('facts' in block) {
      for (const [term, told] of block.facts) besides(term, told)
    } else if ('rows' in block) {
      room(3 * BODY * LEADING)
      row(block.columns, 'regular', QUIET)
      for (const cells of block.rows) row(cells, 'regular', INK)
    } else for (const { text, url } of block.links) besides(text, url)
    y += 5
  }

  paragraph(notice.title, 'bold', 18)
  y += 4
  for (const [term, told] of imprintOf(notice, sha256)) paragraph(`${term}: ${told}`, 'regular', 8, QUIET)
  for (const { title, blocks } of notice.sections) {
    y += 12
    room(6 * BODY * LEADING)
    paragraph(title, 'bold', 12.5)
    y += 3
    for (const block of blocks) draw(block)
  }
  numberPages(document, notice.title, PAGE)
  return closeDocument(document)
}
