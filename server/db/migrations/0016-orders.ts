import { sql, type Kysely } from 'kysely'

/**
 * What is owed and what is delivered is kept: a row begins in its first state, takes the steps there are, each with a
 * revision, and goes with its customer's key alone; so does what was done to it. `fixed` never changes.
 */
const kept = ({
  noun,
  table,
  first,
  fixed,
  steps,
}: {
  noun: string
  table: string
  first: string
  fixed: readonly string[]
  steps: string
}) => [
  `create function keep_${noun}() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if not is_erased(old.customer_id) then
          raise exception 'an ${noun} is kept' using errcode = 'restrict_violation';
        end if;
        return old;
      end if;
      if tg_op = 'INSERT' then
        if new.state <> '${first}' and not is_moving() then
          raise exception 'an ${noun} begins as ${first}' using errcode = 'restrict_violation';
        end if;
        return new;
      end if;
      ${steps}
      if (${fixed.map((column) => `new.${column}`).join()}) is distinct from (${fixed.map((column) => `old.${column}`).join()})
        or new.revision <> old.revision + 1
      then
        raise exception 'this of an ${noun} never changes' using errcode = 'restrict_violation';
      end if;
      return new;
    end
  $$`,
  `create trigger ${table}_is_kept before insert or update or delete on ${table}
    for each row execute function keep_${noun}()`,
  `create trigger ${table}_is_never_emptied before truncate on ${table} execute function refuse_change()`,
  `create function keep_${noun}_event() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and not exists (
        select from ${table} where id = old.${noun}_id and not is_erased(customer_id)
      ) then
        return old;
      end if;
      raise exception 'what was done to an ${noun} is kept' using errcode = 'restrict_violation';
    end
  $$`,
  `create trigger ${noun}_event_is_kept before update or delete on ${noun}_event
    for each row execute function keep_${noun}_event()`,
]

/**
 * Orders, invoices, and the roles of persons in organisations (R7, R22, R26, R37, R89). What staff write of a customer is
 * encrypted with that customer's key; numbers, money, days and states are in clear. Which steps there are, and that what
 * is closed is only read, the database keeps itself. Rows go only with the key of their customer: then it was erased.
 */
