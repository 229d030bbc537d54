import { toJsonSchema } from '@valibot/to-json-schema'
import { strToU8, zip, type AsyncZippable } from 'fflate'
import type { Kysely } from 'kysely'
import {
  DataPackage,
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  type PackageKind,
  type PackageRow,
} from '../../src/data-package.ts'
import type { StaffLanguage } from '../../src/language.ts'
import { PERSONAL_TABLES } from '../../src/personal-data.ts'
import type { Database } from '../db/database.ts'
import { toCsv } from '../stats/csv.ts'
import type { Vault } from '../vault/vault.ts'
import { dataOfCustomer } from './customer-data.ts'
import { indexPage } from './index-page.ts'
import { providedRows } from './provided.ts'
import type { Reached } from '../privacy-notices/read-processing.ts'
import { subjectSummary } from '../privacy-notices/subject-summary.ts'
import { summaryOf } from './summary.ts'

type Asked = {
  readonly customerId: string
  readonly kinds: readonly ('access' | 'portability')[]
  readonly language: StaffLanguage
  readonly now: Date
}

/** A ZIP, and the numbers of whom it tells of. */
export type MadePackage = { readonly zip: Uint8Array; readonly customers: readonly number[] }

/**
 * Everything of a customer as it is at one moment; with both kinds what they provided lies in a folder of its own. Nothing
 * is written. Null for a customer who was erased.
 */
export async function makePackage(
  { db, vault, ...reached }: { db: Kysely<Database>; vault: Vault } & Reached,
  asked: Asked,
): Promise<MadePackage | null> {
  const read = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const data = await dataOfCustomer(trx, vault, asked.customerId)
      if (!data) return null
      const register = await trx
        .selectFrom('register')
        .select('name')
        .where('id', '=', data.registerId)
        .executeTakeFirstOrThrow()
      const summary = await summaryOf(trx, { id: asked.customerId, rows: data.rows })
      const { sections } = await subjectSummary(trx, reached, {
        registerId: data.registerId,
        language: asked.language,
        now: asked.now,
      })
      return { ...data, of: register.name, summary, told: sections }
    })
  if (!read) return null
  const { summary, customers, of } = read
  const { rows, files: certificates } = apart(read.rows)
  const data = (kind: 'access' | 'portability') =>
    dataPackage({
      kind,
      of,
      customers,
      rows: kind === 'access' ? rows : providedRows(rows),
      looked: kind === 'access' ? read.looked : [],
      language: asked.language,
      now: asked.now,
    })
  const [first, second] = asked.kinds
  const whole = data(first!)
  const page = strToU8(await indexPage(whole, { language: asked.language, summary, told: read.told }))
  const files: AsyncZippable = { 'index.html': page, ...filesOf(whole) }
  if (first === 'access' && Object.keys(certificates).length > 0) files['certificates'] = certificates
  if (second) files[second] = filesOf(data(second))
  return { zip: await zipped(files), customers }
}

/** Certificates of refusal are files of their own: in the rows stands which. */
function apart(rows: ReadonlyMap<string, readonly PackageRow[]>) {
  const issued = rows.get('refusal_certificate') ?? []
  const nameOf = (row: PackageRow) => `${row['no'] as number}.pdf`
  return {
    files: Object.fromEntries(
      issued
        .filter(({ pdf }) => pdf !== null)
        .map((row) => [nameOf(row), new Uint8Array(Buffer.from(row['pdf'] as string, 'base64'))]),
    ) as AsyncZippable,
    rows: new Map([
      ...rows,
      [
        'refusal_certificate',
        issued.map((row) => ({ ...row, pdf: row['pdf'] === null ? null : `certificates/${nameOf(row)}` })),
      ],
    ]),
  }
}

/** The data as `data.json` holds them. */
export function dataPackage({
  kind,
  of,
  customers,
  rows,
  looked,
  language,
  now,
}: Pick<DataPackage, 'of' | 'looked' | 'language'> & {
  kind: PackageKind
  customers: readonly number[]
  rows: ReadonlyMap<string, readonly PackageRow[]>
  now: Date
}): DataPackage {
  return {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    kind,
    madeAt: now.toISOString(),
    language,
    of,
    customers: [...customers],
    tables: Object.fromEntries(
      [...rows].flatMap(([table, own]) => {
        const { purpose, basis, retention } = PERSONAL_TABLES[table]!
        return own.length === 0 ? [] : [[table, { purpose, basis, retention, rows: [...own] }]]
      }),
    ),
    looked,
  }
}

function filesOf(data: DataPackage): AsyncZippable {
  const tables = Object.entries(data.tables).map(([table, { rows }]) => [`${table}.csv`, csvOf(rows)])
  return {
    'data.json': strToU8(`${JSON.stringify(data)}\n`),
    'schema.json': strToU8(`${JSON.stringify(toJsonSchema(DataPackage), null, 1)}\n`),
    csv: Object.fromEntries(tables) as AsyncZippable,
  }
}

/** Lists and objects stand in a cell as JSON. */
function csvOf(rows: readonly PackageRow[]): Uint8Array {
  const table = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
      ]),
    ),
  )
  return strToU8(toCsv(table))
}

/** Compressed beside the event loop. */
function zipped(files: AsyncZippable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip(files, (error, made) => (error ? reject(error) : resolve(made)))
  })
}
