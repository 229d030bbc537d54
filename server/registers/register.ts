import type { Kysely, Selectable } from 'kysely'
import type { NewRegister, RegisterChange, RegisterView } from '../../src/register.ts'
import type { Reach } from '../../src/staff.ts'
import type { RegisterTable } from '../db/customer-rows.ts'
import type { Database } from '../db/database.ts'
import type { Reader } from '../db/reader.ts'
import { Refusal } from '../http/refusal.ts'

const view = (row: Selectable<RegisterTable>): RegisterView => ({
  id: row.id,
  name: row.name,
  defaultCountry: row.default_country,
  directoryOf: row.directory_of,
  fieldRules: row.field_rules,
  paperDays: row.paper_days,
  currency: row.currency,
  financialYearEnds: row.financial_year_ends,
})

/** Those in reach, by name. */
export async function listRegisters(db: Reader, reach: Reach): Promise<RegisterView[]> {
  const rows = await db
    .selectFrom('register')
    .selectAll()
    .$if(reach !== 'everywhere', (query) => query.where('id', 'in', reach as number[]))
    .orderBy('name')
    .execute()
  return rows.map(view)
}

/** Throws `taken` where there is one of this name. */
export async function makeRegister(
  db: Kysely<Database>,
  { name, defaultCountry, directoryOf, fieldRules, paperDays, currency, financialYearEnds }: NewRegister,
  now: Date,
): Promise<RegisterView> {
  const made = await db
    .insertInto('register')
    .values({
      name,
      default_country: defaultCountry,
      directory_of: directoryOf,
      field_rules: JSON.stringify(fieldRules),
      paper_days: paperDays,
      currency,
      financial_year_ends: financialYearEnds,
      created_at: now,
    })
    .onConflict((oc) => oc.column('name').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!made) throw nameTaken()
  return view(made)
}

/** Throws `not_found`, or `taken`. */
export async function changeRegister(
  db: Kysely<Database>,
  id: number,
  { name, defaultCountry, directoryOf, fieldRules, paperDays, currency, financialYearEnds }: RegisterChange,
): Promise<RegisterView> {
  const same = name === undefined ? undefined : await otherOfName(db, { id, name })
  if (same) throw nameTaken()
  const changed = await db
    .updateTable('register')
    .set((eb) => ({
      name: name ?? eb.ref('name'),
      default_country: defaultCountry ?? eb.ref('default_country'),
      directory_of: directoryOf ?? eb.ref('directory_of'),
      ...(fieldRules && { field_rules: JSON.stringify(fieldRules) }),
      paper_days: paperDays ?? eb.ref('paper_days'),
      currency: currency ?? eb.ref('currency'),
      financial_year_ends: financialYearEnds ?? eb.ref('financial_year_ends'),
    }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (!changed) throw new Refusal('not_found', 'there is no such register')
  return view(changed)
}

function otherOfName(db: Kysely<Database>, { id, name }: { id: number; name: string }) {
  return db
    .selectFrom('register')
    .select('id')
    .where('name', '=', name)
    .where('id', '!=', id)
    .executeTakeFirst()
}

function nameTaken(): Refusal {
  return new Refusal('taken', 'there is a register of this name', 'name')
}
