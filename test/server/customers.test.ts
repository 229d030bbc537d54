import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { ChangeView } from '../../src/customer-change.ts'
import type { CustomerDetail, CustomerList, DuplicateView } from '../../src/customer.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { makeCustomer, storedCustomers } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let clerk: Awaited<ReturnType<typeof signIn>>
let register: number

const MAIJA = {
  givenName: 'Maija',
  familyName: 'Mäkinen',
  email: 'maija@example.com',
  phone: '+358401234567',
}

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  clerk = await signIn(gateway, { roles: ['clerk'] })
  register = (await db.selectFrom('register').select('id').executeTakeFirstOrThrow()).id
})

const read = async (id: string) => (await clerk.get<CustomerDetail>(`/api/customers/${id}`)).body
const change = (id: string, message: Record<string, unknown>) =>
  clerk.patch<CustomerDetail & RefusalBody>(`/api/customers/${id}`, {
    revision: 1,
    source: 'notice',
    reason: 'Called us',
    ...message,
  })
const history = async (id: string) => (await clerk.get<ChangeView[]>(`/api/customers/${id}/changes`)).body
const found = async (search: string) => {
  const { body } = await clerk.get<CustomerList>(`/api/customers?search=${encodeURIComponent(search)}`)
  return body.customers.map(({ values }) => values.familyName ?? values.organisation)
}

test('a clerk adds a customer, and every value knows where it came from (R6, R27)', async () => {
  const { status, body } = await clerk.post<CustomerDetail>('/api/customers', {
    register,
    source: 'registration',
    values: {
      ...MAIJA,
      phone: '040 123 4567',
      country: 'Suomi',
      postalCode: '00100',
      url: 'example.com/maija',
      vatNumber: '1234567-1',
    },
  })

  expect(status).toBe(201)
  expect(body).toMatchObject({
    registerName: 'Customers',
    beganOn: '2026-11-24',
    values: {
      ...MAIJA,
      country: 'FI',
      postalCode: '00100',
      url: 'https://example.com/maija',
      vatNumber: 'FI12345671',
    },
  })
  for (const origin of Object.values(body.origins))
    expect(origin).toEqual({
      source: 'registration',
      sourceName: null,
      obtainedAt: gateway.now.toISOString(),
    })
})

test.each([
  ['an e-mail address without a host', { email: 'maija@' }, 'values.email'],
  ['a phone number of no country', { phone: '12' }, 'values.phone'],
  ['a country nobody knows', { country: 'Atlantis' }, 'values.country'],
  ['a postal code of another country', { postalCode: '1234 AB', country: 'FI' }, 'values.postalCode'],
  ['an address that is no page', { url: 'javascript:alert(1)' }, 'values.url'],
  ['a business id whose last digit does not fit', { vatNumber: '1234567-2' }, 'values.vatNumber'],
  ['a field the register does not have', { shoeSize: '42' }, 'values.shoeSize'],
])('%s is refused by name, and nothing is kept (R24)', async (_title, values, field) => {
  const { status, body } = await clerk.post<RefusalBody>('/api/customers', {
    register,
    source: 'registration',
    values,
  })

  expect([status, body.error.field]).toEqual([422, field])
  expect(await storedCustomers(gateway)).toEqual([])
})

test('nothing of a person is in the database in clear, and it goes with the key', async () => {
  const id = await makeCustomer(gateway, { ...MAIJA, city: 'Helsinki', billingName: 'Mäkinen Oy' })
  await change(id, { values: { title: 'Director' }, reason: 'Maija herself told us' })
  const dump: string[] = []
  for (const table of ['customer', 'customer_change', 'customer_value', 'audit_entry'] as const)
    dump.push(JSON.stringify((await sql`select t::text from ${sql.table(table)} t`.execute(db)).rows))
  const hexadecimal = (text: string) => Buffer.from(text).toString('hex')
  for (const text of [...Object.values(MAIJA), 'Helsinki', 'Director', 'herself']) {
    expect(dump.join()).not.toContain(text)
    expect(dump.join()).not.toContain(hexadecimal(text))
  }

  await db.updateTable('customer').set({ key: null }).execute()
  expect(await storedCustomers(gateway)).toEqual([])
  expect((await clerk.get(`/api/customers/${id}`)).status).toBe(404)
})

