import { Refusal } from '../http/refusal.ts'

export type Charset = 'utf-8' | 'windows-1252'

const decoders = {
  'utf-8': new TextDecoder('utf-8'),
  'windows-1252': new TextDecoder('windows-1252'),
}

/**
 * Watches the bytes of a file go by. A file is UTF-8 unless one of its bytes says otherwise, perhaps the last: until
 * then its cells are kept as they came.
 */
export function watchCharset() {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  const look = (decode: () => void) => {
    if (!isUtf8) return
    try {
      decode()
    } catch {
      isUtf8 = false
    }
  }
  return {
    see: (bytes: Uint8Array) => look(() => strict.decode(bytes, { stream: true })),
    end(): Charset {
      look(() => strict.decode())
      return isUtf8 ? 'utf-8' : 'windows-1252'
    },
  }
}

/** A cell whose characters are bytes, as text. */
export function decodeCell(cell: string, charset: Charset): string {
  return /^[\0-\x7f]*$/.test(cell) ? cell : decoders[charset].decode(Buffer.from(cell, 'latin1'))
}

/** Takes the byte order mark off, and turns UTF-16, which spreadsheets save as "Unicode text", into UTF-8. */
export async function* withoutMark(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let utf16: TextDecoder | null = null
  let isFirst = true
  for await (const chunk of bytes) {
    let rest = chunk
    if (isFirst) {
      isFirst = false
      if (rest[0] === 0xef && rest[1] === 0xbb && rest[2] === 0xbf) rest = rest.subarray(3)
      else if (rest[0] === 0xff && rest[1] === 0xfe) utf16 = new TextDecoder('utf-16le')
      else if (rest[0] === 0xfe && rest[1] === 0xff) utf16 = new TextDecoder('utf-16be')
    }
    yield utf16 ? Buffer.from(utf16.decode(rest, { stream: true })) : rest
  }
}

/** Bytes in pieces of at least `least`, but for the last. Throws `too_large` after `most`. */
export async function* gathered(
  bytes: AsyncIterable<Uint8Array>,
  { least, most }: { least: number; most: number },
): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = []
  let [size, total] = [0, 0]
  for await (const piece of bytes) {
    pieces.push(piece)
    size += piece.length
    total += piece.length
    if (total > most)
      throw new Refusal('too_large', `expected a file of at most ${most / 1024 / 1024} MiB`, 'file')
    if (size < least) continue
    yield Buffer.concat(pieces)
    pieces = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(pieces)
}
