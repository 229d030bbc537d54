import type { ReadonlyKysely } from 'kysely/readonly'
import type { ContactView } from '../../src/contact.ts'
import { keysOf } from '../customers/customer-keys.ts'
import { reachCustomer, type Sight } from '../customers/find-customer.ts'
import { wholeOf } from '../customers/first-of.ts'
import { nameCustomer } from '../customers/name-customer.ts'
import { openCustomers } from '../customers/open-customer.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'

/**
 * What a person is in organisations, or who is what in an organisation: running ones first. Those whose other side is
 * restricted are left out for who may not see it. Throws as `reachCustomer`.
 */
export async function contactsOf(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  { id: asked, ...sight }: Sight & { id: string },
): Promise<ContactView[]> {
  const { id } = await reachCustomer(db, vault, { id: asked, ...sight })
  const rows = await db
    .selectFrom('contact')
    .selectAll()
    .select((eb) => [
      eb.fn<string>('first_customer', ['person_id']).as('first_person'),
      eb.fn<string>('first_customer', ['organisation_id']).as('first_organisation'),
    ])
    .where((eb) => eb.or([eb('person_id', 'in', wholeOf(id)), eb('organisation_id', 'in', wholeOf(id))]))
    .orderBy('ended_on', (order) => order.desc().nullsFirst())
    .orderBy('began_on', 'desc')
    .orderBy('id')
    .execute()
  const [keys, customers] = await Promise.all([
    keysOf(
      db,
      vault,
      rows.map((row) => row.person_id),
    ),
    openCustomers(db, vault, [...new Set(rows.flatMap((row) => [row.first_person, row.first_organisation]))]),
  ])
  const shown = new Map(
    customers
      .filter(({ restrictedAt }) => restrictedAt === null || sight.seesRestricted)
      .map((customer) => [customer.id, customer]),
  )
  return rows.flatMap((row) => {
    const [person, organisation] = [shown.get(row.first_person), shown.get(row.first_organisation)]
    if (!person || !organisation) return []
    return {
      id: row.id,
      person: nameCustomer(person, sight.seesRestricted),
      organisation: nameCustomer(organisation, sight.seesRestricted),
      position: keys.get(row.person_id)!.open(positionPlace(row.id), row.position),
      beganOn: row.began_on,
      endedOn: row.ended_on,
    }
  })
}

/** Where the position of a contact is closed, with the person's key. */
export const positionPlace = (contactId: string) => `contact ${contactId} position`
