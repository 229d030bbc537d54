import { CsvError, parse } from 'csv-parse'
import { pipeline } from 'node:stream'
import { IMPORT_LIMITS } from '../../src/import.ts'
import { Refusal } from '../http/refusal.ts'
import { watchCharset, withoutMark, type Charset } from './charset.ts'

/** A line of a file, by the number of the line it begins on; its cells may hold line breaks. */
export type FileLine = { readonly line: number; readonly cells: readonly string[] }

/**
 * The lines of a CSV file. Their cells are bytes, a character each: which characters they are is known when all bytes
 * have been seen (`charset`). Quotation marks within a cell are part of it. Throws `invalid`, naming the line, where one
 * is not closed, or the line has no end.
 */
export function readCsv(bytes: AsyncIterable<Uint8Array>): {
  lines: AsyncGenerator<FileLine>
  charset: () => Charset
} {
  const watch = watchCharset()
  return { lines: linesOf(withoutMark(bytes), watch.see), charset: watch.end }
}

async function* linesOf(
  bytes: AsyncGenerator<Uint8Array>,
  see: (bytes: Uint8Array) => void,
): AsyncGenerator<FileLine> {
  const first = await bytes.next()
  if (first.done) return
  // Where the next line begins: counted as the parser goes, for it runs ahead of whoever reads.
  let line = 1
  const numbered = (cells: string[]): FileLine => {
    const found = { line, cells }
    line += 1 + breaksIn(cells)
    return found
  }
  const parser = parse({
    encoding: 'latin1',
    delimiter: separatorOf(first.value),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: IMPORT_LIMITS.line,
    // Its types know this only of lines that become objects by the names of their columns.
    on_record: numbered as never,
  })
  // What fails on the way is thrown by the parser, too.
  pipeline(onward(first.value, bytes, see), parser, () => {})
  try {
    yield* parser as AsyncIterable<FileLine>
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Refusal(
      'invalid',
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `line ${line}: a quotation mark is not closed`
        : `line ${line}: expected at most ${IMPORT_LIMITS.line / 1024} KiB, with its quotation marks closed`,
      `file.${line}`,
    )
  }
}

async function* onward(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
  see: (bytes: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  see(first)
  yield first
  for await (const bytes of rest) {
    see(bytes)
    yield bytes
  }
}

const SEPARATORS = [';', ',', '\t'] as const

/** Which of them is most often on the first line, outside quotation marks. */
function separatorOf(beginning: Uint8Array): string {
  const [line = ''] = Buffer.from(beginning)
    .toString('latin1')
    .trimStart()
    .replaceAll(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1)
  const count = (separator: string) => line.split(separator).length
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}
