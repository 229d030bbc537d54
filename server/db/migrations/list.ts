import type { Migration } from 'kysely/migration'
import * as first from './0001-first.ts'
import * as visits from './0002-visits.ts'
import * as sampleSite from './0005-sample-site.ts'

/** Every migration in its order; a released one is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-visits': visits,
  '0005-sample-site': sampleSite,
}