const statements = [
  `alter table register
    add column currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
    add column financial_year_ends integer not null default 12 check (financial_year_ends between 1 and 12),
    add column last_order_no integer not null default 0`,

  `alter table customer add constraint customer_in_register unique (id, register_id)`,

  // The other way than whole_customer.
  `create function first_customer(one uuid) returns uuid stable language sql as $$
    with recursive way as (
      select id, merged_into from customer where id = one
      union
      select customer.id, customer.merged_into from customer join way on way.merged_into = customer.id
    )
    select id from way where merged_into is null
  $$`,

  // Rows that are moved from another database come in the state they were in (server/db/copy-database.ts).
  `create function is_moving() returns boolean stable language sql as $$
    select coalesce(current_setting('lupa.moving', true), '') = 'on'
  $$`,
  `create or replace function refuse_restricted() returns trigger language plpgsql as $$
    begin
      if not is_moving() and exists (
        select from customer where id = new.customer_id and restricted_at is not null
      ) then
        raise exception 'processing of this customer is restricted' using errcode = 'restrict_violation';
      end if;
      return new;
    end
  $$`,
  `create function is_erased(customer uuid) returns boolean stable language sql as $$
    select not exists (select from customer where id = $1 and key is not null)
  $$`,

  `create table customer_order (
    id uuid primary key,
    register_id integer not null references register,
    no integer not null,
    customer_id uuid not null,
    state text not null default 'opened'
      check (state in ('opened', 'in-progress', 'delivered', 'archived', 'cancelled')),
    revision integer not null default 1,
    currency text not null,
    opened_at timestamptz not null,
    delivered_on date,
    notes bytea,
    unique (register_id, no),
    unique (id, customer_id),
    foreign key (customer_id, register_id) references customer (id, register_id),
    check ((delivered_on is not null) = (state in ('delivered', 'archived')))
  )`,
  `create index customer_order_by_customer on customer_order (customer_id)`,
  `create index customer_order_by_opened on customer_order (opened_at, id)`,
  `create index customer_order_to_do on customer_order (opened_at, id)
    where state in ('opened', 'in-progress', 'delivered')`,

  `create table order_line (
    order_id uuid not null references customer_order on delete cascade,
    position integer not null,
    description bytea not null,
    quantity numeric(9, 3) not null check (quantity > 0),
    unit_cents bigint not null,
    vat_percent numeric(4, 2) not null check (vat_percent >= 0),
    primary key (order_id, position)
  )`,

  `create table order_event (
    order_id uuid not null references customer_order on delete cascade,
    revision integer not null,
    act text not null check (act in ('open', 'change', 'start', 'deliver', 'archive', 'cancel')),
    at timestamptz not null,
    account_id uuid references account,
    reason bytea,
    primary key (order_id, revision)
  )`,

  ...kept({
    noun: 'order',
    table: 'customer_order',
    first: 'opened',
    fixed: ['id', 'register_id', 'no', 'customer_id', 'currency', 'opened_at'],
    steps: `
      if old.state in ('archived', 'cancelled') then
        raise exception 'this order is %: it is only read', old.state using errcode = 'restrict_violation';
      end if;
      if new.state <> old.state and (old.state, new.state) not in (
        ('opened', 'in-progress'), ('opened', 'cancelled'), ('in-progress', 'delivered'),
        ('in-progress', 'cancelled'), ('delivered', 'archived')
      ) then
        raise exception 'no step leads from % to %', old.state, new.state using errcode = 'restrict_violation';
      end if;
      if old.state = 'delivered' and (new.delivered_on, new.notes) is distinct from (old.delivered_on, old.notes) then
        raise exception 'this of an order never changes' using errcode = 'restrict_violation';
      end if;`,
  }),
  `create trigger customer_order_is_not_of_restricted before insert or update on customer_order
    for each row execute function refuse_restricted()`,

  // A line that goes with its erased order finds none any more.
  `create function keep_order_line() returns trigger language plpgsql as $$
    declare
      line record := case tg_op when 'DELETE' then old else new end;
      found record;
    begin
      select customer_order.state, customer.restricted_at, customer.key into found
        from customer_order join customer on customer.id = customer_order.customer_id
        where customer_order.id = line.order_id;
      if tg_op = 'UPDATE' then
        raise exception 'lines are given anew' using errcode = 'restrict_violation';
      end if;
      if is_moving() or found.key is null then
        return line;
      end if;
      if found.state not in ('opened', 'in-progress') then
        raise exception 'this order is %: its lines are only read', found.state
          using errcode = 'restrict_violation';
      end if;
      if found.restricted_at is not null then
        raise exception 'processing of this customer is restricted' using errcode = 'restrict_violation';
      end if;
      return line;
    end
  $$`,
  `create trigger order_line_is_kept before insert or update or delete on order_line
    for each row execute function keep_order_line()`,
  `create trigger order_line_is_never_emptied before truncate on order_line
    execute function refuse_change()`,

  `create table invoice (
    id uuid primary key,
    register_id integer not null references register,
    no text not null,
    customer_id uuid not null,
    order_id uuid,
    state text not null default 'open' check (state in ('open', 'collection', 'paid', 'credited')),
    revision integer not null default 1,
    issued_on date not null,
    due_on date not null,
    cents bigint not null check (cents > 0),
    paid_cents bigint not null default 0 check (paid_cents between 0 and cents),
    currency text not null,
    settled_on date,
    foreign key (customer_id, register_id) references customer (id, register_id),
    foreign key (order_id, customer_id) references customer_order (id, customer_id),
    check (due_on >= issued_on),
    check ((settled_on is not null) = (state in ('paid', 'credited'))),
    check ((paid_cents = cents) = (state = 'paid'))
  )`,
  // One that was credited may have had the number of the right one.
  `create unique index invoice_by_no on invoice (register_id, no) where state <> 'credited'`,
  `create index invoice_by_customer on invoice (customer_id)`,
  `create index invoice_by_order on invoice (order_id) where order_id is not null`,
  `create index invoice_unsettled on invoice (register_id) where state in ('open', 'collection')`,

  `create table invoice_event (
    invoice_id uuid not null references invoice on delete cascade,
    revision integer not null,
    act text not null check (act in ('issue', 'pay', 'collect', 'recall', 'credit', 'reopen')),
    at timestamptz not null,
    account_id uuid references account,
    happened_on date,
    cents bigint,
    reason bytea,
    primary key (invoice_id, revision)
  )`,

  ...kept({
    noun: 'invoice',
    table: 'invoice',
    first: 'open',
    fixed: ['id', 'register_id', 'no', 'customer_id', 'order_id', 'issued_on', 'due_on', 'cents', 'currency'],
    steps: `
      if old.state = 'credited' or (old.state = 'paid' and new.state <> 'open')
        or (old.state = 'collection' and new.state = 'open' and new.paid_cents <> old.paid_cents)
      then
        raise exception 'no step leads from % to %', old.state, new.state using errcode = 'restrict_violation';
      end if;`,
  }),
  // No new claim against the restricted; what becomes of one that stands is recorded (GDPR art. 18(2)).
  `create trigger invoice_is_not_of_restricted before insert on invoice
    for each row execute function refuse_restricted()`,

  `create table contact (
    id uuid primary key,
    register_id integer not null references register,
    person_id uuid not null,
    organisation_id uuid not null,
    position bytea not null,
    began_on date not null,
    ended_on date,
    added_by uuid references account,
    ended_by uuid references account,
    foreign key (person_id, register_id) references customer (id, register_id),
    foreign key (organisation_id, register_id) references customer (id, register_id),
    check (person_id <> organisation_id),
    check (ended_on >= began_on)
  )`,
  `create index contact_by_person on contact (person_id)`,
  `create index contact_by_organisation on contact (organisation_id)`,
  `create function refuse_restricted_contact() returns trigger language plpgsql as $$
    begin
      if not is_moving() and exists (
        select from customer where id in (new.person_id, new.organisation_id) and restricted_at is not null
      ) then
        raise exception 'processing of this customer is restricted' using errcode = 'restrict_violation';
      end if;
      return new;
    end
  $$`,
  `create trigger contact_is_not_of_restricted before insert or update on contact
    for each row execute function refuse_restricted_contact()`,

  // Who may stand in the directory and when, with the fields it shows and no others, still encrypted. A person stands
  // there for an organisation, if not everyone does: as its roles say, or where none is recorded, the field. A role of
  // an organisation that may not stand there itself says nothing.
  `create view listed_customer as
    select customer.id, customer.no, customer.register_id, customer.kind, customer.key, values, roles,
      customer.during * case when directory_of = 'everyone' or customer.kind = 'organisation' or recorded = 0
        then '{(,)}' else acting end as during
    from listable_customer as customer
    join register on register.id = customer.register_id
    cross join lateral (
      select json_object_agg(field, encode(value, 'base64')) as values, count(*) filter (where field = 'organisation')
        as organisations
      from customer_value
      where customer_id = customer.id and replaced_by is null and value is not null and field in ('givenName',
        'familyName', 'organisation', 'title', 'email', 'phone', 'streetAddress', 'postalCode', 'city', 'country', 'url')
    ) as told
    cross join lateral (
      select count(*) as recorded,
        coalesce(range_agg(daterange(began_on, ended_on, '[]')) filter (where name is not null), '{}') as acting,
        coalesce(json_agg(json_build_object('id', contact.id, 'beganOn', began_on, 'endedOn', ended_on,
          'personId', person_id, 'personKey', encode(person_key, 'base64'), 'position', encode(position, 'base64'),
          'organisationId', organisation.id, 'organisationKey', encode(organisation.key, 'base64'),
          'organisation', encode(name, 'base64')) order by began_on, contact.id)
          filter (where name is not null), '[]') as roles
      from contact
      join (select id, key as person_key from customer) as person on person.id = person_id
      join (select id, merged_into from customer) as told_of on told_of.id = organisation_id
      left join lateral (
        select listable_customer.id, key, value as name
        from listable_customer
        join customer_value on customer_id = listable_customer.id and field = 'organisation' and replaced_by is null
        where listable_customer.id = case when told_of.merged_into is null then told_of.id
            else first_customer(told_of.id) end
          and not 'directory' = any (bans)
      ) as organisation on person_key is not null
      where person_id = any (whole)
    ) as represented
    where values is not null and (directory_of = 'everyone' or organisations > 0 or acting <> '{}')
      and not 'directory' = any (bans)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
