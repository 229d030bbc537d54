import { closeDocument, isWritable, openDocument, wrapped, type FontName } from '../../lists/document.ts'
import type { StaffLanguage } from '../../../src/language.ts'

/** A millimetre in points. */
const MM = 72 / 25.4

/** A page of A4, in points. */
const PAGE = { width: 210 * MM, height: 297 * MM, side: 20 * MM, top: 20 * MM, bottom: 25 * MM } as const
const WIDTH = PAGE.width - 2 * PAGE.side
const INK = '#1d1d1f'
const LEADING = 1.4
const BODY = 10.5
const BETWEEN = 8
const INDENT = 12

type Style = { readonly font: FontName; readonly size: number }
const STYLES = {
  H1: { font: 'bold', size: 17 },
  H2: { font: 'bold', size: 12 },
  P: { font: 'regular', size: BODY },
} as const satisfies Record<string, Style>

/** Pages that are written from top to bottom, tagged for those who have them read aloud (ISO 14289-1). */
export type PrintedPage = {
  /** A paragraph, of as many lines as it has. */
  write(as: keyof typeof STYLES, text: string): void
  list(items: readonly string[]): void
  /** Lines at a place of their own, in millimetres from the left and the top. */
  writeAt(place: { left: number; top: number; width: number }, lines: readonly string[]): void
  /** What comes next begins so far down, in millimetres. */
  moveTo(top: number): void
  /** With the number of each page at its foot. */
  close(foot: string): Promise<Uint8Array>
}

export function openPrintedPage(
  title: string,
  { language, madeAt }: { language: StaffLanguage; madeAt: Date },
): PrintedPage {
  const document = openDocument(title, { size: 'A4', madeAt, archival: { language } })
  document.addPage()
  const root = document.struct('Document')
  document.addStructure(root)
  let y: number = PAGE.top

  const put = (words: string, { font, size }: Style, left: number) => {
    if (y + size * LEADING > PAGE.height - PAGE.bottom) {
      document.addPage()
      y = PAGE.top
    }
    document.font(font).fontSize(size).fillColor(INK)
    document.text(words, left, y + size, { lineBreak: false, baseline: 'alphabetic' })
    y += size * LEADING
  }
  const linesOf = (text: string, { font, size }: Style, width: number) => {
    // What the fonts lack would be a glyph that nobody can read, which an archive takes none of (ISO 19005-2, 6.2.11.8).
    const written = isWritable(document, text.replaceAll('\n', ''))
      ? text
      : [...text].map((one) => (one === '\n' || isWritable(document, one) ? one : '?')).join('')
    document.font(font).fontSize(size)
    return written.split('\n').flatMap((line) => wrapped(document, line, width))
  }
  const flow = (text: string, style: Style, { left = PAGE.side, width = WIDTH } = {}) => {
    for (const line of spaced(linesOf(text, style, width))) put(line, style, left)
  }
  const tall = (text: string, style: Style) =>
    linesOf(text, style, WIDTH).length * style.size * LEADING + BETWEEN

  return {
    write(as, text) {
      const style = STYLES[as]
      // A heading stays with the beginning of what it heads.
      const needed = as === 'P' ? 0 : tall(text, style) + 3 * BODY * LEADING
      if (y + needed > PAGE.height - PAGE.bottom) {
        document.addPage()
        y = PAGE.top
      }
      if (as === 'H2') y += BETWEEN / 2
      root.add(document.struct(as, {}, () => flow(text, style)))
      y += as === 'H2' ? BETWEEN / 4 : BETWEEN
    },
    list(items) {
      const list = document.struct('L')
      root.add(list)
      for (const item of items) {
        const line = document.struct('LI')
        list.add(line)
        line.add(
          document.struct('LBody', {}, () => {
            const [first = '', ...more] = spaced(linesOf(item, STYLES.P, WIDTH - INDENT))
            put(`•  ${first}`, STYLES.P, PAGE.side)
            for (const rest of more) put(rest, STYLES.P, PAGE.side + INDENT)
          }),
        )
      }
      y += BETWEEN
    },
    writeAt({ left, top, width }, lines) {
      const before = y
      y = top * MM
      root.add(
        document.struct('P', {}, () => {
          flow(lines.join('\n'), STYLES.P, { left: left * MM, width: width * MM })
        }),
      )
      y = before
    },
    moveTo(top) {
      y = top * MM
    },
    async close(foot) {
      root.end()
      const { count } = document.bufferedPageRange()
      for (let page = 0; page < count; page += 1) {
        document.switchToPage(page)
        document.markContent('Artifact', { type: 'Pagination' })
        document.font('regular').fontSize(8).fillColor(INK)
        const at = { lineBreak: false, baseline: 'alphabetic' } as const
        const [bottom, number] = [PAGE.height - 12 * MM, `${page + 1} / ${count}`]
        document.text(foot, PAGE.side, bottom, at)
        document.text(number, PAGE.width - PAGE.side - document.widthOfString(number), bottom, at)
        document.endMarkedContent()
      }
      return closeDocument(document)
    },
  }
}

/** Read aloud, words at the ends of lines would run into each other without a space behind them. */
function spaced(lines: readonly string[]): string[] {
  return lines.map((line, at) => (at < lines.length - 1 ? `${line} ` : line))
}
