import { sql, type RawBuilder, type Transaction } from 'kysely'
import { PERSONAL_TABLES } from '../../src/personal-data.ts'
import type { PersonalTable } from '../../src/personal-table.ts'
import { wholeOf } from '../customers/first-of.ts'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'
import type { StoredRow } from './openers.ts'

/** Where another table names the person: which columns of both are equal. */
const LEADS: Readonly<Record<string, readonly (readonly [own: string, there: string])[]>> = {
  customer_order: [['order_id', 'id']],
  invoice: [['invoice_id', 'id']],
  paper_person: [['id', 'paper_id']],
  subject_request: [['request_id', 'id']],
  visit: [
    ['site_id', 'site_id'],
    ['month', 'month'],
    ['visit_id', 'id'],
  ],
}

/** A browser that consented, on one site. */
export type Visitor = {
  readonly siteId: number
  /** In the tables of visits. */
  readonly visitorNo: number
  /** In the browser, and in the records of its consents. */
  readonly visitorId: string
}

/** Rows by table, as they are stored. */
export type StoredRows = Map<string, StoredRow[]>

/**
 * Every row of the tables of the map that are a customer's. `suppressed`: the hashes by which what they said no to is
 * remembered.
 */
export function rowsOfCustomer(
  trx: Transaction<Database>,
  { id, suppressed }: { id: string; suppressed: readonly Uint8Array[] },
): Promise<StoredRows> {
  return rowsOf(trx, 'customer', (person, { by }) =>
    by === 'hash'
      ? sql`${person} = any(${columnList('bytea', suppressed)})`
      : sql`${person} in ${wholeOf(id)}`,
  )
}

/** Every row of the tables of the map that are a visitor's. */
export function rowsOfVisitor(
  trx: Transaction<Database>,
  { siteId, visitorNo, visitorId }: Visitor,
): Promise<StoredRows> {
  return rowsOf(
    trx,
    'visitor',
    (person, { by }, from) =>
      sql`${sql.ref(`${from}.site_id`)} = ${siteId} and ${person} = ${by === 'visitor_id' ? visitorId : visitorNo}`,
  )
}

async function rowsOf(
  trx: Transaction<Database>,
  subject: PersonalTable['of'],
  isTheirs: (person: RawBuilder<unknown>, map: PersonalTable, from: string) => RawBuilder<unknown>,
): Promise<StoredRows> {
  const found: StoredRows = new Map()
  for (const [table, map] of Object.entries(PERSONAL_TABLES)) {
    if (map.of !== subject || columnsOf(map).length === 0) continue
    const { from, column, join } = leadOf(table, map)
    const person = sql`${sql.ref(`${from}.${column}`)}`
    const { rows } = await sql<StoredRow>`
      select ${sql.table(table)}.*, ${person} as person from ${sql.table(table)} ${join}
      where ${isTheirs(person, map, from)}
      ${ORDER[table] === undefined ? sql`` : sql`order by ${sql.ref(`${table}.${ORDER[table]}`)}`}
    `.execute(trx)
    found.set(table, rows)
  }
  return found
}

/** What a reader expects in the order of time. */
const ORDER: Readonly<Record<string, string>> = {
  customer_change: 'revision',
  customer_value: 'obtained_at',
  submission: 'received_at',
  disclosure: 'disclosed_at',
  paper: 'no',
  contact: 'began_on',
  ban_wish: 'recorded_at',
  ban: 'since',
  customer_order: 'no',
  order_event: 'at',
  order_line: 'position',
  invoice: 'issued_on',
  invoice_event: 'at',
  subject_request: 'no',
  subject_letter: 'written_at',
  request_event: 'at',
  consent_record: 'given_at',
  consent_grant: 'purpose',
  visit: 'started_at',
  page_view: 'at',
  custom_event: 'at',
  counted_day: 'day',
}

/** From the table to where the person is named. Throws for a lead of the map that nobody followed yet. */
function leadOf(table: string, { by }: PersonalTable) {
  const [from, column] = by.includes('.') ? (by.split('.') as [string, string]) : [table, by]
  if (from === table) return { from, column, join: sql`` }
  const lead = LEADS[from]
  if (!lead) throw new Error(`nobody said how ${table} leads to ${by}`)
  const on = lead.map(([own, there]) => sql`${sql.ref(`${table}.${own}`)} = ${sql.ref(`${from}.${there}`)}`)
  return { from, column, join: sql`join ${sql.table(from)} on ${sql.join(on, sql` and `)}` }
}

/** The columns that tell of the person. Who of staff did something (`act`) is about those. */
export function columnsOf({ groups }: PersonalTable): string[] {
  return Object.entries(groups).flatMap(([group, columns]) => (group === 'act' ? [] : columns))
}
