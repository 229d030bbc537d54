import { sql, type Kysely } from 'kysely'
import type { ImportMapping, ImportState } from '../../src/import.ts'
import type { Reach } from '../../src/staff.ts'
import { checkSource } from '../customers/save-customer.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { reachImport } from './find-import.ts'
import { openHeader, openImport } from './staged-lines.ts'

type Asked = { readonly id: string; readonly reach: Reach }
type Clerk = { readonly accountId: string; readonly now: Date }

/** Begins the dry run. Throws `invalid`, `not_found`, and `taken` where it is not the time for it. */
export async function mapImport(
  { db, vault }: { db: Kysely<Database>; vault: Vault },
  { mapping, ...asked }: Asked & { mapping: ImportMapping },
  now: Date,
): Promise<void> {
  const row = await reachImport(db, asked)
  const staged = openImport(vault, row)
  const { columns, match, source, sourceId } = mapping
  if (staged && columns.length !== openHeader(staged, row.header).length)
    throw new Refusal('invalid', '"columns": expected as many as the file has', 'columns')
  if (!columns.includes(match))
    throw new Refusal('invalid', `"match": expected a column that is ${match}`, 'match')
  await db.transaction().execute((trx) => checkSource(trx, { source, sourceId, now }))
  await move(db, asked.id, {
    from: ['waiting', 'checked'],
    to: 'checking',
    set: { mapping: JSON.stringify(mapping), counts: null },
  })
}

/** Throws `not_found`, and `taken` where there is no dry run to apply. */
export async function applyChecked(db: Kysely<Database>, asked: Asked, { accountId }: Clerk): Promise<void> {
  await reachImport(db, asked)
  await move(db, asked.id, { from: ['checked'], to: 'applying', set: { applied_by: accountId } })
}

/** Throws `not_found`, and `taken` where it is not applied. */
export async function undoApplied(db: Kysely<Database>, asked: Asked, { accountId }: Clerk): Promise<void> {
  await reachImport(db, asked)
  await move(db, asked.id, { from: ['applied'], to: 'undoing', set: { undone_by: accountId } })
}

/** Deletes what was not applied. Throws `not_found`, and `taken` where it is, or is being. */
export async function cancelImport(db: Kysely<Database>, asked: Asked): Promise<void> {
  await reachImport(db, asked)
  const { numDeletedRows } = await db
    .deleteFrom('import')
    .where('id', '=', asked.id)
    .where('state', 'in', ['waiting', 'checking', 'checked'])
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notNow()
}

async function move(
  db: Kysely<Database>,
  id: string,
  {
    from,
    to,
    set,
  }: {
    from: ImportState[]
    to: ImportState
    set: { mapping?: string; counts?: null; applied_by?: string; undone_by?: string }
  },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('import')
    .set({ ...set, state: to, failed: false, done: 0, claim: null, claimed_until: null })
    .where('id', '=', id)
    .where(sql<boolean>`state = any(${from}::text[])`)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notNow()
}

function notNow(): Refusal {
  return new Refusal('taken', 'the import is not where this can be done: look at it again')
}
