import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { runApproved } from '../../server/retention/register-run.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import type { RetentionPlan, RetentionSchedule } from '../../src/retention-schedule.ts'
import { addDays } from '../../src/period.ts'
import { makeCustomer } from '../customer.ts'
import { emptyTables, testDatabase } from '../database/fresh.ts'
import { fillCustomer, openOffice } from '../filled-customer.ts'
import { fillRequest } from '../filled-request.ts'
import { moving } from '../moving.ts'
import { makeSite, openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { runsOf } from '../long.ts'
import { canariesOf, findCanaries } from '../traces.ts'

const connection = await testDatabase()
const { db } = connection
type Staff = Awaited<ReturnType<typeof signIn>>
let gateway: TestGateway
let owner: Staff
let officer: Staff
let register: number

beforeEach(begin)

async function begin(): Promise<void> {
  gateway = await openTestGateway(connection)
  owner = await signIn(gateway, { username: 'omistaja' })
  officer = await signIn(gateway, { username: 'tietosuoja', roles: ['privacy-officer'] })
  await db.updateTable('staff_session').set({ stepped_up_at: gateway.now }).execute()
  register = (await db.selectFrom('register').select('id').executeTakeFirstOrThrow()).id
}

type Answer = RetentionSchedule & RefusalBody
const schedule = async (by = officer) => (await by.get<RetentionSchedule>('/api/retention/registers')).body
const plan = async () => (await officer.get<RetentionPlan>(`/api/retention/registers/${register}/plan`)).body
const propose = (by = owner) => by.post<Answer>('/api/retention/runs', { register })
const approve = async (by = officer) => {
  const { runs } = await schedule()
  return by.post<Answer>(`/api/retention/runs/${runs[0]!.id}/approval`, {})
}
const rule = (group: string, told: Record<string, unknown>, by = owner) =>
  by.put<Answer>(`/api/retention/registers/${register}/${group}`, told)
const endedOn = async (day: string | null, values = { givenName: 'Maija' }) => {
  const id = await makeCustomer(gateway, values)
  await db
    .updateTable('customer')
    .set({ began_on: '2000-01-01', ended_on: day })
    .where('id', '=', id)
    .execute()
  return id
}
const customers = async () =>
  (await db.selectFrom('customer').select('no').orderBy('no').execute()).map(({ no }) => no)

test('customers are kept ten years from the end of the relationship, requests three, lists two, unless an owner says otherwise and why (R38)', async () => {
  const { registers } = await schedule()
  expect(registers[0]!.rules.map(({ group, months, reason }) => [group, months, reason])).toEqual([
    ['customers', 120, null],
    ['requests', 36, null],
    ['lists', 24, null],
  ])
  expect((await rule('customers', { months: 72, reason: ' ' })).body.error.field).toBe('reason')
  expect((await rule('shoes', { months: 72, reason: 'Leather' })).status).toBe(404)
  expect((await rule('customers', { months: 72, reason: 'The warranty ends' }, officer)).status).toBe(403)
  const { status, body } = await rule('customers', { months: 72, reason: 'The warranty ends' })
  expect(status).toBe(200)
  expect(body.registers[0]!.rules[0]).toEqual({
    group: 'customers',
    months: 72,
    reason: 'The warranty ends',
    changedAt: gateway.now.toISOString(),
    changedBy: 'Aino Esimerkki',
  })
})

test('one proposes, another approves; what is old enough goes, and what something stands against stays and is told (R37, R38)', async () => {
  await endedOn('2016-11-24')
  await endedOn('2016-11-25')
  await endedOn(null)
  const restricted = await endedOn('2010-01-01')
  await db.updateTable('customer').set({ restricted_at: gateway.now }).where('id', '=', restricted).execute()
  const ordering = await endedOn('2010-01-01')
  const { accountId } = owner
  await db
    .insertInto('customer_order')
    .values({
      id: randomUUID(),
      register_id: register,
      no: 1,
      customer_id: ordering,
      currency: 'EUR',
      opened_at: gateway.now,
    } as never)
    .execute()
  const asking = await endedOn('2010-01-01')
  await fillRequest(
    gateway,
    { accountId, sourceId: await source() },
    { customerId: asking, registerId: register, word: 'x', rights: ['access'] },
  )

  const dry = {
    group: 'customers',
    months: 120,
    count: 1,
    kept: [
      { why: 'restricted', count: 1 },
      { why: 'come-back', count: 1 },
      { why: 'request', count: 1 },
    ],
  }
  expect((await plan())[0]).toEqual(dry)
  const { status, body } = await propose()
  expect(status).toBe(201)
  // Owners see how many: whom it is about is for who approves.
  expect(body.runs[0]).toMatchObject({ plan: [dry, {}, {}], numbers: { customers: [] }, approvable: false })
  expect((await schedule()).runs[0]).toMatchObject({ numbers: { customers: [1] }, approvable: true })
  expect((await propose()).status).toBe(409)
  expect((await approve(owner)).status).toBe(403)
  expect(await customers()).toHaveLength(6)

  const done = await approve()
  expect(done.body.runs[0]).toMatchObject({
    proposedBy: 'Aino Esimerkki',
    doneAt: gateway.now.toISOString(),
    report: [
      { group: 'customers', count: 1, kept: [] },
      { group: 'requests', count: 0 },
      { group: 'lists', count: 0 },
    ],
    approvable: false,
  })
  expect(await customers()).toEqual([2, 3, 4, 5, 6])
  expect((await approve()).status).toBe(409)
})

test('who proposed a run does not approve it, and takes it back', async () => {
  await endedOn('2010-01-01')
  await propose(officer)
  expect((await schedule()).runs[0]!.approvable).toBe(false)
  expect((await approve()).body.error.code).toBe('forbidden')
  const { runs } = await schedule()
  expect((await officer.delete<Answer>(`/api/retention/runs/${runs[0]!.id}`)).body.runs).toEqual([])
  expect(await customers()).toEqual([1])
})

test('closed requests and lists that are old enough go with all that stands under them', async () => {
  const { accountId } = owner
  const office = { accountId, sourceId: await source() }
  const customerId = await endedOn(null)
  const [old, held] = [
    await fillRequest(gateway, office, { customerId, registerId: register, word: 'x', rights: ['access'] }),
    await fillRequest(gateway, office, { customerId, registerId: register, word: 'x', rights: ['erasure'] }),
  ]
  await db
    .updateTable('request_right')
    .set({ outcome: 'held', proposed_by: accountId, proposed_at: gateway.now })
    .where('request_id', '=', held)
    .execute()
  await moving(db, async (trx) => {
    await trx
      .updateTable('subject_request')
      .set({ state: 'closed', closed_at: new Date('2023-11-24T09:00:00Z') })
      .execute()
  })
  const made = (at: string) => ({
    id: randomUUID(),
    register_id: register,
    kind: 'directory' as const,
    format: 'pdf' as const,
    sheet: null,
    made_at: new Date(at),
    made_by: accountId,
    people: 1,
  })
  await db
    .insertInto('made_list')
    .values([made('2024-11-24T09:00:00Z'), made('2024-11-25T09:00:00Z')])
    .execute()

  await propose()
  expect((await schedule()).runs[0]!.plan).toMatchObject([
    { group: 'customers', count: 0 },
    { group: 'requests', months: 36, count: 1, kept: [{ why: 'request', count: 1 }] },
    { group: 'lists', months: 24, count: 1, kept: [] },
  ])
  await approve()
  expect(await db.selectFrom('subject_request').select('id').execute()).toEqual([{ id: held }])
  expect(await db.selectFrom('refusal_certificate').select('request_id').execute()).toEqual([
    { request_id: held },
  ])
  expect(await db.selectFrom('made_list').select('id').execute()).toHaveLength(1)
  expect(await db.selectFrom('subject_request').select('id').where('id', '=', old).execute()).toEqual([])
})

test('who went by age leaves nothing behind either', async () => {
  const office = await openOffice(gateway, await makeSite(gateway))
  const filled = await fillCustomer(gateway, office, { word: 'Kanarialintu', phone: '+358401111111' })
  await db.deleteFrom('retention_run').execute()
  await db
    .updateTable('customer')
    .set({ began_on: '2000-01-01', ended_on: '2013-01-01' })
    .where('id', '=', filled.id)
    .execute()
  await moving(db, async (trx) => {
    await trx
      .updateTable('subject_request')
      .set({ state: 'closed', closed_at: gateway.now })
      .where('id', '=', filled.openRequest)
      .execute()
  })
  const canaries = await canariesOf(gateway.gateway, filled)
  await propose()
  await approve()
  expect(await findCanaries(gateway.gateway, canaries)).toEqual([])
})

test('what happened between the proposal and the run counts: who is held or came back is left and reported, and nobody is added', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          years: fc.integer({ min: 8, max: 12 }),
          meanwhile: fc.constantFrom(
            'nothing',
            'ended later',
            'changed',
            'restricted',
            'asked',
            'owes',
            'merged',
            'added',
          ),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      async (people) => {
        await emptyTables(db)
        await begin()
        const sourceId = await source()
        const made = new Map<string, (typeof people)[number]>()
        const day = ({ years }: { years: number }) => addDays('2026-11-24', -years * 365)
        for (const person of people)
          if (person.meanwhile !== 'added') made.set(await endedOn(day(person)), person)
        await propose()
        const { plan } = (await schedule()).runs[0]!
        const due = [...made].filter(([, { years }]) => years > 10)
        expect(plan[0]!.count).toBe(due.length)
        gateway.pass(60_000)

        for (const person of people) if (person.meanwhile === 'added') await endedOn(day(person))
        for (const [id, { meanwhile }] of made) await happen(id, meanwhile, sourceId)
        const before = await customers()
        await approve()
        await runApproved(gateway.gateway)

        const goes = due.filter(([, { meanwhile }]) => meanwhile === 'nothing')
        const gone = before.length - (await customers()).length
        expect(gone).toBe(goes.length)
        const [report] = (await schedule()).runs[0]!.report!
        expect(report!.count).toBe(goes.length)
        expect(report!.kept.reduce((sum, { count }) => sum + count, 0)).toBe(due.length - goes.length)
        const left = new Set((await db.selectFrom('customer').select('id').execute()).map(({ id }) => id))
        expect(goes.filter(([id]) => left.has(id))).toEqual([])
      },
    ),
    runsOf(8),
  )
}, 120_000)

