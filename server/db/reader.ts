import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Database } from './database.ts'

/** For what only reads, be it for a report or in the midst of a change. */
export type Reader = ReadonlyKysely<Database> | Kysely<Database>
