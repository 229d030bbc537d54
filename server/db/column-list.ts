import { sql, type RawBuilder } from 'kysely'

export type Cell = string | number | Date | Uint8Array | null

/**
 * One column of many rows as an array, for `unnest`: a statement of any number of rows has few parameters, and the
 * server plans it once. `type` is what the elements are in PostgreSQL.
 */
export function columnList(type: string, cells: readonly Cell[]): RawBuilder<unknown> {
  return sql`${`{${cells.map(written).join()}}`}::${sql.raw(type)}[]`
}

function written(cell: Cell): string {
  if (cell === null) return 'null'
  if (typeof cell === 'number') return String(cell)
  if (cell instanceof Date) return `"${cell.toISOString()}"`
  if (typeof cell === 'string') return `"${cell.replace(/["\\]/g, '\\$&')}"`
  return `"\\\\x${Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('hex')}"`
}
