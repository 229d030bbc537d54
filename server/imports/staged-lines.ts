import type { Selectable } from 'kysely'
import type { ImportMapping } from '../../src/import.ts'
import type { RegisterValues } from '../../src/register-field.ts'
import type { ImportRowTable, ImportTable } from '../db/import-rows.ts'
import type { Reader } from '../db/reader.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import { decodeCell } from './charset.ts'

/** Lines that are worked on at once: the gateway answers others between two of these. */
export const LINES_AT_ONCE = 500

/** An import whose lines are still there. */
export type OpenImport = {
  readonly id: string
  readonly registerId: number
  readonly name: string
  readonly rows: number
  readonly mapping: ImportMapping | null
  readonly key: CustomerKey
  /** The text of cells, of the import's character set. */
  readonly text: (cells: readonly string[]) => string[]
}

export type StagedLine = Selectable<ImportRowTable>

/** What a line would write: of a customer who is there, over `before`. */
export type Plan = { readonly values: RegisterValues; readonly before: RegisterValues }

/** Null where the lines are gone. */
export function openImport(vault: Vault, row: Selectable<ImportTable>): OpenImport | null {
  if (row.key === null) return null
  const { charset } = row
  return {
    id: row.id,
    registerId: row.register_id,
    name: row.name,
    rows: row.rows,
    mapping: row.mapping,
    key: vault.openKey(row.id, row.key),
    text: (cells) => (charset === null ? [...cells] : cells.map((cell) => decodeCell(cell, charset))),
  }
}

export function openHeader({ key, text }: OpenImport, header: Uint8Array | null): string[] {
  return header === null ? [] : text(JSON.parse(key.open('header', header)) as string[])
}

export function openCells({ key, text }: OpenImport, line: number, cells: Uint8Array): string[] {
  return text(JSON.parse(key.open(`cells ${line}`, cells)) as string[])
}

export function closePlan({ key }: OpenImport, line: number, plan: Plan): Uint8Array {
  return key.close(`plan ${line}`, JSON.stringify(plan))
}

export function openPlan({ key }: OpenImport, line: number, plan: Uint8Array): Plan {
  return JSON.parse(key.open(`plan ${line}`, plan)) as Plan
}

/** The next lines after this one. */
export function linesAfter(
  db: Reader,
  id: string,
  { after, limit = LINES_AT_ONCE }: { after: number; limit?: number },
) {
  return db
    .selectFrom('import_row')
    .where('import_id', '=', id)
    .where('line', '>', after)
    .orderBy('line')
    .limit(limit)
}
