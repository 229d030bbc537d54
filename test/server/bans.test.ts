import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { suppress } from '../../server/customers/suppression.ts'
import { BAN_KINDS, type BanKind, type BansView, type OpenConfirmation } from '../../src/ban.ts'
import type { BillingView } from '../../src/billing.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, openTestGateway, post, signIn, type TestGateway } from '../gateway.ts'
import { makeInvoice, openOrder, take } from '../order.ts'
import { testSmtpServer } from '../smtp-server.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()
let gateway: TestGateway
let clerk: Awaited<ReturnType<typeof signIn>>
let register: number

const MAIJA = { givenName: 'Maija', familyName: 'Mäkinen', email: 'maija@example.com' }

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  clerk = await signIn(gateway, { roles: ['clerk'] })
  register = (await db.selectFrom('register').select('id').executeTakeFirstOrThrow()).id
})

async function openWithMail() {
  gateway = await openTestGateway(connection, { SMTP_URL: smtp.url, MAIL_FROM: 'Shop <shop@example.com>' })
  clerk = await signIn(gateway, { username: 'kalle', roles: ['clerk'] })
}

const say = (id: string, message: Record<string, unknown> = {}) =>
  clerk.post<BansView & RefusalBody>(`/api/customers/${id}/bans`, {
    act: 'forbid',
    kinds: ['directory'],
    channel: 'phone',
    askedOn: '2026-11-23',
    language: 'en',
    ...message,
  })
const bansOf = async (id: string) => (await clerk.get<BansView>(`/api/customers/${id}/bans`)).body
const kindsOf = async (id: string) => (await bansOf(id)).bans.map(({ kind }) => kind)

test.each(['customer-service', 'email', 'register-contact', 'letter', 'phone', 'web', 'desk'] as const)(
  'a ban that came by %s is recorded with its day and who recorded it (R18)',
  async (channel) => {
    const id = await makeCustomer(gateway, MAIJA)
    const { status, body } = await say(id, { kinds: ['directory', 'market-research'], channel })

    expect(status).toBe(201)
    expect(body.bans).toEqual(
      ['directory', 'market-research'].map((kind) => ({
        kind,
        since: gateway.now.toISOString(),
        channel,
        origin: 'wish',
      })),
    )
    expect(body.wishes).toMatchObject([
      { act: 'forbid', channel, askedOn: '2026-11-23', recordedBy: 'Aino Esimerkki', confirmed: null },
    ])
    const log = await db.selectFrom('audit_entry').select(['act', 'account_id']).execute()
    expect(log).toEqual([{ act: 'ban.record', account_id: clerk.accountId }])
  },
)

test('a ban is taken back by a wish of the person, recorded in the same way; both stay in the history', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  await say(id, { kinds: ['direct-advertising', 'distance-selling'] })
  gateway.pass(1000)
  expect((await say(id, { act: 'allow', kinds: ['distance-selling'] })).status).toBe(201)

  const { bans, wishes } = await bansOf(id)
  expect(bans.map(({ kind }) => kind)).toEqual(['direct-advertising'])
  expect(wishes.map(({ act, kinds }) => [act, kinds])).toEqual([
    ['allow', ['distance-selling']],
    ['forbid', ['direct-advertising', 'distance-selling']],
  ])
})

test.each([
  ['of no kind', { kinds: [] }, 422, 'kinds'],
  ['of a kind nobody knows', { kinds: ['everything'] }, 422, 'kinds.0'],
  ['without a channel', { channel: undefined }, 422, 'channel'],
  ['of tomorrow', { askedOn: '2026-11-25' }, 422, 'askedOn'],
  ['of a day that is in no calendar', { askedOn: '2026-02-30' }, 422, 'askedOn'],
  ['taken back that was never made', { act: 'allow' }, 409, 'kinds'],
  ['with a reason of somebody else', { lift: true }, 422, 'lift'],
])('a ban %s is refused', async (_title, message, status, field) => {
  const answer = await say(await makeCustomer(gateway, MAIJA), message)
  expect([answer.status, answer.body.error.field]).toEqual([status, field])
  expect(await db.selectFrom('ban_wish').select('id').execute()).toEqual([])
})

