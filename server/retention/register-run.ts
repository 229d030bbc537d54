import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type Selectable } from 'kysely'
import {
  SCHEDULED,
  type DataGroup,
  type KeptFor,
  type RetentionPlan,
  type RunReport,
} from '../../src/retention-schedule.ts'
import { isWithin, type Reach } from '../../src/staff.ts'
import { writeEntry } from '../audit/chain.ts'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'
import type { RetentionRunTable } from '../db/erasure-rows.ts'
import type { Reader } from '../db/reader.ts'
import { emptyRequest } from '../erasure/empty-request.ts'
import { eraseCustomer } from '../erasure/erase-customer.ts'
import type { Gateway } from '../gateway.ts'
import { Refusal } from '../http/refusal.ts'
import { dueCustomers, dueLists, dueRequests, isTouchedSince, type Due } from './due-rows.ts'
import { checkRegister, monthsOf } from './schedule.ts'

type Officer = { readonly accountId: string; readonly now: Date }

const DUE = { customers: dueCustomers, requests: dueRequests, lists: dueLists } as const
/** By which column an item names what it is about. */
const ITEM = { customers: 'customer_id', requests: 'request_id', lists: 'list_id' } as const

/** How long one gateway has a run for itself; it says so again while it is at it. */
const CLAIM_MS = 10 * 60_000

/** The dry run: what of a register is old enough to go today, and what of it stays, and why. */
export async function planRegister(
  db: Reader,
  registerId: number,
  now: Date,
): Promise<{ plan: RetentionPlan; due: Record<DataGroup, Due[]> }> {
  const months = await monthsOf(db, registerId)
  const due = {} as Record<DataGroup, Due[]>
  const plan: RetentionPlan = []
  for (const group of SCHEDULED) {
    const found = await DUE[group](db, { registerId, months: months[group], now })
    due[group] = found.filter(({ kept }) => kept === null)
    plan.push({ group, months: months[group], count: due[group].length, kept: counted(found) })
  }
  return { plan, due }
}

/** How many stay for each reason. */
function counted(found: readonly Pick<Due, 'kept'>[]): { why: KeptFor; count: number }[] {
  const kept = found.flatMap((one) => one.kept ?? [])
  return [...Map.groupBy(kept, (why) => why)].map(([why, of]) => ({ why, count: of.length }))
}

/** Writes down whom a run is about, for somebody else to approve. Throws as `checkRegister`, and `taken` while one waits. */
export async function proposeRun(
  db: Kysely<Database>,
  { registerId, reach }: { registerId: number; reach: Reach },
  { accountId, now }: Officer,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await checkRegister(trx, { registerId, reach })
    await trx.selectFrom('register').select('id').where('id', '=', registerId).forUpdate().execute()
    const waiting = await trx
      .selectFrom('retention_run')
      .select('id')
      .where('register_id', '=', registerId)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    if (waiting) throw new Refusal('taken', 'another run of this register is not done yet')
    const { plan, due } = await planRegister(trx, registerId, now)
    const id = randomUUID()
    await trx
      .insertInto('retention_run')
      .values({
        id,
        register_id: registerId,
        proposed_at: now,
        proposed_by: accountId,
        plan: JSON.stringify(plan),
      })
      .execute()
    for (const group of SCHEDULED)
      await sql`
        insert into retention_item (run_id, ${sql.ref(ITEM[group])})
        select ${id}::uuid, named from unnest(${columnList(
          'uuid',
          due[group].map((one) => one.id),
        )}) as due (named)
      `.execute(trx)
    return id
  })
}

/** Takes back what nobody approved. Throws `not_found`, and `taken` where it was approved meanwhile. */
export async function withdrawRun(
  db: Kysely<Database>,
  { id, reach }: { id: string; reach: Reach },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const run = await lockRun(trx, { id, reach })
    if (run.approved_at !== null) throw new Refusal('taken', 'it was approved meanwhile')
    await trx.deleteFrom('retention_run').where('id', '=', id).execute()
  })
}

/** Throws `not_found`, `taken` where it was approved already, and `forbidden` to who proposed it: four eyes. */
export async function approveRun(
  db: Kysely<Database>,
  { id, reach }: { id: string; reach: Reach },
  { accountId, now }: Officer,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const run = await lockRun(trx, { id, reach })
    if (run.approved_at !== null) throw new Refusal('taken', 'it was approved already')
    if (run.proposed_by === accountId)
      throw new Refusal('forbidden', 'somebody else than who proposed it has to approve it')
    await trx
      .updateTable('retention_run')
      .set({ approved_at: now, approved_by: accountId })
      .where('id', '=', id)
      .execute()
  })
}

