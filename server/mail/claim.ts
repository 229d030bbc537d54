import { sql, type Kysely, type Selectable } from 'kysely'
import type { Database } from '../db/database.ts'
import type { MailTable } from '../db/mail-rows.ts'
import type { Outcome } from './mailer.ts'

export type QueuedMail = Pick<Selectable<MailTable>, 'subscription_id' | 'about' | 'day'>

/** How long one gateway has a mail to itself, in ms; one that died over it leaves it to the next. */
const CLAIM_MS = 5 * 60_000

/**
 * The mail that waits longest, for the caller alone; null when nothing waits. A question goes to those who have not
 * confirmed and all else to those who have: that is decided here, in the moment before the sending.
 *
 * A claim is a row of its own time rather than an open transaction, which would keep the embedded database's only
 * connection from all others while the mail server takes its time. One that is left by a crash is taken up again
 * after a while, also where the clock was set back meanwhile. So a mail is sent at least once: twice where a gateway
 * dies between the server's yes and the row, and both bear the same Message-ID then.
 */
export async function claimMail(
  db: Kysely<Database>,
  { run, now }: { run: Date; now: Date },
): Promise<QueuedMail | null> {
  const at = now.toISOString()
  const { rows } = await sql<QueuedMail>`
    update mail set claimed_at = ${at}::timestamptz
    where (subscription_id, about, day) = (
      select mail.subscription_id, mail.about, mail.day from mail
      join mail_subscription on mail_subscription.id = mail.subscription_id
      where mail.sent_at is null and mail.refused_at is null
        and (mail.about = 'confirmation') = (mail_subscription.confirmed_at is null)
        and (mail.claimed_at is null
          or abs(extract(epoch from mail.claimed_at - ${at}::timestamptz)) * 1000 > ${CLAIM_MS}::integer)
        and mail.tried_at is distinct from ${run.toISOString()}::timestamptz
      order by mail.queued_at, mail.subscription_id, mail.about limit 1
      for update of mail skip locked
    ) returning subscription_id, about, day
  `.execute(db)
  return rows[0] ?? null
}

/** Writes down what became of a claimed mail, and gives it back. `run` keeps the same run from trying it again. */
export async function settleMail(
  db: Kysely<Database>,
  { subscription_id, about, day }: QueuedMail,
  { outcome, run, now }: { outcome: Outcome; run: Date; now: Date },
): Promise<void> {
  await db
    .updateTable('mail')
    .set(
      outcome === 'sent'
        ? { sent_at: now }
        : outcome === 'refused'
          ? { refused_at: now }
          : { claimed_at: null, tried_at: run },
    )
    .where('subscription_id', '=', subscription_id)
    .where('about', '=', about)
    .where('day', '=', day)
    .execute()
}
