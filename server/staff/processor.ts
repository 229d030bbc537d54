import type { Kysely, Selectable } from 'kysely'
import * as v from 'valibot'
import type { NewProcessor, ProcessorChange, ProcessorView } from '../../src/processor.ts'
import { rowId } from '../../src/row-id.ts'
import type { ProcessorTable } from '../db/account-rows.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'

const view = ({
  id,
  name,
  agreed_on: agreedOn,
  ends_on: endsOn,
}: Selectable<ProcessorTable>): ProcessorView => ({
  id,
  name,
  agreedOn,
  endsOn,
})

export async function listProcessors(db: Kysely<Database>): Promise<ProcessorView[]> {
  return (await db.selectFrom('processor').selectAll().orderBy('name').execute()).map(view)
}

/** Throws `taken` where there is one of this name, and `invalid` where its agreement is not signed yet (R44). */
export async function addProcessor(
  db: Kysely<Database>,
  { name, agreedOn, endsOn }: v.InferOutput<typeof NewProcessor>,
  now: Date,
): Promise<ProcessorView> {
  if (agreedOn > now.toISOString().slice(0, 10))
    throw new Refusal('invalid', 'expected the day of an agreement that is signed already', 'agreedOn')
  const added = await db
    .insertInto('processor')
    .values({ name, agreed_on: agreedOn, ends_on: endsOn, created_at: now })
    .onConflict((oc) => oc.column('name').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!added) throw new Refusal('taken', 'there is a processor of this name', 'name')
  return view(added)
}

/** Throws `not_found`, and `taken` where another one has this name. */
export async function changeProcessor(
  db: Kysely<Database>,
  id: number,
  { name, endsOn }: v.InferOutput<typeof ProcessorChange>,
): Promise<ProcessorView> {
  if (!v.is(rowId, id)) throw new Refusal('not_found', 'there is no such processor')
  const changed = await db
    .updateTable('processor')
    .set((eb) => ({ name: name ?? eb.ref('name'), ...(endsOn !== undefined && { ends_on: endsOn }) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
    .catch((error: { code?: unknown }) => {
      if (error.code !== '23505') throw error
      throw new Refusal('taken', 'there is a processor of this name', 'name')
    })
  if (!changed) throw new Refusal('not_found', 'there is no such processor')
  return view(changed)
}
