import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import * as v from 'valibot'
import type { DisclosureView, RecipientDisclosures } from '../../src/disclosure.ts'
import { REGISTER_FIELDS, type RegisterField } from '../../src/register-field.ts'
import { rowId } from '../../src/row-id.ts'
import { reachCustomer, type Sight } from '../customers/find-customer.ts'
import { wholeOf } from '../customers/first-of.ts'
import { nameCustomer } from '../customers/name-customer.ts'
import { openCustomers } from '../customers/open-customer.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'

/** Disclosures on a page. */
const PAGE = 50

/** Who was handed what of a customer, the newest first. Throws as `reachCustomer`. */
export async function listDisclosures(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  asked: Sight & { id: string },
): Promise<DisclosureView[]> {
  const customer = await reachCustomer(db, vault, asked)
  const rows = await db
    .selectFrom('disclosure')
    .leftJoin('account', 'account.id', 'account_id')
    .leftJoin('recipient', 'recipient.id', 'recipient_id')
    .leftJoin('processor', 'processor.id', 'disclosure.processor_id')
    .innerJoin('customer', 'customer.id', 'customer_id')
    .select([
      'disclosure.id',
      'customer_id',
      'customer.key',
      'disclosed_at',
      'full_name',
      'reason',
      'note',
      'recipient_id',
      'disclosure.processor_id',
      sql<string>`coalesce(recipient.name, processor.name)`.as('name'),
      sql<string | null>`coalesce(recipient.country, processor.country)`.as('country'),
    ])
    .where('customer_id', 'in', wholeOf(customer.id))
    .where('key', 'is not', null)
    .orderBy('disclosure.id', 'desc')
    .execute()
  const fieldsOf = await valuesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const values = fieldsOf.get(row.id) ?? []
    return {
      id: row.id,
      at: row.disclosed_at.toISOString(),
      by: row.full_name,
      to: {
        of: row.recipient_id === null ? 'processor' : 'recipient',
        id: (row.recipient_id ?? row.processor_id)!,
        name: row.name,
        country: row.country,
      },
      reason: row.reason,
      note: vault.openKey(row.customer_id, row.key!).open('disclosure', row.note),
      fields: inOrder(values.map(({ field }) => field)),
      outdated: inOrder(values.filter((value) => value.replaced_by !== null).map(({ field }) => field)),
    }
  })
}

/** What a recipient was handed about customers in reach; of those restricted or erased since, nothing is shown. */
export async function listDisclosuresTo(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  {
    recipientId,
    before,
    reach,
    seesRestricted,
  }: Sight & { recipientId: number; before?: number | undefined },
): Promise<RecipientDisclosures> {
  const rows = v.is(rowId, recipientId)
    ? await db
        .selectFrom('disclosure')
        .innerJoin('customer', 'customer.id', 'customer_id')
        .leftJoin('account', 'account.id', 'account_id')
        .select(['disclosure.id', 'customer_id', 'disclosed_at', 'full_name', 'reason'])
        .where('recipient_id', '=', recipientId)
        .where('customer.key', 'is not', null)
        .$if(!seesRestricted, (query) => query.where('restricted_at', 'is', null))
        .$if(reach !== 'everywhere', (query) => query.where('register_id', 'in', reach as number[]))
        .$if(before !== undefined, (query) => query.where('disclosure.id', '<', before!))
        .orderBy('disclosure.id', 'desc')
        .limit(PAGE + 1)
        .execute()
    : []
  const page = rows.slice(0, PAGE)
  const fieldsOf = await valuesOf(
    db,
    page.map(({ id }) => id),
  )
  const customers = await openCustomers(db, vault, [...new Set(page.map((row) => row.customer_id))])
  const customerOf = new Map(customers.map((customer) => [customer.id, customer]))
  return {
    disclosures: page.map((row) => ({
      id: row.id,
      at: row.disclosed_at.toISOString(),
      by: row.full_name,
      reason: row.reason,
      fields: inOrder((fieldsOf.get(row.id) ?? []).map(({ field }) => field)),
      customer: nameCustomer(customerOf.get(row.customer_id)!, seesRestricted),
    })),
    next: rows.length > PAGE ? page.at(-1)!.id : null,
  }
}

async function valuesOf(db: ReadonlyKysely<Database>, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, never>()
  const values = await db
    .selectFrom('disclosed_value')
    .innerJoin('customer_value', (join) =>
      join
        .onRef('customer_value.change_id', '=', 'disclosed_value.change_id')
        .onRef('customer_value.field', '=', 'disclosed_value.field'),
    )
    .select(['disclosure_id', 'disclosed_value.field', 'replaced_by'])
    .where('disclosure_id', 'in', ids)
    .execute()
  return Map.groupBy(values, (value) => value.disclosure_id)
}

function inOrder(fields: readonly RegisterField[]): RegisterField[] {
  return REGISTER_FIELDS.filter((field) => fields.includes(field))
}
