import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Database } from '../db/database.ts'
import type { Site } from '../sites/site.ts'
import type { TotalsKeeper } from '../stats/up-to-date.ts'
import { alertLetter } from './alert-letter.ts'
import type { Block } from './block.ts'
import type { QueuedMail } from './claim.ts'
import { confirmationLetter } from './confirmation-letter.ts'
import type { MailLinks } from './link.ts'
import type { Letter } from './mailer.ts'
import { reportLetter } from './report-letter.ts'
import type { Subscription } from './subscription.ts'
import { TEXTS } from './text.ts'
import { writeHtml } from './write-html.ts'
import { writeText } from './write-text.ts'

/** What letters are written from. */
export type Desk = {
  readonly db: Kysely<Database>
  readonly readDb: ReadonlyKysely<Database>
  readonly totals: TotalsKeeper
  readonly mailLinks: MailLinks
  readonly publicUrl: string
  readonly staffUrl: string
}

/** Writes a mail that waits, with what is known now; null where it ended meanwhile. */
export async function writeLetter(desk: Desk, mail: QueuedMail): Promise<Letter | null> {
  const subscription = await desk.db
    .selectFrom('mail_subscription')
    .selectAll()
    .where('id', '=', mail.subscription_id)
    .executeTakeFirst()
  if (!subscription) return null
  const site = await desk.db
    .selectFrom('site')
    .selectAll()
    .where('id', '=', subscription.site_id)
    .executeTakeFirstOrThrow()
  const { footer } = TEXTS[subscription.language]
  const { subject, blocks, why = footer.why(site.name) } = await contentOf(desk, mail, { subscription, site })
  const unsubscribeUrl = desk.mailLinks.url('unsubscribe', subscription.id)
  const end = { why, unsubscribe: footer.unsubscribe, url: unsubscribeUrl }
  return {
    to: subscription.address,
    subject,
    text: writeText(blocks, end),
    html: writeHtml(blocks, { language: subscription.language, subject, footer: end }),
    messageId: `${mail.about}.${mail.day}.${subscription.id}`,
    unsubscribeUrl,
    listId: `site-${site.id}.${new URL(desk.publicUrl).hostname}`,
  }
}

async function contentOf(
  { db, readDb, totals, mailLinks, staffUrl }: Desk,
  { about, day }: QueuedMail,
  { subscription, site }: { subscription: Subscription; site: Site },
): Promise<{ subject: string; blocks: Block[]; why?: string }> {
  const text = TEXTS[subscription.language]
  switch (about) {
    case 'confirmation':
      return confirmationLetter(subscription, {
        siteName: site.name,
        text,
        url: mailLinks.url('confirm', subscription.id),
      })
    case 'weekly':
    case 'monthly':
      await totals.upToDate({ id: site.id, timeZone: site.time_zone })
      return reportLetter(readDb, site, { kind: about, from: day, text, staffUrl })
    case 'spike':
    case 'silence': {
      const alert = await db
        .selectFrom('alert')
        .selectAll()
        .where('site_id', '=', site.id)
        .where('kind', '=', about)
        .where('day', '=', day)
        .executeTakeFirstOrThrow()
      return alertLetter(alert, { siteName: site.name, text, staffUrl })
    }
  }
}
