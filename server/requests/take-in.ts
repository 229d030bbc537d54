import type { Kysely, Transaction } from 'kysely'
import { isWithin, type Reach } from '../../src/staff.ts'
import type { IdentityWay, NewRequest, RectificationItem } from '../../src/subject-request.ts'
import { firstOf } from '../customers/first-of.ts'
import { reachCustomer } from '../customers/find-customer.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { changeRequest } from './change-request.ts'
import { customerOfAddress } from './customer-of-address.ts'
import { today } from './list-requests.ts'
import { lockRequest, type OpenRequest } from './open-request.ts'
import { checkItems, recordRequest, writeItems } from './record-request.ts'
import { UNDECIDED } from '../../src/subject-request.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }
type Clerk = { readonly reach: Reach; readonly accountId: string; readonly now: Date }
type Asked = { readonly id: string; readonly revision: number }

/**
 * What reached staff by mail, letter, phone or at the desk, with the day it did (R74). Throws `invalid` for a register out
 * of reach, a day to come, a customer of another register, or items that cannot be.
 */
export async function takeRequest(
  { db, vault }: Desk,
  { register: registerId, customer, identity, ...message }: NewRequest,
  { reach, accountId, now }: Clerk,
): Promise<string> {
  if (message.receivedOn > today(now))
    throw new Refusal('invalid', '"receivedOn": expected the day it arrived, not a later one', 'receivedOn')
  return db.transaction().execute(async (trx) => {
    if (!isWithin(reach, registerId) || !(await isRegister(trx, registerId)))
      throw new Refusal('invalid', '"register": expected a register that you maintain', 'register')
    const customerId =
      customer === null ? null : await ownCustomer(trx, vault, { customer, registerId, reach })
    const { id } = await recordRequest(
      trx,
      vault,
      { ...message, registerId, siteId: null, customerId, identity },
      { accountId, now },
    )
    return id
  })
}

/**
 * Who asks, once it is found out; null takes it back. What showed who somebody else is shows nothing of them: then it has to
 * be made sure of anew. Throws `gone` once it is decided.
 */
export async function nameSubject(
  { db, vault }: Desk,
  { customer, ...asked }: Asked & { customer: string | null },
  { reach, accountId, now }: Clerk,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await lockUndecided(trx, vault, { ...asked, reach })
    const customerId =
      customer === null
        ? null
        : await ownCustomer(trx, vault, { customer, registerId: request.register_id, reach })
    await clearProposals(trx, request.id)
    await changeRequest(
      trx,
      request,
      { act: customerId === null ? 'unname' : 'name', accountId },
      {
        customer_id: customerId,
        ...(!(await isShown(trx, vault, { request, customerId })) && { identity: null, identified_on: null }),
        now,
      },
    )
  })
}

/**
 * Staff have made sure who asks: by a signature, strong identification or face to face (R76, R80). What they saw is noted, and
 * no copy of it kept.
 */
export async function identify(
  { db, vault }: Desk,
  { way, ...asked }: Asked & { way: IdentityWay },
  { reach, accountId, now }: Clerk,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await lockUndecided(trx, vault, { ...asked, reach })
    await changeRequest(
      trx,
      request,
      { act: `identify ${way}`, accountId },
      { identity: way, identified_on: today(now), now },
    )
  })
}

/** What has to be rectified, as it is specified now (R81). Throws as `checkItems`. */
export async function specifyItems(
  { db, vault }: Desk,
  { items, ...asked }: Asked & { items: readonly RectificationItem[] },
  { reach, accountId, now }: Clerk,
): Promise<void> {
  checkItems(items)
  await db.transaction().execute(async (trx) => {
    const request = await lockUndecided(trx, vault, { ...asked, reach })
    await writeItems(trx, { id: request.id, key: request.ownKey, items })
    await trx
      .updateTable('request_right')
      .set({ outcome: null, proposed_by: null, proposed_at: null, reason: null, grounds: [] })
      .where('request_id', '=', request.id)
      .where('asked_for', '=', 'rectification')
      .execute()
    await changeRequest(trx, request, { act: 'specify', accountId }, { now })
  })
}

/** Throws `gone` for a request that was decided, and as `lockRequest`. */
export async function lockUndecided(
  trx: Transaction<Database>,
  vault: Vault,
  asked: Asked & { reach: Reach },
): ReturnType<typeof lockRequest> {
  const request = await lockRequest(trx, vault, asked)
  if (!UNDECIDED.includes(request.state))
    throw new Refusal('gone', 'this request was decided: what was asked for does not change any more')
  return request
}

/**
 * A code shows whose an address is, a link or an account one customer: whoever writes another name into a form is not them.
 * What staff saw they saw of whom they name.
 */
async function isShown(
  trx: Transaction<Database>,
  vault: Vault,
  { request, customerId }: { request: OpenRequest; customerId: string | null },
): Promise<boolean> {
  const { identity, customer_id: before } = request
  if (identity === 'code')
    return customerId === null || (await customerOfAddress(trx, vault, request)) === customerId
  if (identity === 'link' || identity === 'account')
    return before !== null && (await firstOf(trx, before)) === customerId
  return true
}

/** What was proposed for one person is not for another. */
export async function clearProposals(trx: Transaction<Database>, id: OpenRequest['id']): Promise<void> {
  await trx
    .updateTable('request_right')
    .set({
      outcome: null,
      grounds: [],
      bans: [],
      reason: null,
      proposed_by: null,
      proposed_at: null,
      approved_by: null,
      approved_at: null,
    })
    .where('request_id', '=', id)
    .execute()
}

async function ownCustomer(
  trx: Transaction<Database>,
  vault: Vault,
  { customer, registerId, reach }: { customer: string; registerId: number; reach: Reach },
): Promise<string> {
  const found = await reachCustomer(trx, vault, { id: customer, reach, seesRestricted: true })
  if (found.registerId !== registerId)
    throw new Refusal('invalid', '"customer": expected a customer of this register', 'customer')
  return firstOf(trx, customer)
}

async function isRegister(trx: Transaction<Database>, id: number): Promise<boolean> {
  return (await trx.selectFrom('register').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
