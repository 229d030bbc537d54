import { sql, type Kysely } from 'kysely'

/** Part of the proof: "Accept" means less where the browser says for its visitor not to be tracked. */
const statements = [`alter table consent_record add column signal text check (signal in ('gpc', 'dnt'))`]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
