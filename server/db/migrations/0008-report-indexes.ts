import { sql, type Kysely } from 'kysely'

/**
 * What reports look up: the views of a page, and the forms of a period. View ids are looked up by events alone, so
 * their index is each month's own, and goes once no event can reach the month (`closeMonths`).
 */
const statements = [
  `drop index if exists page_view_by_id`,
  `do $$
    declare month text;
    begin
      for month in select inhrelid::regclass::text from pg_inherits where inhparent = 'page_view'::regclass loop
        execute format('create index %I on %I using hash (id)', month || '_by_id', month);
      end loop;
    end
  $$`,
  `create index page_view_by_path on page_view (path_id)`,
  `create index submission_by_time on submission (site_id, received_at)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
