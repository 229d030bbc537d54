import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { recipientsOf } from '../../server/disclosures/recipients-of.ts'
import {
  DISCLOSURE_REASONS,
  OF_CREDIT,
  type DisclosureView,
  type MadeDisclosure,
  type RecipientDisclosures,
} from '../../src/disclosure.ts'
import type { ProcessorView } from '../../src/processor.ts'
import type { RecipientView } from '../../src/recipient.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { REGISTER_FIELDS, type RegisterField } from '../../src/register-field.ts'
import { ROLES } from '../../src/staff.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let clerk: Awaited<ReturnType<typeof signIn>>
let owner: Awaited<ReturnType<typeof signIn>>
let maija: string

const MAIJA = {
  givenName: 'Maija',
  familyName: 'Mäkinen',
  email: 'maija@example.com',
  phone: '+358401234567',
}

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  owner = await signIn(gateway, { username: 'owner' })
  clerk = await signIn(gateway, { roles: ['clerk'] })
  maija = await makeCustomer(gateway, MAIJA)
})

const addRecipient = (told: Record<string, unknown> = {}) =>
  owner.post<RecipientView & RefusalBody>('/api/recipients', {
    kind: 'collection-agency',
    name: 'Perintä Esimerkki Oy',
    country: 'FI',
    ...told,
  })
const addProcessor = (told: Record<string, unknown> = {}) =>
  owner.post<ProcessorView>('/api/processors', {
    name: 'Laskutus Oy',
    agreedOn: '2026-01-01',
    country: 'FI',
    ...told,
  })
const transfer = (processor: number, by = clerk) =>
  by.post<MadeDisclosure & RefusalBody>(`/api/customers/${maija}/transfers`, { processor, note: 'November' })
const disclose = async (message: Record<string, unknown>, { by = clerk, of = maija } = {}) => {
  const { status, body } = await by.post<MadeDisclosure & RefusalBody>(`/api/customers/${of}/disclosures`, {
    reason: 'collection',
    fields: ['givenName', 'familyName'],
    note: 'Assignment 17',
    ...message,
  })
  return { status, body, code: body.error?.code, field: body.error?.field }
}
const received = async (by = clerk) =>
  (await by.get<DisclosureView[]>(`/api/customers/${maija}/disclosures`)).body

test('a recipient gets exactly the fields that are named, and who, what, when and why is kept (R34, R35)', async () => {
  const { body: recipient } = await addRecipient()
  const { status, body } = await disclose({ recipient: recipient.id, fields: ['email', 'familyName'] })

  expect(status).toBe(201)
  expect(body).toMatchObject({ to: 'Perintä Esimerkki Oy' })
  expect(body.values).toEqual({ email: 'maija@example.com', familyName: 'Mäkinen' })
  expect(await received()).toEqual([
    {
      id: body.id,
      at: gateway.now.toISOString(),
      by: 'Aino Esimerkki',
      to: { of: 'recipient', id: recipient.id, name: 'Perintä Esimerkki Oy', country: 'FI' },
      reason: 'collection',
      note: 'Assignment 17',
      fields: ['familyName', 'email'],
      outdated: [],
    },
  ])
  const list = await clerk.get<RecipientDisclosures>(`/api/recipients/${recipient.id}/disclosures`)
  expect(list.body).toMatchObject({
    disclosures: [{ reason: 'collection', customer: { id: maija, name: 'Maija Mäkinen' } }],
    next: null,
  })
})

test('the record holds no value, and says nothing of the person in clear', async () => {
  const { body: recipient } = await addRecipient()
  await disclose({ recipient: recipient.id, fields: Object.keys(MAIJA), note: 'Maija owes 100 euros' })
  const dump: string[] = []
  for (const table of ['disclosure', 'disclosed_value', 'audit_entry'] as const)
    dump.push(JSON.stringify((await sql`select t::text from ${sql.table(table)} t`.execute(db)).rows))
  expect(dump.join()).toContain('phone')
  for (const text of [...Object.values(MAIJA), 'owes']) {
    expect(dump.join()).not.toContain(text)
    expect(dump.join()).not.toContain(Buffer.from(text).toString('hex'))
  }
  const entry = await db
    .selectFrom('audit_entry')
    .select('detail')
    .where('act', '=', 'customer.disclosed')
    .executeTakeFirstOrThrow()
  expect(entry.detail).toEqual({
    id: maija,
    recipient: recipient.id,
    disclosed: 'collection',
    fields: Object.keys(MAIJA),
  })
})

