import type { Kysely, Selectable } from 'kysely'
import type { NewProcessor, ProcessorChange, ProcessorView } from '../../src/processor.ts'
import type { ProcessorTable } from '../db/account-rows.ts'
import type { Database } from '../db/database.ts'
import { addNamed, changeNamed } from '../db/named-row.ts'
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
  const values = { ...told, agreed_on: agreedOn, ends_on: endsOn, created_at: now }
  return view(await addNamed(db, 'processor', values))
}

/** Throws `not_found`, and as `addProcessor`. */
export async function changeProcessor(
  db: Kysely<Database>,
  id: number,
  { endsOn, ...told }: ProcessorChange,
): Promise<ProcessorView> {
  const changed = await changeNamed(db, 'processor', id, (before) => {
    const { country, ...ground } = { ...before, ...told }
    if (country !== null) checkDestination({ country, ...ground })
    return { ...told, ...(endsOn !== undefined && { ends_on: endsOn }) }
  })
  return view(changed)
}
