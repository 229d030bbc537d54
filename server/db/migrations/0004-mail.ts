import { sql, type Kysely } from 'kysely'

/**
 * Who gets mail about a site, every mail there was a reason for, and what was unusual. A mail is a row before it is
 * sent, and its key says what it is about: so it is written once, by whichever gateway comes first, and sent until
 * the mail server has taken it.
 */
const statements = [
  `create table mail_subscription (
    id uuid primary key,
    site_id integer not null references site,
    address text not null,
    language text not null,
    kinds text[] not null check (
      cardinality(kinds) > 0 and kinds <@ array['weekly', 'monthly', 'alerts']
    ),
    created_at timestamptz not null,
    confirmed_at timestamptz
  )`,
  `create unique index mail_subscription_by_address on mail_subscription (site_id, lower(address))`,

  `create table mail (
    subscription_id uuid not null references mail_subscription on delete cascade,
    about text collate "C" not null check (about in ('confirmation', 'weekly', 'monthly', 'spike', 'silence')),
    day date not null,
    queued_at timestamptz not null,
    claimed_at timestamptz,
    tried_at timestamptz,
    sent_at timestamptz,
    refused_at timestamptz,
    primary key (subscription_id, about, day)
  )`,
  `create index mail_to_send on mail (queued_at) where sent_at is null and refused_at is null`,

  `create table alert (
    site_id integer not null references site,
    kind text collate "C" not null check (kind in ('spike', 'silence')),
    day date not null,
    raised_at timestamptz not null,
    hour text not null,
    views integer not null,
    usual integer not null,
    primary key (site_id, kind, day)
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
