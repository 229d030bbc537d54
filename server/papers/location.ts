import { sql, type Kysely } from 'kysely'
import type { NewPaperLocation, PaperLocationChange, PaperLocationView } from '../../src/paper.ts'
import type { Database } from '../db/database.ts'
import { addNamed, changeNamed } from '../db/named-row.ts'
import { isViolation } from '../db/violation.ts'
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
  const { id } = await addNamed(db, 'paper_location', { ...location, created_at: now })
  return (await listLocations(db, id))[0]!
}

/** Throws `not_found`, `taken`, and `invalid` where papers are stored that would lie open then. */
export async function changeLocation(
  db: Kysely<Database>,
  id: number,
  change: PaperLocationChange,
): Promise<PaperLocationView> {
  await changeNamed(db, 'paper_location', id, () => change).catch((error: unknown) => {
    if (!isViolation(error, 'foreign key')) throw error
    const field = change.locked === false ? 'locked' : 'fireproof'
    throw new Refusal('invalid', `"${field}": papers are stored there: put them elsewhere first`, field)
  })
  return (await listLocations(db, id))[0]!
}
