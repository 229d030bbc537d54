import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { REGISTER_FIELDS, type RegisterField } from '../../src/register-field.ts'
import type { Reach } from '../../src/staff.ts'
import type { TaskDetail, TaskDone, TaskKind } from '../../src/subject-request.ts'
import { wholeOf } from '../customers/first-of.ts'
import { nameCustomer } from '../customers/name-customer.ts'
import type { OpenCustomer } from '../customers/open-customer.ts'
import type { Database } from '../db/database.ts'
import { recipientsOf } from '../disclosures/recipients-of.ts'
import { Refusal } from '../http/refusal.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import { advanceRequest } from './advance-request.ts'
import { changeRequest } from './change-request.ts'
import { today } from './list-requests.ts'
import { lockRequest } from './open-request.ts'

type About = {
  /** As they were known until now. */
  readonly customer: OpenCustomer
  readonly about: TaskDetail['about']
  /** What they are known as from now on; null is not known any more. */
  readonly values: Partial<Record<RegisterField, string | null>>
}

/**
 * Makes a task of telling each source of the data and each recipient of them what became of them (GDPR art. 19; R83). The
 * request is not closed before all are done.
 */
export async function tellOthers(
  trx: Transaction<Database>,
  { id, ownKey }: { readonly id: string; readonly ownKey: CustomerKey },
  { customer, about, values }: About,
): Promise<void> {
  const fields = REGISTER_FIELDS.filter((field) => field in values)
  const { name } = nameCustomer(customer, true)
  const others = new Map<string, { kind: TaskKind; id: number; fields: Set<RegisterField> }>()
  const add = (kind: TaskKind, other: number, field: RegisterField) => {
    const key = `${kind} ${other}`
    const found = others.get(key) ?? { kind, id: other, fields: new Set<RegisterField>() }
    found.fields.add(field)
    others.set(key, found)
  }
  for (const { sourceId, field } of await sourcesOf(trx, { customer, about }))
    if (fields.includes(field)) add('source', sourceId, field)
  for (const held of await recipientsOf(trx, customer.id))
    if (fields.includes(held.field)) add(held.of, held.id, held.field)
  const tasks = [...others.values()].map((other) => {
    const taskId = randomUUID()
    const detail: TaskDetail = {
      about,
      name: name ?? `No. ${customer.no}`,
      changes: fields
        .filter((field) => other.fields.has(field))
        .map((field) => ({
          field,
          before: customer.values[field] ?? null,
          after: about === 'rectification' ? (values[field] ?? null) : null,
        })),
    }
    return {
      id: taskId,
      request_id: id,
      kind: other.kind,
      source_id: other.kind === 'source' ? other.id : null,
      recipient_id: other.kind === 'recipient' ? other.id : null,
      processor_id: other.kind === 'processor' ? other.id : null,
      detail: ownKey.close(`task ${taskId}`, JSON.stringify(detail)),
    }
  })
  if (tasks.length > 0) await trx.insertInto('request_task').values(tasks).execute()
}

/** Who gave what is wrong; of somebody who is forgotten or restricted, who ever gave anything. */
async function sourcesOf(
  trx: Transaction<Database>,
  { customer, about }: Pick<About, 'customer' | 'about'>,
): Promise<{ sourceId: number; field: RegisterField }[]> {
  if (about === 'rectification')
    return REGISTER_FIELDS.flatMap((field) => {
      const sourceId = customer.origins[field]?.sourceId ?? null
      return sourceId === null ? [] : [{ sourceId, field }]
    })
  const rows = await trx
    .selectFrom('customer_value')
    .select(['source_id', 'field'])
    .distinct()
    .where('customer_id', 'in', wholeOf(customer.id))
    .where('source_id', 'is not', null)
    .orderBy('source_id')
    .execute()
  return rows.map((row) => ({ sourceId: row.source_id!, field: row.field }))
}

/** Every value somebody has, as what becomes of all of them is told. */
export function allFields({ values }: OpenCustomer): Partial<Record<RegisterField, string | null>> {
  return Object.fromEntries(Object.keys(values).map((field) => [field, null]))
}

/** Somebody was told, or could not be: then it says why. Throws `not_found`, `taken`, `invalid` for a day to come. */
export async function settleTask(
  { db, vault }: { db: Kysely<Database>; vault: Vault },
  { id, taskId, done }: { id: string; taskId: string; done: TaskDone },
  { reach, accountId, now }: { reach: Reach; accountId: string; now: Date },
): Promise<void> {
  if (done.on > today(now))
    throw new Refusal('invalid', '"on": expected the day on which they were told, not a later one', 'on')
  await db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, vault, { id, reach })
    const task = await trx
      .selectFrom('request_task')
      .select('done_on')
      .where('id', '=', taskId)
      .where('request_id', '=', id)
      .executeTakeFirst()
    if (!task) throw new Refusal('not_found', 'there is no such task')
    if (task.done_on !== null) throw new Refusal('taken', 'this was settled already')
    await trx
      .updateTable('request_task')
      .set({
        done_on: done.on,
        done_by: accountId,
        impossible:
          done.impossible === null ? null : request.ownKey.close(`impossible ${taskId}`, done.impossible),
      })
      .where('id', '=', taskId)
      .execute()
    const told = await changeRequest(trx, request, { act: 'tell', accountId, note: done.impossible }, { now })
    await advanceRequest(trx, told, now)
  })
}
