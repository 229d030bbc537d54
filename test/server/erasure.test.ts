import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { TaskDetail } from '../../src/subject-request.ts'
import { beforeEach, expect, test } from 'vitest'
import { verifyChain } from '../../server/audit/chain.ts'
import { suppressionsOf } from '../../server/customers/suppression.ts'
import { emptyRequest } from '../../server/erasure/empty-request.ts'
import { eraseCustomer, type Erasing } from '../../server/erasure/erase-customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { fillCustomer, openOffice, type FilledCustomer, type Office } from '../filled-customer.ts'
import { makeSite, openTestGateway, type TestGateway } from '../gateway.ts'
import { canariesOf, findCanaries, rowsOf, TABLES_OF_PERSONS, wholeHash } from '../traces.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let office: Office
let maija: FilledCustomer

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  office = await openOffice(gateway, await makeSite(gateway))
  maija = await fillCustomer(gateway, office, { word: 'Kanarialintu', phone: '+358401111111' })
})

const erase = (id = maija.id, details: Partial<Erasing> = {}) =>
  eraseCustomer(gateway.gateway, id, { reason: 'request', request: null, now: gateway.now, ...details })

/** What the database holds of a customer, and of the browsers that were linked with it. */
async function held({ id, mergedId }: FilledCustomer) {
  const links = await db
    .selectFrom('customer_link')
    .select('visitor_no')
    .where('customer_id', '=', id)
    .execute()
  const led = { ids: [id, mergedId], visitors: links.map(({ visitor_no: no }) => no) }
  return () => rowsOf(db, led)
}

test('an erasure leaves no row of any table of the map, of the customer or of the browsers that were linked (R36, R95)', async () => {
  const rows = await held(maija)
  // Whoever adds a table to the map fills it in test/filled-customer.ts.
  expect([...(await rows()).keys()].toSorted()).toEqual(TABLES_OF_PERSONS)

  expect(await erase(maija.mergedId)).toBe('erased')

  expect([...(await rows()).keys()]).toEqual([])
  expect(await erase()).toBe('gone')
})

test('nothing that was known of them is in any column, as it was, hashed or encoded, nor a key that opens it (R95)', async () => {
  const canaries = await canariesOf(gateway.gateway, maija)
  expect((await findCanaries(gateway.gateway, canaries)).length).toBeGreaterThan(20)
  await erase()
  await db.transaction().execute((trx) => emptyRequest(trx, maija.openRequest))

  expect(await findCanaries(gateway.gateway, canaries)).toEqual([])
})

test('rows of other customers are what they were', async () => {
  const ville = await fillCustomer(gateway, office, { word: 'Varpunen', phone: '+358402222222' })
  const rows = await held(ville)
  const before = await rows()
  expect([...before.keys()].toSorted()).toEqual(TABLES_OF_PERSONS)
  await erase()
  expect(await rows()).toEqual(before)
})

test('what they forbade holds when they come again by any address they ever had, and a file does not make them anew (R93)', async () => {
  await erase()
  const known = await suppressionsOf(db, gateway.gateway.vault, 1, [
    { email: maija.values.email! },
    { email: 'OLD.kanarialintu@example.com' },
    { email: 'form.kanarialintu@example.com' },
    { phone: maija.phone },
    { email: 'else@example.com' },
  ])
  const all = ['direct-marketing', 'erased']
  expect(known.map((kinds) => [...kinds].toSorted())).toEqual([all, all, all, all, []])
})

test('who went by their age alone may be made anew, and their bans hold', async () => {
  await erase(maija.id, { reason: 'retention' })
  const [kinds] = await suppressionsOf(db, gateway.gateway.vault, 1, [{ phone: maija.phone }])
  expect([...kinds!]).toEqual(['direct-marketing'])
})

test('what they bought stays in sums of the year that name nobody (R94)', async () => {
  await fillCustomer(gateway, office, { word: 'Varpunen', phone: '+358402222222' }).then(({ id }) =>
    erase(id),
  )
  await erase()
  expect(await db.selectFrom('erased_total').selectAll().execute()).toEqual([
    {
      register_id: 1,
      year: 2012,
      currency: 'EUR',
      orders: 2,
      order_cents: 4_960,
      invoices: 2,
      cents: 4_960,
      paid_cents: 4_960,
    },
  ])
})

test('the details of the log that name them go, and the chain holds', async () => {
  await erase()
  const named = await db
    .selectFrom('audit_entry')
    .select(['act', 'detail', 'salt'])
    .where('act', 'in', ['customer.read', 'customer.shown', 'submission.decide'])
    .execute()
  expect(named).toEqual(named.map(({ act }) => ({ act, detail: null, salt: null })))
  expect(named).toHaveLength(3)
  expect(await verifyChain(db)).toMatchObject({ holds: true, erased: 3 })
})

