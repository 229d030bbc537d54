import { setImmediate } from 'node:timers/promises'
import type { DirectoryEntry } from '../../src/list.ts'
import type { Directory } from './directory.ts'
import { closeDocument, numberPages, openDocument, wrapped, type FontName } from './document.ts'
import { dayText, LIST_TEXTS } from './text.ts'

/** A page of A4 in points: two columns between margins. */
const PAGE = { width: 595.28, height: 841.89, margin: 48, gap: 24, foot: 30 } as const
const COLUMN = (PAGE.width - 2 * PAGE.margin - PAGE.gap) / 2
const BOTTOM = PAGE.height - PAGE.margin - PAGE.foot

const LEADING = 1.35
const NAME = 9.5
const LINE = 8.5
const LETTER = 13
const BETWEEN = 7

/** Entries after which others get their turn. */
const AT_ONCE = 200

type Line = { readonly text: string; readonly font: FontName; readonly size: number }

/** The directory as pages to print: in two columns, by the alphabet, nobody torn apart between two of them. */
export async function directoryPdf({ title, language, madeAt, entries }: Directory): Promise<Uint8Array> {
  const text = LIST_TEXTS[language]
  const document = openDocument(title, { size: 'A4', madeAt })
  document.addPage()
  let [column, y]: [number, number] = [0, PAGE.margin]
  let top: number = PAGE.margin
  const put = ({ text: words, font, size }: Line, colour = '#1d1d1f') => {
    const x = PAGE.margin + column * (COLUMN + PAGE.gap)
    document.font(font).fontSize(size).fillColor(colour)
    document.text(words, x, y + size, { lineBreak: false, baseline: 'alphabetic' })
    y += size * LEADING
  }
  put({ text: title, font: 'bold', size: 18 })
  put(
    { text: `${text.made(dayText(text, madeAt))}. ${text.objection}`, font: 'regular', size: LINE },
    '#5c5c61',
  )
  y += 10
  top = y
  if (entries.length === 0) put({ text: text.nobody, font: 'regular', size: NAME })

  const { compare } = new Intl.Collator(language, { sensitivity: 'base' })
  let letter = ''
  for (const [at, entry] of entries.entries()) {
    const initial = ([...entry.name][0] ?? '').toLocaleUpperCase(language)
    const isNew = at === 0 || compare(initial, letter) !== 0
    const lines = linesOf(document, entry)
    const tall =
      lines.reduce((sum, { size }) => sum + size * LEADING, 0) + (isNew ? LETTER * LEADING + BETWEEN : 0)
    if (y + tall > BOTTOM && y > top) {
      column += 1
      if (column === 2) {
        document.addPage()
        ;[column, top] = [0, PAGE.margin]
      }
      y = top
    }
    if (isNew) {
      letter = initial
      if (y > top) y += BETWEEN
      put({ text: initial, font: 'bold', size: LETTER }, '#6b4fbb')
    }
    for (const [lineAt, line] of lines.entries()) put(line, lineAt === 0 ? '#1d1d1f' : '#3a3a3e')
    y += BETWEEN
    if (at % AT_ONCE === 0) await setImmediate()
  }
  numberPages(document, title, PAGE)
  return closeDocument(document)
}

function linesOf(document: PDFKit.PDFDocument, entry: DirectoryEntry): Line[] {
  const told = [entry.role, [entry.phone, entry.email].filter(Boolean).join(' · '), entry.address, entry.url]
  const lines = [{ text: entry.name, font: 'bold', size: NAME } as const].concat(
    told.flatMap((words) => (words ? [{ text: words, font: 'regular', size: LINE } as never] : [])),
  )
  return lines.flatMap(({ text, font, size }) => {
    document.font(font).fontSize(size)
    return wrapped(document, text, COLUMN).map((words) => ({ text: words, font, size }))
  })
}
