import type { Kysely, Transaction } from 'kysely'
import type { HoldKind } from '../../src/hold.ts'
import type { Reach } from '../../src/staff.ts'
import {
  FOUR_EYES,
  POSSIBLE_OUTCOMES,
  type Decision,
  type Outcome,
  type RefusalGround,
  type Right,
} from '../../src/subject-request.ts'
import { checkValues } from '../customers/normal-value.ts'
import type { Database } from '../db/database.ts'
import { holdsOf } from '../holds/holds-of.ts'
import { Refusal } from '../http/refusal.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import { changeRequest } from './change-request.ts'
import { customerOf } from './find-request.ts'
import type { OpenRequest } from './open-request.ts'
import { lockUndecided } from './take-in.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }
type Clerk = { readonly reach: Reach; readonly accountId: string; readonly now: Date }
type Asked = { readonly id: string; readonly right: Right }

/** What is said of each hold in a certificate. */
const GROUND_OF: Readonly<Record<HoldKind, RefusalGround>> = {
  law: 'law-requires',
  'open-invoice': 'open-invoice',
  collection: 'collection',
  contact: 'organisation-contact',
}

/**
 * Says what should come of one right; nothing is done before all of them are decided, and before a second person looked
 * where that is needed. Throws `not_found`, `invalid` naming what is wrong, and as `lockUndecided`.
 */
export async function proposeOutcome(
  { db, vault }: Desk,
  { id, right, decision }: Asked & { decision: Decision },
  { reach, accountId, now }: Clerk,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await lockUndecided(trx, vault, { id, revision: decision.revision, reach })
    await rightOf(trx, { id, right })
    const checked = await check(trx, vault, { request, right, decision, now })
    await trx
      .updateTable('request_right')
      .set({
        outcome: decision.outcome,
        grounds: checked.grounds,
        bans: right === 'objection' && isDone(decision.outcome) ? decision.bans : [],
        reason: decision.reason === null ? null : request.ownKey.close(`reason ${right}`, decision.reason),
        proposed_by: accountId,
        proposed_at: now,
        approved_by: null,
        approved_at: null,
      })
      .where('request_id', '=', id)
      .where('asked_for', '=', right)
      .execute()
    await changeRequest(trx, request, { act: `propose ${right} ${decision.outcome}`, accountId }, { now })
  })
}

/**
 * A second person agrees to what one proposed (R36). Throws `forbidden` for who proposed it, `invalid` where nothing was
 * proposed or no second person is needed, and as `lockUndecided`.
 */
export async function approveOutcome(
  { db, vault }: Desk,
  { id, right, revision }: Asked & { revision: number },
  { reach, accountId, now }: Clerk,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await lockUndecided(trx, vault, { id, revision, reach })
    const proposed = await rightOf(trx, { id, right })
    if (!FOUR_EYES.includes(right) || (proposed.outcome !== 'granted' && proposed.outcome !== 'held'))
      throw new Refusal('invalid', 'there is nothing here that a second person has to approve')
    if (proposed.proposed_by === accountId)
      throw new Refusal('forbidden', 'you proposed it: somebody else has to approve')
    await trx
      .updateTable('request_right')
      .set({ approved_by: accountId, approved_at: now })
      .where('request_id', '=', id)
      .where('asked_for', '=', right)
      .execute()
    await changeRequest(trx, request, { act: `approve ${right}`, accountId }, { now })
  })
}

async function rightOf(trx: Transaction<Database>, { id, right }: Asked) {
  const row = await trx
    .selectFrom('request_right')
    .select(['outcome', 'proposed_by'])
    .where('request_id', '=', id)
    .where('asked_for', '=', right)
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found', `this request does not ask for ${right}`)
  return row
}

function isDone(outcome: Outcome): boolean {
  return outcome === 'granted' || outcome === 'partly'
}

type Proposal = {
  readonly request: OpenRequest & { readonly ownKey: CustomerKey }
  readonly right: Right
  readonly decision: Decision
  readonly now: Date
}

