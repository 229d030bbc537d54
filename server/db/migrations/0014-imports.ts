import { sql, type Kysely } from 'kysely'

/**
 * Files of customers (R28 to R30): their lines wait, encrypted with a key of the import's own, until somebody has seen
 * what they would change. What was made of them is remembered, so that it can be undone; who was erased is not made
 * again; whose data came from others is to be told (GDPR art. 14).
 */
const statements = [
  `create table import (
    id uuid primary key,
    register_id integer not null references register on delete cascade,
    name text not null,
    charset text,
    key bytea,
    header bytea,
    state text not null check (state in ('reading', 'waiting', 'checking', 'checked', 'applying', 'applied',
      'undoing', 'undone')),
    mapping jsonb,
    counts jsonb,
    rows integer not null default 0,
    done integer not null default 0,
    failed boolean not null default false,
    made_at timestamptz not null,
    made_by uuid not null references account,
    applied_at timestamptz,
    applied_by uuid references account,
    undone_at timestamptz,
    undone_by uuid references account,
    claim uuid,
    claimed_until timestamptz
  )`,
  `create index import_by_register on import (register_id)`,
  `create index import_of_work on import (made_at) where state in ('checking', 'applying', 'undoing')`,

  `create table import_row (
    import_id uuid not null references import on delete cascade,
    line integer not null,
    cells bytea not null,
    outcome text,
    customer_id uuid,
    revision integer,
    match_hash bytea,
    plan bytea,
    primary key (import_id, line)
  )`,

  `create table import_problem (
    import_id uuid not null references import on delete cascade,
    line integer not null,
    column_no integer not null default 0,
    problem text not null,
    field text,
    expected text,
    primary key (import_id, line, column_no)
  )`,

  // No foreign key to the change: it goes with its customer alone.
  `create table imported_customer (
    import_id uuid not null references import on delete cascade,
    customer_id uuid not null references customer on delete cascade,
    change_id uuid not null,
    made boolean not null,
    undone text check (undone in ('undone', 'partly', 'kept')),
    primary key (import_id, customer_id)
  )`,
  `create index imported_customer_by_customer on imported_customer (customer_id)`,

  `create table suppression (
    register_id integer not null references register on delete cascade,
    hash bytea not null,
    kind text not null check (kind in ('erased', 'directory', 'direct-advertising', 'distance-selling',
      'direct-marketing', 'market-research', 'all-marketing')),
    since timestamptz not null,
    primary key (register_id, hash, kind)
  )`,

  `create table source_notice (
    customer_id uuid not null references customer on delete cascade,
    source_id integer not null references data_source,
    obtained_at timestamptz not null,
    due_on date not null,
    told_on date,
    channel text check (channel in ('e-mail', 'letter', 'phone', 'in-person')),
    told_by uuid references account,
    recorded_at timestamptz,
    primary key (customer_id, source_id),
    check ((told_on is null) = (channel is null) and (told_on is null) = (recorded_at is null))
  )`,
  `create index source_notice_due on source_notice (due_on) where told_on is null`,
  `create index source_notice_by_source on source_notice (source_id)`,
  `insert into source_notice (customer_id, source_id, obtained_at, due_on)
    select customer_id, source_id, min(obtained_at),
      ((min(obtained_at) at time zone 'utc') + interval '1 month')::date
    from customer_value join customer on customer.id = customer_id
    where source_id is not null and kind = 'person' and key is not null
    group by customer_id, source_id`,

  // For whoever deletes changes: without it each looks through all customers.
  `create index customer_by_merge_change on customer (merge_change) where merge_change is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
