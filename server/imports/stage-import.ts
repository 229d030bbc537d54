import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { IMPORT_LIMITS } from '../../src/import.ts'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import { gathered } from './charset.ts'
import { readCsv, type FileLine } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** Lines in one statement. */
const AT_ONCE = 1_000
/** Bytes at once: the first piece has the whole first line. */
const PIECE = 2 * IMPORT_LIMITS.line

export type NewImport = { registerId: number; name: string; bytes: AsyncIterable<Uint8Array> }

/**
 * Takes a file in, line by line: each is encrypted with a key of the import's own before it is stored, and the whole file
 * is nowhere. Answers with the id of the import. Throws `invalid` or `too_large`; nothing is left then.
 */
export async function stageImport(
  { db, vault }: { db: Kysely<Database>; vault: Vault },
  { registerId, name, bytes }: NewImport,
  { accountId, now }: { accountId: string; now: Date },
): Promise<string> {
  const id = randomUUID()
  const { key, wrapped } = vault.makeKey(id)
  await db
    .insertInto('import')
    .values({
      id,
      register_id: registerId,
      name,
      key: wrapped,
      state: 'reading',
      made_at: now,
      made_by: accountId,
    })
    .execute()
  try {
    const { lines, charset } = await openFile(bytes)
    const { header, rows } = await storeLines(db, { id, key, lines })
    await db
      .updateTable('import')
      .set({
        state: 'waiting',
        header: key.close('header', JSON.stringify(header)),
        rows,
        charset: charset(),
      })
      .where('id', '=', id)
      .execute()
    return id
  } catch (error) {
    await db.deleteFrom('import').where('id', '=', id).execute()
    throw error
  }
}

/** By its first bytes, for its name is only what somebody called it. */
async function openFile(bytes: AsyncIterable<Uint8Array>) {
  const pieces = gathered(bytes, { least: PIECE, most: IMPORT_LIMITS.bytes })
  const first = await pieces.next()
  if (first.done) throw new Refusal('invalid', 'the file is empty', 'file.empty')
  const whole = (async function* () {
    yield first.value
    yield* pieces
  })()
  const begins = Buffer.from(first.value.subarray(0, 4)).toString('hex')
  if (begins === 'd0cf11e0')
    throw new Refusal('invalid', 'expected XLSX or CSV without a password: save it as one of them', 'file')
  if (begins === '504b0304') return { lines: readXlsx(whole), charset: () => null }
  return readCsv(whole)
}

async function storeLines(
  db: Kysely<Database>,
  { id, key, lines }: { id: string; key: CustomerKey; lines: AsyncIterable<FileLine> },
): Promise<{ header: string[]; rows: number }> {
  let header: string[] | null = null
  let waiting: FileLine[] = []
  let rows = 0
  for await (const { line, cells: all } of lines) {
    const cells = all.slice(0, all.findLastIndex((cell) => cell.trim() !== '') + 1)
    if (cells.length === 0) continue
    if (header === null) {
      header = cells
      if (header.length > IMPORT_LIMITS.columns)
        throw new Refusal('too_large', `expected at most ${IMPORT_LIMITS.columns} columns`, 'file.columns')
      continue
    }
    if (cells.reduce((size, cell) => size + cell.length, 0) > IMPORT_LIMITS.line)
      throw new Refusal(
        'invalid',
        `line ${line}: expected at most ${IMPORT_LIMITS.line / 1024} KiB`,
        `file.${line}`,
      )
    rows++
    if (rows > IMPORT_LIMITS.rows)
      throw new Refusal('too_large', `expected at most ${IMPORT_LIMITS.rows} lines`, 'file.rows')
    waiting.push({ line, cells })
    if (waiting.length < AT_ONCE) continue
    await insertLines(db, { id, key, lines: waiting })
    waiting = []
  }
  if (header === null || rows === 0)
    throw new Refusal('invalid', 'expected the names of the columns, and lines below them', 'file.empty')
  await insertLines(db, { id, key, lines: waiting })
  return { header, rows }
}

async function insertLines(
  db: Kysely<Database>,
  { id, key, lines }: { id: string; key: CustomerKey; lines: readonly FileLine[] },
): Promise<void> {
  if (lines.length === 0) return
  await sql`
    insert into import_row (import_id, line, cells)
    select ${id}::uuid, line, cells from unnest(
      ${columnList(
        'integer',
        lines.map(({ line }) => line),
      )},
      ${columnList(
        'bytea',
        lines.map(({ line, cells }) => key.close(`cells ${line}`, JSON.stringify(cells))),
      )}
    ) as read (line, cells)
  `.execute(db)
}
