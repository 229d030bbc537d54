import type { PackageRow } from '../../src/data-package.ts'
import { PERSONAL_TABLES } from '../../src/personal-data.ts'
import type { ValueSource } from '../../src/value-source.ts'

/** What the person told: themselves, or to whoever wrote it down. */
const OWN_SOURCES: readonly ValueSource[] = ['registration', 'notice', 'form', 'invitation', 'credentials']

/** Of these tables what the person provided, in words or by what they did (WP 242 rev.01), and which of their columns. */
const PROVIDED: Readonly<Record<string, readonly string[] | 'all'>> = {
  customer_value: ['current', 'field', 'value', 'source', 'obtained_at'],
  submission: ['site_id', 'form', 'fields', 'source', 'received_at'],
  customer_order: ['no', 'state', 'currency', 'opened_at', 'delivered_on'],
  order_line: 'all',
  customer_link: 'all',
  consent_grant: 'all',
  visit: 'all',
  page_view: 'all',
  custom_event: 'all',
}

/**
 * What another controller may take over (GDPR art. 20): what the person provided, where the ground is a consent or a
 * contract. Nothing that others said of them, or that was made of it.
 */
export function providedRows(
  rows: ReadonlyMap<string, readonly PackageRow[]>,
): Map<string, readonly PackageRow[]> {
  const provided = new Map<string, readonly PackageRow[]>()
  for (const [table, columns] of Object.entries(PROVIDED)) {
    const { basis } = PERSONAL_TABLES[table]!
    if (basis !== 'contract' && basis !== 'consent') continue
    const own = (rows.get(table) ?? []).filter(
      (row) => table !== 'customer_value' || OWN_SOURCES.includes(row['source'] as ValueSource),
    )
    provided.set(
      table,
      columns === 'all'
        ? own
        : own.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))),
    )
  }
  return provided
}
