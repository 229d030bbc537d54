import type { Kysely } from 'kysely'
import type { Annotation, AnnotationChange, AnnotationQuery, NewAnnotation } from '../../src/annotation.ts'
import type { Database } from '../db/database.ts'
import { isViolation } from '../db/violation.ts'
import { Refusal } from '../http/refusal.ts'

/** By day, those of one day in the order they were written. */
export async function listAnnotations(
  db: Kysely<Database>,
  siteId: number,
  { from, until }: AnnotationQuery,
): Promise<Annotation[]> {
  const rows = await annotationsOf(db, siteId)
    .$if(from !== undefined, (query) => query.where('day', '>=', from!))
    .$if(until !== undefined, (query) => query.where('day', '<', until!))
    .orderBy('day')
    .orderBy('annotation.id')
    .execute()
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}

/** A repeat with the same day and text changes nothing and answers with the annotation there is. */
export async function makeAnnotation(
  db: Kysely<Database>,
  siteId: number,
  { day, text, accountId, now }: NewAnnotation & { accountId: string; now: Date },
): Promise<Annotation> {
  const made = await db
    .insertInto('annotation')
    .values({ site_id: siteId, day, text, account_id: accountId, created_at: now })
    // Set to what it is, so that the row that was there comes back.
    .onConflict((oc) =>
      oc.columns(['site_id', 'day', 'text']).doUpdateSet((eb) => ({ text: eb.ref('excluded.text') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return readAnnotation(db, siteId, made.id)
}

/** Throws `not_found`, or `taken` where the day has an annotation of this text already. */
export async function changeAnnotation(
  db: Kysely<Database>,
  siteId: number,
  { id, change }: { id: number; change: AnnotationChange },
): Promise<Annotation> {
  const { day, text } = { ...(await readAnnotation(db, siteId, id)), ...change }
  try {
    await db
      .updateTable('annotation')
      .set({ day, text })
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .execute()
  } catch (error) {
    if (!isViolation(error, 'unique')) throw error
    throw new Refusal('taken', 'the day has an annotation of this text already', 'text')
  }
  return readAnnotation(db, siteId, id)
}

/** Throws `not_found`. */
export async function removeAnnotation(db: Kysely<Database>, siteId: number, id: number): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('annotation')
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw noneSuch()
}

async function readAnnotation(db: Kysely<Database>, siteId: number, id: number): Promise<Annotation> {
  const row = await annotationsOf(db, siteId).where('annotation.id', '=', id).executeTakeFirst()
  if (!row) throw noneSuch()
  return { ...row, createdAt: row.createdAt.toISOString() }
}

function annotationsOf(db: Kysely<Database>, siteId: number) {
  return db
    .selectFrom('annotation')
    .leftJoin('account', 'account.id', 'annotation.account_id')
    .select(['annotation.id', 'day', 'text', 'annotation.created_at as createdAt', 'full_name as by'])
    .where('site_id', '=', siteId)
}

export function noneSuch(): Refusal {
  return new Refusal('not_found', 'there is no such annotation')
}
