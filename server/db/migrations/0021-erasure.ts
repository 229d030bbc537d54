import { sql, type Kysely } from 'kysely'

/**
 * Erasure (R36 to R38, R94, R95). That somebody was erased is known by a keyed hash alone, here and in a file outside
 * the database (ERASURE_LEDGER), by which it is done again after a backup was put back. What they bought stays in sums
 * that name nobody. What was kept as long as the schedule of its register says goes by a run that one proposes and
 * another approves; whom it is about is written down when it is proposed.
 */
const statements = [
  `create table erasure (
    hash bytea primary key,
    kind text not null check (kind in ('customer', 'visitor')),
    reason text not null check (reason in ('request', 'retention', 'visitor')),
    at timestamptz not null,
    repeated_at timestamptz
  )`,

  // Whom the details of an entry name: ids as they are, numbers of customers behind a #. Without the index an erasure reads the whole log.
  `create function named_in_detail(detail json) returns text[] immutable language sql as $$
    select coalesce(array_agg(named), '{}') from (
      select found[1] as named
        from regexp_matches(detail::text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') as found
      union
      select '#' || shown from json_array_elements_text(
        case json_typeof(detail -> 'customers') when 'array' then detail -> 'customers' else '[]' end
      ) as shown
    ) as each
  $$`,
  `create index audit_entry_by_named on audit_entry using gin (named_in_detail(detail)) where detail is not null`,

  `create table erased_total (
    register_id integer not null references register on delete cascade,
    year integer not null,
    currency text not null,
    orders integer not null default 0,
    order_cents bigint not null default 0,
    invoices integer not null default 0,
    cents bigint not null default 0,
    paid_cents bigint not null default 0,
    primary key (register_id, year, currency)
  )`,

  // What is not here is kept as long as src/retention-schedule.ts says.
  `create table retention_rule (
    register_id integer not null references register on delete cascade,
    data_group text not null check (data_group in ('customers', 'requests', 'lists')),
    months integer not null check (months between 1 and 600),
    reason text not null,
    changed_at timestamptz not null,
    changed_by uuid references account,
    primary key (register_id, data_group)
  )`,

  `create table retention_run (
    id uuid primary key,
    register_id integer not null references register on delete cascade,
    proposed_at timestamptz not null,
    proposed_by uuid not null references account,
    plan json not null,
    approved_at timestamptz,
    approved_by uuid references account,
    done_at timestamptz,
    report json,
    claimed_until timestamptz,
    check ((approved_at is null) = (approved_by is null)),
    check (approved_by is distinct from proposed_by),
    check (done_at is null or approved_at is not null),
    check ((done_at is null) = (report is null))
  )`,
  `create index retention_run_to_do on retention_run (approved_at) where done_at is null`,
  `create table retention_item (
    run_id uuid not null references retention_run on delete cascade,
    customer_id uuid references customer on delete cascade,
    request_id uuid references subject_request on delete cascade,
    list_id uuid references made_list on delete cascade,
    check (num_nonnulls(customer_id, request_id, list_id) = 1)
  )`,
  `create index retention_item_by_run on retention_item (run_id)`,
  `create index retention_item_by_customer on retention_item (customer_id) where customer_id is not null`,
  `create index retention_item_by_request on retention_item (request_id) where request_id is not null`,
  `create index retention_item_by_list on retention_item (list_id) where list_id is not null`,

  // What was proposed and approved stays as it was looked at.
  `create function keep_retention_run() returns trigger language plpgsql as $$
    begin
      if (new.id, new.register_id, new.proposed_at, new.proposed_by, new.plan::text)
        is distinct from (old.id, old.register_id, old.proposed_at, old.proposed_by, old.plan::text)
        or (old.approved_at is not null and (new.approved_at, new.approved_by)
          is distinct from (old.approved_at, old.approved_by))
        or old.done_at is not null
      then
        raise exception 'a run of retention stays as it was proposed' using errcode = 'restrict_violation';
      end if;
      return new;
    end
  $$`,
  `create trigger retention_run_is_kept before update on retention_run
    for each row execute function keep_retention_run()`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
