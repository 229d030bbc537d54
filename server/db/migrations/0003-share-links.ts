import { sql, type Kysely } from 'kysely'

/** Links that open the overview of a site to people without an account. */
const statements = [
  `create table share_link (
    id uuid primary key,
    site_id integer not null references site,
    name text not null,
    secret_hash text not null unique,
    password_hash text,
    expires_at timestamptz,
    embed_origins text[] not null,
    created_at timestamptz not null,
    last_used_on date,
    check (password_hash is null or cardinality(embed_origins) = 0)
  )`,
  `create index share_link_by_site on share_link (site_id)`,

  `create table share_session (
    secret_hash text primary key,
    link_id uuid not null references share_link on delete cascade,
    opened_at timestamptz not null
  )`,
  `create index share_session_by_link on share_session (link_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