test.each([
  ['a reason that is not on the list', { reason: 'advertising' }, 'reason'],
  ['no reason', { reason: undefined }, 'reason'],
  ['no field', { fields: [] }, 'fields'],
  ['a field twice', { fields: ['email', 'email'] }, 'fields'],
  ['a field that no register has', { fields: ['shoeSize'] }, 'fields.0'],
  ['a field that is not known', { fields: ['email', 'city'] }, 'fields.1'],
  ['everything', { fields: '*' }, 'fields'],
  ['a recipient that is not registered', { recipient: 4711 }, 'recipient'],
  ['no ground', { note: ' ' }, 'note'],
  ['credit that no person decides on', { reason: 'credit-decision' }, 'humanDecides'],
  ['an application for credit that no person decides on', { reason: 'credit-application' }, 'humanDecides'],
])('%s is refused, and nothing goes out', async (_title, message, field) => {
  const { body: recipient } = await addRecipient()
  const told = await disclose({ recipient: recipient.id, ...message })

  expect([told.status, told.field]).toEqual([422, field])
  expect(await received()).toEqual([])
  expect(await db.selectFrom('disclosed_value').selectAll().execute()).toEqual([])
})

test.each(ROLES)(
  'the role "%s" hands over for each reason what a clerk may, and nobody else anything',
  async (role) => {
    const { body: recipient } = await addRecipient()
    const staff = await signIn(gateway, { username: 'other', roles: [role] })
    for (const reason of DISCLOSURE_REASONS) {
      const humanDecides = OF_CREDIT.includes(reason)
      const { status } = await disclose({ recipient: recipient.id, reason, humanDecides }, { by: staff })
      expect({ reason, status }).toEqual({ reason, status: role === 'clerk' ? 201 : 403 })
    }
    const { body: processor } = await addProcessor({ fields: ['email'] })
    expect((await transfer(processor.id, staff)).status).toBe(role === 'clerk' ? 201 : 403)
    expect(await received()).toHaveLength(role === 'clerk' ? DISCLOSURE_REASONS.length + 1 : 0)
  },
)

test('whoever forbade marketing is not handed to a service of others, and still to whom a bill is owed (R77, R93)', async () => {
  const { body: recipient } = await addRecipient()
  const hand = async (reason: string) =>
    (await disclose({ recipient: recipient.id, reason })).code ?? 'handed'
  const wish = async (act: string, kinds: string[]) =>
    (
      await clerk.post(`/api/customers/${maija}/bans`, {
        act,
        kinds,
        channel: 'phone',
        askedOn: '2026-11-24',
        language: 'fi',
      })
    ).status
  expect(await wish('forbid', ['directory'])).toBeLessThan(300)
  expect(await hand('value-added-service')).toBe('handed')
  expect(await wish('forbid', ['all-marketing'])).toBeLessThan(300)
  expect(await hand('value-added-service')).toBe('forbidden')
  for (const reason of ['collection', 'billing', 'legal-duty']) expect(await hand(reason)).toBe('handed')
  expect(await wish('allow', ['all-marketing'])).toBeLessThan(300)
  expect(await hand('value-added-service')).toBe('handed')
})

test('handing over takes the password again', async () => {
  const { body: recipient } = await addRecipient()
  gateway.pass(6 * 60_000)
  expect((await disclose({ recipient: recipient.id })).code).toBe('step_up_needed')
})

test('a clerk of another register hands over nothing', async () => {
  const { body: recipient } = await addRecipient()
  const [register] = await db
    .insertInto('register')
    .values({ name: 'Others', created_at: gateway.now })
    .returning('id')
    .execute()
  const other = await signIn(gateway, {
    username: 'other',
    roles: [{ role: 'clerk', siteId: null, registerId: register!.id }],
  })
  // A role given in full names its use by itself; this one is told.
  const response = await gateway.app.request(`/api/customers/${maija}/disclosures`, {
    method: 'POST',
    headers: { cookie: other.cookie, origin: gateway.gateway.staffUrl, 'lupa-use': 'customer-care' },
    body: JSON.stringify({
      recipient: recipient.id,
      reason: 'billing',
      fields: ['email'],
      note: 'Bill 1',
    }),
  })
  expect(response.status).toBe(404)
  await disclose({ recipient: recipient.id })
  const list = await other.get<RecipientDisclosures>(`/api/recipients/${recipient.id}/disclosures`)
  expect(list.body.disclosures).toEqual([])
})

