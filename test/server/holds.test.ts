import { beforeEach, expect, test } from 'vitest'
import { holdsOf } from '../../server/holds/holds-of.ts'
import type { ContactView } from '../../src/contact.ts'
import type { HoldView } from '../../src/hold.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { makeInvoice, openOrder, stepInvoice, take } from '../order.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let clerk: Awaited<ReturnType<typeof signIn>>
let maija: string
let oy: string

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  clerk = await signIn(gateway, { roles: ['clerk'] })
  maija = await makeCustomer(gateway, { givenName: 'Maija', familyName: 'Mäkinen' })
  oy = await makeCustomer(gateway, { organisation: 'Example Oy' }, { kind: 'organisation' })
})

const numberOf = async (id: string) =>
  (await db.selectFrom('customer').select('no').where('id', '=', id).executeTakeFirstOrThrow()).no
const holds = async (id = maija) => (await clerk.get<HoldView[]>(`/api/customers/${id}/holds`)).body
const add = (details: Record<string, unknown> = {}) =>
  clerk.post<{ id: string } & RefusalBody>('/api/contacts', {
    person: maija,
    organisation: oy,
    position: 'Chair of the board',
    beganOn: '2026-02-01',
    ...details,
  })
const end = (id: string, endedOn: string) => clerk.post<RefusalBody>(`/api/contacts/${id}/end`, { endedOn })
const contactsOf = async (id: string) =>
  (await clerk.get<ContactView[]>(`/api/customers/${id}/contacts`)).body

test('nothing holds somebody who never bought anything', async () => {
  expect(await holds()).toEqual([])
  await openOrder(clerk, maija)
  expect(await holds()).toEqual([])
})

test('an open invoice holds, collection holds, and what is settled leaves the law to hold until its years are over (R37)', async () => {
  const { body: invoice } = await makeInvoice(clerk, await numberOf(maija))
  const law = { kind: 'law', until: '2033-01-01', on: { what: 'invoice', no: '2026-1' } }
  expect(await holds()).toEqual([{ kind: 'open-invoice', until: null, on: law.on }, law])
  const collected = await stepInvoice(clerk, invoice, { act: 'collect' })
  expect(await holds()).toEqual([{ kind: 'collection', until: null, on: law.on }, law])
  await stepInvoice(clerk, collected.body, { act: 'pay', on: '2026-11-20' })
  expect(await holds()).toEqual([law])

  expect(await holdsOf(db, maija, new Date('2032-12-31T12:00:00Z'))).toEqual([law])
  expect(await holdsOf(db, maija, new Date('2033-01-01T12:00:00Z'))).toEqual([])
})

test('the years begin with the financial year in which the last voucher came: a payment counts as the invoice does', async () => {
  await db.updateTable('register').set({ financial_year_ends: 6 }).execute()
  const number = await numberOf(maija)
  await makeInvoice(clerk, number, { no: 'June', issuedOn: '2026-06-30', dueOn: '2026-06-30' })
  expect((await holds()).at(-1)).toMatchObject({ kind: 'law', until: '2033-01-01' })
  const july = await makeInvoice(clerk, number, { no: 'July', issuedOn: '2026-07-01', dueOn: '2026-07-01' })
  expect((await holds()).at(-1)).toMatchObject({ kind: 'law', until: '2034-01-01', on: { no: 'July' } })

  gateway.pass(365 * 86_400_000)
  clerk = await signIn(gateway, { username: 'kalle', roles: ['clerk'] })
  await stepInvoice(clerk, july.body, { act: 'pay', on: '2027-08-01', cents: 1 })
  expect((await holds()).at(-1)).toMatchObject({ kind: 'law', until: '2035-01-01' })
})

test('what was delivered is kept by law from its day on', async () => {
  const { body: order } = await openOrder(clerk, maija)
  await take(clerk, order, 'in-progress', 'delivered')
  expect(await holds()).toEqual([{ kind: 'law', until: '2033-01-01', on: { what: 'order', no: '1' } }])
})

