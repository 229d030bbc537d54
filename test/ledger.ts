import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'lupa-ledgers-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A ledger of erasures that nobody else has; the file is there once somebody was erased. */
export function ownLedger(): string {
  return join(folder, randomUUID())
}