async function happen(id: string, what: string, sourceId: number): Promise<void> {
  const set = (values: object) => db.updateTable('customer').set(values).where('id', '=', id).execute()
  if (what === 'ended later') await set({ ended_on: null })
  if (what === 'changed')
    await db
      .insertInto('customer_change')
      .values({
        id: randomUUID(),
        customer_id: id,
        revision: 2,
        act: 'change',
        at: gateway.now,
        account_id: null,
        reason: null,
        undoes: null,
      })
      .execute()
  if (what === 'restricted') await set({ restricted_at: gateway.now })
  if (what === 'asked')
    await fillRequest(
      gateway,
      { accountId: owner.accountId, sourceId },
      { customerId: id, registerId: register, word: 'x', rights: ['access'] },
    )
  if (what === 'owes')
    await db
      .insertInto('invoice')
      .values({
        id: randomUUID(),
        register_id: register,
        no: randomUUID(),
        customer_id: id,
        order_id: null,
        issued_on: '2010-01-01',
        due_on: '2010-01-15',
        cents: 100,
        currency: 'EUR',
      } as never)
      .execute()
  if (what === 'merged') await set({ merged_into: await endedOn(null) })
}

async function source(): Promise<number> {
  const { id } = await db
    .insertInto('data_source')
    .values({
      kind: 'partner',
      name: 'Kumppani Oy',
      contract: 'Contract 1',
      began_on: '2010-01-01',
      ends_on: null,
      created_at: gateway.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
