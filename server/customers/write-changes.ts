import { sql, type Transaction } from 'kysely'
import type { ChangeAct } from '../../src/customer-change.ts'
import type { Day } from '../../src/period.ts'
import type { RegisterField, RegisterValues } from '../../src/register-field.ts'
import type { ValueSource } from '../../src/value-source.ts'
import { keepBans } from '../bans/keep-bans.ts'
import { columnList, type Cell } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'
import { noteSources } from '../source-notices/note-sources.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import { indexCustomer } from './index-customer.ts'
import type { Kind } from './normal-value.ts'

/** A value as it is now, with where it came from; null is not known any more. */
export type NewValue = {
  readonly value: string | null
  readonly source: ValueSource
  readonly sourceId: number | null
  readonly obtainedAt: Date
}
export type NewValues = Partial<Record<RegisterField, NewValue>>

/** Who did what to one customer. */
export type Change = {
  readonly id: string
  readonly act: ChangeAct
  readonly values: NewValues
  /** Null where the program did it. */
  readonly accountId: string | null
  readonly reason: string | null
  /** The change that this one takes back. */
  readonly undoes?: string
}

export type NewCustomer = {
  readonly id: string
  readonly registerId: number
  readonly kind: Kind
  readonly beganOn: Day
  readonly change: Change
}

/** Part of an `OpenCustomer`: what a change has to know. */
export type ChangedCustomer = {
  readonly id: string
  readonly registerId: number
  readonly kind: Kind
  readonly revision: number
  readonly key: CustomerKey
  readonly values: RegisterValues
}

/** Makes customers, each with a key of its own and the bans that outlived an earlier one, in a few statements for any number. */
export async function createCustomers(
  trx: Transaction<Database>,
  vault: Vault,
  customers: readonly NewCustomer[],
  now: Date,
): Promise<void> {
  if (customers.length === 0) return
  const made = customers.map((customer) => {
    const values = applied({}, customer.change.values)
    return {
      ...customer,
      values,
      ...vault.makeKey(customer.id),
      index: indexCustomer(vault, { ...customer, values }),
    }
  })
  const column = (type: string, read: (customer: (typeof made)[number]) => Cell) =>
    columnList(type, made.map(read))
  await sql`
    insert into customer (
      id, register_id, kind, key, words, email_hash, phone_hash, name_hash, began_on, created_at
    )
    select id, register_id, kind, key, words::integer[], email_hash, phone_hash, name_hash, began_on,
      ${now.toISOString()}::timestamptz
    from unnest(
      ${column('uuid', ({ id }) => id)}, ${column('integer', ({ registerId }) => registerId)},
      ${column('text', ({ kind }) => kind)}, ${column('bytea', ({ wrapped }) => wrapped)},
      ${column('text', ({ index }) => `{${index.words.join()}}`)},
      ${column('bytea', ({ index }) => index.emailHash)}, ${column('bytea', ({ index }) => index.phoneHash)},
      ${column('bytea', ({ index }) => index.nameHash)}, ${column('date', ({ beganOn }) => beganOn)}
    ) as made (id, register_id, kind, key, words, email_hash, phone_hash, name_hash, began_on)
  `.execute(trx)
  await insertChanges(
    trx,
    made.map(({ id, key, change }) => ({ customerId: id, revision: 1, key, change })),
    { areNew: true, now },
  )
  await keepBans(trx, vault, made, now)
}

/**
 * Writes what is said of customers over what was known, which stays as history. One change a customer at most; a
 * change that says nothing new is still written, with its reason.
 */
