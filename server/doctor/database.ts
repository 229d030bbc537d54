import { sql, type Kysely } from 'kysely'
import { connect, type Connection } from '../db/connect.ts'
import { databaseName } from '../db/database-name.ts'
import type { Database } from '../db/database.ts'
import { FolderInUse, isMade, ownerElse } from '../db/embedded.ts'
import type { Settings } from '../config.ts'
import { GB, writeBytes } from './bytes.ts'
import { lookAtClock, lookAtSiteZones } from './clock.ts'
import { attempt, ok, warning, wrong, type Finding } from './finding.ts'
import { lookAtTables } from './tables.ts'

type Look = (db: Kysely<Database>, now: () => Date) => Promise<Finding[]>

/** The database: that it answers, and what only it can tell. Changes nothing, and makes none that is not there. */
export async function lookAtDatabase(settings: Settings, now: () => Date): Promise<Finding[]> {
  const isEmbedded = settings.DATABASE_URL === null
  if (isEmbedded && !isMade(settings.DATA_DIR))
    return [ok('Database', `${databaseName(settings)} is not there yet: the first start makes it`)]
  const owner = isEmbedded ? ownerElse(settings.DATA_DIR) : null
  if (owner !== null)
    return [
      wrong(
        'Database',
        `it belongs to user ${owner}, and root would leave files that user cannot open`,
        `Run this as that user: sudo -u '#${owner}' …`,
      ),
    ]
  const connection = await open(settings)
  if ('level' in connection) return [connection]
  const { db } = connection
  try {
    const looks = isEmbedded ? LOOKS_AT_EMBEDDED : LOOKS_AT_SERVER
    const findings: Finding[] = []
    for (const [about, look] of Object.entries(looks))
      findings.push(...(await attempt(about, () => look(db, now))))
    return findings
  } finally {
    await connection.close()
  }
}

async function open(settings: Settings): Promise<Connection | Finding> {
  try {
    return await connect({
      databaseUrl: settings.DATABASE_URL ?? undefined,
      dataDir: settings.DATA_DIR,
      preparedStatements: settings.PREPARED_STATEMENTS,
    })
  } catch (error) {
    if (error instanceof FolderInUse)
      return warning(
        'Database',
        `${databaseName(settings)} is open in a running gateway, so nobody else can look inside`,
        'Stop the gateway and run this again to see the rest.',
      )
    const { message, cause } = error as Error
    const code = (cause as { code?: string } | undefined)?.code ?? ''
    const mend =
      settings.DATABASE_URL === null ? 'Restore DATA_DIR from a backup, or set another.' : MEND_OF[code]
    return wrong('Database', message, mend ?? 'Correct DATABASE_URL.')
  }
}

/** By the code of the system or the SQLSTATE. */
const MEND_OF: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Start PostgreSQL there, or correct host and port in DATABASE_URL.',
  ENOTFOUND: 'Correct the host in DATABASE_URL.',
  EAI_AGAIN: 'Correct the host in DATABASE_URL, or the name server of this machine.',
  ETIMEDOUT: 'Let this machine through the firewall of the database, or correct DATABASE_URL.',
  '28P01': 'Correct user and password in DATABASE_URL; special characters are percent-encoded: @ is %40.',
  '28000': 'Let this machine and user in: pg_hba.conf of the server.',
  '3D000': 'Make the database (createdb), or correct its name in DATABASE_URL.',
  '53300': 'Raise max_connections of the server, or put a pooler between: a gateway holds up to 11.',
}

const lookAtEmbedded: Look = async (db) => {
  const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(
    db,
  )
  const { bytes } = rows[0]!
  return [
    // It does not open where a commit is not synced.
    ok('Database', `embedded; a commit reaches the disk`),
    bytes < EMBEDDED_BYTES
      ? ok('Size', writeBytes(bytes))
      : warning(
          'Size',
          `${writeBytes(bytes)}, and the embedded database is for modest sites`,
          'Set DATABASE_URL to a PostgreSQL server.',
        ),
  ]
}

const EMBEDDED_BYTES = 5 * GB

const lookAtServer: Look = async (db) => {
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
const lookAtCommits: Look = async (db) => {
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

const lookAtPrivileges: Look = async (db) => {
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

const LOOKS_AT_EMBEDDED: Readonly<Record<string, Look>> = {
  Database: lookAtEmbedded,
  Tables: lookAtTables,
  'Site time zones': lookAtSiteZones,
}

const LOOKS_AT_SERVER: Readonly<Record<string, Look>> = {
  Database: lookAtServer,
  Commits: lookAtCommits,
  Privileges: lookAtPrivileges,
  Tables: lookAtTables,
  Clock: lookAtClock,
  'Site time zones': lookAtSiteZones,
}
