import { sql, type Kysely } from 'kysely'

/** What pages of a site were seen to set, beside what it declares. No row is about a person: nobody but the scan was there. */
const statements = [
  `create table site_scan (
    id integer generated always as identity primary key,
    site_id integer not null references site on delete cascade,
    started_at timestamptz not null,
    touched_at timestamptz not null,
    finished_at timestamptz,
    visited integer not null default 0,
    planned integer not null default 0,
    fault text check (fault in ('no-page', 'failed', 'stopped')),
    report jsonb,
    check ((finished_at is null) = (fault is null and report is null))
  )`,
  `create unique index site_scan_runs_once on site_scan (site_id) where finished_at is null`,
  `create index on site_scan (site_id, id)`,
  `alter table site add column scan_every_days integer check (scan_every_days between 1 and 365)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
