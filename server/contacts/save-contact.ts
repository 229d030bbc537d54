import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { ContactEnd, NewContact } from '../../src/contact.ts'
import { keysOf } from '../customers/customer-keys.ts'
import type { Sight } from '../customers/find-customer.ts'
import { firstOf, wholeOf } from '../customers/first-of.ts'
import { lockCustomer } from '../customers/save-customer.ts'
import type { OpenCustomer } from '../customers/open-customer.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { positionPlace } from './find-contacts.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }

/**
 * Throws `invalid` for a person who is none, an organisation that is none, or of another register; `taken` for what the
 * person is in it already; and as `lockCustomer`.
 */
export async function addContact(
  { db, vault }: Desk,
  { person: personId, organisation: organisationId, position, beganOn, ...sight }: Sight & NewContact,
  accountId: string,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const [person, organisation] = await lockPair(trx, vault, [personId, organisationId], sight)
    if (person.kind !== 'person') throw new Refusal('invalid', '"person": expected a person', 'person')
    if (organisation.kind !== 'organisation' || organisation.registerId !== person.registerId)
      throw new Refusal(
        'invalid',
        '"organisation": expected an organisation of the same register',
        'organisation',
      )
    const running = await runningPositions(trx, vault, { person, organisation })
    if (running.some((one) => isSame(one, position)))
      throw new Refusal('taken', 'the person is this in the organisation already', 'position')
    const id = randomUUID()
    await trx
      .insertInto('contact')
      .values({
        id,
        register_id: person.registerId,
        person_id: person.id,
        organisation_id: organisation.id,
        position: person.key.close(positionPlace(id), position),
        began_on: beganOn,
        added_by: accountId,
      })
      .execute()
    return id
  })
}

/** Throws `not_found`, `taken` where it has ended, `invalid` for an end before the beginning, and as `lockCustomer`. */
export async function endContact(
  { db, vault }: Desk,
  { id, endedOn, ...sight }: Sight & ContactEnd & { id: string },
  accountId: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const sides = await trx
      .selectFrom('contact')
      .select(['person_id', 'organisation_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!sides) throw new Refusal('not_found', 'there is no such contact')
    await lockPair(trx, vault, [sides.person_id, sides.organisation_id], sight)
    const contact = await trx
      .selectFrom('contact')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (contact.ended_on !== null) throw new Refusal('taken', 'it has an end already')
    if (endedOn < contact.began_on)
      throw new Refusal('invalid', '"endedOn": expected a day after the beginning', 'endedOn')
    await trx
      .updateTable('contact')
      .set({ ended_on: endedOn, ended_by: accountId })
      .where('id', '=', id)
      .execute()
  })
}

/** In the order of their ids, so that two who do so at once do not wait for each other. */
async function lockPair(
  trx: Transaction<Database>,
  vault: Vault,
  [one, other]: readonly [string, string],
  sight: Sight,
): Promise<[OpenCustomer, OpenCustomer]> {
  const firsts = [await firstOf(trx, one), await firstOf(trx, other)]
  const locked = new Map<string, OpenCustomer>()
  for (const id of firsts.toSorted()) locked.set(id, await lockCustomer(trx, vault, { id, ...sight }))
  return [locked.get(firsts[0]!)!, locked.get(firsts[1]!)!]
}

async function runningPositions(
  trx: Transaction<Database>,
  vault: Vault,
  { person, organisation }: { person: OpenCustomer; organisation: OpenCustomer },
): Promise<string[]> {
  const rows = await trx
    .selectFrom('contact')
    .select(['id', 'person_id', 'position'])
    .where('person_id', 'in', wholeOf(person.id))
    .where('organisation_id', 'in', wholeOf(organisation.id))
    .where('ended_on', 'is', null)
    .execute()
  const keys = await keysOf(
    trx,
    vault,
    rows.map((row) => row.person_id),
  )
  return rows.map((row) => keys.get(row.person_id)!.open(positionPlace(row.id), row.position))
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase('en') === other.toLocaleLowerCase('en')
}
