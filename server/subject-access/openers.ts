import { linePlace, notesPlace, eventPlace } from '../orders/find-orders.ts'
import { reasonPlace } from '../invoices/find-invoices.ts'
import { positionPlace } from '../contacts/find-contacts.ts'
import type { CustomerKey } from '../vault/vault.ts'

/** A row as it is stored, with `person`: whom the map attributes it to. */
export type StoredRow = Readonly<Record<string, unknown>> & { readonly person: unknown }

/** Whose key opens a column: that of the person, or of what the row belongs to. */
type Holder = 'customer' | 'paper' | 'subject_request' | 'import'

/** With whose key a column is closed, and for which place. */
type Closed = {
  readonly holder: Holder
  /** Of the holder; the person's own where it is left out. */
  readonly id?: string
  readonly place: (row: StoredRow) => string
  readonly holds?: 'JSON'
}

const ofCustomer = (place: Closed['place'], more: Partial<Closed> = {}): Closed => ({
  holder: 'customer',
  place,
  ...more,
})
const ofRequest = (place: Closed['place'], more: Partial<Closed> = {}): Closed => ({
  holder: 'subject_request',
  id: 'request_id',
  place,
  ...more,
})
const ofPaper = (place: string): Closed => ({ holder: 'paper', id: 'id', place: () => place })
const ofImport = (place: Closed['place']): Closed => ({
  holder: 'import',
  id: 'import_id',
  place,
  holds: 'JSON',
})
const text = (value: unknown) => String(value)

/**
 * Every column of bytes about a person, by table: how it is opened, or that it is a keyed hash, which nothing opens. A test
 * fails for one that is missing here.
 */
export const OPENERS: Readonly<Record<string, Readonly<Record<string, Closed | 'hash'>>>> = {
  customer: { name_hash: 'hash', email_hash: 'hash', phone_hash: 'hash' },
  suppression: { hash: 'hash' },
  erasure: { hash: 'hash' },
  customer_change: { reason: ofCustomer(() => 'reason') },
  customer_value: { value: ofCustomer((row) => text(row['field'])) },
  submission: { fields: ofCustomer((row) => `submission ${text(row['id'])}`, { holds: 'JSON' }) },
  disclosure: { note: ofCustomer(() => 'disclosure') },
  contact: { position: ofCustomer((row) => positionPlace(text(row['id']))) },
  customer_order: { notes: ofCustomer((row) => notesPlace(text(row['id']))) },
  order_line: {
    description: ofCustomer((row) => linePlace(text(row['order_id']), row['position'] as number)),
  },
  order_event: { reason: ofCustomer((row) => eventPlace(text(row['order_id']), row['revision'] as number)) },
  invoice_event: {
    reason: ofCustomer((row) => reasonPlace(text(row['invoice_id']), row['revision'] as number)),
  },
  paper: {
    title: ofPaper('title'),
    event: ofPaper('event'),
    destroyed_by: ofPaper('destroyed_by'),
    destruction_seen_by: ofPaper('destruction_seen_by'),
  },
  import_row: {
    cells: ofImport((row) => `cells ${text(row['line'])}`),
    plan: ofImport((row) => `plan ${text(row['line'])}`),
    match_hash: 'hash',
  },
  subject_request: {
    requester: ofRequest(() => 'requester', { id: 'id', holds: 'JSON' }),
    words: ofRequest(() => 'words', { id: 'id' }),
  },
  request_right: { reason: ofRequest((row) => `reason ${text(row['asked_for'])}`) },
  rectification_item: {
    proposed: ofRequest((row) => `proposed ${text(row['field'])}`),
    ground: ofRequest((row) => `ground ${text(row['field'])}`),
  },
  request_task: {
    detail: ofRequest((row) => `task ${text(row['id'])}`, { holds: 'JSON' }),
    impossible: ofRequest((row) => `impossible ${text(row['id'])}`),
  },
  subject_letter: { content: ofRequest((row) => `letter ${text(row['id'])}`, { holds: 'JSON' }) },
  refusal_certificate: { pdf: ofRequest((row) => `certificate ${text(row['no'])}`) },
  request_event: { note: ofRequest((row) => `note ${text(row['revision'])}`) },
  restriction_lift: { reason: ofCustomer(() => 'lift') },
}

/** The keys of a person and of what belongs to them; what was destroyed has none. */
export type Keyring = Readonly<Record<Holder, ReadonlyMap<string, CustomerKey>>>

/**
 * What a column of bytes says; null where its key was destroyed. A keyed hash is given as it is, hexadecimal. Throws for a
 * column that nobody said how to open.
 */
export function openColumn(
  keys: Keyring,
  { table, column, row }: { table: string; column: string; row: StoredRow },
): unknown {
  const how = OPENERS[table]?.[column]
  const closed = row[column] as Uint8Array
  if (how === undefined) throw new Error(`nobody said how ${table}.${column} is opened`)
  if (how === 'hash') return Buffer.from(closed).toString('hex')
  const id = how.id === undefined ? row.person : row[how.id]
  const opened = keys[how.holder].get(text(id))?.open(how.place(row), closed)
  if (opened === undefined) return null
  return how.holds === 'JSON' ? JSON.parse(opened) : opened
}
