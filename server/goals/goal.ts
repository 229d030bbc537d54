import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Goal, NewGoal } from '../../src/goal.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'

export async function listGoals(db: ReadonlyKysely<Database>, siteId: number): Promise<Goal[]> {
  return db
    .selectFrom('goal')
    .select(['id', 'name', 'target'])
    .where('site_id', '=', siteId)
    .orderBy('name')
    .execute()
}

/** Throws `taken` where the site has a goal of this name. */
export async function makeGoal(
  db: Kysely<Database>,
  siteId: number,
  { name, target, now }: NewGoal & { now: Date },
): Promise<Goal> {
  const made = await db
    .insertInto('goal')
    .values({ site_id: siteId, name, target, created_at: now })
    .onConflict((oc) => oc.columns(['site_id', 'name']).doNothing())
    .returning(['id', 'name', 'target'])
    .executeTakeFirst()
  if (!made) throw new Refusal('taken', `the site has a goal "${name}" already`, 'name')
  return made
}

/** Whether there was one. What visitors did is kept as it was. */
export async function removeGoal(db: Kysely<Database>, siteId: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('goal')
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
