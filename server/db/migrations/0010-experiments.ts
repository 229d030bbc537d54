import { sql, type Kysely } from 'kysely'

/**
 * Banners shown in turns by lot. What a page showed is told as the experiment's number and the variant's key, `3b`; in
 * totals it is part of the key, so it is empty there where there was no experiment.
 */
const statements = [
  `create table experiment (
    site_id integer not null references site,
    no integer not null,
    name text not null,
    variants jsonb not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    first_notice integer not null,
    last_notice integer,
    kept text,
    primary key (site_id, no),
    check ((ended_at is null) = (last_notice is null)),
    check (kept is null or ended_at is not null)
  )`,
  `create unique index experiment_running on experiment (site_id) where ended_at is null`,

  `alter table consent_record add column variant text`,

  `alter table asked_total
    add column variant text not null default '',
    drop constraint asked_total_pkey,
    add primary key (site_id, asked_on, notice_version, language, device, variant)`,
  `alter table asked_total alter column variant drop default`,

  `alter table answered_total
    add column variant text not null default '',
    drop constraint answered_total_pkey,
    add primary key (site_id, answered_on, notice_version, language, device, act, allowed, variant)`,
  `alter table answered_total alter column variant drop default`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
