import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import type { CountedSite } from './add-shares.ts'
import { countAll } from './count-visits.ts'

/**
 * Brings a site's totals up to date before a report reads them. Reports that are asked for at once share one run;
 * one that comes while it goes on waits for the next, which sees what was stored before it came.
 */
export type TotalsKeeper = {
  upToDate(site: CountedSite): Promise<void>
  /** The same for every site that anything changed of. */
  allUpToDate(): Promise<void>
}

type Run = { now: Promise<void>; next: Promise<void> | null }

export function openTotalsKeeper(db: Kysely<Database>): TotalsKeeper {
  const runs = new Map<number, Run>()
  const begin = (site: CountedSite): Promise<void> => {
    const run: Run = { now: countAll(db, site, MOST_RUNS), next: null }
    runs.set(site.id, run)
    const end = () => {
      if (run.next === null && runs.get(site.id) === run) runs.delete(site.id)
    }
    run.now.then(end, end)
    return run.now
  }
  const upToDate = (site: CountedSite): Promise<void> => {
    const run = runs.get(site.id)
    if (!run) return begin(site)
    run.next ??= run.now.then(
      () => begin(site),
      () => begin(site),
    )
    return run.next
  }
  return {
    upToDate,
    async allUpToDate() {
      const changed = await db
        .selectFrom('site')
        .select(['id', 'time_zone as timeZone'])
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('uncounted_visit')
              .select('visit_id')
              .whereRef('uncounted_visit.site_id', '=', 'site.id'),
          ),
        )
        .execute()
      // One after the other: reports of other sites need connections too.
      for (const site of changed) await upToDate(site)
    },
  }
}

/** How many transactions a report waits for at most; after a rush the rest is left to the job. */
const MOST_RUNS = 4
