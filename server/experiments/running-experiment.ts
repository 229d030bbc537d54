import type { Kysely } from 'kysely'
import type { RunningExperiment } from '../../src/experiment.ts'
import type { Database } from '../db/database.ts'

export async function runningExperiment(
  db: Kysely<Database>,
  siteId: number,
): Promise<RunningExperiment | null> {
  const running = await db
    .selectFrom('experiment')
    .select(['no', 'variants'])
    .where('site_id', '=', siteId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return running ?? null
}
