import { sql, type Kysely, type Selectable } from 'kysely'
import type { NewSubscription, SubscriptionView } from '../../src/mail.ts'
import { dayOf } from '../../src/period.ts'
import { DAY_MS } from '../../src/visit.ts'
import type { Database } from '../db/database.ts'
import type { MailSubscriptionTable } from '../db/mail-rows.ts'
import { Refusal } from '../http/refusal.ts'

export type Subscription = Selectable<MailSubscriptionTable>

/** How long an address may take to confirm, in days; then it is forgotten. */
export const CONFIRM_DAYS = 7

/** The addresses of a site, the oldest first. */
export async function listSubscriptions(db: Kysely<Database>, siteId: number): Promise<SubscriptionView[]> {
  const rows = await db
    .selectFrom('mail_subscription')
    .selectAll()
    .select((row) => [
      row
        .selectFrom('mail')
        .select(({ fn }) => fn.max('sent_at').as('at'))
        .whereRef('subscription_id', '=', 'mail_subscription.id')
        .as('last_sent_at'),
      row
        .selectFrom('mail')
        .select(sql<boolean>`refused_at is not null`.as('refused'))
        .whereRef('subscription_id', '=', 'mail_subscription.id')
        .where((mail) => mail.or([mail('sent_at', 'is not', null), mail('refused_at', 'is not', null)]))
        .orderBy('queued_at', 'desc')
        .limit(1)
        .as('refused'),
    ])
    .where('site_id', '=', siteId)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({
    ...subscriptionView(row),
    lastSentAt: row.last_sent_at?.toISOString() ?? null,
    refused: row.refused ?? false,
  }))
}

/**
 * Remembers an address and queues the question whether it wants the mails; nothing else goes to it before it said
 * yes. Throws `not_found`, and `taken` where the address is on the list already.
 */
export async function subscribe(
  db: Kysely<Database>,
  siteId: number,
  { id, now, ...wanted }: NewSubscription & { id: string; now: Date },
): Promise<SubscriptionView> {
  const site = await db.selectFrom('site').select('time_zone').where('id', '=', siteId).executeTakeFirst()
  if (!site) throw new Refusal('not_found', `there is no site ${siteId}`)
  const row = { id, site_id: siteId, ...wanted, created_at: now, confirmed_at: null }
  await db.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto('mail_subscription')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 0n) {
      throw new Refusal('taken', 'this address is on the list already; remove it to change it', 'address')
    }
    await trx
      .insertInto('mail')
      .values({ subscription_id: id, about: 'confirmation', day: dayOf(now, site.time_zone), queued_at: now })
      .execute()
  })
  return subscriptionView(row)
}

/** Nothing more goes to the address, and nothing is remembered of it. Throws `not_found`. */
export async function removeSubscription(db: Kysely<Database>, siteId: number, id: string): Promise<void> {
  const gone = await db
    .deleteFrom('mail_subscription')
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new Refusal('not_found', 'there is no such subscription')
}

/** A subscription with the name of its site; null for one that has ended. */
export async function findSubscription(
  db: Kysely<Database>,
  id: string,
): Promise<(Subscription & { siteName: string }) | null> {
  const found = await db
    .selectFrom('mail_subscription')
    .innerJoin('site', 'site.id', 'mail_subscription.site_id')
    .selectAll('mail_subscription')
    .select('site.name as siteName')
    .where('mail_subscription.id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

/** The owner of the address said yes; a second yes changes nothing. */
export async function confirmSubscription(db: Kysely<Database>, id: string, now: Date): Promise<void> {
  await db
    .updateTable('mail_subscription')
    .set({ confirmed_at: now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute()
}

/** The owner of the address said no; a second no changes nothing. */
export async function unsubscribe(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('mail_subscription').where('id', '=', id).execute()
}

/** Forgets the addresses whose owners did not answer. */
export async function forgetUnconfirmed(db: Kysely<Database>, now: Date): Promise<void> {
  await db
    .deleteFrom('mail_subscription')
    .where('confirmed_at', 'is', null)
    .where('created_at', '<', new Date(now.getTime() - CONFIRM_DAYS * DAY_MS))
    .execute()
}

function subscriptionView(row: Subscription): SubscriptionView {
  return {
    id: row.id,
    address: row.address,
    language: row.language,
    kinds: row.kinds,
    createdAt: row.created_at.toISOString(),
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    lastSentAt: null,
    refused: false,
  }
}
