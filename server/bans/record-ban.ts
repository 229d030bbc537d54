import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { BanKind, BanMessage } from '../../src/ban.ts'
import type { Sight } from '../customers/find-customer.ts'
import { wholeOf } from '../customers/first-of.ts'
import { dayOf, lockCustomer } from '../customers/save-customer.ts'
import type { Database } from '../db/database.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }
type Clerk = { readonly accountId: string; readonly now: Date }

/** A wish as it was recorded, and where the person can be told of it. */
export type RecordedWish = BanMessage & {
  readonly id: string
  readonly customerId: string
  readonly registerName: string
  /** Null where no e-mail address is known. */
  readonly email: string | null
}

/**
 * Records what the person forbids or allows again; lists and letters heed it from now on. Throws `invalid` for a day to
 * come, `taken` where it is so already, and as `lockCustomer`.
 */
export async function recordBan(
  { db, vault }: Desk,
  { id: customerId, message, ...sight }: Sight & { id: string; message: BanMessage },
  { accountId, now }: Clerk,
): Promise<RecordedWish> {
  const { act, channel, askedOn, language } = message
  if (askedOn > dayOf(now))
    throw new Refusal(
      'invalid',
      '"askedOn": expected the day on which it was asked, not a later one',
      'askedOn',
    )
  return inTransaction(db, async (trx) => {
    const customer = await lockCustomer(trx, vault, { id: customerId, ...sight })
    const register = await trx
      .selectFrom('register')
      .select('name')
      .where('id', '=', customer.registerId)
      .executeTakeFirstOrThrow()
    const held = await heldBans(trx, customer.id)
    const kinds = [...new Set(message.kinds)].filter((kind) => held.has(kind) === (act === 'allow'))
    if (kinds.length === 0)
      throw new Refusal(
        'taken',
        act === 'forbid' ? 'all of it is forbidden already' : 'none of it is forbidden',
        'kinds',
      )
    const id = randomUUID()
    const asked = act === 'forbid' ? [...new Set(message.kinds)] : kinds
    await trx
      .insertInto('ban_wish')
      .values({
        id,
        customer_id: customer.id,
        act,
        kinds: asked,
        channel,
        asked_on: askedOn,
        recorded_at: now,
        recorded_by: accountId,
        language,
      })
      .execute()
    if (act === 'forbid')
      await trx
        .insertInto('ban')
        .values(
          kinds.map((kind) => ({
            id: randomUUID(),
            customer_id: customer.id,
            kind,
            since: now,
            origin: 'wish' as const,
            wish_id: id,
          })),
        )
        .execute()
    else
      await trx
        .updateTable('ban')
        .set({ lifted_at: now, lifted_by: id })
        .where('customer_id', 'in', wholeOf(customer.id))
        .where('kind', 'in', kinds)
        .where('lifted_at', 'is', null)
        .execute()
    return {
      ...message,
      kinds: asked,
      id,
      customerId: customer.id,
      registerName: register.name,
      email: customer.values.email ?? null,
    }
  })
}

/** What the customer, or whoever turned out to be it, forbids now. */
async function heldBans(trx: Transaction<Database>, customerId: string): Promise<ReadonlySet<BanKind>> {
  const rows = await trx
    .selectFrom('ban')
    .select('kind')
    .where('customer_id', 'in', wholeOf(customerId))
    .where('lifted_at', 'is', null)
    .execute()
  return new Set(rows.map(({ kind }) => kind))
}