test('a value put elsewhere in the database is not taken for another one', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  const other = await makeCustomer(gateway, { givenName: 'Ville', email: 'ville@example.com' })
  const values = () => db.selectFrom('customer_value').select(['field', 'value', 'customer_id'])
  const theirs = await values()
    .where('customer_id', '=', other)
    .where('field', '=', 'email')
    .executeTakeFirst()
  await sql`update customer_value set value = ${theirs!.value} where customer_id = ${id} and field = 'email'`.execute(
    db,
  )
  expect((await clerk.get(`/api/customers/${id}`)).status).toBe(500)
})

test('with another LUPA_KEY the gateway does not start, and says what is missing', async () => {
  const other = Buffer.alloc(32, 9).toString('base64')
  await openTestGateway(connection, { LUPA_KEY: other })
  gateway = await openTestGateway(connection)
  await makeCustomer(gateway, MAIJA)
  await expect(openTestGateway(connection, { LUPA_KEY: other })).rejects.toThrow(/LUPA_KEY.*LUPA_KEY=new,old/)
})

test('a new LUPA_KEY in front of the old one: customers are read and found by both, and changed under the new', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  const [old, next] = [Buffer.alloc(32, 7).toString('base64'), Buffer.alloc(32, 9).toString('base64')]
  gateway = await openTestGateway(connection, { LUPA_KEY: `${next},${old}` })
  await makeCustomer(gateway, { familyName: 'Mäki' })
  clerk = await signIn(gateway, { username: 'ville', roles: ['clerk'] })

  expect((await read(id)).values).toEqual(MAIJA)
  expect(await found('mäk')).toEqual(['Mäki', 'Mäkinen'])
  expect(await found('maija@example.com')).toEqual(['Mäkinen'])
  await expect(openTestGateway(connection, { LUPA_KEY: next })).rejects.toThrow(/LUPA_KEY/)
})

test('clerks find by the beginning of names without accents, and by whole addresses, numbers and phones', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  await makeCustomer(gateway, { givenName: 'Ville', familyName: 'Virtanen', organisation: 'Köyliö Oy' })
  await makeCustomer(gateway, { organisation: 'Koivu & Pojat' }, { kind: 'organisation' })

  expect(await found('makin')).toEqual(['Mäkinen'])
  expect(await found('Mäkinen mai')).toEqual(['Mäkinen'])
  expect(await found('koyl virta')).toEqual(['Virtanen'])
  expect(await found('ko')).toEqual(['Koivu & Pojat', 'Virtanen'])
  expect(await found('virtaset')).toEqual([])
  expect(await found('Maija@Example.com')).toEqual(['Mäkinen'])
  expect(await found('maija@')).toEqual([])
  expect(await found('040 1234567')).toEqual(['Mäkinen'])
  expect(await found(String((await read(id)).no))).toEqual(['Mäkinen'])
})

test('the list goes on page by page, and nobody is on two of them', async () => {
  const names = Array.from({ length: 120 }, (_, at) => `Ko${String.fromCharCode(97 + (at % 26))}nen${at}`)
  for (const familyName of names) await makeCustomer(gateway, { familyName })
  const seen: string[] = []
  let next: number | null = null
  do {
    const { body }: { body: CustomerList } = await clerk.get(
      `/api/customers?search=ko${next === null ? '' : `&before=${next}`}`,
    )
    seen.push(...body.customers.map(({ values }) => values.familyName!))
    next = body.next
  } while (next !== null)
  expect(seen).toEqual(names.toReversed())
})

test('a change keeps what was before, with who, why and from where; undoing brings back both (R27 to R30)', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  gateway.pass(60_000)
  expect((await change(id, { values: { email: 'm@example.com', phone: null } })).body).toMatchObject({
    revision: 2,
    values: { email: 'm@example.com' },
  })
  const [latest] = await history(id)
  expect(latest).toMatchObject({
    by: 'Aino Esimerkki',
    act: 'change',
    reason: 'Called us',
    undoable: true,
    values: [
      { field: 'email', before: 'maija@example.com', after: 'm@example.com', source: 'notice' },
      { field: 'phone', before: '+358401234567', after: null },
    ],
  })

  const undo = await clerk.post<CustomerDetail>(`/api/customers/${id}/changes/${latest!.id}/undo`, {
    reason: 'It was another Maija',
  })
  expect(undo.body.values).toEqual(MAIJA)
  expect(undo.body.origins.email).toMatchObject({ source: 'registration' })
  expect((await history(id)).map(({ act, undone }) => [act, undone])).toEqual([
    ['undo', false],
    ['change', true],
    ['create', false],
  ])
})