test('who acts for an organisation is not erased until the position ended, and both pages tell of it (R89)', async () => {
  const { status, body: contact } = await add()
  expect(status).toBe(201)
  const hold = { kind: 'contact', on: { what: 'organisation', no: String(await numberOf(oy)) } }
  expect(await holds()).toEqual([{ ...hold, until: null }])
  expect(await holds(oy)).toEqual([])
  const [told] = await contactsOf(maija)
  expect(told).toMatchObject({
    position: 'Chair of the board',
    person: { id: maija, name: 'Maija Mäkinen' },
    organisation: { id: oy, name: 'Example Oy' },
    endedOn: null,
  })
  expect(await contactsOf(oy)).toEqual([told])

  expect((await end(contact.id, '2026-01-31')).body.error.field).toBe('endedOn')
  expect((await end(contact.id, '2026-12-31')).status).toBe(204)
  expect(await holds()).toEqual([{ ...hold, until: '2027-01-01' }])
  expect((await end(contact.id, '2026-12-30')).status).toBe(409)
  expect(await holdsOf(db, maija, new Date('2026-12-31T12:00:00Z'))).toHaveLength(1)
  expect(await holdsOf(db, maija, new Date('2027-01-01T12:00:00Z'))).toEqual([])
})

test('the same position twice at a time is refused; another, or again later, is not', async () => {
  const { body: contact } = await add()
  expect((await add({ position: 'chair of the Board' })).body.error).toMatchObject({ code: 'taken' })
  expect((await add({ position: 'Treasurer' })).status).toBe(201)
  await end(contact.id, '2026-11-01')
  expect((await add({ beganOn: '2026-11-02' })).status).toBe(201)
  expect((await contactsOf(oy)).map(({ position, endedOn }) => [position, endedOn])).toEqual([
    ['Chair of the board', null],
    ['Treasurer', null],
    ['Chair of the board', '2026-11-01'],
  ])
})

test('only a person acts for an organisation, and only for one of the same register', async () => {
  const [other] = await db
    .insertInto('register')
    .values({ name: 'Guests', created_at: gateway.now })
    .returning('id')
    .execute()
  const far = await makeCustomer(
    gateway,
    { organisation: 'Far Oy' },
    { kind: 'organisation', registerId: other!.id },
  )
  expect((await add({ organisation: far })).body.error.field).toBe('organisation')
  expect((await add({ organisation: maija })).body.error.field).toBe('organisation')
  expect((await add({ person: oy, organisation: oy })).body.error.field).toBe('person')
  await expect(
    db
      .insertInto('contact')
      .values({
        id: crypto.randomUUID(),
        register_id: other!.id,
        person_id: maija,
        organisation_id: far,
        position: new Uint8Array(1),
        began_on: '2026-01-01',
        added_by: clerk.accountId,
      })
      .execute(),
  ).rejects.toThrow(/foreign key/)
})

test('positions and holds of a merged customer are the whole’s', async () => {
  const other = await makeCustomer(gateway, { familyName: 'Mäkinen' })
  await add({ person: other })
  await makeInvoice(clerk, await numberOf(other))
  await clerk.post(`/api/customers/${maija}/merge`, { other, take: [], reason: 'The same person' })

  expect((await contactsOf(maija)).map(({ person }) => person.id)).toEqual([maija])
  expect((await holds()).map(({ kind }) => kind)).toEqual(['open-invoice', 'contact', 'law'])
  // Whoever she was before is her: what she is already is not given to her again.
  expect((await add()).status).toBe(409)
})

test('a restricted person is on no page of others, and no position of theirs begins or ends (R86)', async () => {
  const { body: contact } = await add()
  const officer = await signIn(gateway, { username: 'officer', roles: ['privacy-officer'] })
  await officer.put(`/api/customers/${maija}/restriction`, { reason: 'Disputed' })

  expect(await contactsOf(oy)).toEqual([])
  expect((await officer.get<ContactView[]>(`/api/customers/${oy}/contacts`)).body).toHaveLength(1)
  expect((await add({ position: 'Treasurer' })).body.error.code).toBe('restricted')
  expect((await end(contact.id, '2026-11-24')).body.error.code).toBe('restricted')
  await expect(db.updateTable('contact').set({ ended_on: '2026-11-24' }).execute()).rejects.toThrow(
    /restricted/,
  )
})
