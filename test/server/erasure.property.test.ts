import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copyDatabase } from '../../server/db/copy-database.ts'
import { ensureMonths } from '../../server/db/months.ts'
import { emptyRequest } from '../../server/erasure/empty-request.ts'
import { eraseCustomer } from '../../server/erasure/erase-customer.ts'
import { holdsOf } from '../../server/holds/holds-of.ts'
import type { Site } from '../../server/sites/site.ts'
import type { ImportDetail } from '../../src/import.ts'
import type { InvoiceView } from '../../src/invoice.ts'
import { makeCustomer } from '../customer.ts'
import { emptyTables, freshDatabase, testDatabase } from '../database/fresh.ts'
import { valuesOf } from '../filled-customer.ts'
import { fillRequest } from '../filled-request.ts'
import { choose, makeSite, openTestGateway, post, send, signIn, view, type TestGateway } from '../gateway.ts'
import { runsOf } from '../long.ts'
import { makeInvoice, openOrder, stepInvoice, take } from '../order.ts'
import { findCanaries, inEveryWay, rowsOf, wholeHash, type Canary } from '../traces.ts'

const connection = await testDatabase()
const { db } = connection
const backup = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'lupa-histories-'))
afterAll(async () => {
  await backup.close()
  rmSync(folder, { recursive: true })
})

const ACTS = [
  'choose',
  'view',
  'submit',
  'change',
  'merge',
  'order',
  'deliver',
  'invoice',
  'pay',
  'forbid',
  'ask',
  'import',
  'list',
  'read',
  'withdraw',
  'restrict',
] as const
type Act = { readonly does: (typeof ACTS)[number]; readonly person: 0 | 1 }
const act: fc.Arbitrary<Act> = fc.record({ does: fc.constantFrom(...ACTS), person: fc.constantFrom(0, 1) })

/** Of both, so that each does happen at least once. */
const EVERYTHING = ACTS.filter((does) => does !== 'withdraw').flatMap((does) =>
  ([0, 1] as const).map((person) => ({ does, person })),
)

type Person = {
  readonly id: string
  readonly word: string
  readonly email: string
  readonly phone: string
  token: string | null
  readonly others: string[]
  readonly invoices: InvoiceView[]
  changes: number
}

const addressOf = ({ word, changes }: Person) =>
  `${word.toLowerCase()}${changes === 0 ? '' : `.${changes}`}@example.com`

type Story = {
  readonly test: TestGateway
  readonly site: Site
  readonly clerk: Awaited<ReturnType<typeof signIn>>
  readonly register: number
  readonly sourceId: number
}

