import { randomUUID } from 'node:crypto'
import { sql, type Selectable, type Transaction } from 'kysely'
import { valuesOf, valuesTakenBack } from '../customers/history.ts'
import { openCustomers } from '../customers/open-customer.ts'
import { writeChanges } from '../customers/write-changes.ts'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'
import type { ImportedCustomerTable } from '../db/import-rows.ts'
import { dropUntold } from '../source-notices/note-sources.ts'
import type { Vault } from '../vault/vault.ts'
import { eachBatch, type Progress } from './each-batch.ts'
import { LINES_AT_ONCE } from './staged-lines.ts'

type Imported = Selectable<ImportedCustomerTable>
type Undoing = {
  readonly vault: Vault
  readonly id: string
  readonly name: string
  readonly accountId: string
  readonly now: Date
}

/**
 * Takes an import back, in the caller's transaction: values that nobody changed since are what they were, and customers it
 * made that nobody touched go. What was touched stays, and is remembered as left.
 */
export async function undoImport(
  trx: Transaction<Database>,
  undoing: Undoing,
  progress: Progress,
): Promise<void> {
  const touching = await touchingTables(trx)
  await eachBatch(
    (last?: Imported) => importedAfter(trx, undoing.id, last?.customer_id),
    (imported) => takeOut(trx, undoing, { imported, touching }),
    progress,
  )
}

function importedAfter(
  trx: Transaction<Database>,
  id: string,
  after: string | undefined,
): Promise<Imported[]> {
  return trx
    .selectFrom('imported_customer')
    .selectAll()
    .where('import_id', '=', id)
    .$if(after !== undefined, (query) => query.where('customer_id', '>', after!))
    .orderBy('customer_id')
    .limit(LINES_AT_ONCE)
    .execute()
}

async function takeOut(
  trx: Transaction<Database>,
  undoing: Undoing,
  { imported, touching }: { imported: readonly Imported[]; touching: readonly Touching[] },
): Promise<void> {
  const ids = imported.map((one) => one.customer_id)
  await trx.selectFrom('customer').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  await unmake(trx, undoing.id, { ids: ids.filter((_, at) => imported[at]!.made), touching })
  await takeBack(
    trx,
    undoing,
    imported.filter(({ made }) => !made),
  )
}

type Touching = { readonly table: string; readonly column: string }

/** What an import itself writes of a customer it makes. */
const OWN_TABLES = ['customer_change', 'customer_value', 'imported_customer', 'source_notice', 'ban']

/** Every table with rows of customers, asked of the database: one that is new is not forgotten. */
async function touchingTables(trx: Transaction<Database>): Promise<Touching[]> {
  const { rows } = await sql<Touching>`
    select pg_class.relname as table, own.attname as column
    from pg_constraint
    join pg_class on pg_class.oid = conrelid
    cross join lateral unnest(conkey, confkey) as pair (own, named)
    join pg_attribute as own on own.attrelid = conrelid and own.attnum = pair.own
    join pg_attribute as named on named.attrelid = confrelid and named.attnum = pair.named
    where contype = 'f' and confrelid = 'customer'::regclass and named.attname = 'id'
  `.execute(trx)
  return rows.filter(({ table }) => !OWN_TABLES.includes(table))
}

/** Customers that nobody told, changed, merged, restricted, or has anything else of, go with all that is known. */
async function unmake(
  trx: Transaction<Database>,
  importId: string,
  { ids, touching }: { ids: readonly string[]; touching: readonly Touching[] },
): Promise<void> {
  if (ids.length === 0) return
  const untouched = touching.map(
    ({ table, column }) => sql`
      and not exists (select from ${sql.table(table)} as other where other.${sql.ref(column)} = customer.id)`,
  )
  await sql`
    delete from customer
    where id = any(${columnList('uuid', ids)}) and revision = 1 and restricted_at is null
      and merged_into is null and key is not null
      and not exists (
        select from source_notice where source_notice.customer_id = customer.id and told_on is not null
      ) ${sql.join(untouched, sql` `)}
  `.execute(trx)
  await trx
    .updateTable('imported_customer')
    .set({ undone: 'kept' })
    .where('import_id', '=', importId)
    .where('customer_id', 'in', ids)
    .execute()
}

async function takeBack(
  trx: Transaction<Database>,
  { vault, id, name, accountId, now }: Undoing,
  imported: readonly Imported[],
): Promise<void> {
  if (imported.length === 0) return
  const ids = imported.map((one) => one.customer_id)
  const customers = new Map((await openCustomers(trx, vault, ids)).map((customer) => [customer.id, customer]))
  const stored = Map.groupBy(await valuesOf(trx, ids), (value) => value.customer_id)
  const changes: Parameters<typeof writeChanges>[2][number][] = []
  const outcomes = imported.map(({ customer_id: customerId, change_id: changeId }) => {
    const customer = customers.get(customerId)
    if (!customer || customer.restrictedAt !== null || customer.mergedInto !== null) return 'partly'
    const all = stored.get(customerId) ?? []
    const values = valuesTakenBack(customer.key, all, { changeId, partly: true })
    if (Object.keys(values).length > 0)
      changes.push({
        customer,
        change: { id: randomUUID(), act: 'undo', values, accountId, reason: name, undoes: changeId },
      })
    const isLeft = all.some((value) => value.change_id === changeId && value.replaced_by !== null)
    return isLeft ? 'partly' : 'undone'
  })
  await writeChanges(trx, vault, changes, now)
  await dropUntold(trx, ids)
  await sql`
    update imported_customer set undone = told.undone
    from unnest(${columnList('uuid', ids)}, ${columnList('text', outcomes)}) as told (customer_id, undone)
    where import_id = ${id}::uuid and imported_customer.customer_id = told.customer_id
  `.execute(trx)
}
