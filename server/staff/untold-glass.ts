import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import type { StaffMember } from './member.ts'

/**
 * How often the glass was broken by others since a privacy officer last read the log: told in the dashboard, too, for mail
 * may not be set, and an address may be gone. 0 for everybody else.
 */
export async function countUntoldGlass(
  db: Kysely<Database>,
  { accountId, roles }: StaffMember,
): Promise<number> {
  if (!roles.some(({ role }) => role === 'privacy-officer')) return 0
  const read = await db
    .selectFrom('audit_entry')
    .select('at')
    .where('account_id', '=', accountId)
    .where('act', '=', 'audit.read')
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { untold } = await db
    .selectFrom('broken_glass')
    .select((eb) => eb.fn.countAll<number>().as('untold'))
    .where('account_id', '!=', accountId)
    .$if(read !== undefined, (query) => query.where('begun_at', '>=', read!.at))
    .executeTakeFirstOrThrow()
  return untold
}
