import { sql, type Kysely } from 'kysely'

/** What is said of the fields of a register (R5), links by which somebody tells their own data, once (R31), and accounts by which customers see and mend theirs (R33). */
const statements = [
  `alter table register add column field_rules json not null default '{}'`,

  // What came by a link or an account came from no site.
  `alter table submission alter column site_id drop not null`,

  `create table customer_invitation (
    id uuid primary key,
    secret_hash text not null unique,
    register_id integer not null references register,
    customer_id uuid references customer on delete cascade,
    made_by uuid not null references account,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
  )`,
  `create index customer_invitation_by_customer on customer_invitation (customer_id) where customer_id is not null`,
  `create index customer_invitation_by_register on customer_invitation (register_id, made_at)`,

  `create table customer_credential (
    customer_id uuid primary key references customer on delete cascade,
    username text not null unique,
    password_hash text not null,
    issued_by uuid not null references account,
    issued_at timestamptz not null,
    used_at timestamptz
  )`,
  `create table customer_session (
    secret_hash text primary key,
    customer_id uuid not null references customer_credential on delete cascade,
    started_at timestamptz not null,
    seen_at timestamptz not null
  )`,
  `create index customer_session_by_customer on customer_session (customer_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