export async function writeChanges(
  trx: Transaction<Database>,
  vault: Vault,
  changes: readonly { readonly customer: ChangedCustomer; readonly change: Change }[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return
  const after = changes.map(({ customer, change }) => ({
    id: customer.id,
    index: indexCustomer(vault, { ...customer, values: applied(customer.values, change.values) }),
  }))
  await insertChanges(
    trx,
    changes.map(({ customer: { id, key, revision }, change }) => ({
      customerId: id,
      revision: revision + 1,
      key,
      change,
    })),
    { areNew: false, now },
  )
  await sql`
    update customer set revision = revision + 1, words = after.words::integer[], email_hash = after.email_hash,
      phone_hash = after.phone_hash, name_hash = after.name_hash
    from unnest(
      ${columnList(
        'uuid',
        after.map(({ id }) => id),
      )},
      ${columnList(
        'text',
        after.map(({ index }) => `{${index.words.join()}}`),
      )},
      ${columnList(
        'bytea',
        after.map(({ index }) => index.emailHash),
      )},
      ${columnList(
        'bytea',
        after.map(({ index }) => index.phoneHash),
      )},
      ${columnList(
        'bytea',
        after.map(({ index }) => index.nameHash),
      )}
    ) as after (id, words, email_hash, phone_hash, name_hash)
    where customer.id = after.id
  `.execute(trx)
}

/** What is known after the change. */
function applied(known: RegisterValues, values: NewValues): RegisterValues {
  const after = { ...known }
  for (const [field, { value }] of Object.entries(values) as [RegisterField, NewValue][]) {
    if (value === null) delete after[field]
    else after[field] = value
  }
  return after
}

type Written = { customerId: string; revision: number; key: CustomerKey; change: Change }

async function insertChanges(
  trx: Transaction<Database>,
  written: Written[],
  { areNew, now }: { areNew: boolean; now: Date },
): Promise<void> {
  const of = (type: string, read: (written: Written) => Cell) => columnList(type, written.map(read))
  await sql`
    insert into customer_change (id, customer_id, revision, act, at, account_id, reason, undoes)
    select id, customer_id, revision, act, ${now.toISOString()}::timestamptz, account_id, reason, undoes
    from unnest(
      ${of('uuid', ({ change }) => change.id)}, ${of('uuid', ({ customerId }) => customerId)},
      ${of('integer', ({ revision }) => revision)},
      ${of('text', ({ change }) => change.act)}, ${of('uuid', ({ change }) => change.accountId)},
      ${of('bytea', ({ key, change }) => (change.reason === null ? null : key.close('reason', change.reason)))},
      ${of('uuid', ({ change }) => change.undoes ?? null)}
    ) as written (id, customer_id, revision, act, account_id, reason, undoes)
  `.execute(trx)
  const said = written.flatMap(({ customerId, key, change }) =>
    (Object.entries(change.values) as [RegisterField, NewValue][]).map(([field, { value, ...from }]) => ({
      customerId,
      changeId: change.id,
      field,
      value: value === null ? null : key.close(field, value),
      ...from,
    })),
  )
  if (said.length === 0) return
  const column = (type: string, read: (value: (typeof said)[number]) => Cell) =>
    columnList(type, said.map(read))
  const [changeId, customerId, field] = [
    column('uuid', (value) => value.changeId),
    column('uuid', (value) => value.customerId),
    column('text', (value) => value.field),
  ]
  if (!areNew)
    await sql`
    update customer_value set replaced_by = said.change_id
    from unnest(${changeId}, ${customerId}, ${field}) as said (change_id, customer_id, field)
    where customer_value.customer_id = said.customer_id and customer_value.field = said.field
      and customer_value.replaced_by is null
  `.execute(trx)
  await sql`
    insert into customer_value (change_id, customer_id, field, value, source, source_id, obtained_at)
    select * from unnest(
      ${changeId}, ${customerId}, ${field}, ${column('bytea', ({ value }) => value)},
      ${column('text', ({ source }) => source)}, ${column('integer', ({ sourceId }) => sourceId)},
      ${column('timestamptz', ({ obtainedAt }) => obtainedAt)}
    )
  `.execute(trx)
  await noteSources(trx, said)
}
