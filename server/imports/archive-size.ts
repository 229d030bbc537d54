import { Refusal } from '../http/refusal.ts'

/** How large an XLSX file may be once unpacked, in bytes: lines come one by one, the rest is read at once. */
const MOST_LINES = 256 * 1024 * 1024
const MOST_OTHERS = 64 * 1024 * 1024

const END = 0x06054b50
const ENTRY = 0x02014b50

/**
 * A small archive can unpack to anything: the reader stops where an entry is larger than it says, so what the entries say
 * is added up beforehand. Throws `too_large`, or `invalid` where it is no archive that says it (APPNOTE 4.3.12, 4.3.16).
 */
export function checkArchive(bytes: Uint8Array): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) throw notReadable()
  let at = view.readUInt32LE(end + 16)
  let [lines, others] = [0, 0]
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== ENTRY) throw notReadable()
    const [packed, size] = [view.readUInt32LE(at + 20), view.readUInt32LE(at + 24)]
    const nameEnd = at + 46 + view.readUInt16LE(at + 28)
    const name = view.toString('latin1', at + 46, nameEnd)
    // Said elsewhere, or nowhere.
    const isUntold =
      size === 0 && (packed > 0 || ((view.readUInt16LE(at + 8) & 8) !== 0 && !name.endsWith('/')))
    if (isUntold || size === 0xffffffff) throw notReadable()
    if (name.startsWith('xl/worksheets/')) lines += size
    else others += size
    at = nameEnd + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  if (lines > MOST_LINES || others > MOST_OTHERS)
    throw new Refusal('too_large', 'the spreadsheet is too large once unpacked: save it as CSV', 'file')
}

/** It is the last thing in the archive but for a comment of at most 65,535 bytes. */
function endOf(view: Buffer): number | null {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - 0xffff); at--)
    if (view.readUInt32LE(at) === END) return at
  return null
}

export function notReadable(): Refusal {
  return new Refusal('invalid', 'the file cannot be read as a spreadsheet: save it again, or as CSV', 'file')
}
