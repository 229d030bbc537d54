import { sql, type Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Day } from '../../src/period.ts'
import type { RegisterField, RegisterValues } from '../../src/register-field.ts'
import { positionPlace } from '../contacts/find-contacts.ts'
import type { Database } from '../db/database.ts'
import type { ListedCustomerView, ListedRole } from '../db/list-rows.ts'
import type { Vault } from '../vault/vault.ts'

/** Decrypted at once; between them others get their turn. */
const AT_ONCE = 500

/**
 * All that lists may read: views that leave out whoever is banned, restricted, erased or merged, and every field that a
 * list does not show. What asks for more does not compile.
 */
export type ListReader = ReadonlyKysely<Pick<Database, 'listed_customer' | 'mailable_customer'>>

/** Somebody on a list, with what it shows. */
type Somebody = {
  readonly id: string
  readonly kind: 'person' | 'organisation'
  readonly values: RegisterValues
}
export type Listed = Somebody & {
  /** What the person is in organisations today. */
  readonly roles: readonly { readonly position: string; readonly organisation: string }[]
}
export type Mailable = Somebody & {
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
    (customer, { roles }) => ({ ...customer, roles: rolesToday(vault, roles, asked.today) }),
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
    .where(sql<boolean>`during @> ${today}::date`)
    .where('no', '>', after)
    .orderBy('no')
    .limit(AT_ONCE)
    .execute() as Promise<Selectable<Database[View]>[]>
}

async function readAll<
  Row extends Pick<Selectable<ListedCustomerView>, 'id' | 'no' | 'kind' | 'key' | 'values'>,
  One,
>(
  pageAfter: (no: number) => Promise<Row[]>,
  vault: Vault,
  read: (customer: Somebody, row: Row) => One,
): Promise<One[]> {
  const found: One[] = []
  for (let rows: Row[] = await pageAfter(0); rows.length > 0; rows = await pageAfter(rows.at(-1)!.no)) {
    for (const row of rows) {
      const key = vault.openKey(row.id, row.key)
      const values: RegisterValues = {}
      for (const [field, closed] of Object.entries(row.values) as [RegisterField, string][])
        values[field] = key.open(field, bytes(closed))
      found.push(read({ id: row.id, kind: row.kind, values }, row))
    }
  }
  return found
}

function rolesToday(vault: Vault, roles: readonly ListedRole[], today: Day): Listed['roles'] {
  return roles
    .filter(({ beganOn, endedOn }) => beganOn <= today && (endedOn === null || endedOn >= today))
    .map((role) => ({
      position: vault
        .openKey(role.personId, bytes(role.personKey))
        .open(positionPlace(role.id), bytes(role.position)),
      organisation: vault
        .openKey(role.organisationId, bytes(role.organisationKey))
        .open('organisation', bytes(role.organisation)),
    }))
}

const bytes = (base64: string) => Buffer.from(base64, 'base64')