async function begin(ledger: string): Promise<{ story: Story; people: [Person, Person] }> {
  await emptyTables(db)
  const test = await openTestGateway(connection, { ERASURE_LEDGER: ledger })
  const site = await makeSite(test)
  const clerk = await signIn(test, { roles: ['clerk', 'privacy-officer'], use: 'rights' })
  await db.updateTable('staff_session').set({ stepped_up_at: test.now }).execute()
  await db.updateTable('register').set({ directory_of: 'everyone' }).execute()
  const source = await db
    .insertInto('data_source')
    .values({
      kind: 'partner',
      name: 'Kumppani Oy',
      contract: '1',
      began_on: '2010-01-01',
      ends_on: null,
      created_at: test.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const person = async (word: string, phone: string): Promise<Person> => ({
    id: await makeCustomer(test, valuesOf(word, phone)),
    word,
    email: `${word.toLowerCase()}@example.com`,
    phone,
    token: null,
    others: [],
    invoices: [],
    changes: 0,
  })
  return {
    story: { test, site, clerk, register: site.register_id, sourceId: source.id },
    people: [await person('Kanarialintu', '+358401111111'), await person('Varpunen', '+358402222222')],
  }
}

/** Through the same doors as in life; what is refused (a restricted customer's order) just does not happen. */
async function happen(
  { test, site, clerk, register, sourceId }: Story,
  person: Person,
  { does }: Act,
): Promise<void> {
  const { id, word } = person
  const form = (email: string) =>
    post(test, '/api/submissions', {
      site: site.key,
      key: randomUUID(),
      form: 'contact',
      fields: { givenName: word, email },
      ...(person.token !== null && { token: person.token }),
    })
  switch (does) {
    case 'choose':
      person.token = (await choose(test, site, ['lupa-statistics', 'lupa-linking'])).token
      return
    case 'view':
      if (person.token !== null) await send(test, person.token, [view('/chairs')])
      return
    case 'withdraw':
      if (person.token !== null) await choose(test, site, [], { token: person.token })
      person.token = null
      return
    case 'submit':
      // By the address that is known: by another one they would be another customer, until somebody merges them.
      await form(addressOf(person))
      test.pass(60_000)
      return
    case 'change': {
      const row = await db
        .selectFrom('customer')
        .select('revision')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      person.changes += 1
      const { status } = await clerk.patch(`/api/customers/${id}`, {
        revision: row.revision,
        source: 'notice',
        reason: `${word} called`,
        values: { email: addressOf(person) },
      })
      if (status !== 200) person.changes -= 1
      return
    }
    case 'merge': {
      const other = await makeCustomer(test, {
        givenName: word,
        email: `${word.toLowerCase()}.other@example.com`,
      })
      await clerk.post(`/api/customers/${id}/merge`, { other, take: [], reason: `${word} twice` })
      person.others.push(other)
      return
    }
    case 'order':
      await openOrder(clerk, id, { notes: `For ${word}` })
      return
    case 'deliver': {
      const { body } = await openOrder(clerk, id)
      if (body.id) await take(clerk, body, 'in-progress', 'delivered')
      return
    }
    case 'invoice': {
      const { no } = await db
        .selectFrom('customer')
        .select('no')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const { body } = await makeInvoice(clerk, no, { no: `${word}-${randomUUID().slice(0, 8)}` })
      if (body.id) person.invoices.push(body)
      return
    }
    case 'pay': {
      const invoice = person.invoices.pop()
      if (invoice) await stepInvoice(clerk, invoice, { act: 'pay', on: '2026-11-24' })
      return
    }
    case 'forbid':
      await clerk.post(`/api/customers/${id}/bans`, {
        act: 'forbid',
        kinds: ['direct-marketing'],
        channel: 'phone',
        askedOn: '2026-11-23',
        language: 'fi',
      })
      return
    case 'ask':
      await fillRequest(
        test,
        { accountId: clerk.accountId, sourceId },
        { customerId: id, registerId: register, word, rights: ['access', 'rectification'] },
      )
      return
    case 'import':
      await importFile(
        { test, clerk, register },
        `E-mail,Given name\n${person.email},${word}\nelse@example.com,Else\n`,
      )
      return
    case 'list':
      await test.app.request('/api/lists/directory', {
        method: 'POST',
        headers: { cookie: clerk.cookie, origin: test.gateway.staffUrl, 'lupa-use': 'rights' },
        body: JSON.stringify({ register, language: 'fi', format: 'csv' }),
      })
      return
    case 'read':
      await clerk.get(`/api/customers/${id}`)
      await clerk.get(`/api/customers?search=${word}`)
      return
    case 'restrict':
      await clerk.post(`/api/customers/${id}/restriction`, { reason: `${word} objects` })
  }
}

async function importFile(
  { test, clerk, register }: Pick<Story, 'test' | 'clerk' | 'register'>,
  content: string,
): Promise<void> {
  const response = await test.app.request(`/api/imports?register=${register}&name=customers.csv`, {
    method: 'POST',
    headers: { cookie: clerk.cookie, origin: test.gateway.staffUrl, 'lupa-use': 'rights' },
    body: content,
  })
  const sent = (await response.json()) as ImportDetail
  await clerk.put(`/api/imports/${sent.id}/mapping`, {
    columns: ['email', 'givenName'],
    match: 'email',
    kind: 'person',
    source: 'registration',
  })
  await test.gateway.imports.run()
}

async function canariesOf(test: TestGateway, person: Person): Promise<Canary[]> {
  const ids = [person.id, ...person.others]
  const keys = await db.selectFrom('customer').select('key').where('id', 'in', ids).execute()
  return [
    ...[person.word, person.phone, person.phone.slice(4), ...ids].map(inEveryWay),
    ...keys.flatMap(({ key }) =>
      key ? [{ what: 'a key', written: [Buffer.from(key).toString('hex')] }] : [],
    ),
    ...test.gateway.vault
      .hashes(`email 1`, person.email)
      .map((hash) => ({ what: 'a hash', written: [Buffer.from(hash).toString('hex')] })),
  ]
}

async function rowsOfPerson(of: typeof db, person: Person) {
  const links = await db
    .selectFrom('customer_link')
    .select('visitor_no')
    .where('customer_id', 'in', [person.id, ...person.others])
    .execute()
  return rowsOf(of, {
    ids: [person.id, ...person.others],
    visitors: links.map(({ visitor_no: no }) => no),
  })
}

async function emptyAll(of: typeof db): Promise<void> {
  const erased = await of
    .selectFrom('subject_request')
    .select('id')
    .where('erased_at', 'is not', null)
    .execute()
  for (const { id } of erased) await of.transaction().execute((trx) => emptyRequest(trx, id))
}

test('whatever came before, an erasure leaves no trace, in a backup that is put back neither, and nobody else loses anything', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const ledger = join(folder, randomUUID())
      const { story, people } = await begin(ledger)
      const { test } = story
      const [maija, ville] = people
      for (const one of acts) await happen(story, people[one.person], one)
      const canaries = await canariesOf(test, maija)

      const erase = () =>
        eraseCustomer(test.gateway, maija.id, { reason: 'request', request: null, now: test.now })
      const holds = await holdsOf(db, maija.id, test.now)
      if (holds.length > 0) {
        const before = await wholeHash(db)
        expect(await erase()).toMatchObject({ holds })
        expect(await wholeHash(db)).toEqual(before)
        // Years later, when all is paid.
        await db
          .updateTable('invoice')
          .set((eb) => ({
            state: 'paid',
            settled_on: '2026-11-24',
            paid_cents: eb.ref('cents'),
            revision: eb('revision', '+', 1),
          }))
          .where('state', '=', 'open')
          .execute()
        test.now = new Date('2034-01-02T10:00:00Z')
      }
      await emptyTables(backup.db)
      await ensureMonths(backup.db, { from: new Date('2026-11-24'), now: new Date('2026-11-24') })
      await copyDatabase(db, backup.db)
      const before = await rowsOfPerson(db, ville)

      expect(await erase()).toBe('erased')
      await emptyAll(db)
      expect(await rowsOfPerson(db, ville)).toEqual(before)
      expect(await findCanaries(test.gateway, canaries)).toEqual([])

      const restored = await openTestGateway(backup, { ERASURE_LEDGER: ledger })
      await emptyAll(backup.db)
      expect(await findCanaries(restored.gateway, canaries)).toEqual([])
      expect(await rowsOfPerson(backup.db, ville)).toEqual(before)
      const written = [...test.logged, ...restored.logged, readFileSync(ledger, 'utf8')]
        .join('\n')
        .toLowerCase()
      expect(canaries.filter((one) => one.written.some((text) => written.includes(text)))).toEqual([])
    }),
    { ...runsOf(6), examples: [[EVERYTHING]] },
  )
}, 300_000)
