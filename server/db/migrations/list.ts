import type { Migration } from 'kysely/migration'
import * as first from './0001-first.ts'

/** Every migration in its order; a released one is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
}
