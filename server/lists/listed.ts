import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Day } from '../../src/period.ts'
import type { RegisterField, RegisterValues } from '../../src/register-field.ts'
import type { Database } from '../db/database.ts'
import type { ListedCustomerView } from '../db/list-rows.ts'
import type { Vault } from '../vault/vault.ts'

/** Decrypted at once; between them others get their turn. */
const AT_ONCE = 500

/**
 * All that lists may read: views that leave out whoever is banned, restricted, erased or merged, and every field that a
 * list does not show. What asks for more does not compile.
 */
export type ListReader = ReadonlyKysely<Pick<Database, 'listed_customer' | 'mailable_customer'>>

/** Somebody on a list, with what it shows. */
export type Listed = {
  readonly id: string
  readonly kind: 'person' | 'organisation'
  readonly values: RegisterValues
}
export type Mailable = Listed & {
  /** Of addresses that name none. */
  readonly defaultCountry: string
  readonly hasAddress: boolean
}

type Asked = { readonly registerId: number; readonly today: Day }

/** Everybody who stands in the directory today. Whose relationship has ended does not (R8). */
export async function readListed(db: ListReader, vault: Vault, asked: Asked): Promise<Listed[]> {
  return readAll(
    (after) => page(db, 'listed_customer', asked, after),
    vault,
    (customer) => customer,
  )
}

/** Everybody who may be sent advertisements by mail today, with or without an address. */
export async function readMailable(db: ListReader, vault: Vault, asked: Asked): Promise<Mailable[]> {
  return readAll(
    (after) => page(db, 'mailable_customer', asked, after),
    vault,
    (customer, row) => ({ ...customer, defaultCountry: row.default_country, hasAddress: row.has_address }),
  )
}

function page<View extends 'listed_customer' | 'mailable_customer'>(
  db: ListReader,
  view: View,
  { registerId, today }: Asked,
  after: number,
): Promise<Selectable<Database[View]>[]> {
  return (db as ReadonlyKysely<Pick<Database, 'listed_customer'>>)
    .selectFrom(view as 'listed_customer')
    .selectAll()
    .where('register_id', '=', registerId)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', today)]))
    .where('no', '>', after)
    .orderBy('no')
    .limit(AT_ONCE)
    .execute() as Promise<Selectable<Database[View]>[]>
}

async function readAll<Row extends Selectable<ListedCustomerView>, One>(
  pageAfter: (no: number) => Promise<Row[]>,
  vault: Vault,
  read: (customer: Listed, row: Row) => One,
): Promise<One[]> {
  const found: One[] = []
  for (let rows: Row[] = await pageAfter(0); rows.length > 0; rows = await pageAfter(rows.at(-1)!.no)) {
    for (const row of rows) {
      const key = vault.openKey(row.id, row.key)
      const values: RegisterValues = {}
      for (const [field, closed] of Object.entries(row.values) as [RegisterField, string][])
        values[field] = key.open(field, Buffer.from(closed, 'base64'))
      found.push(read({ id: row.id, kind: row.kind, values }, row))
    }
  }
  return found
}
