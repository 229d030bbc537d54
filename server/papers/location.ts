import { sql, type Kysely } from 'kysely'
import * as v from 'valibot'
import type { NewPaperLocation, PaperLocationChange, PaperLocationView } from '../../src/paper.ts'
import { rowId } from '../../src/row-id.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'

/** By name; or the one. */
export async function listLocations(db: Kysely<Database>, id?: number): Promise<PaperLocationView[]> {
  return db
    .selectFrom('paper_location')
    .select([
      'id',
      'name',
      'locked',
      'fireproof',
      sql<number>`(select count(*) from paper where location_id = paper_location.id)`.as('papers'),
    ])
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .orderBy('name')
    .execute()
}

/** Throws `taken` where there is one of this name. */
export async function addLocation(
  db: Kysely<Database>,
  location: NewPaperLocation,
  now: Date,
): Promise<PaperLocationView> {
  const added = await db
    .insertInto('paper_location')
    .values({ ...location, created_at: now })
    .onConflict((oc) => oc.column('name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw nameTaken()
  return (await listLocations(db, added.id))[0]!
}

/** Throws `not_found`, `taken`, and `invalid` where papers are stored that would lie open then. */
export async function changeLocation(
  db: Kysely<Database>,
  id: number,
  { name, locked, fireproof }: PaperLocationChange,
): Promise<PaperLocationView> {
  await db.transaction().execute(async (trx) => {
    const before = v.is(rowId, id)
      ? await trx.selectFrom('paper_location').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      : undefined
    if (!before) throw new Refusal('not_found', 'there is no such place')
    const other = await trx
      .selectFrom('paper_location')
      .select('id')
      .where('name', '=', name ?? before.name)
      .where('id', '!=', id)
      .executeTakeFirst()
    if (other) throw nameTaken()
    const after = { locked: locked ?? before.locked, fireproof: fireproof ?? before.fireproof }
    await trx
      .updateTable('paper_location')
      .set({ name: name ?? before.name, ...after })
      .where('id', '=', id)
      .execute()
      .catch((error: unknown) => {
        if (!isForeignKey(error)) throw error
        const field = after.locked ? 'fireproof' : 'locked'
        throw new Refusal('invalid', `"${field}": papers are stored there: put them elsewhere first`, field)
      })
  })
  return (await listLocations(db, id))[0]!
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
export function isForeignKey(error: unknown): boolean {
  return (error as { code?: unknown }).code === '23503'
}

function nameTaken(): Refusal {
  return new Refusal('taken', 'there is a place of this name', 'name')
}
