import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '../db/database.ts'

/** The roles of an account, in a query of accounts. */
export function rolesOf(eb: ExpressionBuilder<Database, 'account'>) {
  return jsonArrayFrom(
    eb
      .selectFrom('account_role')
      .select(['role', 'site_id as siteId', 'register_id as registerId'])
      .whereRef('account_id', '=', 'account.id')
      .orderBy('role'),
  )
}
