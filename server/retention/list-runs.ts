import { sql } from 'kysely'
import type { RetentionRunView } from '../../src/retention-schedule.ts'
import { isWithin, type Reach } from '../../src/staff.ts'
import type { Reader } from '../db/reader.ts'

const MOST = 50
const MOST_NUMBERS = 1_000

/** The newest first, at most 50. `approver` is who may approve some, and sees their numbers; null for who may not. */
export async function listRuns(
  db: Reader,
  approver: { readonly accountId: string; readonly reach: Reach } | null,
): Promise<RetentionRunView[]> {
  const runs = await db
    .selectFrom('retention_run')
    .innerJoin('register', 'register.id', 'register_id')
    .innerJoin('account as proposer', 'proposer.id', 'proposed_by')
    .leftJoin('account as approver', 'approver.id', 'approved_by')
    .selectAll('retention_run')
    .select(['register.name as register', 'proposer.full_name as proposed', 'approver.full_name as approved'])
    .orderBy('proposed_at', 'desc')
    .limit(MOST)
    .execute()
  const views: RetentionRunView[] = []
  for (const run of runs) {
    const isTheirs = approver !== null && isWithin(approver.reach, run.register_id)
    views.push({
      id: run.id,
      register: run.register_id,
      registerName: run.register,
      proposedAt: run.proposed_at.toISOString(),
      proposedBy: run.proposed,
      plan: run.plan,
      approvedAt: run.approved_at?.toISOString() ?? null,
      approvedBy: run.approved,
      doneAt: run.done_at?.toISOString() ?? null,
      report: run.report,
      numbers: isTheirs ? await numbersOf(db, run.id) : { customers: [], requests: [] },
      approvable: isTheirs && run.approved_at === null && run.proposed_by !== approver.accountId,
    })
  }
  return views
}

async function numbersOf(db: Reader, runId: string): Promise<RetentionRunView['numbers']> {
  const read = async (table: 'customer' | 'subject_request', column: string) => {
    const rows = await db
      .selectFrom(
        sql<{ no: number }>`(
          select no from ${sql.table(table)} as named join retention_item on ${sql.ref(column)} = named.id
          where run_id = ${runId}::uuid order by no limit ${sql.lit(MOST_NUMBERS)}
        )`.as('named'),
      )
      .select('no')
      .execute()
    return rows.map(({ no }) => no)
  }
  return {
    customers: await read('customer', 'customer_id'),
    requests: await read('subject_request', 'request_id'),
  }
}
