import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import * as v from 'valibot'
import { rowId } from '../../src/row-id.ts'
import { Refusal } from '../http/refusal.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import { isViolation } from './violation.ts'

/** Tables whose rows are known to staff by a name of their own, and what they call one. */
const NOUNS = { paper_location: 'place', processor: 'processor', recipient: 'recipient' } as const
type NamedTable = keyof typeof NOUNS

/** Kysely cannot tell which columns a table has that is told later; each of these has `id` and `name`. */
type OneTable = Kysely<Pick<Database, 'recipient'>>
const narrow = (db: Kysely<Database>, table: NamedTable) => [db as OneTable, table as 'recipient'] as const

/** Throws `taken` where there is one of this name. */
export async function addNamed<Table extends NamedTable>(
  db: Kysely<Database>,
  table: Table,
  values: Insertable<Database[Table]>,
): Promise<Selectable<Database[Table]>> {
  const [one, name] = narrow(db, table)
  const added = await one
    .insertInto(name)
    .values(values as never)
    .onConflict((oc) => oc.column('name').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!added) throw nameTaken(table)
  return added as Selectable<Database[Table]>
}

/**
 * `change` sees the row as it is while nobody else changes it, and may refuse. Throws `not_found`, and `taken` where
 * another has the name.
 */
export async function changeNamed<Table extends NamedTable>(
  db: Kysely<Database>,
  table: Table,
  id: number,
  change: (before: Selectable<Database[Table]>) => Updateable<Database[Table]>,
): Promise<Selectable<Database[Table]>> {
  return inTransaction(db, async (trx) => {
    const [one, name] = narrow(trx, table)
    const before = v.is(rowId, id)
      ? await one.selectFrom(name).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      : undefined
    if (!before) throw new Refusal('not_found', `there is no such ${NOUNS[table]}`)
    const changed = await one
      .updateTable(name)
      .set({ name: before.name, ...(change(before as Selectable<Database[Table]>) as object) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch((error: unknown) => {
        throw isViolation(error, 'unique') ? nameTaken(table) : error
      })
    return changed as Selectable<Database[Table]>
  })
}

function nameTaken(table: NamedTable): Refusal {
  return new Refusal('taken', `there is a ${NOUNS[table]} of this name`, 'name')
}