test('of a restricted customer data go out under a duty by law alone, by who sees such customers (GDPR art. 18)', async () => {
  const { body: recipient } = await addRecipient({ kind: 'authority', name: 'Viranomainen' })
  const officer = await signIn(gateway, { username: 'officer', roles: ['privacy-officer'] })
  const both = await signIn(gateway, { username: 'both', roles: ['clerk', 'privacy-officer'] })
  await disclose({ recipient: recipient.id })
  await officer.put(`/api/customers/${maija}/restriction`, { reason: 'Disputed' })

  for (const reason of DISCLOSURE_REASONS) {
    const message = { recipient: recipient.id, reason, humanDecides: true }
    expect((await disclose(message)).code).toBe('restricted')
    expect((await disclose(message, { by: officer })).code).toBe('forbidden')
    expect((await disclose(message, { by: both })).status).toBe(reason === 'legal-duty' ? 201 : 403)
  }
  expect((await received(officer)).map(({ reason }) => reason)).toEqual(['legal-duty', 'collection'])
  const path = `/api/recipients/${recipient.id}/disclosures`
  expect((await clerk.get<RecipientDisclosures>(path)).body.disclosures).toEqual([])
  expect((await officer.get<RecipientDisclosures>(path)).body.disclosures).toHaveLength(2)
})

test('outside the EEA nobody is registered, or handed anything, without a necessity and a safeguard (R39)', async () => {
  const there = { name: 'Example Inc.', country: 'US', kind: 'service-provider' }
  const ground = { necessity: 'Nobody here offers the service', safeguard: 'adequacy-decision' }
  expect((await addRecipient(there)).body.error.field).toBe('necessity')
  expect((await addRecipient({ ...there, necessity: 'x' })).body.error.field).toBe('safeguard')
  expect((await addRecipient({ ...there, ...ground, country: 'CN' })).body.error.field).toBe('safeguard')
  const { body: recipient } = await addRecipient({ ...there, ...ground })
  const change = (told: Record<string, unknown>) =>
    owner.patch<RefusalBody>(`/api/recipients/${recipient.id}`, told)
  expect((await change({ safeguard: null })).body.error.field).toBe('safeguard')
  expect((await change({ country: 'IN' })).body.error.field).toBe('safeguard')
  expect((await disclose({ recipient: recipient.id })).status).toBe(201)

  // As a decision that fell would leave it.
  await db.updateTable('recipient').set({ country: 'CN' }).execute()
  expect(await disclose({ recipient: recipient.id })).toMatchObject({ status: 422, field: 'safeguard' })
  expect((await change({ safeguard: 'standard-contractual-clauses' })).status).toBe(200)
  expect((await disclose({ recipient: recipient.id })).status).toBe(201)
  expect((await change({ endsOn: '2026-11-23' })).status).toBe(200)
  expect((await disclose({ recipient: recipient.id })).field).toBe('recipient')
  expect((await addRecipient({ name: 'Example Inc.' })).status).toBe(409)
})

test('a processor gets the fields of its record that are known, and never another (R13)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...REGISTER_FIELDS), { minLength: 1 }),
      fc.uuid(),
      async (fields: RegisterField[], name) => {
        const { body: processor } = await addProcessor({ name, fields })
        const { status, body } = await transfer(processor.id)
        const known = fields.filter((field) => field in MAIJA)
        expect(status).toBe(known.length > 0 ? 201 : 422)
        if (known.length > 0)
          expect(body.values).toEqual(
            Object.fromEntries(known.map((field) => [field, MAIJA[field as keyof typeof MAIJA]])),
          )
      },
    ),
    { numRuns: 25 },
  )
})