async function lockRun(
  trx: Kysely<Database>,
  { id, reach }: { id: string; reach: Reach },
): Promise<Selectable<RetentionRunTable>> {
  const run = await trx
    .selectFrom('retention_run')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!run || !isWithin(reach, run.register_id)) throw new Refusal('not_found', 'there is no such run')
  return run
}

type Desk = Pick<Gateway, 'db' | 'vault' | 'ledger' | 'clock' | 'log'>

/**
 * Does what was approved: right after that, each minute, and at the start, one gateway at a time. Nobody is added; who is
 * held meanwhile, or came back, is left and reported. One that was stopped goes on where it was.
 */
export async function runApproved(desk: Desk): Promise<void> {
  const { db, clock, log } = desk
  for (;;) {
    const now = clock()
    const { rows } = await sql<{ id: string }>`
      update retention_run set claimed_until = ${new Date(now.getTime() + CLAIM_MS).toISOString()}::timestamptz
      where id = (
        select id from retention_run
        where approved_at is not null and done_at is null
          and (claimed_until is null or claimed_until <= ${now.toISOString()}::timestamptz)
        order by approved_at limit 1 for update skip locked
      ) returning id
    `.execute(db)
    const [claimed] = rows
    if (!claimed) return
    try {
      await execute(desk, claimed.id)
    } catch (error) {
      log.error({ task: 'erasure', error }, 'failed')
      return
    }
  }
}

async function execute(desk: Desk, id: string): Promise<void> {
  const { db, clock } = desk
  const run = await db.selectFrom('retention_run').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const months = await monthsOf(db, run.register_id)
  const report: RunReport = []
  for (const group of SCHEDULED) {
    const items = await itemsOf(db, id, group)
    const left: KeptFor[] = []
    for (const [at, item] of items.entries()) {
      if (at % 100 === 0) await claimOn(desk, id)
      const why = await erase(desk, { group, item, run, months: months[group] })
      if (why !== null) left.push(why)
    }
    const count = run.plan.find((one) => one.group === group)!.count - left.length
    report.push({ group, count, kept: counted(left.map((kept) => ({ kept }))) })
  }
  const now = clock()
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('retention_run')
      .set({ done_at: now, report: JSON.stringify(report) })
      .where('id', '=', id)
      .where('done_at', 'is', null)
      .execute()
    const gone = Object.fromEntries(report.map(({ group, count }) => [group, count]))
    await writeEntry(trx, { accountId: null, act: 'retention.done', detail: { run: id, ...gone } }, now)
  })
}

async function itemsOf(db: Reader, runId: string, group: DataGroup): Promise<string[]> {
  const column = ITEM[group]
  const rows = await db
    .selectFrom('retention_item')
    .select(column)
    .where('run_id', '=', runId)
    .where(column, 'is not', null)
    .orderBy(column)
    .execute()
  return rows.map((row) => (row as Record<string, string>)[column]!)
}

async function claimOn({ db, clock }: Desk, id: string): Promise<void> {
  await db
    .updateTable('retention_run')
    .set({ claimed_until: new Date(clock().getTime() + CLAIM_MS) })
    .where('id', '=', id)
    .execute()
}

/** Null where it is gone, else why it was left. */
async function erase(
  desk: Desk,
  {
    group,
    item,
    run,
    months,
  }: { group: DataGroup; item: string; run: Selectable<RetentionRunTable>; months: number },
): Promise<KeptFor | null> {
  const { db, clock } = desk
  const now = clock()
  const [due] = await DUE[group](db, { registerId: run.register_id, months, now, only: [item] })
  if (!due) return (await isThere(db, group, item)) ? 'come-back' : null
  if (due.kept !== null) return due.kept
  if (group === 'lists') {
    await db.deleteFrom('made_list').where('id', '=', item).execute()
    return null
  }
  if (group === 'requests') {
    await db.transaction().execute(async (trx) => {
      await emptyRequest(trx, item)
      await trx.deleteFrom('subject_request').where('id', '=', item).execute()
    })
    return null
  }
  if (await isTouchedSince(db, item, run.proposed_at)) return 'come-back'
  const outcome = await eraseCustomer(desk, item, { reason: 'retention', request: null, now })
  if (typeof outcome === 'string') return null
  const [again] = await DUE.customers(db, { registerId: run.register_id, months, now, only: [item] })
  return again?.kept ?? 'come-back'
}

async function isThere(db: Reader, group: DataGroup, id: string): Promise<boolean> {
  const table = ({ customers: 'customer', requests: 'subject_request', lists: 'made_list' } as const)[group]
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from ${sql.table(table)} where id = ${id}::uuid) as there`.execute(
    db as Kysely<Database>,
  )
  return rows[0]!.there
}
