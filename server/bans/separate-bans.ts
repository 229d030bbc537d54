import { sql, type Transaction } from 'kysely'
import { wholeOf } from '../customers/first-of.ts'
import type { Database } from '../db/database.ts'

/**
 * Two customers who were taken for one are two again: in doubt a ban holds. What was forbidden meanwhile may have been
 * the wish of either, so the other keeps it, too; what the one allowed again was not the other's to allow.
 */
export async function separateBans(
  trx: Transaction<Database>,
  { firstId, otherId, mergedAt }: { firstId: string; otherId: string; mergedAt: Date },
  now: Date,
): Promise<void> {
  await sql`
    update ban set lifted_at = null, lifted_by = null
    where id in (
      select distinct on (ban.customer_id, ban.kind) ban.id
      from ban
      left join ban_wish on ban_wish.id = lifted_by
      where ban.customer_id in ${wholeOf(otherId)} and lifted_at >= ${mergedAt.toISOString()}::timestamptz
        and (ban_wish.id is null or ban_wish.customer_id not in ${wholeOf(otherId)})
        and not exists (
          select from ban as held
          where held.customer_id = ban.customer_id and held.kind = ban.kind and held.lifted_at is null
        )
      order by ban.customer_id, ban.kind, since desc
    )
  `.execute(trx)
  await sql`
    insert into ban (id, customer_id, kind, since, origin)
    select gen_random_uuid(), ${otherId}::uuid, kind, ${now.toISOString()}::timestamptz, 'separated'
    from (
      select distinct kind from ban
      where customer_id in ${wholeOf(firstId)} and customer_id not in ${wholeOf(otherId)}
        and lifted_at is null and since >= ${mergedAt.toISOString()}::timestamptz
    ) as meanwhile
    where not exists (
      select from ban as held
      where held.customer_id = ${otherId}::uuid and held.kind = meanwhile.kind and held.lifted_at is null
    )
  `.execute(trx)
}
