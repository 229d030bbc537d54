import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { REGISTER_FIELDS, type RegisterField, type RegisterValues } from '../../src/register-field.ts'
import type { Database } from '../db/database.ts'
import { recipientsOf } from '../disclosures/recipients-of.ts'
import type { CustomerKey } from '../vault/vault.ts'

type Told = {
  readonly kind: 'source' | 'recipient' | 'processor'
  readonly id: number
  readonly fields: ReadonlySet<RegisterField>
}

/**
 * A task for everybody who gave or got data of the person: they are told of the erasure (GDPR art. 19; R83). It says who
 * is meant and which data, closed with the key of the request, and goes with it.
 */
export async function tellOthers(
  trx: Transaction<Database>,
  {
    requestId,
    key,
    customerId,
    ids,
    values,
  }: {
    requestId: string
    key: CustomerKey
    customerId: string
    ids: readonly string[]
    values: RegisterValues
  },
): Promise<void> {
  const told = [...(await holders(trx, customerId)), ...(await sources(trx, ids))]
  if (told.length === 0) return
  const who = NAMING.flatMap((field) => values[field] ?? []).join(', ')
  await trx
    .insertInto('request_task')
    .values(
      told.map(({ kind, id: other, fields }) => {
        const id = randomUUID()
        const which = REGISTER_FIELDS.filter((field) => fields.has(field)).join(', ')
        return {
          id,
          request_id: requestId,
          kind,
          source_id: kind === 'source' ? other : null,
          recipient_id: kind === 'recipient' ? other : null,
          processor_id: kind === 'processor' ? other : null,
          detail: key.close(`detail ${id}`, `${who}\n${which}`),
        }
      }),
    )
    .execute()
}

/** By which others find the person. */
const NAMING: readonly RegisterField[] = [
  'givenName',
  'familyName',
  'organisation',
  'email',
  'phone',
  'streetAddress',
  'postalCode',
  'city',
]

async function holders(trx: Transaction<Database>, customerId: string): Promise<Told[]> {
  const held = await recipientsOf(trx as never, customerId)
  return [...Map.groupBy(held, ({ of, id }) => `${of} ${id}`).values()].map((of) => ({
    kind: of[0]!.of,
    id: of[0]!.id,
    fields: new Set(of.map(({ field }) => field)),
  }))
}

async function sources(trx: Transaction<Database>, ids: readonly string[]): Promise<Told[]> {
  const rows = await trx
    .selectFrom('customer_value')
    .select(['source_id', 'field'])
    .distinct()
    .where('customer_id', 'in', ids)
    .where('source_id', 'is not', null)
    .orderBy('source_id')
    .execute()
  return [...Map.groupBy(rows, (row) => row.source_id!)].map(([id, of]) => ({
    kind: 'source' as const,
    id,
    fields: new Set(of.map(({ field }) => field)),
  }))
}
