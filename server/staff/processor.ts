import type { Kysely, Selectable } from 'kysely'
import * as v from 'valibot'
import type { NewProcessor, ProcessorChange, ProcessorView } from '../../src/processor.ts'
import { rowId } from '../../src/row-id.ts'
import type { ProcessorTable } from '../db/account-rows.ts'
import type { Database } from '../db/database.ts'
import { checkDestination } from '../disclosures/check-destination.ts'
import { Refusal } from '../http/refusal.ts'

const view = (row: Selectable<ProcessorTable>): ProcessorView => ({
  id: row.id,
  name: row.name,
  agreedOn: row.agreed_on,
  endsOn: row.ends_on,
  country: row.country,
  necessity: row.necessity,
  safeguard: row.safeguard,
  purpose: row.purpose,
  fields: row.fields,
})

export async function listProcessors(db: Kysely<Database>): Promise<ProcessorView[]> {
  return (await db.selectFrom('processor').selectAll().orderBy('name').execute()).map(view)
}

/**
 * Throws `taken` where there is one of this name, and `invalid` where its agreement is not signed yet (R44) or nothing may
 * go where it is (R39).
 */
export async function addProcessor(
  db: Kysely<Database>,
  { agreedOn, endsOn, ...told }: NewProcessor,
  now: Date,
): Promise<ProcessorView> {
  if (agreedOn > now.toISOString().slice(0, 10))
    throw new Refusal('invalid', 'expected the day of an agreement that is signed already', 'agreedOn')
  checkDestination(told)
  const added = await db
    .insertInto('processor')
    .values({ ...told, agreed_on: agreedOn, ends_on: endsOn, created_at: now })
    .onConflict((oc) => oc.column('name').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!added) throw nameTaken()
  return view(added)
}

/** Throws `not_found`, and as `addProcessor`. */
export async function changeProcessor(
  db: Kysely<Database>,
  id: number,
  { endsOn, ...told }: ProcessorChange,
): Promise<ProcessorView> {
  return db.transaction().execute(async (trx) => {
    const before = v.is(rowId, id)
      ? await trx.selectFrom('processor').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      : undefined
    if (!before) throw new Refusal('not_found', 'there is no such processor')
    const { country, ...ground } = { ...before, ...told }
    if (country !== null) checkDestination({ country, ...ground })
    const other = await trx
      .selectFrom('processor')
      .select('id')
      .where('name', '=', told.name ?? before.name)
      .where('id', '!=', id)
      .executeTakeFirst()
    if (other) throw nameTaken()
    const changed = await trx
      .updateTable('processor')
      .set({ name: before.name, ...told, ...(endsOn !== undefined && { ends_on: endsOn }) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return view(changed)
  })
}

function nameTaken(): Refusal {
  return new Refusal('taken', 'there is a processor of this name', 'name')
}
