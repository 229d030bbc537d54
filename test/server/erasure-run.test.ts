import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { copyDatabase } from '../../server/db/copy-database.ts'
import { ensureMonths } from '../../server/db/months.ts'
import { emptyRequest } from '../../server/erasure/empty-request.ts'
import { eraseCustomer } from '../../server/erasure/erase-customer.ts'
import { catchUp, openLedger } from '../../server/erasure/ledger.ts'
import { noteErasure } from '../../server/erasure/repeat-erasures.ts'
import { runErasures } from '../../server/erasure/run-erasures.ts'
import { askErasure } from '../asked-erasure.ts'
import { makeCustomer } from '../customer.ts'
import { emptyTables, freshDatabase, testDatabase } from '../database/fresh.ts'
import { fillCustomer, openOffice } from '../filled-customer.ts'
import { choose, makeSite, openTestGateway, send, view, type TestGateway } from '../gateway.ts'
import { canariesOf, findCanaries, wholeHash } from '../traces.ts'

const connection = await testDatabase()
const { db } = connection
const backup = await freshDatabase()
afterAll(backup.close)
let folder: string
let file: string
let gateway: TestGateway
let maija: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lupa-ledger-'))
  file = join(folder, 'erasures')
  gateway = await openTestGateway(connection, { ERASURE_LEDGER: file })
  maija = await makeCustomer(gateway, { givenName: 'Maija', email: 'maija@example.com' })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The database as it is now, in another one. */
async function backUp(): Promise<void> {
  await emptyTables(backup.db)
  await ensureMonths(backup.db, { from: gateway.now, now: gateway.now })
  await copyDatabase(db, backup.db)
}

const run = () => runErasures(gateway.gateway)
const customers = async () => (await db.selectFrom('customer').select('id').execute()).map(({ id }) => id)
const requests = () =>
  db
    .selectFrom('subject_request')
    .innerJoin('request_right', 'request_id', 'id')
    .select(['state', 'outcome', 'done_at', 'due_on', 'decided_on', 'closed_at', 'erased_at', 'customer_id'])
    .orderBy('no')
    .execute()
const lines = () => readFileSync(file, 'utf8').trim().split('\n')

test('what two granted is done by the next run, and told in the history of the request and in the log (R36)', async () => {
  const id = await askErasure(gateway, maija, { outcome: 'granted' })
  await askErasure(gateway, await makeCustomer(gateway, { givenName: 'Ville' }), {
    outcome: 'granted',
    approved: false,
  })

  expect(await run()).toEqual([id])
  expect(await run()).toEqual([])
  expect(await customers()).toHaveLength(1)
  expect((await requests())[0]).toMatchObject({
    state: 'decided',
    outcome: 'granted',
    done_at: gateway.now,
    erased_at: gateway.now,
    customer_id: null,
  })
  const events = await db.selectFrom('request_event').select('act').where('request_id', '=', id).execute()
  expect(events.at(-1)).toEqual({ act: 'erase' })
  const acts = await db.selectFrom('audit_entry').select(['act', 'detail']).execute()
  expect(acts).toContainEqual({ act: 'customer.erased', detail: { request: id } })
})

test('an erasure that was held goes on by itself on the day on which nothing holds any more, and is to be told (R37, R89)', async () => {
  const oy = await makeCustomer(gateway, { organisation: 'Example Oy' }, { kind: 'organisation' })
  const { register_id } = await db
    .selectFrom('customer')
    .select('register_id')
    .where('id', '=', oy)
    .executeTakeFirstOrThrow()
  const { accountId } = await askErasure.staff(gateway)
  await db
    .insertInto('contact')
    .values({
      id: randomUUID(),
      register_id,
      person_id: maija,
      organisation_id: oy,
      position: Buffer.from('x'),
      began_on: '2026-01-01',
      ended_on: '2026-11-30',
      added_by: accountId,
    } as never)
    .execute()
  const id = await askErasure(gateway, maija, { outcome: 'held', closed: true })

  gateway.now = new Date('2026-11-30T12:00:00Z')
  expect(await run()).toEqual([])
  expect(await requests()).toMatchObject([
    { state: 'closed', outcome: 'held', done_at: null, customer_id: maija },
  ])

  gateway.now = new Date('2026-12-01T12:00:00Z')
  expect(await run()).toEqual([id])
  expect(await requests()).toMatchObject([
    {
      state: 'decided',
      outcome: 'granted',
      done_at: gateway.now,
      // When it was answered first, which is what the time limit is about.
      decided_on: '2026-11-24',
      due_on: '2027-01-04',
      closed_at: null,
    },
  ])
  expect(await customers()).toEqual([oy])
})

test('a second request of the same person is done with the first', async () => {
  const first = await askErasure(gateway, maija, { outcome: 'granted' })
  const second = await askErasure(gateway, maija, { outcome: 'granted' })
  expect(await run()).toEqual([first, second])
  expect((await requests()).map(({ done_at: at }) => at)).toEqual([gateway.now, gateway.now])
  expect(await db.selectFrom('erasure').select('hash').execute()).toHaveLength(1)
})

