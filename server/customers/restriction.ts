import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { DEADLINE_ZONE } from '../../src/deadline.ts'
import { dayOf as dayIn, type Day } from '../../src/period.ts'
import type { Database } from '../db/database.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { wholeOf } from './first-of.ts'
import { reachCustomer, type Sight } from './find-customer.ts'
import { findLift } from './find-lift.ts'
import { dayOf, holdCustomer } from './save-customer.ts'
import { writeChanges } from './write-changes.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }
type Officer = { readonly accountId: string; readonly now: Date }
type Asked = Omit<Sight, 'seesRestricted'> & { id: string; reason: string }

/** From now on the data are stored, and nothing else (GDPR art. 18). Throws `taken` where they are already. */
export async function restrictCustomer(desk: Desk, asked: Asked, officer: Officer): Promise<void> {
  await setRestriction(desk, asked, { restricted: true, ...officer })
}

/**
 * Says that a restriction should be lifted, of which the person was told on a day (GDPR art. 18(3)): a second person lifts it.
 * A later proposal takes the place of an earlier one. Throws `invalid` for a day to come, `taken` where nothing is restricted.
 */
export async function proposeLift(
  { db, vault }: Desk,
  { id, reach, reason, toldOn }: Asked & { toldOn: Day },
  { accountId, now }: Officer,
): Promise<void> {
  if (toldOn > dayOf(now))
    throw new Refusal(
      'invalid',
      '"toldOn": expected the day on which the person was told, not a later one',
      'toldOn',
    )
  await inTransaction(db, async (trx) => {
    const customer = await reachCustomer(trx, vault, { id, reach, seesRestricted: true })
    if (customer.restrictedAt === null) throw new Refusal('taken', 'it is not restricted')
    const proposal = {
      told_on: toldOn,
      reason: customer.key.close('lift', reason),
      proposed_by: accountId,
      proposed_at: now,
    }
    await trx
      .insertInto('restriction_lift')
      .values({ customer_id: customer.id, ...proposal })
      .onConflict((oc) => oc.column('customer_id').doUpdateSet(proposal))
      .execute()
  })
}

/**
 * A second person lifts what one proposed (R86). Throws `taken` where nothing is proposed, `forbidden` for who proposed it,
 * and `invalid` while a letter that tells the person waits or did not arrive, and on its day.
 */
export async function liftRestriction(
  { db, vault }: Desk,
  { id, reach }: Omit<Asked, 'reason'>,
  officer: Officer,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const customer = await reachCustomer(trx, vault, { id, reach, seesRestricted: true })
    const lift = await findLift(trx, customer)
    if (!lift) throw new Refusal('taken', 'nobody proposed to lift this restriction')
    if (lift.proposedBy.id === officer.accountId)
      throw new Refusal('forbidden', 'you proposed it: somebody else has to lift the restriction')
    const letter = await lastLetter(trx, customer.id)
    if (letter?.sent_on === null)
      throw new Refusal('invalid', 'the letter that tells the person of it was not sent yet')
    if (letter && dayIn(letter.written_at, DEADLINE_ZONE) >= dayIn(officer.now, DEADLINE_ZONE))
      throw new Refusal('invalid', 'the letter gives the person until tomorrow to disagree')
    await setRestriction(
      { db: trx, vault },
      { id, reach, reason: lift.reason },
      { restricted: false, ...officer },
    )
    await trx.deleteFrom('restriction_lift').where('customer_id', '=', customer.id).execute()
  })
}

/** The latest that told of it. */
function lastLetter(trx: Transaction<Database>, customerId: string) {
  return trx
    .selectFrom('subject_letter')
    .innerJoin('subject_request', 'subject_request.id', 'request_id')
    .select(['sent_on', 'written_at'])
    .where('customer_id', 'in', wholeOf(customerId))
    .where('kind', '=', 'lifting')
    .orderBy('written_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** With its reason in the history. The database takes no change of who is restricted, so that comes first or last. */
async function setRestriction(
  { db, vault }: Desk,
  { reason, ...asked }: Asked,
  { restricted, accountId, now }: Officer & { restricted: boolean },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const customer = await holdCustomer(trx, vault, { ...asked, seesRestricted: true })
    if ((customer.restrictedAt !== null) === restricted)
      throw new Refusal('taken', restricted ? 'it is restricted already' : 'it is not restricted')
    const act = restricted ? ('restrict' as const) : ('lift' as const)
    const change = { id: randomUUID(), act, values: {}, accountId, reason }
    const set = () =>
      trx
        .updateTable('customer')
        .set({ restricted_at: restricted ? now : null })
        .where('id', 'in', wholeOf(customer.id))
        .execute()
    if (!restricted) await set()
    await writeChanges(trx, vault, [{ customer, change }], now)
    if (restricted) await set()
  })
}
