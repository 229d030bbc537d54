import { sql, type Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { BAN_KINDS, type BansView, type BanWishView, type OpenConfirmation } from '../../src/ban.ts'
import type { Reach } from '../../src/staff.ts'
import { reachCustomer, type Sight } from '../customers/find-customer.ts'
import { wholeOf } from '../customers/first-of.ts'
import { nameCustomer } from '../customers/name-customer.ts'
import { openCustomers } from '../customers/open-customer.ts'
import type { BanWishTable } from '../db/ban-rows.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'

/** Open confirmations told at once. */
const MOST = 200

/** What a customer forbids now, and every wish, the newest first. Throws as `reachCustomer`. */
export async function listBans(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  asked: Sight & { id: string },
): Promise<BansView> {
  const { id } = await reachCustomer(db, vault, asked)
  const [bans, wishes] = await Promise.all([
    db
      .selectFrom('ban')
      .leftJoin('ban_wish', 'ban_wish.id', 'wish_id')
      .select(['kind', 'since', 'origin', 'channel'])
      .where('ban.customer_id', 'in', wholeOf(id))
      .where('lifted_at', 'is', null)
      .orderBy('since')
      .execute(),
    wishRows(db).where('customer_id', 'in', wholeOf(id)).orderBy('recorded_at', 'desc').execute(),
  ])
  // Two who turned out to be one may both have forbidden it: told once, since the first.
  const first = BAN_KINDS.flatMap((kind) => bans.find((ban) => ban.kind === kind) ?? [])
  return {
    bans: first.map(({ kind, since, origin, channel }) => ({
      kind,
      since: since.toISOString(),
      origin,
      channel,
    })),
    wishes: wishes.map(wishView),
  }
}

/** Wishes that nobody has confirmed to the person, the oldest first; at most 200. Restricted customers are left out. */
export async function listUnconfirmed(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  reach: Reach,
): Promise<OpenConfirmation[]> {
  const rows = await wishRows(db)
    .innerJoin('customer', (join) =>
      join.on('customer.id', '=', sql<string>`first_customer(ban_wish.customer_id)`),
    )
    .select('customer.id as first')
    .where('confirmed_on', 'is', null)
    .where('customer.key', 'is not', null)
    .where('restricted_at', 'is', null)
    .$if(reach !== 'everywhere', (query) => query.where('register_id', 'in', reach as number[]))
    .orderBy('recorded_at')
    .limit(MOST)
    .execute()
  const customers = await openCustomers(db, vault, [...new Set(rows.map(({ first }) => first))])
  const customerOf = new Map(customers.map((customer) => [customer.id, customer]))
  return rows.map((row) => ({
    customer: nameCustomer(customerOf.get(row.first)!, false),
    ...wishView(row),
  }))
}

function wishRows(db: ReadonlyKysely<Database>) {
  return db
    .selectFrom('ban_wish')
    .innerJoin('account', 'account.id', 'recorded_by')
    .selectAll('ban_wish')
    .select('full_name')
}

function wishView(row: Selectable<BanWishTable> & { full_name: string }): BanWishView {
  return {
    id: row.id,
    act: row.act,
    kinds: row.kinds,
    channel: row.channel,
    askedOn: row.asked_on,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.full_name,
    confirmed:
      row.confirmed_on === null || row.confirmation_way === null
        ? null
        : { on: row.confirmed_on, way: row.confirmation_way },
  }
}
