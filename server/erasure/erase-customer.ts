import { sql, type Kysely, type Transaction } from 'kysely'
import { PERSONAL_TABLES } from '../../src/personal-data.ts'
import type { RegisterValues } from '../../src/register-field.ts'
import { openCustomers } from '../customers/open-customer.ts'
import { firstOf } from '../customers/first-of.ts'
import { suppress } from '../customers/suppression.ts'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import { dropStagedLines } from './drop-staged-lines.ts'
import { emptyAuditDetails } from './empty-audit-details.ts'
import { closeDoors, emptyRequest } from './empty-request.ts'
import { keepSums } from './keep-sums.ts'
import { knownValues } from './known-values.ts'
import type { Erased, Ledger } from './ledger.ts'
import { lockWhole } from './lock-whole.ts'
import { isFree, standsInTheWay, type InTheWay } from './stands-in-the-way.ts'
import { allFields, tellOthers } from '../requests/tell-others.ts'

export type Erasing = {
  /** Whoever asks to be erased is not made again by an import; who went by their age may be. */
  readonly reason: 'request' | 'retention'
  /** The request that asks for it, with its key: who has the data is told because of it. */
  readonly request: { readonly id: string; readonly ownKey: CustomerKey } | null
  readonly now: Date
}

/** `gone`: there is nobody any more. */
export type ErasureOutcome = 'erased' | 'gone' | InTheWay

export type ErasureDesk = { readonly db: Kysely<Database>; readonly vault: Vault; readonly ledger: Ledger }

/**
 * Erases a customer with all that were merged into it, in one transaction, which `afterwards` may take part in; the
 * ledger has it on the disk before that commits. Throws `busy` where the ledger cannot be written: nothing is done then.
 */
export async function eraseCustomer(
  { db, vault, ledger }: ErasureDesk,
  customerId: string,
  erasing: Erasing,
): Promise<ErasureOutcome> {
  return db.transaction().execute(async (trx) => {
    const { outcome, erased } = await eraseWithin(trx, vault, customerId, erasing)
    ledger.add(erased)
    return outcome
  })
}

/** The same in a transaction that does more; it ends with adding `erased` to the ledger. */
export async function eraseWithin(
  trx: Transaction<Database>,
  vault: Vault,
  customerId: string,
  { reason, request, now }: Erasing,
): Promise<{ outcome: ErasureOutcome; erased: Erased[] }> {
  const ids = await lockWhole(trx, customerId)
  if (ids.length === 0) return { outcome: 'gone', erased: [] }
  const firstId = await firstOf(trx, customerId)
  const inTheWay = await standsInTheWay(trx, firstId, now)
  if (!isFree(inTheWay)) return { outcome: inTheWay, erased: [] }
  const [first] = await openCustomers(trx, vault, [firstId])
  if (request && first)
    await tellOthers(trx, request, { customer: first, about: 'erasure', values: allFields(first) })
  await eraseLocked(trx, vault, ids, { reason, atHand: request?.id ?? null, repeated: false, now })
  const erased = ids.map((id) => ({
    kind: 'customer' as const,
    reason,
    hash: hashOfCustomer(vault, id),
    at: now,
  }))
  await noteErased(trx, erased, null)
  return { outcome: 'erased', erased }
}

/**
 * Erases these, who are locked, whatever stands in the way: everything but the note that it was done. `repeated`: it was
 * done before, and a backup brought them back.
 */
export async function eraseLocked(
  trx: Transaction<Database>,
  vault: Vault,
  ids: readonly string[],
  {
    reason,
    atHand,
    repeated,
    now,
  }: { reason: Erasing['reason']; atHand: string | null; repeated: boolean; now: Date },
): Promise<void> {
  const known = await knownValues(trx, vault, ids)
  const { register_id: registerId } = await trx
    .selectFrom('customer')
    .select('register_id')
    .where('id', '=', ids[0]!)
    .executeTakeFirstOrThrow()
  await keepWishes(trx, vault, { ids, registerId, known, erased: reason === 'request', now })
  await keepSums(trx, ids)
  await dropStagedLines(trx, vault, { ids, registerId, known })
  await emptyAuditDetails(trx, await namesInTheLog(trx, ids))
  await leaveRequests(trx, ids, { atHand, now })
  await forgetVisitors(trx, ids)
  await losePapers(trx, ids, { repeated })
  await deleteRows(trx, ids)
}

function hashOfCustomer(vault: Vault, id: string): Uint8Array {
  return vault.hash(CUSTOMER_HASH, id)
}

export const CUSTOMER_HASH = 'erased customer'

/** In the table that says the same as the ledger. */
export async function noteErased(
  trx: Transaction<Database>,
  erased: readonly Erased[],
  repeatedAt: Date | null,
): Promise<void> {
  await trx
    .insertInto('erasure')
    .values(erased.map(({ hash, kind, reason, at }) => ({ hash, kind, reason, at, repeated_at: repeatedAt })))
    .onConflict((oc) => oc.column('hash').doNothing())
    .execute()
}

/** What they forbade holds by keyed hashes alone, also of addresses they had years ago (R93). */
async function keepWishes(
  trx: Transaction<Database>,
  vault: Vault,
  {
    ids,
    registerId,
    known,
    erased,
    now,
  }: {
    ids: readonly string[]
    registerId: number
    known: readonly RegisterValues[]
    erased: boolean
    now: Date
  },
): Promise<void> {
  const bans = await trx
    .selectFrom('ban')
    .select('kind')
    .distinct()
    .where('customer_id', 'in', ids)
    .where('lifted_at', 'is', null)
    .orderBy('kind')
    .execute()
  const kinds = [...(erased ? ['erased' as const] : []), ...bans.map(({ kind }) => kind)]
  if (kinds.length === 0) return
  await suppress(trx, vault, { registerId, known, kinds }, now)
}

