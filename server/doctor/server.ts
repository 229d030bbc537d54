import { sql, type Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import { writeBytes } from './bytes.ts'
import { ok, warning, wrong, type Finding } from './finding.ts'

/** What a PostgreSQL server says of itself and of this connection. */
export async function lookAtServer(db: Kysely<Database>): Promise<Finding[]> {
  const { rows } = await sql<{ version: string; bytes: number; readonly: boolean; open: boolean }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as readonly,
      not (select ssl from pg_stat_ssl where pid = pg_backend_pid())
        and not coalesce(inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1', true) as open
  `.execute(db)
  const { version, bytes, readonly, open } = rows[0]!
  const findings = [ok('Database', `PostgreSQL ${version}`), ok('Size', writeBytes(bytes))]
  if (readonly)
    findings.push(
      wrong(
        'Database',
        'it takes no changes: a standby, or default_transaction_read_only',
        'Name the primary server in DATABASE_URL.',
      ),
    )
  if (open)
    findings.push(
      warning(
        'Database',
        'the connection to it is not encrypted',
        'Add ?sslmode=verify-full to DATABASE_URL.',
      ),
    )
  return findings
}

/** What was acknowledged must be on the disk: a commit is tried that leaves no trace in any table. */
export async function lookAtCommits(db: Kysely<Database>): Promise<Finding[]> {
  const { rows: settings } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')
  `.execute(db)
  const off = settings.filter(({ setting }) => setting === 'off').map(({ name }) => `${name} is off`)
  if (off.length > 0)
    return [
      wrong(
        'Commits',
        `${off.join(', ')}: what was acknowledged can be lost`,
        'Turn it on in postgresql.conf and reload the server.',
      ),
    ]
  const { rows } = await sql<{ position: string }>`
    select pg_logical_emit_message(true, 'lupa', 'does a commit sync?')::text as position`.execute(db)
  const { rows: flushed } = await sql<{ done: boolean }>`
    select pg_current_wal_flush_lsn() > ${rows[0]!.position}::pg_lsn as done`.execute(db)
  return [
    flushed[0]!.done
      ? ok('Commits', 'a commit reaches the disk')
      : wrong(
          'Commits',
          'a commit was acknowledged before it was on the disk',
          'Set synchronous_commit=on on the server.',
        ),
  ]
}

export async function lookAtPrivileges(db: Kysely<Database>): Promise<Finding[]> {
  const { rows } = await sql<{ superuser: boolean; makes: boolean; foreign: string[]; role: string }>`
    select current_user::text as role, rolsuper as superuser,
      coalesce(has_schema_privilege(current_schema(), 'create'), false) as makes,
      array(
        select relname::text from pg_class
        where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
          and not relispartition and not pg_has_role(relowner, 'usage')
        order by 1
      ) as foreign
    from pg_roles where rolname = current_user
  `.execute(db)
  const { superuser, makes, foreign, role } = rows[0]!
  if (superuser)
    return [
      warning(
        'Privileges',
        `${role} is a superuser, which Lupa does not need`,
        'Make a role for it alone: create role lupa login password …; alter database … owner to lupa.',
      ),
    ]
  if (!makes)
    return [
      wrong(
        'Privileges',
        `${role} may not make tables, and each month needs new ones`,
        `As a superuser: grant create on schema public to ${role}.`,
      ),
    ]
  if (foreign.length > 0)
    return [
      wrong(
        'Privileges',
        `tables belong to another role than ${role}: ${foreign.join(', ')}`,
        `As a superuser: alter table … owner to ${role}.`,
      ),
    ]
  return [ok('Privileges', `${role} may do what Lupa needs, and is no superuser`)]
}
