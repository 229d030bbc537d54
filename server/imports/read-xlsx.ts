import { streamXlsxRows } from 'hucre/xlsx'
import { checkArchive, notReadable } from './archive-size.ts'
import type { FileLine } from './read-csv.ts'

/**
 * The lines of the first sheet of an XLSX file. The archive is in memory, for its table of contents is at its end; what
 * it unpacks to is read line by line. Throws `invalid` or `too_large`.
 */
export async function* readXlsx(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FileLine> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  const whole = Buffer.concat(pieces)
  checkArchive(whole)
  const rows = streamXlsxRows(whole)
  let last = 0
  for (;;) {
    const row = await rows.next().catch(() => {
      throw notReadable()
    })
    if (row.done) return
    const line = row.value.index + 1
    if (!(line > last)) throw notReadable()
    last = line
    yield { line, cells: row.value.values.map(written) }
  }
}

/** As a spreadsheet shows it, near enough: a day without a time is a day. */
function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '')
  return typeof value === 'object' ? '' : String(value)
}
