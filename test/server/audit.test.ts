import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { verifyChain, writeEntry } from '../../server/audit/chain.ts'
import { keepHead } from '../../server/audit/keep-head.ts'
import type { AccountView, MadeStaff } from '../../src/account.ts'
import type { CustomerList } from '../../src/customer.ts'
import { makeSetupLink } from '../../server/staff/setup-link.ts'
import type { AuditPage, AuditVerification } from '../../src/audit.ts'
import { makeCustomer } from '../customer.ts'
import { emptyTables, testDatabase } from '../database/fresh.ts'
import { makeSite, NOON, openTestGateway, post, signIn, type TestGateway } from '../gateway.ts'
import { runsOf } from '../long.ts'
import { makeInvoice, openOrder } from '../order.ts'

const connection = await testDatabase()
const { db } = connection
const OWN = { origin: 'https://lupa.example.com' }
let gateway: TestGateway

beforeEach(async () => {
  gateway = await openTestGateway(connection)
})

const acts = async () =>
  (await db.selectFrom('audit_entry').select('act').orderBy('no').execute()).map(({ act }) => act)
const write = (act: string, detail = {}) => writeEntry(db, { accountId: null, act, detail }, gateway.now)
/** What somebody with the database's own password may do. */
const bend = (statement: string) =>
  db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = 'replica'`.execute(trx)
    await sql.raw(statement).execute(trx)
  })

const COPIES = 'at, account_id, act, salt, detail, detail_hash, previous_hash, hash from audit_entry'
const COPIED = 'insert into audit_entry select'

test('what staff read of persons, change and are refused is logged, with who, when and why', async () => {
  const site = await makeSite(gateway)
  const owner = await signIn(gateway)
  const clerk = await signIn(gateway, { username: 'clerk', roles: ['clerk'] })
  await post(gateway, '/api/submissions', {
    site: site.key,
    key: crypto.randomUUID(),
    form: 'f',
    fields: { email: 'maija@example.com' },
  })
  const [customer] = (await clerk.get<CustomerList>('/api/customers')).body.customers
  await clerk.get(`/api/customers/${customer!.id}`)
  await owner.patch(`/api/sites/${site.id}`, { name: 'Another name', smallestGroup: 7 })
  await owner.get('/api/customers')
  await owner.patch(`/api/sites/${site.id}`, { smallestGroup: 'many' })
  await post(gateway, '/api/session', { username: 'clerk', password: 'not the right one' }, OWN)
  await post(gateway, '/api/session', { username: 'nobody', password: 'not the right one' }, OWN)
  await owner.get(`/api/stats/totals?site=${site.id}&from=2026-11-24&until=2026-11-25`)

  const auditor = await signIn(gateway, { username: 'auditor', roles: ['auditor'] })
  const { entries } = (await auditor.get<AuditPage>('/api/audit')).body
  expect(entries.map(({ by, act, detail }) => [by, act, detail]).toReversed()).toEqual([
    ['clerk', 'customer.list', { use: 'customer-care' }],
    ['clerk', 'customer.shown', { customers: [customer!.no] }],
    ['clerk', 'customer.read', { id: customer!.id, use: 'customer-care' }],
    ['aino', 'site.change', { id: String(site.id), fields: ['name', 'smallestGroup'] }],
    ['aino', 'refused', { route: 'GET /api/customers', code: 'forbidden' }],
    ['aino', 'site.change', { id: String(site.id), fields: ['smallestGroup'] }],
    ['aino', 'site.change.failed', { id: String(site.id), status: 422 }],
    ['clerk', 'session.refused', {}],
    [null, 'session.refused', {}],
    ['auditor', 'audit.read', {}],
  ])
  const { body } = await auditor.get<AuditPage>('/api/audit?by=clerk&act=customer.read')
  expect(body.entries).toHaveLength(1)
  expect(JSON.stringify(entries)).not.toContain('maija')
})

test('whatever list shows customers, the log says whom', async () => {
  const staff = await signIn(gateway, { roles: ['clerk'] })
  const [owner, finance, archivist] = [
    await signIn(gateway, { username: 'owner' }),
    await signIn(gateway, { username: 'finance', roles: ['finance'] }),
    await signIn(gateway, { username: 'archivist', roles: ['archivist'] }),
  ]
  const id = await makeCustomer(gateway, { familyName: 'Mäkinen', email: 'maija@example.com' })
  const { no } = await db.selectFrom('customer').select('no').executeTakeFirstOrThrow()
  await openOrder(staff, id)
  await openOrder(staff, id)
  await makeInvoice(finance, no)
  const wish = { act: 'forbid', kinds: ['directory'], channel: 'desk', askedOn: '2026-11-23', language: 'en' }
  await staff.post(`/api/customers/${id}/bans`, wish)
  const paper = { kind: 'letter', title: 'Letter', event: 'She wrote', persons: [id] }
  await archivist.post('/api/papers', { ...paper, receivedOn: '2026-11-23', retainUntil: '2030-01-01' })
  const agency = { kind: 'authority', name: 'Virasto', country: 'FI' }
  const { body: recipient } = await owner.post<{ id: number }>('/api/recipients', agency)
  const told = { recipient: recipient.id, reason: 'legal-duty', fields: ['familyName'], note: 'Asked' }
  await staff.post(`/api/customers/${id}/disclosures`, told)

  for (const [by, path] of [
    [staff, '/api/customers'],
    [staff, '/api/orders'],
    [finance, '/api/billing'],
    [staff, '/api/unconfirmed-bans'],
    [archivist, '/api/papers'],
    [archivist, `/api/paper-persons?search=${no}`],
    [staff, `/api/recipients/${recipient.id}/disclosures`],
  ] as const) {
    expect((await by.get(path)).status, path).toBe(200)
    const last = await db
      .selectFrom('audit_entry')
      .select(['act', 'detail'])
      .orderBy('no', 'desc')
      .executeTakeFirstOrThrow()
    expect([path, last]).toEqual([path, { act: 'customer.shown', detail: { customers: [no] } }])
  }
})

test('the log says who gave which roles to whom', async () => {
  const site = await makeSite(gateway)
  const owner = await signIn(gateway)
  const roles = [{ role: 'marketer', siteId: site.id, registerId: null }]
  const { staff } = (
    await owner.post<MadeStaff>('/api/staff', { username: 'pekka', fullName: 'Pekka', roles })
  ).body
  await owner.patch(`/api/staff/${staff.id}`, { roles: [] })

  const given = await db.selectFrom('audit_entry').select('detail').where('act', '=', 'staff.roles').execute()
  expect(given.map(({ detail }) => detail)).toEqual([
    { id: staff.id, username: 'pekka', roles: [`marketer of site ${site.id}`] },
    { id: staff.id, username: 'pekka', roles: [] },
  ])
})

test('a reading is found by whom it was of, however the address was written', async () => {
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  const id = 'abcdef01-2345-4678-9abc-def012345678'
  const written = [id.toUpperCase(), `%61${id.slice(1)}`]
  for (const one of written) await clerk.get(`/api/customers/${one}`)

  const read = await db
    .selectFrom('audit_entry')
    .select('detail')
    .where('act', '=', 'customer.read')
    .execute()
  expect(read.map(({ detail }) => detail)).toEqual(written.map(() => ({ id, use: 'customer-care' })))
})

test('nobody writes to the log what they like: neither by names of fields nor by addresses', async () => {
  const owner = await signIn(gateway)
  await owner.patch('/api/sites/1', { name: 'Shop', 'Maija Mallikas': 1 })
  await owner.get(`/api/sites/${encodeURIComponent('Maija Mallikas '.repeat(100))}`)
  await owner.delete('/api/account/passkeys/%00')
  await owner.patch(`/api/sites/${'9'.repeat(500)}`, {})

  const kept = await db.selectFrom('audit_entry').select('detail').orderBy('no').execute()
  expect(kept[0]!.detail).toEqual({ id: '1', fields: ['name', '?'] })
  expect(JSON.stringify(kept).length).toBeLessThan(1_000)
  expect(await verifyChain(db)).toMatchObject({ holds: true })
})

test('the log has every way in: the first account, links, passkeys that open nothing, and who was let in no more', async () => {
  const link = await makeSetupLink(db, gateway.now)
  const first = { username: 'aino', fullName: 'Aino Esimerkki', password: 'correct horse battery' }
  await post(gateway, '/api/setup', { token: link, ...first }, OWN)
  const owner = await signIn(gateway, { username: 'other' })
  const ville = { username: 'ville', fullName: 'Ville Virta', roles: [] }
  const made = (await owner.post<MadeStaff>('/api/staff', ville)).body
  const token = made.link!.split('#')[1]
  await post(gateway, '/api/invitation', { token, password: 'a longer way to market' }, OWN)
  await post(gateway, '/api/passkey-session', { response: { id: 'nobodys' } }, OWN)
  await owner.patch(`/api/staff/${made.staff.id}`, { disabled: true })
  await owner.patch(`/api/staff/${made.staff.id}`, { disabled: false })

  expect(await acts()).toEqual([
    'account.first',
    'session.begin',
    'staff.invite',
    'staff.roles',
    'account.link',
    'session.begin',
    'session.refused',
    'staff.change',
    'staff.disable',
    'staff.change',
    'staff.enable',
  ])
})

test('nobody changes, deletes or empties the log, but for details that are erased', async () => {
  await write('one', { person: 'Maija' })
  await write('two', { person: 'Matti' })
  await expect(db.deleteFrom('audit_entry').execute()).rejects.toMatchObject({ code: '23001' })
  await expect(sql`truncate audit_entry`.execute(db)).rejects.toMatchObject({ code: '23001' })
  await expect(sql`update audit_entry set act = 'three'`.execute(db)).rejects.toMatchObject({ code: '23001' })
  await expect(sql`update audit_entry set detail = '{}'`.execute(db)).rejects.toMatchObject({ code: '23001' })

  await db.updateTable('audit_entry').set({ detail: null, salt: null }).where('no', '=', 1).execute()
  expect(await verifyChain(db)).toMatchObject({ holds: true, entries: 2, erased: 1 })
  expect(JSON.stringify(await db.selectFrom('audit_entry').selectAll().execute())).not.toContain('Maija')
})

test.each([
  ['who did it', `update audit_entry set account_id = gen_random_uuid() where no = 2`, 2],
  ['what was done', `update audit_entry set act = 'nothing' where no = 2`, 2],
  ['when it was done', `update audit_entry set at = at + interval '1 hour' where no = 2`, 2],
  ['the details', `update audit_entry set detail = '{"person":"Matti"}' where no = 2`, 2],
  ['the salt', `update audit_entry set salt = 'aa' where no = 2`, 2],
  ['an entry taken out', `delete from audit_entry where no = 2`, 2],
  [
    'two entries in each other’s place',
    `update audit_entry set at = other.at, account_id = other.account_id, act = other.act, salt = other.salt,
      detail = other.detail, detail_hash = other.detail_hash, previous_hash = other.previous_hash, hash = other.hash
      from audit_entry as other where other.no = 5 - audit_entry.no and audit_entry.no in (2, 3)`,
    2,
  ],
  ['an entry put before the first', `${COPIED} -3, ${COPIES} where no = 1`, -3],
  ['an entry put before the first, as none', `${COPIED} 0, ${COPIES} where no = 3`, 0],
])('the chain shows %s changed, even by who may do anything in the database', async (_, statement, no) => {
  for (const act of ['one', 'two', 'three']) await write(act, { person: 'Maija' })
  expect((await verifyChain(db)).holds).toBe(true)
  await bend(statement)

  expect(await verifyChain(db)).toMatchObject({ holds: false, fault: { no } })
})

test('a head that was kept elsewhere shows the end of the chain cut off', async () => {
  for (const act of ['one', 'two', 'three']) await write(act)
  const { head } = await verifyChain(db)
  await bend('delete from audit_entry where no = 3')
  const cut = await verifyChain(db)

  expect(cut).toMatchObject({ holds: true, entries: 2 })
  expect(cut.head).not.toBe(head)
})

test('many at once write one chain', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, no) => write(`act ${no}`)))

  expect(await verifyChain(db)).toMatchObject({ holds: true, entries: 20 })
  expect(new Set(await acts()).size).toBe(20)
})

test('an act that is undone leaves no entry, and one whose entry cannot be written is undone', async () => {
  await expect(
    db.transaction().execute(async (trx) => {
      await writeEntry(trx, { accountId: null, act: 'undone', detail: {} }, gateway.now)
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect(await acts()).toEqual([])
})

test('whatever details say, the chain holds, and holds on without any of them', async () => {
  const detail = fc.dictionary(
    fc.string(),
    fc.oneof(
      fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed() && !text.includes('\0')),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    ),
    { maxKeys: 5 },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(detail, { minLength: 1, maxLength: 8 }), fc.nat(), async (details, erased) => {
      await emptyTables(db)
      for (const one of details) await write('act', one)
      const before = await verifyChain(db)
      await db
        .updateTable('audit_entry')
        .set({ detail: null, salt: null })
        .where('no', '=', (erased % details.length) + 1)
        .execute()
      expect(before.holds).toBe(true)
      expect(await verifyChain(db)).toEqual({ ...before, erased: 1 })
    }),
    runsOf(20),
  )
})

test('an auditor reads in the dashboard whether the chain holds', async () => {
  const auditor = await signIn(gateway, { roles: ['auditor'] })
  await write('one')
  const { body } = await auditor.get<AuditVerification>('/api/audit/verification')

  expect(body).toMatchObject({ holds: true, fault: null })
  expect(body.head).toMatch(/^[0-9a-f]{64}$/)
})

test('an owner sees personal data only after breaking the glass, for an hour, with a reason that is logged', async () => {
  const owner = await signIn(gateway)
  const customers = async () => {
    const headers = { cookie, 'lupa-use': 'emergency' }
    return (await gateway.app.request('/api/customers', { headers })).status
  }
  let { cookie } = owner
  expect(await customers()).toBe(403)
  expect((await owner.post('/api/broken-glass', { reason: 'short' })).status).toBe(422)
  const { status, headers } = await owner.post('/api/broken-glass', {
    reason: 'The clerk is ill, and a customer is at the desk',
  })
  cookie = headers.get('set-cookie')!.split(';')[0]!
  expect(status).toBe(201)
  expect(await customers()).toBe(200)

  for (let minutes = 0; minutes < 60; minutes += 20) {
    expect(await customers()).toBe(200)
    gateway.pass(20 * 60_000)
  }
  expect(await customers()).toBe(403)
  expect(await acts()).toEqual(
    expect.arrayContaining(['glass.break', 'glass.broken', 'glass.told', 'customer.list', 'refused']),
  )
  const marketer = await signIn(gateway, { username: 'ville', roles: ['marketer'] })
  expect((await marketer.post('/api/broken-glass', { reason: 'I would like to see them' })).status).toBe(403)
})

test('a privacy officer is told in the dashboard of broken glass, too, until the log is read', async () => {
  const owner = await signIn(gateway)
  const officer = await signIn(gateway, { username: 'officer', roles: ['privacy-officer'] })
  const marketer = await signIn(gateway, { username: 'ville', roles: ['marketer'] })
  const untold = async ({ get }: typeof officer) => (await get<AccountView>('/api/session')).body.untoldGlass
  await officer.get('/api/audit')
  expect(await untold(officer)).toBe(0)
  gateway.pass(60_000)
  await owner.post('/api/broken-glass', { reason: 'The clerk is ill, and a customer is at the desk' })
  expect([await untold(officer), await untold(marketer)]).toEqual([1, 0])
  gateway.pass(60_000)
  await officer.get('/api/audit')
  expect(await untold(officer)).toBe(0)
})

test('the head of the log is kept outside the database once a day, whichever gateway comes first', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lupa-head-'))
  const file = join(folder, 'head')
  const keep = () => keepHead(gateway.gateway, { file, address: null })
  await write('one')
  const { head } = await verifyChain(db)
  await Promise.all([keep(), keep()])
  gateway.pass(3_600_000)
  await keep()
  expect(readFileSync(file, 'utf8')).toBe(`${NOON.toISOString()} 1 ${head}\n`)

  gateway.pass(24 * 3_600_000)
  await keep()
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2)
  rmSync(folder, { recursive: true })
  gateway.pass(24 * 3_600_000)
  await expect(keep()).rejects.toThrow('ENOENT')
  expect((await acts()).filter((act) => act === 'audit.head')).toHaveLength(2)
})