test('nothing goes to a processor without an agreement, a country or fields, or of a restricted customer', async () => {
  const { body: processor } = await addProcessor()
  const path = `/api/processors/${processor.id}`
  const statusOf = async (by = clerk) => (await transfer(processor.id, by)).status
  expect(await statusOf()).toBe(422)
  expect((await owner.patch(path, { fields: ['email', 'phone'], purpose: 'Sends bills' })).status).toBe(200)
  expect(await statusOf()).toBe(201)
  expect((await owner.patch<RefusalBody>(path, { country: 'US' })).body.error.field).toBe('necessity')
  await db.updateTable('processor').set({ country: null }).execute()
  expect(await statusOf()).toBe(422)
  await db.updateTable('processor').set({ country: 'FI', ends_on: '2026-11-23' }).execute()
  expect(await statusOf()).toBe(422)
  await db.updateTable('processor').set({ ends_on: null }).execute()
  const officer = await signIn(gateway, { username: 'officer', roles: ['privacy-officer'] })
  await officer.put(`/api/customers/${maija}/restriction`, { reason: 'Disputed' })
  expect(await statusOf()).toBe(403)
  const both = await signIn(gateway, { username: 'both', roles: ['clerk', 'privacy-officer'] })
  expect((await transfer(processor.id, both)).body.error.code).toBe('restricted')
})

test('whoever got a value that was corrected since is found, also through a merge (GDPR art. 19)', async () => {
  const { body: agency } = await addRecipient()
  const { body: bank } = await addRecipient({ name: 'Pankki Esimerkki', kind: 'credit-institution' })
  const twin = await makeCustomer(gateway, { ...MAIJA, city: 'Turku' })
  await disclose({ recipient: agency.id, fields: ['email', 'phone'] })
  await disclose({ recipient: bank.id, fields: ['city'] }, { of: twin })
  await clerk.patch(`/api/customers/${maija}`, {
    revision: 1,
    source: 'notice',
    reason: 'Called us',
    values: { email: 'm@example.com' },
  })
  gateway.pass(60_000)
  await disclose({ recipient: bank.id, fields: ['email'] })
  await clerk.post(`/api/customers/${maija}/merge`, { other: twin, take: [], reason: 'The same person' })

  const held = await recipientsOf(gateway.gateway.readDb, maija)
  expect(held.map(({ name, field, isOutdated }) => [name, field, isOutdated])).toEqual([
    ['Pankki Esimerkki', 'city', false],
    ['Pankki Esimerkki', 'email', false],
    ['Perintä Esimerkki Oy', 'email', true],
    ['Perintä Esimerkki Oy', 'phone', false],
  ])
  expect(await received()).toMatchObject([
    { fields: ['email'], outdated: [] },
    { fields: ['city'], outdated: [] },
    { fields: ['email', 'phone'], outdated: ['email'] },
  ])
})

test('only owners register recipients; clerks choose among them', async () => {
  await addRecipient()
  expect((await clerk.get<RecipientView[]>('/api/recipients')).body).toMatchObject([
    { name: 'Perintä Esimerkki Oy', country: 'FI', endsOn: null },
  ])
  expect((await clerk.get('/api/processors')).status).toBe(200)
  expect((await clerk.post('/api/recipients', {})).status).toBe(403)
  expect((await clerk.patch('/api/recipients/1', {})).status).toBe(403)
  expect((await owner.get('/api/recipients/1/disclosures')).status).toBe(403)
})

test('a name is of one recipient or processor, also where two are given it at once', async () => {
  const ids: number[] = []
  for (const name of ['A Oy', 'B Oy', 'C Oy', 'D Oy', 'E Oy', 'F Oy'])
    ids.push((await addRecipient({ name })).body.id)
  const renamed = await Promise.all(
    ids.map((id) => owner.patch(`/api/recipients/${id}`, { name: 'Kolmas Oy' })),
  )
  expect(renamed.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409])
  expect((await addRecipient({ name: 'Kolmas Oy' })).body.error).toMatchObject({
    code: 'taken',
    field: 'name',
  })

  await addProcessor()
  const { id } = (await addProcessor({ name: 'Posti Oy' })).body
  const answer = await owner.patch<RefusalBody>(`/api/processors/${id}`, { name: 'Laskutus Oy' })
  expect(answer.body.error).toMatchObject({ code: 'taken', field: 'name' })
  for (const none of ['0', '1.5', 'x', '99999999999'])
    expect((await owner.patch(`/api/recipients/${none}`, { name: 'Nobody' })).status).toBe(404)
})
