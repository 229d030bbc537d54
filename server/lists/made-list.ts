import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { LabelSheetName } from '../../src/label-sheet.ts'
import type { ListFormat, ListKind, MadeListView } from '../../src/list.ts'
import type { Reach } from '../../src/staff.ts'
import { writeEntry } from '../audit/chain.ts'
import { reachCustomer, type Sight } from '../customers/find-customer.ts'
import { wholeOf } from '../customers/first-of.ts'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'

/** Past lists told at once. */
const MOST = 100

/** Remembers a list with everybody who is on it, here and in the log, before it is handed out. */
export async function keepList(
  db: Kysely<Database>,
  list: {
    registerId: number
    kind: ListKind
    format: ListFormat
    sheet: LabelSheetName | null
    customerIds: readonly string[]
  },
  { accountId, now }: { accountId: string; now: Date },
): Promise<void> {
  const { registerId, kind, format, sheet, customerIds } = list
  const id = randomUUID()
  const people = customerIds.length
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('made_list')
      .values({
        id,
        register_id: registerId,
        kind,
        format,
        sheet,
        made_at: now,
        made_by: accountId,
        people,
      })
      .execute()
    await sql`
      insert into made_list_entry (list_id, customer_id)
      select ${id}::uuid, customer_id from unnest(${columnList('uuid', customerIds)}) as on_it (customer_id)
    `.execute(trx)
    const detail = { list: id, register: registerId, kind, format, people }
    await writeEntry(trx, { accountId, act: 'list.made', detail }, now)
  })
}

/** The lists made of registers in reach, the newest first; at most 100. */
export async function pastLists(db: ReadonlyKysely<Database>, reach: Reach): Promise<MadeListView[]> {
  return read(db, (query) =>
    reach === 'everywhere' ? query : query.where('register_id', 'in', reach as number[]),
  )
}

/** The lists a customer is on, the newest first; at most 100. Throws as `reachCustomer`. */
export async function listsOf(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  asked: Sight & { id: string },
): Promise<MadeListView[]> {
  const { id } = await reachCustomer(db, vault, asked)
  return read(db, (query) =>
    query.where('made_list.id', 'in', (eb) =>
      eb.selectFrom('made_list_entry').select('list_id').where('customer_id', 'in', wholeOf(id)),
    ),
  )
}

function query(db: ReadonlyKysely<Database>) {
  return db
    .selectFrom('made_list')
    .innerJoin('register', 'register.id', 'register_id')
    .innerJoin('account', 'account.id', 'made_by')
    .select([
      'made_list.id',
      'register_id as register',
      'register.name as registerName',
      'kind',
      'format',
      'sheet',
      'made_at',
      'full_name as madeBy',
      'people',
    ])
    .orderBy('made_at', 'desc')
    .limit(MOST)
}

async function read(
  db: ReadonlyKysely<Database>,
  narrowed: (all: ReturnType<typeof query>) => ReturnType<typeof query>,
): Promise<MadeListView[]> {
  const rows = await narrowed(query(db)).execute()
  return rows.map(({ made_at: madeAt, ...row }) => ({ ...row, madeAt: madeAt.toISOString() }))
}