/** By which the audit log may name them: their own ids and numbers, and the ids of everything that goes with them. */
async function namesInTheLog(
  trx: Transaction<Database>,
  ids: readonly string[],
): Promise<{ ids: string[]; numbers: number[] }> {
  const customers = await trx.selectFrom('customer').select('no').where('id', 'in', ids).execute()
  const own = columnList('uuid', ids)
  const { rows } = await sql<{ id: string }>`
    select id::text from customer_order where customer_id = any(${own})
    union all select id::text from invoice where customer_id = any(${own})
    union all select id::text from contact where person_id = any(${own}) or organisation_id = any(${own})
    union all select id::text from submission where customer_id = any(${own})
    union all select id::text from ban_wish where customer_id = any(${own})
    union all select id::text from customer_change where customer_id = any(${own})
    union all select id::text from customer_invitation where customer_id = any(${own})
    union all select paper_id::text from paper_person as their where customer_id = any(${own}) and not exists (
      select from paper_person as other where other.paper_id = their.paper_id and other.customer_id <> all(${own})
    )
  `.execute(trx)
  return { ids: [...ids, ...rows.map(({ id }) => id)], numbers: customers.map(({ no }) => no) }
}

/** What they asked for lies under nobody now; what is closed loses at once what it says of them, the rest when it is. */
async function leaveRequests(
  trx: Transaction<Database>,
  ids: readonly string[],
  { atHand, now }: { atHand: string | null; now: Date },
): Promise<void> {
  const requests = await trx
    .selectFrom('subject_request')
    .select(['id', 'state'])
    .where('customer_id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (requests.length === 0) return
  const all = requests.map(({ id }) => id)
  await trx
    .updateTable('subject_request')
    .set({ customer_id: null, erased_at: now })
    .where('id', 'in', all)
    .execute()
  await closeDoors(trx, all)
  for (const { id, state } of requests) if (state === 'closed' && id !== atHand) await emptyRequest(trx, id)
}

/**
 * The grants of the browsers that were linked go, and with them, by the database itself, every visit. A browser that
 * another customer is linked with, too, keeps its own: it is their data as well. The records of consent stay: they are
 * the proof of what was allowed, and name a random number alone (GDPR art. 7(1)).
 */
async function forgetVisitors(trx: Transaction<Database>, ids: readonly string[]): Promise<void> {
  const own = columnList('uuid', ids)
  const theirs = sql`
    select distinct site_id, visitor_no from customer_link as link where customer_id = any(${own}) and not exists (
      select from customer_link as other
      where other.site_id = link.site_id and other.visitor_no = link.visitor_no and other.customer_id <> all(${own})
    )`
  await sql`
    delete from uncounted_visit using visit, (${theirs}) as gone
    where visit.site_id = gone.site_id and visit.visitor_no = gone.visitor_no
      and uncounted_visit.site_id = visit.site_id and uncounted_visit.month = visit.month
      and uncounted_visit.visit_id = visit.id
  `.execute(trx)
  await sql`
    delete from consent_grant using (${theirs}) as gone
    where consent_grant.site_id = gone.site_id and consent_grant.visitor_no = gone.visitor_no
  `.execute(trx)
}

/**
 * A destroyed paper that names nobody else loses its key: what it was about is unreadable, that it was destroyed stays.
 * Before an erasure that is done again all were destroyed, whatever the backup says.
 */
async function losePapers(
  trx: Transaction<Database>,
  ids: readonly string[],
  { repeated }: { repeated: boolean },
): Promise<void> {
  const own = columnList('uuid', ids)
  await sql`
    update paper set key = null
    where id in (select paper_id from paper_person where customer_id = any(${own})) and not exists (
      select from paper_person as other where other.paper_id = paper.id and other.customer_id <> all(${own})
    ) and (state = 'destroyed' or ${repeated}::boolean)
  `.execute(trx)
}

/** Under these no row stays; what stands under one of their rows goes with it. */
const FIRST = ['invoice', 'customer_order']
/** Rows that stay, without what leads to the person. */
const STAYING = ['suppression', 'erasure', 'subject_request']

/** Every table of the map with rows of customers, in an order in which they can go. */
const OF_CUSTOMERS: readonly (readonly [table: string, column: string])[] = Object.entries(PERSONAL_TABLES)
  .filter(
    ([table, { of, by }]) =>
      of === 'customer' && !by.includes('.') && table !== 'customer' && !STAYING.includes(table),
  )
  .map(([table, { by }]) => [table, by] as const)
  .toSorted(([one], [other]) => rank(one) - rank(other))

function rank(table: string): number {
  return FIRST.includes(table) ? FIRST.indexOf(table) : FIRST.length
}

/**
 * The key first: without it nothing of the person is readable wherever it still is, and the database lets orders and
 * invoices go with it alone. Then every row, as the map of personal data tells where they are.
 */
async function deleteRows(trx: Transaction<Database>, ids: readonly string[]): Promise<void> {
  const own = columnList('uuid', ids)
  await trx.updateTable('customer').set({ key: null }).where('id', 'in', ids).execute()
  for (const [table, column] of OF_CUSTOMERS)
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = any(${own})`.execute(trx)
  // A position in an organisation is of both: it goes with either.
  await trx.deleteFrom('contact').where('organisation_id', 'in', ids).execute()
  await trx.deleteFrom('customer').where('id', 'in', ids).execute()
}