test('what is forbidden already is not forbidden again', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  await say(id)
  expect((await say(id)).status).toBe(409)
  expect((await say(id, { kinds: ['directory', 'all-marketing'] })).status).toBe(201)
  expect(await kindsOf(id)).toEqual(['directory', 'all-marketing'])
})

test('a confirmation goes to the person by mail, in their language, and says what holds', async () => {
  await openWithMail()
  const id = await makeCustomer(gateway, MAIJA)
  for (const language of ['fi', 'sv', 'en'] as const) {
    const { body } = await say(id, { kinds: ['directory', 'all-marketing'], channel: 'email', language })
    expect(body.wishes[0]!.confirmed).toEqual({ way: 'email', on: '2026-11-24' })
    await say(id, { act: 'allow', kinds: ['directory', 'all-marketing'], language })
  }

  expect(smtp.received.map(({ to, mail }) => [to, mail.subject])).toEqual(
    [
      'Kieltosi on kirjattu',
      'Kieltosi on peruttu',
      'Ditt förbud har antecknats',
      'Ditt förbud har återtagits',
      'Your ban is recorded',
      'Your ban is taken back',
    ].map((subject) => ['maija@example.com', subject]),
  )
  expect(smtp.received[0]!.mail.text).toContain(
    '- julkaiseminen luettelossa\n- kaikki markkinointi\n\nPyysit tätä 23. marraskuuta 2026, sähköpostitse.',
  )
  expect(smtp.received.map(({ mail }) => mail.text).join()).not.toMatch(/Maija|Mäkinen/)
  const [, token] = /\/rights\/own\/([\w.-]+)\?lang=fi/.exec(smtp.received[0]!.mail.text!)!
  expect(gateway.gateway.requestLinks.read(token!, gateway.now)).toBe(id)
})

test('where no mail can go the confirmation is an open task, until staff say how the person was told', async () => {
  const id = await makeCustomer(gateway, { familyName: 'Virtanen', phone: '+358401234567' })
  const [wish] = (await say(id)).body.wishes
  const open = async () => (await clerk.get<OpenConfirmation[]>('/api/unconfirmed-bans')).body
  expect(await open()).toMatchObject([{ id: wish!.id, customer: { id, name: 'Virtanen' } }])

  const confirm = async (message: unknown, of = id) =>
    (await clerk.post(`/api/customers/${of}/bans/${wish!.id}/confirmation`, message)).status
  expect(await confirm({ way: 'letter', on: '2026-11-25' })).toBe(422)
  expect(await confirm({ way: 'letter', on: '2026-11-01' })).toBe(422)
  expect(await confirm({ way: 'letter', on: '2026-11-24' }, await makeCustomer(gateway, MAIJA))).toBe(404)
  expect(await confirm({ way: 'letter', on: '2026-11-24' })).toBe(204)
  expect(await confirm({ way: 'phone', on: '2026-11-24' })).toBe(409)
  expect(await open()).toEqual([])
  expect((await bansOf(id)).wishes[0]!.confirmed).toEqual({ way: 'letter', on: '2026-11-24' })
})