test('what was changed again is not undone beneath it', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  await change(id, { values: { email: 'one@example.com' } })
  await change(id, { revision: 2, values: { email: 'two@example.com' } })
  const changes = await history(id)

  const undo = (at: number) =>
    clerk.post<RefusalBody>(`/api/customers/${id}/changes/${changes[at]!.id}/undo`, { reason: 'Wrong' })
  expect((await undo(1)).body.error.code).toBe('changed_meanwhile')
  expect((await undo(2)).status).toBe(404)
  expect((await undo(0)).status).toBe(200)
  expect((await read(id)).values.email).toBe('one@example.com')
})

test('whoever has seen an older state does not write over a newer one', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  const answers = await Promise.all([
    change(id, { values: { city: 'Turku' } }),
    change(id, { values: { city: 'Tampere' } }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(await history(id)).toHaveLength(2)
})

test('the same said again leaves where it came from', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  await change(id, { values: { ...MAIJA, city: 'Turku' } })

  const { origins } = await read(id)
  expect(origins.email?.source).toBe('registration')
  expect(origins.city?.source).toBe('notice')
})

test('an authority or partner is named only where it is registered and its contract holds (R28 to R30)', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  const made = await db
    .insertInto('data_source')
    .values(
      (
        [
          ['partner', 'Example Partner', null],
          ['partner', 'Former Partner', '2026-10-31'],
        ] as const
      ).map(([kind, name, endsOn]) => ({
        kind,
        name,
        contract: 'C-1',
        began_on: '2026-01-01',
        ends_on: endsOn,
        created_at: gateway.now,
      })),
    )
    .returning('id')
    .execute()
  const say = async (source: string, sourceId: number | null) =>
    (await change(id, { values: { city: 'Turku' }, source, sourceId })).status

  expect(await say('partner', null)).toBe(422)
  expect(await say('authority', made[0]!.id)).toBe(422)
  expect(await say('partner', made[1]!.id)).toBe(422)
  expect(await say('notice', made[0]!.id)).toBe(422)
  expect(await say('linked-visit', null)).toBe(422)
  expect(await say('partner', made[0]!.id)).toBe(200)
  expect((await read(id)).origins.city).toMatchObject({ source: 'partner', sourceName: 'Example Partner' })
})

test('a relationship has a beginning and an end, in that order (R8)', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  expect((await change(id, { endedOn: '2025-12-31' })).body.error.field).toBe('endedOn')
  expect((await change(id, { endedOn: '2026-11-01' })).body).toMatchObject({
    beganOn: '2026-01-01',
    endedOn: '2026-11-01',
  })
})

test('who looks alike by address, phone, or name and organisation, is shown as likely the same', async () => {
  await makeCustomer(gateway, { ...MAIJA, phone: '+358501111111' })
  await makeCustomer(gateway, { familyName: 'Makinen', email: 'MAIJA@example.com' })
  await makeCustomer(gateway, { givenName: 'Ann', familyName: 'Ek', organisation: 'Koivu Oy' })
  await makeCustomer(gateway, { givenName: 'ann', familyName: 'EK', organisation: 'Koivu oy' })
  await makeCustomer(gateway, { givenName: 'Ann', familyName: 'Ek' })
  const { body } = await clerk.get<DuplicateView[]>('/api/duplicates')

  expect(body.map(({ by, customers }) => [by, customers.map(({ values }) => values.familyName)])).toEqual([
    ['name', ['Ek', 'EK']],
    ['email', ['Mäkinen', 'Makinen']],
  ])
})

test('two that are one are merged with the values a clerk takes, and taken apart again', async () => {
  const [one, other] = [
    await makeCustomer(gateway, MAIJA),
    await makeCustomer(gateway, { ...MAIJA, phone: '+358501111111', city: 'Turku' }),
  ]
  const merge = { other, take: ['phone', 'city'], reason: 'The same person' }
  const merged = await clerk.post<CustomerDetail>(`/api/customers/${one}/merge`, merge)

  expect(merged.body).toMatchObject({
    values: { ...MAIJA, phone: '+358501111111', city: 'Turku' },
    merged: [{ id: other }],
  })
  expect(await found('mäkinen')).toHaveLength(1)
  expect((await clerk.get<DuplicateView[]>('/api/duplicates')).body).toEqual([])
  // The old address leads to who it is now.
  expect((await read(other)).id).toBe(one)

  await change(one, { revision: 2, values: { city: 'Espoo' } })
  const apart = await clerk.post<CustomerDetail>(`/api/customers/${one}/unmerge`, {
    other,
    reason: 'Twins',
  })
  expect(apart.body).toMatchObject({ values: { ...MAIJA, city: 'Espoo' }, merged: [] })
  expect((await read(other)).values).toMatchObject({ phone: '+358501111111', city: 'Turku' })
})

