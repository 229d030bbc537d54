import type { Transaction } from 'kysely'
import type { PackageRow } from '../../src/data-package.ts'
import { PERSONAL_TABLES } from '../../src/personal-data.ts'
import type { DataGroup, LegalBasis, ProcessingPurpose, Retention } from '../../src/personal-table.ts'
import type { RegisterField } from '../../src/register-field.ts'
import { isInEea } from '../../src/transfer.ts'
import type { ValueSource } from '../../src/value-source.ts'
import type { Database } from '../db/database.ts'
import { recipientsOf } from '../disclosures/recipients-of.ts'

/** What is told beside the data (GDPR art. 15(1)), of those that there are. */
export type Summary = {
  readonly uses: readonly {
    readonly groups: readonly (DataGroup | 'field')[]
    readonly purpose: ProcessingPurpose
    readonly basis: LegalBasis
    readonly retention: Retention
  }[]
  /** `name` of an authority, service, subcontractor or partner. */
  readonly sources: readonly { readonly source: ValueSource; readonly name: string | null }[]
  readonly recipients: readonly {
    readonly name: string
    readonly outside: boolean
    readonly fields: readonly RegisterField[]
  }[]
}

export async function summaryOf(
  trx: Transaction<Database>,
  { id, rows }: { id: string; rows: ReadonlyMap<string, readonly PackageRow[]> },
): Promise<Summary> {
  const kept = [...rows].filter(([, { length }]) => length > 0).map(([table]) => PERSONAL_TABLES[table]!)
  const uses = Map.groupBy(kept, ({ purpose, basis, retention }) => `${purpose} ${basis} ${retention}`)
  const sources = new Map(
    (rows.get('customer_value') ?? []).map(({ source, source_id: name }) => [
      `${source as string} ${name as string}`,
      { source: source as ValueSource, name: name as string | null },
    ]),
  )
  return {
    uses: [...uses.values()].map((tables) => ({
      groups: [
        ...new Set(tables.flatMap(({ groups }) => Object.keys(groups) as (DataGroup | 'field')[])),
      ].filter((group) => group !== 'act'),
      purpose: tables[0]!.purpose,
      basis: tables[0]!.basis,
      retention: tables[0]!.retention,
    })),
    sources: [...sources.values()],
    recipients: await recipients(trx, id),
  }
}

async function recipients(trx: Transaction<Database>, id: string): Promise<Summary['recipients']> {
  const held = await recipientsOf(trx, id)
  const places = await Promise.all(
    (['recipient', 'processor'] as const).map(async (table) => {
      const rows = await trx.selectFrom(table).select(['id', 'country']).execute()
      return rows.map(({ id: of, country }) => [`${table} ${of}`, country] as const)
    }),
  )
  const countryOf = new Map<string, string | null>(places.flat())
  return [...Map.groupBy(held, (value) => `${value.of} ${value.id}`)].map(([key, values]) => {
    const country = countryOf.get(key)
    return {
      name: values[0]!.name,
      outside: country ? !isInEea(country) : false,
      fields: [...new Set(values.map(({ field }) => field))],
    }
  })
}
