import { appendFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Gateway } from '../gateway.ts'
import { sendNote } from '../staff/send-note.ts'
import { lastEntry, writeEntry } from './chain.ts'

/** Whoever holds it looks whether the head has been kept today. */
const HEAD_LOCK = 5877

/**
 * Keeps the head of the audit log outside the database, once a day, whichever gateway comes first: a line in a file, a mail,
 * or both. Who cuts the chain's end off, or writes it anew, cannot write it as it was kept.
 * @param file a line is added to it: when (UTC), the number and the hash of the last entry
 */
export async function keepHead(
  gateway: Pick<Gateway, 'db' | 'mailer' | 'clock'>,
  { file, address }: { file: string | null; address: string | null },
): Promise<void> {
  if (file === null && address === null) return
  const now = gateway.clock()
  const today = new Date(now.toISOString().slice(0, 10))
  const head = await gateway.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(HEAD_LOCK)})`.execute(trx)
    const kept = await trx
      .selectFrom('audit_entry')
      .select('no')
      .where('act', '=', 'audit.head')
      .where('at', '>=', today)
      .limit(1)
      .executeTakeFirst()
    if (kept) return null
    const last = await lastEntry(trx)
    if (!last) return null
    const line = `${now.toISOString()} ${last.no} ${last.hash}`
    // A full disk or a folder that is not there undoes the entry: the next run tries again.
    if (file !== null) await appendFile(file, `${line}\n`, { mode: 0o600 })
    await writeEntry(trx, { accountId: null, act: 'audit.head', detail: { no: last.no } }, now)
    return line
  })
  if (head !== null && address !== null) {
    const text = `When (UTC), entries, hash of the last:\n\n${head}\n\nKeep this mail: "lupa audit verify" tells whether the log still leads to it.`
    await sendNote(gateway, { to: address, subject: 'Head of the audit log of Lupa', text })
  }
}
