import { sql, type Kysely } from 'kysely'
import { connect, type Connection } from '../db/connect.ts'
import { databaseName } from '../db/database-name.ts'
import type { Database } from '../db/database.ts'
import { FolderInUse, isMade, ownerElse } from '../db/embedded.ts'
import type { Settings } from '../config.ts'
import { GB, writeBytes } from './bytes.ts'
import { lookAtClock, lookAtSiteZones } from './clock.ts'
import { attempt, ok, warning, wrong, type Finding } from './finding.ts'
import { lookAtCommits, lookAtPrivileges, lookAtServer } from './server.ts'
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
