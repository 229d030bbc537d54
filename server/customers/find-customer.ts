import type { CustomerDetail, OriginView, SubmissionView } from '../../src/customer.ts'
import { REGISTER_FIELDS, type RegisterField } from '../../src/register-field.ts'
import { isWithin, type Reach } from '../../src/staff.ts'
import type { Reader } from '../db/reader.ts'
import { Refusal } from '../http/refusal.ts'
import { openSubmission } from '../submissions/closed-submission.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import { firstOf, wholeOf } from './first-of.ts'
import { linkedVisits } from './linked-visits.ts'
import { openCustomers, type OpenCustomer } from './open-customer.ts'
import { findLift } from './find-lift.ts'
import { withCounts } from './summary.ts'

export type Sight = {
  readonly reach: Reach
  /** Whether restricted ones may be seen, too. */
  readonly seesRestricted: boolean
}

/**
 * The customer, or who it turned out to be. Throws `not_found` where there is none in reach, and `restricted` where its
 * data are stored only (GDPR art. 18).
 */
export async function reachCustomer(
  db: Reader,
  vault: Vault,
  { id, reach, seesRestricted }: Sight & { id: string },
): Promise<OpenCustomer> {
  const [customer] = await openCustomers(db, vault, [await firstOf(db, id)])
  if (!customer || !isWithin(reach, customer.registerId))
    throw new Refusal('not_found', 'there is no such customer')
  if (customer.restrictedAt !== null && !seesRestricted)
    throw new Refusal('restricted', 'processing of this customer is restricted: the data are stored only')
  return customer
}

/** Everything staff see of one customer. Throws as `reachCustomer`. */
export async function findCustomer(
  db: Reader,
  vault: Vault,
  { now, ...asked }: Sight & { id: string; now: Date },
): Promise<CustomerDetail> {
  const customer = await reachCustomer(db, vault, asked)
  const { id } = customer
  const [[summary], register, merged, links] = await Promise.all([
    withCounts(db, [customer]),
    db.selectFrom('register').select('name').where('id', '=', customer.registerId).executeTakeFirstOrThrow(),
    mergedInto(db, vault, id),
    db
      .selectFrom('customer_link')
      .innerJoin('site', 'site.id', 'customer_link.site_id')
      .select(['site.name as site', 'linked_at', 'consent_record_id'])
      .where('customer_id', 'in', wholeOf(id))
      .orderBy('linked_at')
      .execute(),
  ])
  return {
    ...summary!,
    registerName: register.name,
    revision: customer.revision,
    origins: await originsOf(db, customer),
    beganOn: customer.beganOn,
    endedOn: customer.endedOn,
    restrictedAt: customer.restrictedAt?.toISOString() ?? null,
    lift: customer.restrictedAt === null ? null : await findLift(db, customer),
    submissions: await submissionsOf(db, [customer, ...merged]),
    links: links.map((row) => ({
      site: row.site,
      linkedAt: row.linked_at.toISOString(),
      consentRecord: row.consent_record_id,
    })),
    visits: await linkedVisits(db, id, now),
    merged: merged.map(({ id, no, values }) => ({ id, no, values })),
  }
}

async function mergedInto(db: Reader, vault: Vault, id: string): Promise<OpenCustomer[]> {
  const rows = await db
    .selectFrom('customer')
    .select('id')
    .where('id', 'in', wholeOf(id))
    .where('id', '!=', id)
    .orderBy('no')
    .execute()
  return openCustomers(
    db,
    vault,
    rows.map((row) => row.id),
  )
}

async function originsOf(
  db: Reader,
  { origins }: OpenCustomer,
): Promise<Partial<Record<RegisterField, OriginView>>> {
  const names = new Map(
    (await db.selectFrom('data_source').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
  )
  const views: Partial<Record<RegisterField, OriginView>> = {}
  for (const field of REGISTER_FIELDS) {
    const origin = origins[field]
    if (!origin) continue
    views[field] = {
      source: origin.source,
      sourceName: origin.sourceId === null ? null : (names.get(origin.sourceId) ?? null),
      obtainedAt: origin.obtainedAt.toISOString(),
    }
  }
  return views
}

async function submissionsOf(
  db: Reader,
  customers: readonly { readonly id: string; readonly key: CustomerKey }[],
): Promise<SubmissionView[]> {
  const keyOf = new Map(customers.map(({ id, key }) => [id, key]))
  const rows = await db
    .selectFrom('submission')
    .leftJoin('site', 'site.id', 'submission.site_id')
    .select([
      'submission.id',
      'submission.customer_id',
      'site.name as site',
      'form',
      'source',
      'fields',
      'created_customer',
      'received_at',
      'decided_at',
      'accepted',
    ])
    .where('customer_id', 'in', [...keyOf.keys()])
    .orderBy('received_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    site: row.site,
    form: row.form,
    source: row.source,
    receivedAt: row.received_at.toISOString(),
    createdCustomer: row.created_customer,
    values: row.fields === null ? {} : openSubmission(keyOf.get(row.customer_id)!, row.id, row.fields),
    decidedAt: row.decided_at?.toISOString() ?? null,
    accepted: (row.accepted ?? []) as RegisterField[],
  }))
}
