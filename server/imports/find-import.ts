import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { IMPORT_KEPT_MS, type ImportDetail, type ImportProgress, type ImportView } from '../../src/import.ts'
import { isWithin, type Reach } from '../../src/staff.ts'
import type { Database } from '../db/database.ts'
import type { ImportTable } from '../db/import-rows.ts'
import type { Reader } from '../db/reader.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { guessColumns } from './guess-column.ts'
import { linesAfter, openCells, openHeader, openImport } from './staged-lines.ts'

type Row = Selectable<ImportTable>
type Named = Row & { registerName: string; madeBy: string; left: number | null }

function namedImports(db: ReadonlyKysely<Database>) {
  return db
    .selectFrom('import')
    .innerJoin('register', 'register.id', 'register_id')
    .innerJoin('account', 'account.id', 'made_by')
    .selectAll('import')
    .select((eb) => [
      'register.name as registerName',
      'account.full_name as madeBy',
      eb
        .selectFrom('imported_customer')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('import_id', '=', 'import.id')
        .where('undone', 'in', ['partly', 'kept'])
        .where('import.state', '=', 'undone')
        .as('left'),
    ])
    .where('state', '!=', 'reading')
}

/** The newest first. */
export async function listImports(db: ReadonlyKysely<Database>, reach: Reach): Promise<ImportView[]> {
  const rows = await namedImports(db)
    .$if(reach !== 'everywhere', (query) => query.where('register_id', 'in', reach as number[]))
    .orderBy('made_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(view)
}

/** Throws `not_found` where there is none in reach. */
export async function findImport(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  { id, reach }: { id: string; reach: Reach },
): Promise<ImportDetail> {
  const row = await namedImports(db).where('import.id', '=', id).executeTakeFirst()
  if (!row || !isWithin(reach, row.register_id)) throw noSuchImport()
  const staged = openImport(vault, row)
  const names = staged ? openHeader(staged, row.header) : []
  const guesses = guessColumns(names)
  const first = staged
    ? await linesAfter(db, id, { after: 0, limit: 5 }).select(['line', 'cells']).execute()
    : []
  return {
    ...view(row),
    mapping: row.mapping,
    columns: names.map((name, at) => ({ name, guess: guesses[at]! })),
    first: first.map(({ line, cells }) => openCells(staged!, line, cells)),
  }
}

/** Throws `not_found`. */
export async function findProgress(
  db: ReadonlyKysely<Database>,
  asked: { id: string; reach: Reach },
): Promise<ImportProgress> {
  const { state, rows, done } = await reachImport(db, asked)
  return { state: state as ImportProgress['state'], rows, done }
}

/** The import as it is stored. Throws `not_found`. */
export async function reachImport(db: Reader, { id, reach }: { id: string; reach: Reach }): Promise<Row> {
  const row = await db
    .selectFrom('import')
    .selectAll()
    .where('id', '=', id)
    .where('state', '!=', 'reading')
    .executeTakeFirst()
  if (!row || !isWithin(reach, row.register_id)) throw noSuchImport()
  return row
}

function noSuchImport(): Refusal {
  return new Refusal('not_found', 'there is no such import')
}

function view(row: Named): ImportView {
  return {
    id: row.id,
    name: row.name,
    register: row.register_id,
    registerName: row.registerName,
    // `reading` is left out by every question above.
    state: row.state as ImportView['state'],
    madeAt: row.made_at.toISOString(),
    madeBy: row.madeBy,
    rows: row.rows,
    done: row.done,
    failed: row.failed,
    counts: row.counts,
    keptUntil: row.key && new Date(row.made_at.getTime() + IMPORT_KEPT_MS).toISOString(),
    appliedAt: row.applied_at?.toISOString() ?? null,
    undoneAt: row.undone_at?.toISOString() ?? null,
    left: row.state === 'undone' ? row.left : null,
  }
}
