import { sql, type Kysely, type Selectable } from 'kysely'
import { DEADLINE_ZONE } from '../../../src/deadline.ts'
import { dayOf } from '../../../src/period.ts'
import { DAY_MS } from '../../../src/visit.ts'
import type { Database } from '../../db/database.ts'
import type { SubjectLetterTable } from '../../db/request-rows.ts'
import type { Outcome } from '../../mail/mailer.ts'

export type QueuedLetter = Selectable<SubjectLetterTable>

/** How long one gateway has a letter to itself, in ms; one that died over it leaves it to the next. */
const CLAIM_MS = 5 * 60_000

/** How long it is tried to send a letter before it counts as undelivered, in ms: an answer has its day. */
const PATIENCE_MS = 3 * DAY_MS

/**
 * The mail to a data subject that waits longest, for the caller alone; null when nothing waits. A claim is a row of its own
 * time, as in `server/mail/claim.ts`: sent at least once, twice with the same Message-ID where a gateway dies over it.
 */
export async function claimLetter(
  db: Kysely<Database>,
  { run, now }: { run: Date; now: Date },
): Promise<QueuedLetter | null> {
  const at = now.toISOString()
  const { rows } = await sql<{ id: string }>`
    update subject_letter set claimed_at = ${at}::timestamptz
    where id = (
      select id from subject_letter
      where way = 'email' and sent_on is null and failed_at is null and content is not null
        and (claimed_at is null
          or abs(extract(epoch from claimed_at - ${at}::timestamptz)) * 1000 > ${CLAIM_MS}::integer)
        and tried_at is distinct from ${run.toISOString()}::timestamptz
      order by written_at, id limit 1
      for update skip locked
    ) returning id
  `.execute(db)
  const id = rows[0]?.id
  if (id === undefined) return null
  return db.selectFrom('subject_letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/**
 * Writes down what became of a claimed letter, and gives it back. One that was refused, or that nobody took for days, will
 * not arrive: it is undelivered. `run` keeps the same run from trying it again.
 */
export async function settleLetter(
  db: Kysely<Database>,
  { id, written_at: writtenAt }: QueuedLetter,
  { outcome, run, now }: { outcome: Outcome; run: Date; now: Date },
): Promise<void> {
  const isLost = outcome === 'refused' || now.getTime() - writtenAt.getTime() > PATIENCE_MS
  await db
    .updateTable('subject_letter')
    .set(
      outcome === 'sent'
        ? // Also where somebody gave it up meanwhile.
          { sent_on: dayOf(now, DEADLINE_ZONE), failed_at: null }
        : isLost
          ? { failed_at: now }
          : { claimed_at: null, tried_at: run },
    )
    .where('id', '=', id)
    .where('sent_on', 'is', null)
    .execute()
}
