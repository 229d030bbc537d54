import type { Kysely } from 'kysely'
import { SAMPLE_DAYS, type SampleView } from '../../src/sample.ts'
import type { Database } from '../db/database.ts'

/** Days are loaded within a second each: whoever has loaded none for so long, in ms, has gone. */
const GONE_AFTER_MS = 30_000

/** The sample site, if there is one, and how far its loading is. */
export async function findSample(db: Kysely<Database>, now: Date): Promise<SampleView> {
  const site = await db
    .selectFrom('site')
    .leftJoin('sample_load', 'sample_load.site_id', 'site.id')
    .select(['site.id', 'days_loaded', 'touched_at'])
    .where('site.sample', '=', true)
    .executeTakeFirst()
  if (!site) return { state: 'none', site: null, daysLoaded: 0, days: SAMPLE_DAYS }
  const { id, days_loaded: daysLoaded, touched_at: touchedAt } = site
  if (daysLoaded === null || touchedAt === null)
    return { state: 'ready', site: id, daysLoaded: SAMPLE_DAYS, days: SAMPLE_DAYS }
  const gone = now.getTime() - touchedAt.getTime() > GONE_AFTER_MS
  return { state: gone ? 'stopped' : 'loading', site: id, daysLoaded, days: SAMPLE_DAYS }
}
