import { sql, type Kysely } from 'kysely'

/**
 * The sample site: made up, so that it may be removed whole, its consent records included. Those of every other site
 * stay append-only, and no site can become the sample one or cease to be it.
 */
const statements = [
  `alter table site add column sample boolean not null default false`,
  `create unique index site_only_sample on site (sample) where sample`,

  `create function refuse_other_sample() returns trigger language plpgsql as $$
    begin
      raise exception 'a site stays the sample site, or not' using errcode = 'restrict_violation';
    end
  $$`,
  `create trigger site_sample_never_changes before update of sample on site
    for each row when (old.sample is distinct from new.sample) execute function refuse_other_sample()`,

  `create function refuse_unless_sample() returns trigger language plpgsql as $$
    begin
      if not exists (select from site where id = old.site_id and sample) then
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end if;
      return old;
    end
  $$`,
  `drop trigger consent_record_is_append_only on consent_record`,
  `create trigger consent_record_never_changes before update on consent_record
    for each row execute function refuse_change()`,
  `create trigger consent_record_is_kept before delete on consent_record
    for each row execute function refuse_unless_sample()`,

  `create table sample_load (
    site_id integer primary key references site,
    days_loaded integer not null,
    touched_at timestamptz not null
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
