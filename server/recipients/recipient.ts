import type { Kysely, Selectable } from 'kysely'
import * as v from 'valibot'
import type { NewRecipient, RecipientChange, RecipientView } from '../../src/recipient.ts'
import { rowId } from '../../src/row-id.ts'
import type { Database } from '../db/database.ts'
import type { RecipientTable } from '../db/disclosure-rows.ts'
import { checkDestination } from '../disclosures/check-destination.ts'
import { Refusal } from '../http/refusal.ts'

const view = (row: Selectable<RecipientTable>): RecipientView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  country: row.country,
  necessity: row.necessity,
  safeguard: row.safeguard,
  endsOn: row.ends_on,
})

export async function listRecipients(db: Kysely<Database>): Promise<RecipientView[]> {
  return (await db.selectFrom('recipient').selectAll().orderBy('name').execute()).map(view)
}

/** Throws `taken` where there is one of this name, and `invalid` where nothing may go where it is (R39). */
export async function addRecipient(
  db: Kysely<Database>,
  told: NewRecipient,
  now: Date,
): Promise<RecipientView> {
  checkDestination(told)
  const added = await db
    .insertInto('recipient')
    .values({ ...told, created_at: now })
    .onConflict((oc) => oc.column('name').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!added) throw nameTaken()
  return view(added)
}

/** Throws `not_found`, and as `addRecipient`. What was handed over before stays as it was told. */
export async function changeRecipient(
  db: Kysely<Database>,
  id: number,
  { endsOn, ...told }: RecipientChange,
): Promise<RecipientView> {
  return db.transaction().execute(async (trx) => {
    const before = v.is(rowId, id)
      ? await trx.selectFrom('recipient').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      : undefined
    if (!before) throw new Refusal('not_found', 'there is no such recipient')
    checkDestination({ ...before, ...told })
    const other = await trx
      .selectFrom('recipient')
      .select('id')
      .where('name', '=', told.name ?? before.name)
      .where('id', '!=', id)
      .executeTakeFirst()
    if (other) throw nameTaken()
    const changed = await trx
      .updateTable('recipient')
      .set({ name: before.name, ...told, ...(endsOn !== undefined && { ends_on: endsOn }) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return view(changed)
  })
}

function nameTaken(): Refusal {
  return new Refusal('taken', 'there is a recipient of this name', 'name')
}
