import type { Transaction } from 'kysely'
import type { PackageCell, PackageRow } from '../../src/data-package.ts'
import { PERSONAL_TABLES } from '../../src/personal-data.ts'
import type { Database } from '../db/database.ts'
import { openImport } from '../imports/staged-lines.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import { columnsOf, type StoredRows } from './attributed-rows.ts'
import { openColumn, type Keyring, type StoredRow } from './openers.ts'
import { readNames, type TellName } from './told-names.ts'

/** What tells to which of the others a row belongs, beside its own columns. */
const BELONGS: Readonly<Record<string, (row: StoredRow, name: TellName) => PackageRow>> = {
  customer_value: (row) => ({ current: row['replaced_by'] === null }),
  disclosure: (row) => ({ disclosure: row['id'] as number }),
  disclosed_value: (row) => ({ disclosure: row['disclosure_id'] as number }),
  order_line: (row, name) => ({ order: nameOf(row, name, 'order_id') }),
  order_event: (row, name) => ({ order: nameOf(row, name, 'order_id') }),
  invoice_event: (row, name) => ({ invoice: nameOf(row, name, 'invoice_id') }),
  ...Object.fromEntries(
    [
      'request_right',
      'rectification_item',
      'request_task',
      'subject_letter',
      'refusal_certificate',
      'request_code',
      'access_link',
      'request_event',
      'request_warning',
    ].map((table) => [
      table,
      (row: StoredRow, name: TellName) => ({ request: nameOf(row, name, 'request_id') }),
    ]),
  ),
  customer_link: (row, name) => ({ site: nameOf(row, name, 'site_id') }),
  consent_record: (row, name) => ({ site: nameOf(row, name, 'site_id') }),
  consent_grant: (row, name) => ({ site: nameOf(row, name, 'site_id') }),
  counted_day: (row, name) => ({ site: nameOf(row, name, 'site_id') }),
  visit: (row, name) => ({ site: nameOf(row, name, 'site_id'), visit: row['id'] as number }),
  page_view: (row) => ({ visit: row['visit_id'] as number }),
  custom_event: (row) => ({ visit: row['visit_id'] as number }),
  page_vitals: (row) => ({ visit: row['visit_id'] as number }),
}

function nameOf(row: StoredRow, name: TellName, column: string): PackageCell {
  return name({ table: '', column, row }) as PackageCell
}

/** The rows as the person reads them: opened, with names in place of numbers, and nothing but what the map says is theirs. */
export async function tellRows(
  trx: Transaction<Database>,
  vault: Vault,
  { rows, keys }: { rows: StoredRows; keys: Keyring },
): Promise<Map<string, PackageRow[]>> {
  const name = await readNames(trx, vault, rows)
  return new Map(
    [...rows].map(([table, stored]) => {
      const columns = columnsOf(PERSONAL_TABLES[table]!)
      return [
        table,
        stored.map((row) => ({
          ...BELONGS[table]?.(row, name),
          ...Object.fromEntries(
            columns.map((column) => [column, cellOf(keys, { table, column, row, name })]),
          ),
        })),
      ]
    }),
  )
}

function cellOf(
  keys: Keyring,
  { name, ...at }: { table: string; column: string; row: StoredRow; name: TellName },
): PackageCell {
  const value = at.row[at.column]
  if (value instanceof Uint8Array) return openColumn(keys, at) as PackageCell
  const told = name(at)
  return (told instanceof Date ? told.toISOString() : told) as PackageCell
}

/** Of customers, papers, requests and imports, those that were not destroyed. */
export async function readKeys(trx: Transaction<Database>, vault: Vault, rows: StoredRows): Promise<Keyring> {
  const ringOf = (stored: readonly { readonly [name: string]: unknown }[]) =>
    new Map(
      stored.flatMap((row) => {
        const [id, key] = [row['id'] as string, row['key'] as Uint8Array | null]
        return key ? [[id, vault.openKey(id, key)] as const] : []
      }),
    )
  return {
    customer: ringOf(rows.get('customer') ?? []),
    paper: ringOf(rows.get('paper') ?? []),
    subject_request: ringOf(rows.get('subject_request') ?? []),
    import: await importKeys(trx, vault, rows),
  }
}

/** Cells are stored as they came, in the character set of their file. */
async function importKeys(
  trx: Transaction<Database>,
  vault: Vault,
  rows: StoredRows,
): Promise<Keyring['import']> {
  const ids = [...new Set((rows.get('import_row') ?? []).map((row) => row['import_id'] as string))]
  if (ids.length === 0) return new Map()
  const imports = await trx.selectFrom('import').selectAll().where('id', 'in', ids).execute()
  return new Map(
    imports.flatMap((row) => {
      const opened = openImport(vault, row)
      if (!opened) return []
      const { key, text } = opened
      const open: CustomerKey['open'] = (place, closed) => {
        const cells = key.open(place, closed)
        return place.startsWith('cells') ? JSON.stringify(text(JSON.parse(cells) as string[])) : cells
      }
      return [[row.id, { ...key, open }] as const]
    }),
  )
}