test('a task of one register is not hidden behind those of others, and not told of the restricted', async () => {
  const ids: string[] = []
  for (let at = 0; at < 3; at += 1) {
    ids.push(await makeCustomer(gateway, { familyName: `Person ${at}` }))
    await say(ids[at]!)
    gateway.pass(1000)
  }
  // As many of another register as are told at once, and older.
  const { id: other } = await db
    .insertInto('register')
    .values({ name: 'Other', created_at: gateway.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const far = await makeCustomer(gateway, MAIJA, { registerId: other })
  await sql`
    insert into ban_wish (id, customer_id, act, kinds, channel, asked_on, recorded_at, recorded_by, language)
    select gen_random_uuid(), ${far}::uuid, act, kinds, channel, asked_on, recorded_at - interval '1 day', recorded_by,
      language
    from ban_wish, generate_series(1, 200) where customer_id = ${ids[0]!}::uuid`.execute(db)
  await clerk.post(`/api/customers/${ids[1]}/merge`, { other: ids[0], take: [], reason: 'Same' })
  await db.updateTable('customer').set({ restricted_at: gateway.now }).where('id', '=', ids[2]!).execute()

  const roles = [{ role: 'clerk', siteId: null, registerId: register } as const]
  const staff = await signIn(gateway, { username: 'ville', roles })
  const open = (await staff.get<OpenConfirmation[]>('/api/unconfirmed-bans')).body
  expect(open.map(({ customer }) => customer.name)).toEqual(['Person 1', 'Person 1'])
})

test('a mail server that refuses leaves the task open, and the ban holds', async () => {
  await openWithMail()
  const asked: string[] = []
  smtp.answer = (address) => {
    asked.push(address)
    return { code: 550, text: 'no such mailbox' }
  }
  const id = await makeCustomer(gateway, MAIJA)
  expect((await say(id)).body).toMatchObject({
    bans: [{ kind: 'directory' }],
    wishes: [{ confirmed: null }],
  })
  expect(asked).toEqual(['maija@example.com'])
})

test('a ban of whoever turned out to be the same counts for the whole; taken apart again, in doubt it holds', async () => {
  const [first, other] = [await makeCustomer(gateway, MAIJA), await makeCustomer(gateway, MAIJA)]
  await say(other, { kinds: ['directory'] })
  gateway.pass(1000)
  await clerk.post(`/api/customers/${first}/merge`, { other, take: [], reason: 'Same' })
  expect(await kindsOf(first)).toEqual(['directory'])
  gateway.pass(1000)
  await say(first, { act: 'allow', kinds: ['directory'] })
  await say(first, { kinds: ['all-marketing'] })
  expect(await kindsOf(first)).toEqual(['all-marketing'])

  gateway.pass(1000)
  await clerk.post(`/api/customers/${first}/unmerge`, { other, reason: 'Not the same' })
  expect(await kindsOf(first)).toEqual(['all-marketing'])
  expect((await bansOf(other)).bans.map(({ kind, origin }) => [kind, origin])).toEqual([
    ['directory', 'wish'],
    ['all-marketing', 'separated'],
  ])
})

const KEPT: BanKind[] = ['directory', 'all-marketing']

test.each([
  ['e-mail address', { email: 'Maija@Example.com' }],
  ['phone number', { phone: '+358401234567' }],
  [
    'name and address',
    { givenName: 'maija', familyName: 'Makinen', streetAddress: 'Katu 1', postalCode: '00100' },
  ],
])(
  'bans outlive an erasure as keyed hashes: who comes again with the same %s has them at once (R93)',
  async (_, values) => {
    const erased = { ...MAIJA, phone: '+358401234567', streetAddress: 'Katu 1', postalCode: '00100' }
    await db
      .transaction()
      .execute((trx) =>
        suppress(
          trx,
          gateway.gateway.vault,
          { registerId: register, known: [erased], kinds: ['erased', ...KEPT] },
          gateway.now,
        ),
      )
    const { rows } = await sql<{ t: string }>`select suppression::text as t from suppression`.execute(db)
    expect(rows).toHaveLength(9)
    for (const text of Object.values(erased))
      expect(JSON.stringify(rows)).not.toContain(Buffer.from(text).toString('hex'))

    const { body } = await clerk.post<{ id: string }>('/api/customers', {
      register,
      source: 'registration',
      values: { city: 'Helsinki', ...values },
    })
    expect((await bansOf(body.id)).bans.map(({ kind, origin }) => [kind, origin])).toEqual(
      KEPT.map((kind) => [kind, 'erased']),
    )
    expect(await kindsOf(await makeCustomer(gateway, { givenName: 'Ville', city: 'Helsinki' }))).toEqual([])
  },
)

test('a form of somebody who was erased makes a customer with the bans, and is taken like any other', async () => {
  const site = await makeSite(gateway)
  await db
    .transaction()
    .execute((trx) =>
      suppress(
        trx,
        gateway.gateway.vault,
        { registerId: register, known: [MAIJA], kinds: KEPT },
        gateway.now,
      ),
    )
  const sent = await post(gateway, '/api/submissions', {
    site: site.key,
    key: '00000000-0000-4000-8000-000000000001',
    form: 'order',
    fields: MAIJA,
  })
  expect(sent.status).toBe(201)
  const { id } = await db.selectFrom('customer').select('id').executeTakeFirstOrThrow()
  expect(await kindsOf(id)).toEqual(KEPT)
})

test('a ban touches nothing but lists: the customer is read, found, changed and answered as before', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  const seen = async () => {
    const { body } = await clerk.get<Record<string, unknown>>(`/api/customers/${id}`)
    const list = await clerk.get(`/api/customers?search=maija`)
    const { rows } = await sql<{ t: string }>`
      select customer::text as t from customer union all
      select customer_change::text from customer_change union all
      select customer_value::text from customer_value order by 1`.execute(db)
    return { body, list: list.body, rows }
  }
  const before = await seen()
  await say(id, { kinds: [...BAN_KINDS] })
  expect(await seen()).toEqual(before)

  // No other code of the program asks for bans: invoices and answers cannot be stopped by what they do not know.
  const asking = await sql<{ name: string }>`
    select distinct dependent.relname as name
    from pg_depend
    join pg_rewrite on pg_rewrite.oid = objid
    join pg_class as dependent on dependent.oid = ev_class
    where refobjid in ('ban'::regclass, 'listable_customer'::regclass) and dependent.oid <> refobjid
    order by 1`.execute(db)
  expect(asking.rows.map(({ name }) => name)).toEqual([
    'listable_customer',
    'listed_customer',
    'mailable_customer',
  ])
})

test('whoever forbade every use still gets invoices, and answers to what they ask (R93)', async () => {
  await openWithMail()
  const id = await makeCustomer(gateway, {
    ...MAIJA,
    billingName: 'Maija Mäkinen',
    billingEmail: 'bills@example.com',
  })
  await say(id, { kinds: [...BAN_KINDS] })
  const { no } = await db.selectFrom('customer').select('no').executeTakeFirstOrThrow()

  // The finance partner is told what is owed and where the bill goes, and enters another.
  const { body: order } = await openOrder(clerk, id)
  await take(clerk, order, 'in-progress', 'delivered')
  const finance = await signIn(gateway, { username: 'finance', roles: ['finance'] })
  expect((await makeInvoice(finance, no)).status).toBe(201)
  expect((await finance.get<BillingView>('/api/billing')).body.customers).toMatchObject([
    {
      no,
      values: { billingName: 'Maija Mäkinen', billingEmail: 'bills@example.com' },
      invoices: [{ no: '2026-1', state: 'open' }],
      orders: [{ no: order.no }],
    },
  ])

  // A service that sends bills is handed the address.
  const owner = await signIn(gateway, { username: 'owner' })
  const sender = { kind: 'billing-service', name: 'Laskuttaja Oy', country: 'FI' }
  const { body: recipient } = await owner.post<{ id: number }>('/api/recipients', sender)
  const handed = await clerk.post(`/api/customers/${id}/disclosures`, {
    recipient: recipient.id,
    reason: 'billing',
    fields: ['billingEmail'],
    note: 'Invoice 2026-1',
  })
  expect(handed.body).toMatchObject({ values: { billingEmail: 'bills@example.com' } })

  // An answer goes out by mail, also to who forbids all of it.
  await say(id, { act: 'allow', kinds: ['market-research'] })
  expect(smtp.received.map(({ to, mail }) => [to, mail.subject])).toEqual([
    ['maija@example.com', 'Your ban is recorded'],
    ['maija@example.com', 'Your ban is taken back'],
  ])
  expect(await kindsOf(id)).toEqual(BAN_KINDS.filter((kind) => kind !== 'market-research'))
})

test('who may only read records no ban, and nobody sees those of another register', async () => {
  const id = await makeCustomer(gateway, MAIJA)
  const officer = await signIn(gateway, { username: 'pirjo', roles: ['privacy-officer'] })
  expect((await officer.get(`/api/customers/${id}/bans`)).status).toBe(200)
  const message = {
    act: 'forbid',
    kinds: ['directory'],
    channel: 'desk',
    askedOn: '2026-11-23',
    language: 'en',
  }
  expect((await officer.post(`/api/customers/${id}/bans`, message)).status).toBe(403)

  const other = await db
    .insertInto('register')
    .values({ name: 'Other', created_at: gateway.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const roles = [{ role: 'clerk', siteId: null, registerId: other.id } as const]
  const stranger = await signIn(gateway, { username: 'ville', roles })
  expect((await stranger.post(`/api/customers/${id}/bans`, message)).status).toBe(404)
  await say(id)
  expect((await stranger.get(`/api/unconfirmed-bans`)).body).toEqual([])
})
