import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { InvitationView, NewInvitation } from '../../src/customer-access.ts'
import { isWithin, type Reach } from '../../src/staff.ts'
import { DAY_MS } from '../../src/visit.ts'
import { wholeOf } from '../customers/first-of.ts'
import { lockCustomer } from '../customers/save-customer.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import { hashSecret, newSecret } from '../staff/secret.ts'
import type { Vault } from '../vault/vault.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }

/**
 * A link for one answer, of a known customer or of a new one. Those of the same customer that are still open die.
 * Throws `invalid` without a register in reach, and as `lockCustomer`.
 */
export async function makeInvitation(
  { db, vault }: Desk,
  { customer: asked, register, days }: NewInvitation,
  { reach, accountId, now }: { reach: Reach; accountId: string; now: Date },
): Promise<{ id: string; customer: string | null; secret: string }> {
  return db.transaction().execute(async (trx) => {
    const customer =
      asked === null ? null : await lockCustomer(trx, vault, { id: asked, reach, seesRestricted: false })
    const customerId = customer && customer.id
    const registerId = customer ? customer.registerId : register
    const found =
      registerId === undefined
        ? undefined
        : await trx.selectFrom('register').select('id').where('id', '=', registerId).executeTakeFirst()
    if (registerId === undefined || !found || !isWithin(reach, registerId))
      throw new Refusal('invalid', '"register": expected a register that you maintain', 'register')
    if (customerId !== null)
      await trx
        .updateTable('customer_invitation')
        .set({ revoked_at: now })
        .where('customer_id', 'in', wholeOf(customerId))
        .where('used_at', 'is', null)
        .where('revoked_at', 'is', null)
        .execute()
    const [id, secret] = [randomUUID(), newSecret()]
    await trx
      .insertInto('customer_invitation')
      .values({
        id,
        secret_hash: hashSecret(secret),
        register_id: registerId,
        customer_id: customerId,
        made_by: accountId,
        made_at: now,
        expires_at: new Date(now.getTime() + days * DAY_MS),
        used_at: null,
        revoked_at: null,
      })
      .execute()
    return { id, customer: customerId, secret }
  })
}

/** Those of a customer, or those for new customers of the registers in reach; the newest first, at most 50. */
export async function listInvitations(
  db: Kysely<Database>,
  { customer, reach, now }: { customer: string | null; reach: Reach; now: Date },
): Promise<InvitationView[]> {
  const rows = await db
    .selectFrom('customer_invitation')
    .innerJoin('account', 'account.id', 'made_by')
    .select([
      'customer_invitation.id',
      'customer_id',
      'register_id',
      'full_name',
      'made_at',
      'expires_at',
      'used_at',
      'revoked_at',
    ])
    .where((eb) =>
      customer === null ? eb('customer_id', 'is', null) : eb('customer_id', 'in', wholeOf(customer)),
    )
    .$if(reach !== 'everywhere', (query) => query.where('register_id', 'in', reach as number[]))
    .orderBy('made_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    customer: row.customer_id,
    register: row.register_id,
    madeBy: row.full_name,
    madeAt: row.made_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state: row.used_at ? 'used' : row.revoked_at ? 'revoked' : row.expires_at <= now ? 'expired' : 'open',
  }))
}

/** Throws `not_found`. One that is used already stays so. */
export async function revokeInvitation(
  db: Kysely<Database>,
  id: string,
  { reach, now }: { reach: Reach; now: Date },
): Promise<void> {
  const row = await db
    .selectFrom('customer_invitation')
    .select('register_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || !isWithin(reach, row.register_id)) throw new Refusal('not_found', 'there is no such invitation')
  await db
    .updateTable('customer_invitation')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}

/** The invitation that can still be answered. Looking does not use it up: mail programs look at links by themselves. */
export function openInvitation(db: Kysely<Database>, secret: string, now: Date) {
  return (
    db
      .selectFrom('customer_invitation')
      .innerJoin('register', 'register.id', 'customer_invitation.register_id')
      .leftJoin('customer', 'customer.id', 'customer_id')
      .select([
        'customer_invitation.id',
        'customer_id',
        'customer_invitation.register_id',
        'register.name as register',
        'default_country',
        'field_rules',
      ])
      .where('secret_hash', '=', hashSecret(secret))
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      // Who was erased is asked nothing any more.
      .where((eb) => eb.or([eb('customer_id', 'is', null), eb('customer.key', 'is not', null)]))
      .executeTakeFirst()
  )
}

/** Uses it up; whether nobody was faster. */
export async function useInvitation(trx: Transaction<Database>, id: string, now: Date): Promise<boolean> {
  const used = await trx
    .updateTable('customer_invitation')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}
