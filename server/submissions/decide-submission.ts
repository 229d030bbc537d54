import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { WaitingSubmission } from '../../src/customer.ts'
import type { RegisterField, RegisterValues } from '../../src/register-field.ts'
import type { Reach } from '../../src/staff.ts'
import { firstOf } from '../customers/first-of.ts'
import { normalValues, type Told } from '../customers/normal-value.ts'
import { openCustomers, type OpenCustomer } from '../customers/open-customer.ts'
import { dayOf, from, lockCustomer, onlyNew } from '../customers/save-customer.ts'
import { createCustomers, writeChanges } from '../customers/write-changes.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { closeSubmission, openSubmission } from './closed-submission.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }
type Clerk = { readonly reach: Reach; readonly accountId: string; readonly now: Date }

const MOST = 100

/** Submissions that wait for staff, the oldest first, each beside its customer; at most 100. */
export async function listWaiting(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  reach: Reach,
): Promise<WaitingSubmission[]> {
  const rows = await db
    .selectFrom('submission')
    .leftJoin('site', 'site.id', 'submission.site_id')
    .innerJoin('customer', 'customer.id', 'submission.customer_id')
    .innerJoin('register', 'register.id', 'customer.register_id')
    .select([
      'submission.id',
      'site.name as site',
      'form',
      'source',
      'fields',
      'received_at',
      'created_customer',
      'customer_id',
      'default_country',
    ])
    .where('decided_at', 'is', null)
    .where('restricted_at', 'is', null)
    .where('customer.key', 'is not', null)
    .$if(reach !== 'everywhere', (query) => query.where('customer.register_id', 'in', reach as number[]))
    .orderBy('received_at')
    .limit(MOST)
    .execute()
  const waiting: WaitingSubmission[] = []
  for (const row of rows) {
    const [[sender], [customer]] = await Promise.all([
      openCustomers(db, vault, [row.customer_id]),
      openCustomers(db, vault, [await firstOf(db, row.customer_id)]),
    ])
    if (!sender || !customer || row.fields === null) continue
    const values = openSubmission(sender.key, row.id, row.fields)
    const { differs, wrong } = compare(customer, { values, defaultCountry: row.default_country })
    waiting.push({
      id: row.id,
      site: row.site,
      form: row.form,
      source: row.source,
      receivedAt: row.received_at.toISOString(),
      createdCustomer: row.created_customer,
      values,
      decidedAt: null,
      accepted: [],
      customer: {
        id: customer.id,
        no: customer.no,
        revision: customer.revision,
        values: customer.values,
      },
      differs: differs as WaitingSubmission['differs'],
      wrong,
    })
  }
  return waiting
}

function compare(
  customer: OpenCustomer,
  { values, defaultCountry }: { values: RegisterValues; defaultCountry: string },
) {
  const normal = normalValues(values, { kind: customer.kind, defaultCountry, known: customer.values })
  return { differs: onlyNew(normal.values, customer), wrong: normal.wrong }
}

/**
 * Takes some fields of a submission over, or none of them; it waits no longer. Throws `not_found`, `gone` where it was
 * decided already, `invalid` for a field that says nothing the register can hold, and as `lockCustomer`.
 */
export async function decideSubmission(
  { db, vault }: Desk,
  { id, accept, revision }: { id: string; accept: readonly RegisterField[]; revision: number },
  { reach, accountId, now }: Clerk,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { submission, values, defaultCountry } = await lockSubmission(trx, vault, { id, reach })
    const customer = await lockCustomer(trx, vault, {
      id: submission.customer_id,
      revision,
      reach,
      seesRestricted: false,
    })
    const { differs } = compare(customer, { values, defaultCountry })
    const accepted: Told = {}
    for (const field of accept) {
      const value = differs[field]
      if (value === undefined)
        throw new Refusal('invalid', `"accept": ${field} says nothing that can be taken over`, 'accept')
      accepted[field] = value
    }
    if (accept.length > 0) {
      const origin = { source: submission.source, sourceId: null, obtainedAt: submission.received_at }
      const change = {
        id: randomUUID(),
        act: 'accept',
        values: from(accepted, origin),
        accountId,
        reason: null,
      } as const
      await writeChanges(trx, vault, [{ customer, change }], now)
    }
    await trx
      .updateTable('submission')
      .set({ decided_at: now, decided_by: accountId, accepted: [...accept] })
      .where('id', '=', id)
      .execute()
  })
}

/** Somebody else sent it than the customer of that address: it makes a customer of its own. Answers with whom. */
export async function separateSubmission(
  { db, vault }: Desk,
  id: string,
  { reach, accountId, now }: Clerk,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { submission, values, defaultCountry, registerId } = await lockSubmission(trx, vault, { id, reach })
    const normal = normalValues(values, { kind: 'person', defaultCountry })
    const customerId = randomUUID()
    const origin = { source: submission.source, sourceId: null, obtainedAt: submission.received_at }
    const change = {
      id: randomUUID(),
      act: 'create',
      values: from(normal.values, origin),
      accountId,
      reason: null,
    } as const
    const made = { id: customerId, registerId, kind: 'person', beganOn: dayOf(now), change } as const
    await createCustomers(trx, vault, [made], now)
    const [customer] = await openCustomers(trx, vault, [customerId])
    await trx
      .updateTable('submission')
      .set({
        customer_id: customerId,
        fields: closeSubmission(customer!.key, id, values),
        created_customer: true,
        decided_at: now,
        decided_by: accountId,
        accepted: [],
      })
      .where('id', '=', id)
      .execute()
    // A visitor who was tied by this very sending is tied to who it was.
    await trx
      .updateTable('customer_link')
      .set({ customer_id: customerId })
      .where('customer_id', '=', submission.customer_id)
      .where('linked_at', '=', submission.received_at)
      .execute()
    return customerId
  })
}

async function lockSubmission(
  trx: Transaction<Database>,
  vault: Vault,
  { id, reach }: { id: string; reach: Reach },
) {
  const submission = await trx
    .selectFrom('submission')
    .select(['id', 'customer_id', 'source', 'fields', 'received_at', 'decided_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const [sender] = submission ? await openCustomers(trx, vault, [submission.customer_id]) : []
  const isInReach = sender && (reach === 'everywhere' || reach.includes(sender.registerId))
  if (!submission || !isInReach || submission.fields === null)
    throw new Refusal('not_found', 'there is no such submission')
  if (submission.decided_at !== null) throw new Refusal('gone', 'this submission was decided already')
  const register = await trx
    .selectFrom('register')
    .select('default_country')
    .where('id', '=', sender.registerId)
    .executeTakeFirstOrThrow()
  return {
    submission,
    values: openSubmission(sender.key, id, submission.fields),
    registerId: sender.registerId,
    defaultCountry: register.default_country,
  }
}
