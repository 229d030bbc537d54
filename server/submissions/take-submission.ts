import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { RegisterField, RegisterValues } from '../../src/register-field.ts'
import type { SubmissionMessage } from '../../src/submission.ts'
import type { ConsentClaim } from '../consents/token.ts'
import { firstOf } from '../customers/first-of.ts'
import { hashesOf } from '../customers/index-customer.ts'
import { normalValues } from '../customers/normal-value.ts'
import { openCustomers } from '../customers/open-customer.ts'
import { createCustomers, type NewCustomer } from '../customers/write-changes.ts'
import type { Database } from '../db/database.ts'
import type { Site } from '../sites/site.ts'
import type { Vault } from '../vault/vault.ts'
import { closeSubmission } from './closed-submission.ts'

/** Reads and closes what belongs to customers. */
type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }

/**
 * Keeps what a form said: as a new customer of the site's register, or as a submission on the customer who has the same
 * e-mail address, for staff to accept. A form never overwrites a customer, and what the register cannot hold (a phone
 * number that is none) waits for staff, too. With a live `linking` grant the visitor is tied to the customer, and the
 * consent record is the ground; without one, nothing of the visitor is kept. A repeat with the same key changes nothing.
 */
export async function takeSubmission(
  { db, vault }: Desk,
  site: Pick<Site, 'id' | 'register_id'>,
  {
    message,
    claim,
    ids,
    now,
  }: {
    message: Pick<SubmissionMessage, 'key' | 'form' | 'fields'>
    claim: ConsentClaim | null
    ids: { submission: string; customer: string }
    now: Date
  },
): Promise<{ linked: boolean }> {
  const fields = Object.fromEntries(
    Object.entries(message.fields).filter(([, value]) => value),
  ) as RegisterValues
  return db.transaction().execute(async (trx) => {
    const register = await turnOf(trx, site)
    const repeated = await trx
      .selectFrom('submission')
      .select('customer_id')
      .where('site_id', '=', site.id)
      .where('idempotency_key', '=', message.key)
      .executeTakeFirst()
    if (repeated) return { linked: claim !== null && (await link(trx, claim, repeated.customer_id, now)) }
    const known = await customerOfEmail(trx, vault, { registerId: register.id, email: fields.email })
    const customerId = known ?? ids.customer
    if (!known) await createCustomers(trx, vault, [newCustomer(ids.customer, { register, fields, now })], now)
    const [customer] = await openCustomers(trx, vault, [customerId])
    const normal = normalValues(fields, { kind: customer!.kind, defaultCountry: register.default_country })
    const isSettled =
      Object.keys(normal.wrong).length === 0 &&
      Object.entries(normal.values).every(
        ([field, value]) => customer!.values[field as RegisterField] === value,
      )
    await trx
      .insertInto('submission')
      .values({
        id: ids.submission,
        site_id: site.id,
        idempotency_key: message.key,
        customer_id: customerId,
        form: message.form,
        fields: closeSubmission(customer!.key, ids.submission, fields),
        created_customer: !known,
        received_at: now,
        decided_at: isSettled ? now : null,
        decided_by: null,
        accepted: isSettled ? [] : null,
      })
      .execute()
    return { linked: claim !== null && (await link(trx, claim, customerId, now)) }
  })
}

/** What can be taken of a form as it is; the rest waits with the submission. */
function newCustomer(
  id: string,
  { register, fields, now }: { register: Register; fields: RegisterValues; now: Date },
): NewCustomer {
  const { values } = normalValues(fields, { kind: 'person', defaultCountry: register.default_country })
  const from = { source: 'form', sourceId: null, obtainedAt: now } as const
  return {
    id,
    registerId: register.id,
    kind: 'person',
    beganOn: now.toISOString().slice(0, 10),
    change: {
      id: randomUUID(),
      act: 'create',
      values: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value, ...from }])),
      accountId: null,
      reason: null,
    },
  }
}

type Register = { readonly id: number; readonly default_country: string }

/** Submissions of one register take turns: two at the same moment would each make a customer. */
function turnOf(trx: Transaction<Database>, site: Pick<Site, 'register_id'>): Promise<Register> {
  return trx
    .selectFrom('register')
    .select(['id', 'default_country'])
    .where('id', '=', site.register_id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** The first customer who has the address, or who that one turned out to be. */
async function customerOfEmail(
  trx: Transaction<Database>,
  vault: Vault,
  { registerId, email }: { registerId: number; email: string | undefined },
): Promise<string | undefined> {
  if (email === undefined) return undefined
  const found = await trx
    .selectFrom('customer')
    .select('id')
    .where('register_id', '=', registerId)
    .where('email_hash', 'in', hashesOf(vault, registerId, 'email', email))
    .orderBy(sql`merged_into is not null`)
    .orderBy('created_at')
    .executeTakeFirst()
  return found && firstOf(trx, found.id)
}

/** The insert takes the grant itself as its source: no grant, no row. */
async function link(
  trx: Transaction<Database>,
  claim: ConsentClaim,
  customerId: string,
  now: Date,
): Promise<boolean> {
  const grants = trx
    .selectFrom('consent_grant')
    .select((eb) => [
      'site_id',
      'visitor_no',
      eb.cast<string>(eb.val(customerId), 'uuid').as('customer_id'),
      'consent_record_id',
      eb.cast<Date>(eb.val(now.toISOString()), 'timestamptz').as('linked_at'),
    ])
    .where('site_id', '=', claim.siteId)
    .where('visitor_no', '=', claim.visitorNo)
    .where('purpose', '=', 'linking')
    .where('expires_at', '>', now)
    // Held until the end, so that a withdrawal comes before the look or after the link, which it deletes.
    .forKeyShare()
  await trx
    .insertInto('customer_link')
    .columns(['site_id', 'visitor_no', 'customer_id', 'consent_record_id', 'linked_at'])
    .expression(grants)
    .onConflict((oc) => oc.columns(['site_id', 'visitor_no', 'customer_id']).doNothing())
    .execute()
  const tie = await trx
    .selectFrom('customer_link')
    .select('customer_id')
    .where('site_id', '=', claim.siteId)
    .where('visitor_no', '=', claim.visitorNo)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return tie !== undefined
}