/** Whether it can be so; answers with the grounds, which an erasure that is held has by itself. */
async function check(
  trx: Transaction<Database>,
  vault: Vault,
  { request, right, decision, now }: Proposal,
): Promise<{ grounds: RefusalGround[] }> {
  const { outcome, grounds, reason, bans } = decision
  const wrong = (field: string, message: string) => new Refusal('invalid', `"${field}": ${message}`, field)
  if (!POSSIBLE_OUTCOMES[right].includes(outcome))
    throw wrong('outcome', `expected one of ${POSSIBLE_OUTCOMES[right].join(', ')}`)
  const customer = await customerOf(trx, vault, request)
  if (outcome === 'no-data' && customer) throw wrong('outcome', 'there are data of this person')
  if ((isDone(outcome) || outcome === 'held') && request.identity === null)
    throw wrong('outcome', 'make sure who asks first')
  if ((isDone(outcome) || outcome === 'held') && !customer)
    throw wrong('outcome', 'name the customer who asks first, or say that there are no data')
  if ((outcome === 'refused' || outcome === 'partly') && (grounds.length === 0 || reason === null))
    throw wrong(grounds.length === 0 ? 'grounds' : 'reason', 'a refusal gives its reasons (GDPR art. 12(4))')
  if (right === 'objection' && isDone(outcome) && bans.length === 0)
    throw wrong('bans', 'expected the uses that end')
  if (right === 'rectification' && outcome !== 'no-data') await acceptItems(trx, vault, { request, decision })
  if (right === 'erasure' && customer && (outcome === 'granted' || outcome === 'held')) {
    const holds = await holdsOf(trx, customer.id, now)
    if (outcome === 'granted' && holds.length > 0)
      throw wrong('outcome', 'something stands against it: expected "held", or a refusal')
    if (outcome === 'held' && holds.length === 0)
      throw wrong('outcome', 'nothing stands against it: expected "granted", or a refusal')
    return { grounds: [...new Set(holds.map(({ kind }) => GROUND_OF[kind]))] }
  }
  return { grounds: outcome === 'refused' || outcome === 'partly' ? [...new Set(grounds)] : [] }
}

/** Marks which of the items are accepted; what they should be has to be possible. */
async function acceptItems(
  trx: Transaction<Database>,
  vault: Vault,
  { request, decision: { outcome, accepted } }: Omit<Proposal, 'right' | 'now'>,
): Promise<void> {
  const items = await trx
    .selectFrom('rectification_item')
    .selectAll()
    .where('request_id', '=', request.id)
    .execute()
  if (items.length === 0 && outcome !== 'refused')
    throw new Refusal('invalid', 'specify first which data are wrong, and what they should be (R81)', 'items')
  const fields = items.map(({ field }) => field)
  const taken = outcome === 'granted' ? fields : outcome === 'refused' ? [] : accepted
  if (outcome === 'partly' && (taken.length === 0 || taken.length >= fields.length))
    throw new Refusal('invalid', '"accepted": expected some of the fields, and not all', 'accepted')
  const unknown = taken.find((field) => !fields.includes(field))
  if (unknown)
    throw new Refusal('invalid', `"accepted": nothing is said of ${unknown} in this request`, 'accepted')
  const customer = (await customerOf(trx, vault, request))!
  const register = await trx
    .selectFrom('register')
    .select('default_country')
    .where('id', '=', request.register_id)
    .executeTakeFirstOrThrow()
  const proposed = Object.fromEntries(
    items
      .filter(({ field }) => taken.includes(field))
      .map(({ field, proposed: closed }) => [
        field,
        closed ? request.ownKey.open(`proposed ${field}`, closed) : null,
      ]),
  )
  if (taken.length > 0)
    checkValues(proposed, {
      kind: customer.kind,
      defaultCountry: register.default_country,
      known: customer.values,
    })
  for (const { field } of items)
    await trx
      .updateTable('rectification_item')
      .set({ accepted: taken.includes(field) })
      .where('request_id', '=', request.id)
      .where('field', '=', field)
      .execute()
}