test('changes by an old address and by the new one take turns, and one of them is heard', async () => {
  const [one, other] = [await makeCustomer(gateway, MAIJA), await makeCustomer(gateway, MAIJA)]
  await clerk.post(`/api/customers/${one}/merge`, { other, take: [], reason: 'The same person' })
  const cities = ['Turku', 'Tampere', 'Espoo', 'Vantaa', 'Lahti', 'Oulu']
  const answers = await Promise.all(
    cities.map((city, at) => change(at % 2 ? one : other, { revision: 2, values: { city } })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409])
})

test('nobody is merged with themselves, into another register, or with what they do not have', async () => {
  const [elsewhere] = await db
    .insertInto('register')
    .values({ name: 'Others', created_at: gateway.now })
    .returning('id')
    .execute()
  const one = await makeCustomer(gateway, MAIJA)
  const other = await makeCustomer(gateway, { givenName: 'Maija' })
  const far = await makeCustomer(gateway, MAIJA, { registerId: elsewhere!.id })
  const firm = await makeCustomer(gateway, { organisation: 'Maija' }, { kind: 'organisation' })
  const merge = async (id: string, take: string[] = []) =>
    (await clerk.post(`/api/customers/${one}/merge`, { other: id, take, reason: 'Same' })).status

  expect(await merge(one)).toBe(422)
  expect(await merge(far)).toBe(422)
  expect(await merge(firm)).toBe(422)
  expect(await merge(other, ['city'])).toBe(422)
  expect(await merge(other)).toBe(200)
  expect(await merge(other)).toBe(422)
})

test('a restricted customer is stored only: no list, no reading, no change, until two lift it after telling (R86)', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  await makeCustomer(gateway, MAIJA)
  const officer = await signIn(gateway, { username: 'officer', roles: ['privacy-officer'] })
  expect((await clerk.put(`/api/customers/${id}/restriction`, { reason: 'Why not' })).status).toBe(403)
  expect((await officer.put(`/api/customers/${id}/restriction`, { reason: 'Disputed' })).status).toBe(204)

  expect(await found('mäkinen')).toHaveLength(1)
  expect((await clerk.get<DuplicateView[]>('/api/duplicates')).body).toEqual([])
  expect((await clerk.get<RefusalBody>(`/api/customers/${id}`)).body.error.code).toBe('restricted')
  expect((await clerk.get(`/api/customers/${id}/changes`)).status).toBe(403)
  expect((await change(id, { values: { city: 'Turku' } })).body.error.code).toBe('restricted')
  await expect(
    db
      .insertInto('customer_change')
      .values({
        id,
        customer_id: id,
        revision: 3,
        act: 'change',
        at: gateway.now,
        account_id: null,
        reason: null,
        undoes: null,
      })
      .execute(),
  ).rejects.toThrow(/restricted/)
  const restricted = await officer.get<CustomerList>('/api/customers?restricted=true')
  expect(restricted.body.customers.map((customer) => customer.id)).toEqual([id])

  const propose = (toldOn: string) =>
    officer.put<RefusalBody>(`/api/customers/${id}/restriction/lift`, { reason: 'It was right', toldOn })
  expect((await propose('2026-11-25')).status).toBe(422)
  expect((await propose('2026-11-24')).status).toBe(204)
  const lift = (by = officer) => by.delete<RefusalBody>(`/api/customers/${id}/restriction`)
  const second = await signIn(gateway, { username: 'second', roles: ['privacy-officer'] })
  gateway.pass(6 * 60_000)
  expect((await lift()).body.error.code).toBe('step_up_needed')
  await db.updateTable('staff_session').set({ stepped_up_at: gateway.now }).execute()
  expect((await lift()).body.error.code).toBe('forbidden')
  expect((await lift(second)).status).toBe(204)
  expect((await history(id)).map(({ act, reason }) => [act, reason])).toEqual([
    ['lift', 'It was right'],
    ['restrict', 'Disputed'],
    ['create', null],
  ])
})
