import { sql, type Transaction } from 'kysely'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'

type Said = {
  readonly customerId: string
  readonly value: Uint8Array | null
  readonly sourceId: number | null
  readonly obtainedAt: Date
}

/**
 * Remembers whose data came from others: they are to be told within one month (GDPR art. 14(3)(a)), once a source, for
 * then they know (art. 14(5)(a)). An organisation is nobody to tell.
 */
export async function noteSources(trx: Transaction<Database>, said: readonly Said[]): Promise<void> {
  const noted = new Map<string, Said>()
  for (const one of said)
    if (one.sourceId !== null && one.value !== null) noted.set(`${one.customerId} ${one.sourceId}`, one)
  if (noted.size === 0) return
  const all = [...noted.values()]
  await sql`
    insert into source_notice (customer_id, source_id, obtained_at, due_on)
    select customer_id, source_id, obtained_at, ((obtained_at at time zone 'utc') + interval '1 month')::date
    from unnest(
      ${columnList(
        'uuid',
        all.map(({ customerId }) => customerId),
      )},
      ${columnList(
        'integer',
        all.map(({ sourceId }) => sourceId),
      )},
      ${columnList(
        'timestamptz',
        all.map(({ obtainedAt }) => obtainedAt),
      )}
    ) as noted (customer_id, source_id, obtained_at)
    join customer on customer.id = customer_id and kind = 'person'
    on conflict do nothing
  `.execute(trx)
}

/** Nobody has to be told of what was taken back before it was told. */
export async function dropUntold(trx: Transaction<Database>, customerIds: readonly string[]): Promise<void> {
  await sql`
    delete from source_notice
    where customer_id = any(${columnList('uuid', customerIds)}) and told_on is null and not exists (
      select from customer_value as value
      where value.customer_id = source_notice.customer_id and value.source_id = source_notice.source_id
        and value.replaced_by is null and value.value is not null
    )
  `.execute(trx)
}