test('holds are answered and nothing is done; a paper that names nobody else and is not destroyed stands in the way, too (R37, R89)', async () => {
  await db
    .updateTable('paper')
    .set({
      state: 'processing',
      destroyed_on: null,
      destroyed_how: null,
      destroyed_by: null,
      destruction_seen_by: null,
    })
    .execute()
  const before = await wholeHash(db)
  expect(await erase()).toEqual({ holds: [], papers: [1] })
  // On the last day of 2018 the law still kept what was sold in 2012.
  const outcome = await erase(maija.id, { now: new Date('2018-12-31T12:00:00Z') })
  expect(outcome).toMatchObject({ holds: [{ kind: 'law', until: '2019-01-01' }] })
  expect(await wholeHash(db)).toEqual(before)
})

test('a paper that names others, too, stays theirs', async () => {
  const ville = await fillCustomer(gateway, office, { word: 'Varpunen', phone: '+358402222222' })
  await db
    .insertInto('paper_person')
    .columns(['paper_id', 'customer_id'])
    .expression(
      db
        .selectFrom('paper_person')
        .select([sql<string>`paper_id`.as('paper_id'), sql<string>`${ville.id}::uuid`.as('id')])
        .where('customer_id', '=', maija.id),
    )
    .execute()
  await erase()
  const papers = await db
    .selectFrom('paper')
    .select(['no', sql<boolean>`key is not null`.as('kept')])
    .orderBy('no')
    .execute()
  expect(papers).toEqual([
    { no: 1, kept: true },
    { no: 2, kept: true },
  ])
})

test('a browser that another customer is linked with, too, keeps its visits', async () => {
  const ville = await fillCustomer(gateway, office, { word: 'Varpunen', phone: '+358402222222' })
  const link = await db
    .selectFrom('customer_link')
    .selectAll()
    .where('customer_id', '=', maija.id)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('customer_link')
    .values({ ...link, customer_id: ville.id })
    .execute()
  const count = async () => (await db.selectFrom('visit').select('id').execute()).length
  expect(await count()).toBe(2)
  await erase()
  expect(await count()).toBe(2)
  expect(await db.selectFrom('customer_link').select('customer_id').execute()).toEqual([
    { customer_id: ville.id },
    { customer_id: ville.id },
  ])
})

test('closed requests are emptied at once, others when they are closed; that something was asked and answered stays', async () => {
  await erase()
  const requests = () =>
    db
      .selectFrom('subject_request')
      .select([
        'id',
        'no',
        'state',
        'customer_id',
        'erased_at',
        'words',
        sql<boolean>`key is null`.as('emptied'),
      ])
      .orderBy('no')
      .execute()
  const [closed, open] = await requests()
  expect(closed).toMatchObject({
    id: maija.closedRequest,
    state: 'closed',
    emptied: true,
    customer_id: null,
    words: null,
  })
  expect(open).toMatchObject({
    id: maija.openRequest,
    emptied: false,
    customer_id: null,
    erased_at: gateway.now,
  })
  await db.transaction().execute((trx) => emptyRequest(trx, maija.openRequest))
  expect((await requests())[1]).toMatchObject({ emptied: true, words: null })
  const certificates = await db.selectFrom('refusal_certificate').select(['sha256']).execute()
  expect(certificates).toEqual([{ sha256: 'a'.repeat(64) }, { sha256: 'a'.repeat(64) }])
  expect(await db.selectFrom('access_link').selectAll().execute()).toEqual([])
})

test('whoever gave or got data gets a task with what they have to erase, closed with the key of the request (R83)', async () => {
  const { vault } = gateway.gateway
  const row = await db
    .selectFrom('subject_request')
    .select('key')
    .where('id', '=', maija.openRequest)
    .executeTakeFirstOrThrow()
  const ownKey = vault.openKey(maija.openRequest, row.key!)
  await db.deleteFrom('request_task').execute()
  await erase(maija.id, { request: { id: maija.openRequest, ownKey } })
  const tasks = await db.selectFrom('request_task').selectAll().orderBy('kind').execute()
  expect(tasks.map(({ kind, request_id: of }) => [kind, of])).toEqual([
    ['processor', maija.openRequest],
    ['recipient', maija.openRequest],
    ['source', maija.openRequest],
  ])
  const details = tasks.map(({ id, detail }) => JSON.parse(ownKey.open(`task ${id}`, detail!)) as TaskDetail)
  for (const { about, name, changes } of details) {
    expect([about, name]).toEqual(['erasure', 'Kanarialintu Kanarialintunen'])
    expect(changes).toEqual([{ field: 'email', before: 'kanarialintu@example.com', after: null }])
  }
})

test('the hash of an id is nowhere but in the table that says that somebody was erased', async () => {
  const plain = createHash('sha256').update(maija.id).digest('hex')
  await erase()
  const rows = await db
    .selectFrom('erasure')
    .select(['hash', 'kind', 'reason', 'at', 'repeated_at'])
    .execute()
  expect(rows).toEqual(
    [maija.id, maija.mergedId].toSorted().map((id) => ({
      hash: expect.toSatisfy((hash: Uint8Array) =>
        Buffer.from(hash).equals(gateway.gateway.vault.hash('erased customer', id)),
      ),
      kind: 'customer',
      reason: 'request',
      at: gateway.now,
      repeated_at: null,
    })),
  )
  expect(rows.map(({ hash }) => Buffer.from(hash).toString('hex'))).not.toContain(plain.slice(0, 32))
})