test('nobody is erased while the ledger cannot be written, and nothing is half done; then the next run does it', async () => {
  await askErasure(gateway, maija, { outcome: 'granted' })
  const before = await wholeHash(db)
  mkdirSync(file)
  expect(await run()).toEqual([])
  expect(await wholeHash(db)).toEqual(before)
  expect(gateway.logged.at(-1)).toMatch(/"task":"erasure".*EISDIR/)
  await expect(
    eraseCustomer(gateway.gateway, maija, { reason: 'retention', request: null, now: gateway.now }),
  ).rejects.toMatchObject({ code: 'busy' })

  rmSync(file, { recursive: true })
  expect(await run()).toHaveLength(1)
})

test('the ledger says when somebody was erased and why, by a keyed hash alone', async () => {
  await askErasure(gateway, maija, { outcome: 'granted' })
  await run()
  const hash = Buffer.from(gateway.gateway.vault.hash('erased customer', maija)).toString('hex')
  expect(readFileSync(file, 'utf8')).toBe(`2026-11-24T10:00:00.000Z customer request ${hash}\n`)
})

test('a line that was cut off is no line, and the next one is whole', async () => {
  appendFileSync(file, '2026-11-23T10:00:00.000Z customer request 0011')
  const ledger = openLedger(file)
  expect(ledger.read()).toEqual([])
  const erased = { kind: 'customer', reason: 'request', hash: Buffer.alloc(16, 1), at: gateway.now } as const
  ledger.add([erased])
  ledger.add([])
  expect(ledger.read()).toEqual([erased])
})

test('each gateway brings its own ledger up to date with what the others erased', async () => {
  await askErasure(gateway, maija, { outcome: 'granted' })
  await run()
  const other = openLedger(join(folder, 'elsewhere', 'erasures'))
  await catchUp(db, other)
  await catchUp(db, other)
  expect(other.read()).toEqual(openLedger(file).read())
  expect(lines()).toHaveLength(1)
})

test('who was erased is erased again before anybody is answered when a backup brings them back (R95)', async () => {
  const office = await openOffice(gateway, await makeSite(gateway))
  const filled = await fillCustomer(gateway, office, { word: 'Kanarialintu', phone: '+358401111111' })
  const ville = await fillCustomer(gateway, office, { word: 'Varpunen', phone: '+358402222222' })
  const canaries = await canariesOf(gateway.gateway, filled)
  // Those were encrypted at the first start.
  await db.deleteFrom('plain_customer').execute()
  await db.deleteFrom('plain_submission').execute()
  await backUp()
  await eraseCustomer(gateway.gateway, filled.id, { reason: 'request', request: null, now: gateway.now })

  const restored = await openTestGateway(backup, { ERASURE_LEDGER: file })
  await backup.db.transaction().execute((trx) => emptyRequest(trx, filled.openRequest))
  expect(await findCanaries(restored.gateway, canaries)).toEqual([])
  expect(
    (await findCanaries(restored.gateway, await canariesOf(restored.gateway, ville))).length,
  ).toBeGreaterThan(20)
  expect(restored.logged.join()).toContain('"erased":2')
  const noted = await backup.db.selectFrom('erasure').select(['at', 'reason', 'repeated_at']).execute()
  expect(noted).toEqual([0, 1].map(() => ({ at: gateway.now, reason: 'request', repeated_at: gateway.now })))

  const again = await openTestGateway(backup, { ERASURE_LEDGER: file })
  expect(again.logged).toEqual([])
})

test('of two who are one in the backup, and were taken apart before one was erased, the other stays', async () => {
  const ville = await makeCustomer(gateway, { givenName: 'Ville' })
  await db.updateTable('customer').set({ merged_into: maija }).where('id', '=', ville).execute()
  await backUp()
  await db.updateTable('customer').set({ merged_into: null }).execute()
  await eraseCustomer(gateway.gateway, maija, { reason: 'request', request: null, now: gateway.now })

  await openTestGateway(backup, { ERASURE_LEDGER: file })
  expect(await backup.db.selectFrom('customer').select(['id', 'merged_into']).execute()).toEqual([
    { id: ville, merged_into: null },
  ])
})

test('a request that a backup brought back, undone, is done with it', async () => {
  const id = await askErasure(gateway, maija, { outcome: 'granted' })
  await backUp()
  await run()
  const restored = await openTestGateway(backup, { ERASURE_LEDGER: file })
  expect(await backup.db.selectFrom('customer').select('id').execute()).toEqual([])
  expect(await runErasures(restored.gateway)).toEqual([id])
})

test('what a browser erased by itself is erased again, too', async () => {
  const site = await makeSite(gateway)
  const tokens: string[] = []
  for (const path of ['/one', '/two']) {
    const { token } = await choose(gateway, site, ['lupa-statistics'])
    await send(gateway, token, [view(path)])
    tokens.push(token!)
  }
  const { visitorId } = gateway.gateway.tokens.visitorOf(tokens[0]!)!
  await db
    .transaction()
    .execute((trx) => noteErasure(trx, gateway.gateway, { siteId: site.id, visitorId, now: gateway.now }))
  await db.deleteFrom('erasure').execute()
  expect(lines()).toEqual([expect.stringMatching(/ visitor visitor [0-9a-f]{32}$/)])

  await openTestGateway(connection, { ERASURE_LEDGER: file })
  expect(await db.selectFrom('visit').select('id').execute()).toHaveLength(1)
  expect(await db.selectFrom('erasure').select(['kind', 'repeated_at']).execute()).toEqual([
    { kind: 'visitor', repeated_at: gateway.now },
  ])
})
