import type { Kysely } from 'kysely'
import {
  KEPT_MONTHS,
  SCHEDULED,
  type DataGroup,
  type RegisterRetention,
  type RetentionRule,
} from '../../src/retention-schedule.ts'
import { isWithin, type Reach } from '../../src/staff.ts'
import type { Database } from '../db/database.ts'
import type { Reader } from '../db/reader.ts'
import { Refusal } from '../http/refusal.ts'

/** How many months a register keeps each group of data. */
export async function monthsOf(db: Reader, registerId: number): Promise<Record<DataGroup, number>> {
  const rules = await db
    .selectFrom('retention_rule')
    .select(['data_group', 'months'])
    .where('register_id', '=', registerId)
    .execute()
  return { ...KEPT_MONTHS, ...Object.fromEntries(rules.map((rule) => [rule.data_group, rule.months])) }
}

/** What every register keeps how long, and why where it is not the usual time. */
export async function readSchedule(db: Reader): Promise<RegisterRetention[]> {
  const registers = await db.selectFrom('register').select(['id', 'name']).orderBy('id').execute()
  const rules = await db
    .selectFrom('retention_rule')
    .leftJoin('account', 'account.id', 'changed_by')
    .select(['register_id', 'data_group', 'months', 'reason', 'changed_at', 'full_name'])
    .execute()
  return registers.map(({ id, name }) => ({
    register: id,
    registerName: name,
    rules: SCHEDULED.map((group) => {
      const rule = rules.find((one) => one.register_id === id && one.data_group === group)
      return {
        group,
        months: rule?.months ?? KEPT_MONTHS[group],
        reason: rule?.reason ?? null,
        changedAt: rule?.changed_at.toISOString() ?? null,
        changedBy: rule?.full_name ?? null,
      }
    }),
  }))
}

/** Throws `not_found` for a register that is not in reach. */
export async function setRule(
  db: Kysely<Database>,
  {
    registerId,
    group,
    rule,
    reach,
  }: { registerId: number; group: DataGroup; rule: RetentionRule; reach: Reach },
  { accountId, now }: { accountId: string; now: Date },
): Promise<void> {
  await checkRegister(db, { registerId, reach })
  const said = { ...rule, changed_at: now, changed_by: accountId }
  await db
    .insertInto('retention_rule')
    .values({ register_id: registerId, data_group: group, ...said })
    .onConflict((oc) => oc.columns(['register_id', 'data_group']).doUpdateSet(said))
    .execute()
}

/** Throws `not_found` for a register that is not there, or not in reach. */
export async function checkRegister(
  db: Reader,
  { registerId, reach }: { registerId: number; reach: Reach },
): Promise<void> {
  const found =
    Number.isSafeInteger(registerId) && isWithin(reach, registerId)
      ? await db.selectFrom('register').select('id').where('id', '=', registerId).executeTakeFirst()
      : undefined
  if (!found) throw new Refusal('not_found', 'there is no such register')
}
