import { appendFile } from 'node:fs/promises'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../db/database.ts'
import type { Gateway } from '../gateway.ts'
import { sendNote } from '../staff/send-note.ts'
import { lastEntry, writeEntry } from './chain.ts'

/** Whoever holds it looks whether the head has been kept today. */
const HEAD_LOCK = 5877

const KEPT = 'audit.head'
/** Follows on the other where it was not. */
const NOT_MAILED = 'audit.head.failed'

/**
 * Keeps the head of the audit log outside the database, once a day, whichever gateway comes first: a line in a file, a mail,
 * or both. Who cuts the chain's end off, or writes it anew, cannot write it as it was kept. A mail that is not taken is
 * tried again by the next run.
 * @param file a line is added to it: when (UTC), the number and the hash of the last entry
 */
export async function keepHead(
  gateway: Pick<Gateway, 'db' | 'mailer' | 'clock' | 'log'>,
  { file, address }: { file: string | null; address: string | null },
): Promise<void> {
  if (file === null && address === null) return
  const { db, log } = gateway
  const now = gateway.clock()
  const head = await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(HEAD_LOCK)})`.execute(trx)
    const kept = await lastOfToday(trx, now)
    if (kept === KEPT) return null
    const last = await lastEntry(trx)
    if (!last) return null
    const line = `${now.toISOString()} ${last.no} ${last.hash}`
    // A full disk or a folder that is not there undoes the entry: the next run tries again.
    if (file !== null && kept === undefined) await appendFile(file, `${line}\n`, { mode: 0o600 })
    await writeEntry(trx, { accountId: null, act: KEPT, detail: { no: last.no } }, now)
    return line
  })
  if (head === null || address === null) return
  const text = `When (UTC), entries, hash of the last:\n\n${head}\n\nKeep this mail: "lupa audit verify" tells whether the log still leads to it.`
  if (await sendNote(gateway, { to: address, subject: 'Head of the audit log of Lupa', text })) return
  await writeEntry(db, { accountId: null, act: NOT_MAILED, detail: {} }, gateway.clock())
  log.error({ task: 'audit head' }, 'the head of the audit log was not mailed')
}

/** What was said last today of keeping the head. */
async function lastOfToday(trx: Transaction<Database>, now: Date): Promise<string | undefined> {
  const last = await trx
    .selectFrom('audit_entry')
    .select('act')
    .where('act', 'in', [KEPT, NOT_MAILED])
    .where('at', '>=', new Date(now.toISOString().slice(0, 10)))
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.act
}
