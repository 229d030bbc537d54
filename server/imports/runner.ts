import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type Selectable } from 'kysely'
import { IMPORT_KEPT_MS, type ImportState } from '../../src/import.ts'
import type { Database } from '../db/database.ts'
import type { ImportTable } from '../db/import-rows.ts'
import type { Log } from '../log/log.ts'
import type { Vault } from '../vault/vault.ts'
import { applyImport } from './apply-import.ts'
import { checkImport } from './check-import.ts'
import type { Progress } from './each-batch.ts'
import { openHeader, openImport } from './staged-lines.ts'
import { undoImport } from './undo-import.ts'

/** Works on imports behind the answers. Any number of gateways may: each import is one gateway's at a time. */
export type ImportRunner = {
  /** Works on what waits, until nothing does; who asks meanwhile waits for that, too. */
  run(): Promise<void>
  /** Deletes lines that nobody applied in time. */
  expire(): Promise<void>
  /** Stops between two batches: what was not finished has changed nothing. */
  close(): Promise<void>
}

type Row = Selectable<ImportTable>
type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }

/** How long a gateway may say nothing about its work before another one takes it. */
const CLAIM_MS = 2 * 60_000

/** What each work begins from, where it failed. */
const BEFORE = { checking: 'waiting', applying: 'checked', undoing: 'applied' } as const satisfies Partial<
  Record<ImportState, ImportState>
>
type Working = keyof typeof BEFORE

class Stopped extends Error {}

export function openImportRunner(desk: Desk, { clock, log }: { clock: () => Date; log: Log }): ImportRunner {
  const { db } = desk
  let underWay = Promise.resolve()
  let closed = false

  const workOn = async (row: Row, claim: string) => {
    let isLost = false
    let telling = Promise.resolve()
    let isTelling = false
    // Never waited for within a transaction: the embedded database has one connection.
    const progress: Progress = (done) => {
      if (closed || isLost) throw new Stopped()
      if (isTelling) return
      isTelling = true
      telling = db
        .updateTable('import')
        .set({ done, claimed_until: new Date(clock().getTime() + CLAIM_MS) })
        .where('id', '=', row.id)
        .where('claim', '=', claim)
        .executeTakeFirst()
        .then(
          ({ numUpdatedRows }) => void (isLost ||= numUpdatedRows === 0n),
          () => {},
        )
        .then(() => void (isTelling = false))
    }
    try {
      await WORK[row.state as Working](desk, { row, claim, now: clock(), progress })
    } catch (error) {
      if (!(error instanceof Stopped)) log.error({ task: 'imports', error }, 'failed')
      await telling
      await giveBack(db, row, { claim, failed: !(error instanceof Stopped) })
    }
  }

  const work = async () => {
    while (!closed) {
      const claim = randomUUID()
      const row = await claimImport(db, claim, clock())
      if (!row) return
      await workOn(row, claim)
    }
  }

  return {
    run() {
      const run = underWay.then(work)
      underWay = run.catch((error: unknown) => log.error({ task: 'imports', error }, 'failed'))
      return underWay
    },
    expire: () => expireImports(db, clock()),
    async close() {
      closed = true
      await underWay
    },
  }
}

async function claimImport(db: Kysely<Database>, claim: string, now: Date): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    update import set claim = ${claim}::uuid, done = 0,
      claimed_until = ${new Date(now.getTime() + CLAIM_MS).toISOString()}::timestamptz
    where id = (
      select id from import
      where state in ('checking', 'applying', 'undoing')
        and (claimed_until is null or claimed_until < ${now.toISOString()}::timestamptz)
      order by made_at limit 1 for update skip locked
    ) returning *
  `.execute(db)
  return rows[0]
}

/** A failure is told; what was stopped goes on with the next gateway. */
async function giveBack(
  db: Kysely<Database>,
  { id, state }: Row,
  { claim, failed }: { claim: string; failed: boolean },
): Promise<void> {
  await db
    .updateTable('import')
    .set({ claim: null, claimed_until: null, ...(failed && { failed, state: BEFORE[state as Working] }) })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .execute()
}

type Job = { row: Row; claim: string; now: Date; progress: Progress }

const WORK: Record<Working, (desk: Desk, job: Job) => Promise<void>> = {
  async checking({ db, vault }, { row, claim, progress }) {
    const staged = openImport(vault, row)!
    const width = openHeader(staged, row.header).length
    const counts = await checkImport({ db, vault }, { ...staged, width }, progress)
    await finish(db, { id: row.id, claim }, { state: 'checked', counts: JSON.stringify(counts) })
  },
  async applying({ db, vault }, { row, claim, now, progress }) {
    const staged = openImport(vault, row)!
    const applying = {
      vault,
      staged: { ...staged, mapping: row.mapping! },
      accountId: row.applied_by!,
      now,
    }
    await db.transaction().execute(async (trx) => {
      const counts = await applyImport(trx, applying, progress)
      await finish(
        trx,
        { id: row.id, claim },
        { state: 'applied', applied_at: now, counts: JSON.stringify(counts), key: null, header: null },
      )
    })
  },
  async undoing({ db, vault }, { row, claim, now, progress }) {
    const undoing = { vault, id: row.id, name: row.name, accountId: row.undone_by!, now }
    await db.transaction().execute(async (trx) => {
      await undoImport(trx, undoing, progress)
      await finish(trx, { id: row.id, claim }, { state: 'undone', undone_at: now })
    })
  },
}

/** Throws where the work is another gateway's by now: then nothing of this one's is kept. */
async function finish(
  db: Kysely<Database>,
  { id, claim }: { id: string; claim: string },
  outcome: Partial<Pick<Row, 'state' | 'applied_at' | 'undone_at' | 'key' | 'header'>> & { counts?: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('import')
    .set({ ...outcome, claim: null, claimed_until: null, failed: false })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stopped()
}

async function expireImports(db: Kysely<Database>, now: Date): Promise<void> {
  await db
    .deleteFrom('import')
    .where('state', 'in', ['reading', 'waiting', 'checked'])
    .where('made_at', '<=', new Date(now.getTime() - IMPORT_KEPT_MS))
    .execute()
}
