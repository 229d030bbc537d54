import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Gateway } from '../server/gateway.ts'
import type { Database } from '../server/db/database.ts'
import { PERSONAL_TABLES } from '../src/personal-data.ts'
import type { FilledCustomer } from './filled-customer.ts'

/** A text that is nowhere but in data of one person, in every way it may be written. */
export type Canary = { readonly what: string; readonly written: readonly string[] }

/** What leads to the person, or was known of them; asked before they are erased. */
export async function canariesOf({ db, vault }: Gateway, person: FilledCustomer): Promise<Canary[]> {
  const { word, phone, ids, values } = person
  const keys = await db
    .selectFrom('customer')
    .select('key')
    .where('id', 'in', [person.id, person.mergedId])
    .execute()
  const requests = await db
    .selectFrom('subject_request')
    .select('key')
    .where('id', 'in', [person.closedRequest, person.openRequest])
    .execute()
  const wrapped = [...keys, ...requests].flatMap(({ key }) => (key ? [Buffer.from(key).toString('hex')] : []))
  const hashes = ['email', 'phone'].flatMap((field) =>
    vault
      .hashes(`${field} 1`, String(values[field as 'email']))
      .map((hash) => Buffer.from(hash).toString('hex')),
  )
  return [
    ...[word, phone, phone.slice(4), values.email!, `old.${values.email!}`, ...ids].map(inEveryWay),
    ...wrapped.map((key) => ({ what: 'a key', written: [key] })),
    ...hashes.map((hash) => ({ what: 'a keyed hash', written: [hash] })),
  ]
}

export function inEveryWay(text: string): Canary {
  const bytes = Buffer.from(text)
  const lower = Buffer.from(text.toLowerCase())
  return {
    what: text,
    written: [
      text.toLowerCase(),
      ...[bytes, lower].flatMap((one) => [
        one.toString('hex'),
        // Without the letters that depend on what stands around them.
        ...[0, 1, 2].map((at) =>
          one
            .subarray(at, at + Math.floor((one.length - at) / 3) * 3)
            .toString('base64')
            .toLowerCase(),
        ),
        createHash('sha256').update(one).digest('hex'),
        createHash('sha256').update(one).digest('base64').toLowerCase(),
        createHash('md5').update(one).digest('hex'),
        encodeURIComponent(one.toString()).toLowerCase(),
      ]),
      text.replaceAll('-', '').toLowerCase(),
    ],
  }
}

/** Where a dump of the database holds one of them: `table: canary`. What opens with a key that is there counts, too. */
export async function findCanaries({ db, vault }: Gateway, canaries: readonly Canary[]): Promise<string[]> {
  const found = new Set<string>()
  for (const name of await tablesOf(db)) {
    const { rows } = await sql<{ text: string }>`
      select row_to_json(written)::text as text from ${sql.table(name)} as written`.execute(db)
    for (const { text } of rows) look(name, text)
  }
  const open = (
    table: string,
    place: string,
    owner: { id: string; key: Uint8Array | null },
    closed: Uint8Array | null,
  ) => {
    if (owner.key && closed) look(`${table}, opened`, vault.openKey(owner.id, owner.key).open(place, closed))
  }
  for (const file of await db.selectFrom('import').select(['id', 'key']).execute())
    for (const { line, cells } of await db
      .selectFrom('import_row')
      .selectAll()
      .where('import_id', '=', file.id)
      .execute())
      open('import_row', `cells ${line}`, file, cells)
  for (const paper of await db.selectFrom('paper').selectAll().execute()) {
    open('paper', 'title', paper, paper.title)
    open('paper', 'event', paper, paper.event)
  }
  for (const request of await db.selectFrom('subject_request').selectAll().execute())
    open('subject_request', 'requester', request, request.requester)
  return [...found].toSorted()

  function look(where: string, text: string): void {
    const lower = text.toLowerCase()
    for (const { what, written } of canaries)
      if (written.some((one) => lower.includes(one))) found.add(`${where}: ${what}`)
  }
}

/** A hash of each row that leads to a customer or to their browsers, by table, as the map of personal data tells. */
export async function rowsOf(
  db: Kysely<Database>,
  { ids, visitors }: { ids: readonly string[]; visitors: readonly number[] },
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const [table, { by }] of OF_PERSONS) {
    const [parent, column] = by.includes('.') ? (by.split('.') as [string, string]) : [table, by]
    const names = (column === 'visitor_no' ? visitors : ids).map(String)
    const join = parent === table ? sql`` : sql`join ${sql.table(parent)} as parent on ${tie(parent)}`
    const { rows } = await sql<{ hash: string }>`
      select md5((child.*)::text) as hash from ${sql.table(table)} as child ${join}
      where ${sql.ref(`${parent === table ? 'child' : 'parent'}.${column}`)}::text = any(${names}::text[]) order by hash
    `.execute(db)
    if (rows.length > 0)
      found.set(
        table,
        rows.map(({ hash }) => hash),
      )
  }
  return found
}

/** Tables with rows of customers or of browsers; proofs of consent and keyed hashes stay. */
const OF_PERSONS = Object.entries(PERSONAL_TABLES).filter(
  ([, { of, by }]) => (of === 'customer' || of === 'visitor') && by !== 'hash' && by !== 'visitor_id',
)

export const TABLES_OF_PERSONS: readonly string[] = OF_PERSONS.map(([table]) => table).toSorted()

function tie(parent: string) {
  const columns = {
    paper_person: ['id', 'paper_id'],
    customer_order: ['order_id', 'id'],
    invoice: ['invoice_id', 'id'],
    subject_request: ['request_id', 'id'],
    visit: ['visit_id', 'id'],
  }[parent]
  if (!columns) throw new Error(`say in test/traces.ts by which column a row stands under ${parent}`)
  return sql`${sql.ref(`child.${columns[0]}`)} = ${sql.ref(`parent.${columns[1]}`)}`
}

/** A hash of everything that the database holds. */
export async function wholeHash(db: Kysely<Database>): Promise<Record<string, string | null>> {
  const hashes: Record<string, string | null> = {}
  for (const name of await tablesOf(db)) {
    const { rows } = await sql<{ hash: string | null }>`
      select md5(string_agg(md5((written.*)::text), '' order by md5((written.*)::text))) as hash
      from ${sql.table(name)} as written
    `.execute(db)
    hashes[name] = rows[0]!.hash
  }
  return hashes
}

async function tablesOf(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace order by relname
  `.execute(db)
  return rows.map(({ name }) => name)
}
