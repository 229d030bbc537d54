import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Document from 'pdfkit'

/** Noto Sans: every letter of the Latin, Greek and Cyrillic scripts, accents included (SIL Open Font License 1.1). */
const FONTS = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
} as const
export type FontName = keyof typeof FONTS

let files: Record<FontName, Buffer> | undefined

/**
 * An empty PDF in whose pages nothing flows by itself; `regular` and `bold` are its fonts, of which it takes what it uses.
 * `archival` names its language, and has it keep for ever: tagged, with its fonts and colours inside (ISO 19005-2, level A).
 */
export function openDocument(
  title: string,
  {
    size,
    madeAt,
    archival,
  }: { size: 'A4' | 'LETTER'; madeAt: Date; archival?: { readonly language: string } },
) {
  files ??= { regular: read('regular'), bold: read('bold') }
  const document = new Document({
    size,
    margin: 0,
    ...(archival && {
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      displayTitle: true,
      lang: archival.language,
      // Its own default is a font that is not inside.
      font: null as never,
    }),
    autoFirstPage: false,
    bufferPages: true,
    info: { Title: title, Creator: 'Lupa', Producer: 'Lupa', CreationDate: madeAt },
  })
  for (const name of Object.keys(FONTS) as FontName[]) document.registerFont(name, files[name])
  return document.font('regular')
}

/** Ends the document, and answers with the whole of it. */
export async function closeDocument(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => void chunks.push(chunk))
  const ended = new Promise((resolve) => document.once('end', resolve))
  document.end()
  await ended
  return Buffer.concat(chunks)
}

function read(name: FontName): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(FONTS[name]))
}

/** Writes beneath every page what it belongs to, and which of how many it is. Sizes are in points. */
export function numberPages(
  document: PDFKit.PDFDocument,
  title: string,
  page: { readonly width: number; readonly height: number; readonly margin: number },
): void {
  const { count } = document.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    document.switchToPage(at)
    document.font('regular').fontSize(8).fillColor('#5c5c61')
    const y = page.height - page.margin
    document.text(title, page.margin, y, { lineBreak: false, baseline: 'alphabetic' })
    const number = `${at + 1} / ${count}`
    const x = page.width - page.margin - document.widthOfString(number)
    document.text(number, x, y, { lineBreak: false, baseline: 'alphabetic' })
  }
}

/** Whether the fonts have every letter of the text: one that is not there would be printed as an empty box. */
export function isWritable(document: PDFKit.PDFDocument, text: string): boolean {
  const { font } = Reflect.get(document.font('regular'), '_font') as Drawn
  return [...text].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0)!))
}

/** What pdfkit 0.20 keeps of the font that is set; it has no way of its own to ask fontkit this. */
type Drawn = { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } }

/** The text in lines no wider than this, with the font that is set; a word that is wider itself is broken. */
export function wrapped(document: PDFKit.PDFDocument, text: string, width: number): string[] {
  const fits = (line: string) => document.widthOfString(line) <= width
  if (fits(text)) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (fits(`${line} ${word}`)) line = `${line} ${word}`.trimStart()
    else {
      if (line) lines.push(line)
      line = ''
      for (const letter of word) {
        if (line && !fits(line + letter)) {
          lines.push(line)
          line = ''
        }
        line += letter
      }
    }
  }
  return [...lines, line]
}
