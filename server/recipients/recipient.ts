import type { Kysely, Selectable } from 'kysely'
import type { NewRecipient, RecipientChange, RecipientView } from '../../src/recipient.ts'
import type { Database } from '../db/database.ts'
import type { RecipientTable } from '../db/disclosure-rows.ts'
import { addNamed, changeNamed } from '../db/named-row.ts'
import { checkDestination } from '../disclosures/check-destination.ts'

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
  return view(await addNamed(db, 'recipient', { ...told, created_at: now }))
}

/** Throws `not_found`, and as `addRecipient`. What was handed over before stays as it was told. */
export async function changeRecipient(
  db: Kysely<Database>,
  id: number,
  { endsOn, ...told }: RecipientChange,
): Promise<RecipientView> {
  const changed = await changeNamed(db, 'recipient', id, (before) => {
    checkDestination({ ...before, ...told })
    return { ...told, ...(endsOn !== undefined && { ends_on: endsOn }) }
  })
  return view(changed)
}
