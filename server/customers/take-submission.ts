import { sql, type Kysely, type Transaction } from 'kysely'
import type { CustomerFields } from '../../src/customer-field.ts'
import type { SubmissionMessage } from '../../src/submission.ts'
import type { ConsentClaim } from '../consents/token.ts'
import type { Database } from '../db/database.ts'
import type { Site } from '../sites/site.ts'

/**
 * Keeps what a form said: as a new customer of the site's register, or as a submission on the customer who
 * has the same e-mail address. A form never overwrites a customer. With a live `linking` grant the visitor is
 * tied to the customer, and the consent record is the ground; without one, nothing of the visitor is kept.
 * A repeat with the same key changes nothing.
 */
export async function takeSubmission(
  db: Kysely<Database>,
  site: Pick<Site, 'id' | 'register_id'>,
  {
    message,
    claim,
    ids,
    now,
  }: {
    message: SubmissionMessage
    claim: ConsentClaim | null
    ids: { submission: string; customer: string }
    now: Date
  },
): Promise<{ linked: boolean }> {
  const fields = Object.fromEntries(
    Object.entries(message.fields).filter(([, value]) => value),
  ) as CustomerFields
  return db.transaction().execute(async (trx) => {
    const known = await customerBehind(trx, site, { key: message.key, email: fields.email })
    const customerId = known?.customer_id ?? ids.customer
    if (!known) {
      await trx
        .insertInto('customer')
        .values({
          id: customerId,
          register_id: site.register_id,
          given_name: fields.givenName ?? null,
          family_name: fields.familyName ?? null,
          organisation: fields.organisation ?? null,
          title: fields.title ?? null,
          email: fields.email ?? null,
          phone: fields.phone ?? null,
          street_address: fields.streetAddress ?? null,
          postal_code: fields.postalCode ?? null,
          city: fields.city ?? null,
          country: fields.country ?? null,
          url: fields.url ?? null,
          created_at: now,
        })
        .execute()
    }
    await trx
      .insertInto('submission')
      .values({
        id: ids.submission,
        site_id: site.id,
        idempotency_key: message.key,
        customer_id: customerId,
        form: message.form,
        fields: JSON.stringify(fields),
        created_customer: !known,
        received_at: now,
      })
      .onConflict((oc) => oc.columns(['site_id', 'idempotency_key']).doNothing())
      .execute()
    return { linked: claim !== null && (await link(trx, claim, customerId, now)) }
  })
}

/**
 * The customer of an earlier sending of the same form, or of the same e-mail address. Submissions of one
 * register take turns: two at the same moment would each make a customer.
 */
async function customerBehind(
  trx: Transaction<Database>,
  site: Pick<Site, 'id' | 'register_id'>,
  { key, email }: { key: string; email: string | undefined },
) {
  await trx.selectFrom('register').select('id').where('id', '=', site.register_id).forUpdate().execute()
  const repeated = await trx
    .selectFrom('submission')
    .select('customer_id')
    .where('site_id', '=', site.id)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
  if (repeated || email === undefined) return repeated
  return trx
    .selectFrom('customer')
    .select('id as customer_id')
    .where('register_id', '=', site.register_id)
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .orderBy('created_at')
    .executeTakeFirst()
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
