import type { Kysely, Transaction } from 'kysely'
import type { RegisterValues } from '../../src/register-field.ts'
import type { SubmissionMessage } from '../../src/submission.ts'
import type { ConsentClaim } from '../consents/token.ts'
import type { Database } from '../db/database.ts'
import type { Site } from '../sites/site.ts'
import type { Vault } from '../vault/vault.ts'
import { keepSubmission, turnOf } from './keep-submission.ts'

/** Reads and closes what belongs to customers. */
type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }

/**
 * Keeps what a form said in the register of its site (`keepSubmission`). With a live `linking` grant the visitor is tied to the customer, and the
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
    const register = await turnOf(trx, site.register_id)
    const repeated = await trx
      .selectFrom('submission')
      .select('customer_id')
      .where('site_id', '=', site.id)
      .where('idempotency_key', '=', message.key)
      .executeTakeFirst()
    const customerId =
      repeated?.customer_id ??
      (await keepSubmission(trx, vault, {
        register,
        submission: {
          id: ids.submission,
          key: message.key,
          siteId: site.id,
          form: message.form,
          source: 'form',
          fields,
          newCustomerId: ids.customer,
        },
        known: null,
        now,
      }))
    return { linked: claim !== null && (await link(trx, claim, customerId, now)) }
  })
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
