import { sql, type Kysely } from 'kysely'

/**
 * What persons forbid (R16 to R18, R77, R93), and the lists they are on (R15, R17). Lists are read from views, which
 * leave out whoever may not be on them: no list can forget to ask.
 */
const statements = [
  // A wish says yes or no to some kinds of use; it is never changed, and its confirmation is told once.
  `create table ban_wish (
    id uuid primary key,
    customer_id uuid not null references customer on delete cascade,
    act text not null check (act in ('forbid', 'allow')),
    kinds text[] not null check (cardinality(kinds) > 0),
    channel text not null check (channel in ('customer-service', 'email', 'register-contact', 'letter', 'phone', 'web',
      'desk')),
    asked_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references account,
    language text not null check (language in ('en', 'fi', 'sv')),
    confirmed_on date,
    confirmation_way text check (confirmation_way in ('email', 'letter', 'phone', 'desk')),
    confirmed_by uuid references account,
    check ((confirmed_on is null) = (confirmation_way is null))
  )`,
  `create index ban_wish_by_customer on ban_wish (customer_id)`,
  `create index ban_wish_unconfirmed on ban_wish (recorded_at) where confirmed_on is null`,

  // Without a wish where it was kept from before an erasure, or from when two customers were taken for one.
  `create table ban (
    id uuid primary key,
    customer_id uuid not null references customer on delete cascade,
    kind text not null check (kind in ('directory', 'direct-advertising', 'distance-selling', 'direct-marketing',
      'market-research', 'all-marketing')),
    since timestamptz not null,
    origin text not null check (origin in ('wish', 'erased', 'separated')),
    wish_id uuid references ban_wish on delete cascade,
    lifted_at timestamptz,
    lifted_by uuid references ban_wish on delete set null,
    check ((wish_id is not null) = (origin = 'wish'))
  )`,
  `create unique index ban_holding on ban (customer_id, kind) where lifted_at is null`,
  `create index ban_by_wish on ban (wish_id) where wish_id is not null`,
  `create index ban_by_lifting on ban (lifted_by) where lifted_by is not null`,

  `create table made_list (
    id uuid primary key,
    register_id integer not null references register on delete cascade,
    kind text not null check (kind in ('directory', 'labels')),
    format text not null check (format in ('html', 'csv', 'pdf')),
    sheet text,
    made_at timestamptz not null,
    made_by uuid not null references account,
    people integer not null,
    check ((sheet is not null) = (kind = 'labels'))
  )`,
  `create index made_list_by_register on made_list (register_id, made_at)`,
  `create table made_list_entry (
    list_id uuid not null references made_list on delete cascade,
    customer_id uuid not null references customer on delete cascade,
    primary key (list_id, customer_id)
  )`,
  `create index made_list_entry_by_customer on made_list_entry (customer_id)`,

  `create index customer_by_restricted on customer (id) where restricted_at is not null`,

  // Whom lists may be made of: neither erased, merged nor restricted, with what is forbidden. A ban or restriction of
  // whoever turned out to be the same counts for all of them. Few did, and looking up each would take long.
  `create view listable_customer as
    select customer.id, no, register_id, kind, key, whole,
      datemultirange(daterange(null, ended_on, '[]')) as during,
      array(select ban.kind from ban where customer_id = any (whole) and lifted_at is null) as bans
    from customer
    cross join lateral (
      select case when exists (select from customer as other where other.merged_into = customer.id)
        then array(select whole_customer(customer.id)) else array[customer.id] end as whole
    ) as turned_out
    where key is not null and merged_into is null
      and not exists (select from customer as one where one.id = any (whole) and restricted_at is not null)`,

  // Who may be sent advertisements by mail, with what a label shows and no more, still encrypted. The directory is in
  // 0016: it lists who acts for organisations.
  `create view mailable_customer as
    select customer.id, no, register_id, kind, key, during, default_country, values,
      names > 0 and parts = 3 as has_address
    from listable_customer as customer
    join register on register.id = register_id
    cross join lateral (
      select json_object_agg(field, encode(value, 'base64')) as values,
        count(*) filter (where field in ('givenName', 'familyName', 'organisation')) as names,
        count(*) filter (where field in ('streetAddress', 'postalCode', 'city')) as parts
      from customer_value
      where customer_id = customer.id and replaced_by is null and value is not null and field in ('givenName',
        'familyName', 'organisation', 'streetAddress', 'postalCode', 'city', 'country')
    ) as told
    where values is not null
      and not bans && array['directory', 'direct-advertising', 'distance-selling', 'direct-marketing', 'all-marketing']`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
