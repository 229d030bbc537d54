import { createHash, randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { AuditDetail, AuditVerification } from '../../src/audit.ts'
import type { Database } from '../db/database.ts'
import { inTransaction } from '../db/in-transaction.ts'

/** Who holds it writes the next entry. */
const CHAIN_LOCK = 5875

/** Before the first entry. */
const BEGINNING = '0'.repeat(64)

/** Entries read at once by a verification. */
const AT_ONCE = 5_000

export type Act = {
  /** Null where nobody was signed in, or the program itself did it. */
  readonly accountId: string | null
  /** A noun and what was done: `customer.read`. */
  readonly act: string
  readonly detail: AuditDetail
}

/**
 * Appends to the log, in the transaction given or in one of its own: what is done in the same transaction is done and
 * logged, or neither. Entries wait for each other until it ends.
 */
export async function writeEntry(
  db: Kysely<Database>,
  { accountId, act, detail }: Act,
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(CHAIN_LOCK)})`.execute(trx)
    const last = await lastEntry(trx)
    const salt = randomBytes(16).toString('hex')
    const text = JSON.stringify(detail)
    const entry = {
      no: (last?.no ?? 0) + 1,
      at: now,
      account_id: accountId,
      act,
      detail_hash: hashDetail(salt, text),
      previous_hash: last?.hash ?? BEGINNING,
    }
    await trx
      .insertInto('audit_entry')
      .values({ ...entry, salt, detail: text, hash: hashEntry(entry) })
      .execute()
  })
}

/** The head of the chain; undefined before the first entry. */
export function lastEntry(db: Kysely<Database>): Promise<{ no: number; hash: string } | undefined> {
  return db.selectFrom('audit_entry').select(['no', 'hash']).orderBy('no', 'desc').limit(1).executeTakeFirst()
}

/** Reads the whole chain. Details that were erased count as they were: their hash is in the chain. */
export async function verifyChain(db: Kysely<Database>): Promise<AuditVerification> {
  let head = BEGINNING
  let entries = 0
  let erased = 0
  const broken = (no: number, what: string) => ({ holds: false, entries, erased, head, fault: { no, what } })
  for (;;) {
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      // From the lowest there is: nothing stands before the first unseen.
      .$if(entries > 0, (query) => query.where('no', '>', entries))
      .orderBy('no')
      .limit(AT_ONCE)
      .execute()
    for (const row of rows) {
      if (row.no <= entries) return broken(row.no, 'it stands before the first')
      if (row.no !== entries + 1) return broken(entries + 1, 'the entry is missing')
      if (row.previous_hash !== head) return broken(row.no, 'it does not follow from the entry before')
      if (row.hash !== hashEntry(row)) return broken(row.no, 'who, what or when was changed')
      if (row.detail === null || row.salt === null) erased += 1
      else if (row.detail_hash !== hashDetail(row.salt, JSON.stringify(row.detail)))
        return broken(row.no, 'its details were changed')
      head = row.hash
      entries = row.no
    }
    if (rows.length < AT_ONCE) return { holds: true, entries, erased, head, fault: null }
  }
}

/** A detail that can be guessed, such as a customer's number, is not found by trying: the salt goes with it. */
function hashDetail(salt: string, text: string): string {
  return createHash('sha256').update(salt).update('\n').update(text).digest('hex')
}

type Chained = {
  no: number
  at: Date
  account_id: string | null
  act: string
  detail_hash: string
  previous_hash: string
}

function hashEntry({
  no,
  at,
  account_id: accountId,
  act,
  detail_hash: detail,
  previous_hash: before,
}: Chained): string {
  return createHash('sha256')
    .update(JSON.stringify([no, at.toISOString(), accountId, act, detail, before]))
    .digest('hex')
}
