import type { Kysely, Selectable } from 'kysely'
import * as v from 'valibot'
import type { DataSourceChange, DataSourceView, NewDataSource } from '../../src/data-source.ts'
import { rowId } from '../../src/row-id.ts'
import type { DataSourceTable } from '../db/customer-rows.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'

const view = (row: Selectable<DataSourceTable>): DataSourceView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  contract: row.contract,
  beganOn: row.began_on,
  endsOn: row.ends_on,
})

export async function listDataSources(db: Kysely<Database>): Promise<DataSourceView[]> {
  return (await db.selectFrom('data_source').selectAll().orderBy('name').execute()).map(view)
}

/** Throws `taken` where there is one of this name, and `invalid` for an end before the beginning. */
export async function addDataSource(
  db: Kysely<Database>,
  { kind, name, contract, beganOn, endsOn }: NewDataSource,
  now: Date,
): Promise<DataSourceView> {
  checkSpan(beganOn, endsOn)
  const added = await db
    .insertInto('data_source')
    .values({ kind, name, contract, began_on: beganOn, ends_on: endsOn, created_at: now })
    .onConflict((oc) => oc.column('name').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!added) throw new Refusal('taken', 'there is a source of this name', 'name')
  return view(added)
}

/** Throws `not_found`, `taken` or `invalid`. What came from it stays as it was told. */
export async function changeDataSource(
  db: Kysely<Database>,
  id: number,
  { name, contract, endsOn }: DataSourceChange,
): Promise<DataSourceView> {
  return db.transaction().execute(async (trx) => {
    const before = v.is(rowId, id)
      ? await trx.selectFrom('data_source').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      : undefined
    if (!before) throw new Refusal('not_found', 'there is no such source')
    if (endsOn !== undefined) checkSpan(before.began_on, endsOn)
    const other = await trx
      .selectFrom('data_source')
      .select('id')
      .where('name', '=', name ?? before.name)
      .where('id', '!=', id)
      .executeTakeFirst()
    if (other) throw new Refusal('taken', 'there is a source of this name', 'name')
    const changed = await trx
      .updateTable('data_source')
      .set({
        name: name ?? before.name,
        contract: contract ?? before.contract,
        ends_on: endsOn === undefined ? before.ends_on : endsOn,
      })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return view(changed)
  })
}

function checkSpan(beganOn: string, endsOn: string | null): void {
  if (endsOn !== null && endsOn < beganOn)
    throw new Refusal('invalid', '"endsOn": expected a day after the beginning', 'endsOn')
}
