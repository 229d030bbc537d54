import type { Transaction } from 'kysely'
import { openCustomers } from '../customers/open-customer.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'
import type { StoredRows } from './attributed-rows.ts'
import type { StoredRow } from './openers.ts'

/** What is said in place of a number that stands for something; the value itself where nothing is known of it. */
export type TellName = (asked: { table: string; column: string; row: StoredRow }) => unknown

/** Tables whose columns `…_id` are numbers of texts that repeat (`label`). */
const LABELLED = ['visit', 'page_view', 'custom_event', 'page_vitals']

/** The names behind the numbers of these rows: of sources, recipients and places, of the person's own orders and papers, of organisations. */
export async function readNames(
  trx: Transaction<Database>,
  vault: Vault,
  rows: StoredRows,
): Promise<TellName> {
  const named = async (table: 'data_source' | 'recipient' | 'processor' | 'paper_location' | 'site') =>
    new Map<unknown, unknown>(
      (await trx.selectFrom(table).select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
    )
  const numbered = (table: string) => new Map((rows.get(table) ?? []).map((row) => [row['id'], row['no']]))
  const lists = await madeLists(trx, idsIn(rows, 'made_list_entry', 'list_id'))
  const names: Readonly<Record<string, ReadonlyMap<unknown, unknown>>> = {
    source_id: await named('data_source'),
    recipient_id: await named('recipient'),
    processor_id: await named('processor'),
    location_id: await named('paper_location'),
    site_id: await named('site'),
    list_id: lists,
    organisation_id: await organisations(trx, vault, idsIn(rows, 'contact', 'organisation_id')),
    paper_id: numbered('paper'),
    order_id: numbered('customer_order'),
    invoice_id: numbered('invoice'),
    request_id: numbered('subject_request'),
    merged_into: numbered('customer'),
  }
  const labels = await labelsOf(trx, rows)
  return ({ table, column, row }) => {
    const value = row[column]
    if (value === null) return null
    if (LABELLED.includes(table) && column.endsWith('_id'))
      return labels.get(`${row['site_id'] as number} ${value as number}`) ?? null
    return names[column]?.get(value) ?? value
  }
}

function idsIn(rows: StoredRows, table: string, column: string): string[] {
  return [...new Set((rows.get(table) ?? []).map((row) => row[column] as string))]
}

/** What was made, and when: the other persons on it are nobody's business here. */
async function madeLists(trx: Transaction<Database>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<unknown, unknown>()
  const lists = await trx
    .selectFrom('made_list')
    .select(['id', 'kind', 'made_at'])
    .where('id', 'in', ids)
    .execute()
  return new Map<unknown, unknown>(
    lists.map(({ id, kind, made_at: at }) => [id, `${kind} ${at.toISOString()}`]),
  )
}

async function organisations(trx: Transaction<Database>, vault: Vault, ids: readonly string[]) {
  const found = await openCustomers(trx, vault, ids)
  return new Map<unknown, unknown>(found.map(({ id, no, values }) => [id, values.organisation ?? no]))
}

/** By site and number. */
async function labelsOf(trx: Transaction<Database>, rows: StoredRows): Promise<ReadonlyMap<string, string>> {
  const asked = new Map<number, Set<number>>()
  for (const row of LABELLED.flatMap((table) => rows.get(table) ?? [])) {
    const ids = asked.get(row['site_id'] as number) ?? new Set()
    for (const [column, value] of Object.entries(row))
      if (column.endsWith('_id') && typeof value === 'number') ids.add(value)
    asked.set(row['site_id'] as number, ids)
  }
  const labels = new Map<string, string>()
  for (const [siteId, ids] of asked) {
    const found = await trx
      .selectFrom('label')
      .select(['id', 'text'])
      .where('site_id', '=', siteId)
      .where('id', 'in', [...ids])
      .execute()
    for (const { id, text } of found) labels.set(`${siteId} ${id}`, text)
  }
  return labels
}
