import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { writeEntry } from '../server/audit/chain.ts'
import { openCustomers } from '../server/customers/open-customer.ts'
import type { Site } from '../server/sites/site.ts'
import type { CustomerKey } from '../server/vault/vault.ts'
import type { RegisterValues } from '../src/register-field.ts'
import { makeCustomer } from './customer.ts'
import { fillBrowser, stageFiles } from './filled-browser.ts'
import { fillOrders } from './filled-orders.ts'
import { fillAccess, fillDisclosures, fillHistory, fillPapers, fillWishes } from './filled-register.ts'
import { fillRequest } from './filled-request.ts'
import type { TestGateway } from './gateway.ts'
import { makeMember } from './member.ts'
import { moving } from './moving.ts'

/** Somebody whose every value holds a word that is nowhere else. */
export function valuesOf(word: string, phone: string): RegisterValues {
  return {
    givenName: word,
    familyName: `${word}nen`,
    title: `Chair of ${word}`,
    email: `${word.toLowerCase()}@example.com`,
    phone,
    streetAddress: `${word} street 1`,
    postalCode: '00100',
    city: `${word}ville`,
    country: 'FI',
    url: `https://${word.toLowerCase()}.example.com/`,
    billingName: `${word} bills`,
    billingEmail: `bills@${word.toLowerCase()}.example.com`,
  }
}

export type FilledCustomer = {
  readonly id: string
  /** Of a register's customer that was merged into it. */
  readonly mergedId: string
  readonly word: string
  readonly phone: string
  readonly values: RegisterValues
  /** A closed request, and one that is being worked on. */
  readonly closedRequest: string
  readonly openRequest: string
  /** Everything else by which the person could be found: ids of rows, keys, secrets. */
  readonly ids: readonly string[]
}

/** What parts of the filling need to know. */
export type Filling = {
  readonly test: TestGateway
  readonly db: TestGateway['gateway']['db']
  readonly vault: TestGateway['gateway']['vault']
  readonly now: Date
  readonly office: Office
  readonly id: string
  readonly word: string
  readonly values: RegisterValues
  readonly key: CustomerKey
  /** What staff wrote of them, closed for a place. */
  readonly close: (place: string) => Uint8Array
  /** So long ago that no law keeps it. */
  readonly long: Date
  /** Notes an id by which they could be found. */
  readonly named: (given?: string) => string
  readonly registerId: number
  readonly changeId: string
}

/** Who is needed for what is recorded of customers; made once. */
export type Office = {
  readonly accountId: string
  readonly sourceId: number
  readonly recipientId: number
  readonly processorId: number
  readonly organisationId: string
  readonly site: Site
}

export async function openOffice(test: TestGateway, site: Site): Promise<Office> {
  const { db } = test.gateway
  const { accountId } = await makeMember(db, { username: 'office', fullName: 'Oona Toimisto' }, test.now)
  const created_at = test.now
  const source = await db
    .insertInto('data_source')
    .values({
      kind: 'partner',
      name: 'Kumppani Oy',
      contract: 'Contract 1',
      began_on: '2010-01-01',
      ends_on: null,
      created_at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const recipient = await db
    .insertInto('recipient')
    .values({
      kind: 'collection-agency',
      name: 'Perintä Oy',
      country: 'FI',
      necessity: null,
      safeguard: null,
      ends_on: null,
      created_at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ id: number }>`
    insert into processor (name, agreed_on, created_at) values ('Laskutus Oy', '2010-01-01', ${created_at}) returning id
  `.execute(db)
  return {
    accountId,
    sourceId: source.id,
    recipientId: recipient.id,
    processorId: rows[0]!.id,
    organisationId: await makeCustomer(test, { organisation: 'Yhdistys ry' }, { kind: 'organisation' }),
    site,
  }
}

/**
 * A customer with a row in every table of the map of personal data that has rows of customers or their browsers: all of
 * it past its holds, nothing in the way of an erasure.
 */
export async function fillCustomer(
  test: TestGateway,
  office: Office,
  { word, phone }: { word: string; phone: string },
): Promise<FilledCustomer> {
  const { gateway, now } = test
  const { db, vault } = gateway
  const { accountId } = office
  const values = valuesOf(word, phone)
  const id = await makeCustomer(test, values)
  const mergedId = await makeCustomer(test, { givenName: word, familyName: 'Merged' })
  await db
    .updateTable('customer')
    .set({ merged_into: id, merge_change: randomUUID() })
    .where('id', '=', mergedId)
    .execute()
  const [customer] = await openCustomers(db, vault, [id])
  const { key, registerId } = customer!
  const close = (place: string) => key.close(place, `${word} ${place}`)
  const long = new Date('2012-03-01T10:00:00Z')
  const [change] = await db.selectFrom('customer_change').select('id').where('customer_id', '=', id).execute()
  const ids: string[] = [id, mergedId]
  const named = (given = randomUUID() as string) => {
    ids.push(given)
    return given
  }

  const filling: Filling = {
    test,
    db,
    vault,
    now,
    office,
    id,
    word,
    values,
    key,
    close,
    long,
    named,
    registerId,
    changeId: change!.id,
  }
  await fillHistory(filling)
  await fillOrders(filling)
  await fillDisclosures(filling)
  await fillPapers(filling)
  await fillWishes(filling)
  await fillAccess(filling)
  await stageFiles(filling)
  await fillBrowser(filling)

  const closedRequest = await fillRequest(test, office, {
    customerId: id,
    registerId,
    word,
    rights: ['access', 'rectification'],
  })
  await moving(db, async (trx) => {
    await trx
      .updateTable('subject_request')
      .set({ state: 'closed', closed_at: now })
      .where('id', '=', closedRequest)
      .execute()
  })
  const openRequest = await fillRequest(test, office, {
    customerId: id,
    registerId,
    word,
    rights: ['objection', 'rectification'],
  })
  await db
    .insertInto('retention_run')
    .values({
      id: randomUUID(),
      register_id: registerId,
      proposed_at: now,
      proposed_by: accountId,
      plan: '[]',
    })
    .returning('id')
    .execute()
    .then(([run]) => db.insertInto('retention_item').values({ run_id: run!.id, customer_id: id }).execute())

  // What staff did, as the log keeps it.
  const numbers = await db.selectFrom('customer').select('no').where('id', 'in', [id, mergedId]).execute()
  await writeEntry(db, { accountId, act: 'customer.read', detail: { id, use: 'customer-care' } }, now)
  await writeEntry(
    db,
    { accountId, act: 'customer.shown', detail: { customers: numbers.map(({ no }) => no) } },
    now,
  )
  const submission = await db
    .selectFrom('submission')
    .select('id')
    .where('customer_id', '=', id)
    .executeTakeFirstOrThrow()
  await writeEntry(db, { accountId, act: 'submission.decide', detail: { id: submission.id } }, now)
  return { id, mergedId, word, phone, values, closedRequest, openRequest, ids }
}
