import { inflateSync } from 'node:zlib'

/** A line of text where it stands on its page, in points from the corner at the bottom and left. */
export type PrintedLine = {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly baseline: number
  readonly width: number
  readonly size: number
}

type Font = { readonly letters: ReadonlyMap<string, string>; readonly widths: readonly number[] }

/**
 * Reads back what pdfkit wrote: every line of text of each page, as a reader of PDF would place it. It knows as much of
 * ISO 32000 as pdfkit uses: streams of zlib, subsets of fonts by Identity-H with their ToUnicode.
 */
export function readPdf(file: Uint8Array): {
  pages: { width: number; height: number }[]
  lines: PrintedLine[]
} {
  const source = Buffer.from(file).toString('latin1')
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, no, body]) => [no!, body!]),
  )
  const streamOf = (no: string) => {
    const [, head, data] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(objects.get(no)!)!
    const bytes = Buffer.from(data!, 'latin1')
    return (head!.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
  }
  const referred = (body: string, name: string) => new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(body)?.[1]
  const fontOf = (no: string): Font => {
    const body = objects.get(no)!
    const descendant = objects.get(referred(body, 'DescendantFonts')!)!
    const [, widths] = /\/W \[0 \[([\d. ]+)\]\]/.exec(descendant)!
    return {
      letters: lettersOf(streamOf(referred(body, 'ToUnicode')!)),
      widths: widths!.split(' ').map(Number),
    }
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body))
  return {
    pages: pages.map((body) => {
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body)!
      return { width: Number(width), height: Number(height) }
    }),
    lines: pages.flatMap((body, page) => {
      const resources = objects.get(referred(body, 'Resources')!)!
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, no]) => [name!, fontOf(no!)]),
      )
      return linesOf(streamOf(referred(body, 'Contents')!), fonts).map((line) => ({ page, ...line }))
    }),
  }
}

function lettersOf(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const [, first, , list] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]+)\]/g))
    for (const [at, [, code]] of [...list!.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const glyph = (Number.parseInt(first!, 16) + at).toString(16).padStart(4, '0')
      letters.set(glyph, Buffer.from(code!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    }
  return letters
}

function linesOf(content: string, fonts: ReadonlyMap<string, Font>): Omit<PrintedLine, 'page'>[] {
  return [...content.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, block]) => {
    const [, left, baseline] = /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/.exec(block!)!
    const [, name, size] = /\/(F\d+) ([\d.]+) Tf/.exec(block!)!
    const font = fonts.get(name!)!
    let [text, width] = ['', 0]
    for (const [, glyphs, kern] of block!.matchAll(/<([0-9a-f]+)>\s*(-?[\d.]+)?/g)) {
      for (const [glyph] of glyphs!.matchAll(/.{4}/g)) {
        text += font.letters.get(glyph) ?? '\uFFFD'
        width += font.widths[Number.parseInt(glyph, 16)] ?? 0
      }
      width -= Number(kern ?? 0)
    }
    return {
      text,
      left: Number(left),
      baseline: Number(baseline),
      width: (width * Number(size)) / 1000,
      size: Number(size),
    }
  })
}
