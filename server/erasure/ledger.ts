import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Kysely } from 'kysely'
import { hex } from '../customers/suppression.ts'
import type { Database } from '../db/database.ts'
import { syncFolderEntry } from '../db/durable-files.ts'
import { Refusal } from '../http/refusal.ts'

/** Somebody who was erased: nothing but a keyed hash, when and why. */
export type Erased = {
  readonly kind: 'customer' | 'visitor'
  readonly reason: 'request' | 'retention' | 'visitor'
  readonly hash: Uint8Array
  readonly at: Date
}

/** Who was erased, outside the database: a backup that is put back knows nothing of it. */
export type Ledger = {
  /**
   * Adds these, on the disk before it returns: called as the last thing of the transaction that erases. Throws `busy`
   * where they cannot be written, and leaves the file as it was.
   */
  add(erased: readonly Erased[]): void
  read(): Erased[]
}

const LINE = /^(\S+Z) (customer|visitor) (request|retention|visitor) ([0-9a-f]{32})$/

/** A file of lines such as `2026-11-24T10:00:00.000Z customer request 0f…`; made with the first one. */
export function openLedger(path: string): Ledger {
  return {
    add(erased) {
      if (erased.length === 0) return
      const lines = erased.map(
        ({ at, kind, reason, hash }) => `${at.toISOString()} ${kind} ${reason} ${hex(hash)}\n`,
      )
      try {
        append(path, lines.join(''))
      } catch (error) {
        // The cause is for the log, whose lines name its code alone.
        throw Object.assign(
          new Refusal(
            'busy',
            `nobody is erased while the ledger of erasures cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}): see ERASURE_LEDGER in docs/operating.md`,
          ),
          { cause: error },
        )
      }
    },
    read() {
      let text: string
      try {
        text = readFileSync(path, 'utf8')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
        throw error
      }
      // What stands behind the last end of line was cut off while it was written: its erasure never happened.
      return text
        .split('\n')
        .slice(0, -1)
        .flatMap((line) => {
          const found = LINE.exec(line)
          if (!found) return []
          const [, at, kind, reason, hash] = found as unknown as [
            string,
            string,
            Erased['kind'],
            Erased['reason'],
            string,
          ]
          return { at: new Date(at), kind, reason, hash: Buffer.from(hash, 'hex') }
        })
    },
  }
}

/** Whole lines or nothing, on the disk; whoever reads at the same time sees no half of one but at the end. */
function append(path: string, lines: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const file = openSync(path, 'a+', 0o600)
  try {
    const before = fstatSync(file).size
    // A line that was cut off when the machine stopped gets its end, and is no line of ours.
    const bytes = Buffer.from(before > 0 && !endsALine(path) ? `\n${lines}` : lines)
    let written = 0
    try {
      while (written < bytes.length) written += writeSync(file, bytes, written)
      fsyncSync(file)
      if (before === 0) syncFolderEntry(dirname(path))
    } catch (error) {
      // Unless somebody else wrote meanwhile.
      if (fstatSync(file).size === before + written) ftruncateSync(file, before)
      throw error
    }
  } finally {
    closeSync(file)
  }
}

function endsALine(path: string): boolean {
  return readFileSync(path).at(-1) === 10
}

/** Brings the file up to date with what other gateways on the same database erased. */
export async function catchUp(db: Kysely<Database>, ledger: Ledger): Promise<void> {
  const rows = await db.selectFrom('erasure').select(['hash', 'kind', 'reason', 'at']).orderBy('at').execute()
  if (rows.length === 0) return
  const known = new Set(ledger.read().map(({ hash }) => hex(hash)))
  ledger.add(rows.filter(({ hash }) => !known.has(hex(hash))))
}
