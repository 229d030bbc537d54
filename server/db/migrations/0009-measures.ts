import { sql, type Kysely } from 'kysely'
import { recordEvents } from './0009-record-events.ts'

/**
 * How far pages were scrolled, and how fast they were. Of a view 0 percent is what was not measured: not null takes no
 * room, and whoever sees a page sees some of it. `page_vitals` has the partitions of the months that are there; those
 * to come are made by `ensureMonths`.
 */
const statements = [
  `alter table page_view add column scroll_percent smallint not null default 0`,
  `alter table visit
    add column scrolled_views integer not null default 0,
    add column scroll_percent integer not null default 0`,
  `alter table visit_total
    add column scrolled_views integer not null default 0,
    add column scroll_percent bigint not null default 0`,

  // One index, for the views of a visit that goes and for what is told of a view again.
  `create table page_vitals (
    site_id integer not null,
    month date not null,
    visit_id bigint not null,
    page_view_id uuid not null,
    path_id integer not null,
    lcp real,
    inp real,
    cls real,
    fcp real,
    ttfb real,
    primary key (site_id, month, visit_id, page_view_id),
    foreign key (site_id, month, visit_id) references visit (site_id, month, id) on delete cascade
  ) partition by range (month)`,
  `do $$
    declare first date;
    begin
      for first in
        select to_date(right(inhrelid::regclass::text, 7), 'YYYY_MM') from pg_inherits
        where inhparent = 'custom_event'::regclass
      loop
        execute format('create table %I partition of page_vitals for values from (%L) to (%L)',
          to_char(first, '"page_vitals_"YYYY_MM'), first, (first + interval '1 month')::date);
      end loop;
    end
  $$`,

  `drop function if exists record_events`,
  recordEvents,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
