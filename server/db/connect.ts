import { createHash } from 'node:crypto'
import { Kysely, PGliteDialect, PostgresAdapter, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded.ts'
import { getParser } from './values.ts'

export type Connection = {
  engine: 'PGlite' | 'PostgreSQL'
  db: Kysely<Database>
  /** Group commit has a connection of its own, so that no report keeps an event waiting. */
  ingestDb: Kysely<Database>
  /** Resolves if the embedded database stops by itself: nothing can be asked any more, so the program should end. */
  lost: Promise<Error>
  close(): Promise<void>
}

const OLDEST_SERVER = 15

/**
 * Connects to PostgreSQL if there is a URL, else opens the embedded database in the folder.
 * @param preparedStatements off for PgBouncer in transaction mode, where a name may meet another session
 * @throws when the server cannot be reached or is too old, or the folder is in use; never with the password in it
 */
export async function connect({
  databaseUrl,
  dataDir,
  preparedStatements = true,
}: {
  databaseUrl?: string | undefined
  dataDir: string
  preparedStatements?: boolean
}): Promise<Connection> {
  return databaseUrl ? connectServer(databaseUrl, { preparedStatements }) : connectEmbedded(dataDir)
}

async function connectEmbedded(dataDir: string): Promise<Connection> {
  const pglite = await openEmbedded(dataDir)
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) })
  return { engine: 'PGlite', db, ingestDb: db, lost: pglite.lost, close: () => pglite.close() }
}

async function connectServer(
  databaseUrl: string,
  { preparedStatements }: { preparedStatements: boolean },
): Promise<Connection> {
  const pool = openPool(databaseUrl, 10, preparedStatements ? REPORT_SETTINGS : {})
  const ingestPool = openPool(databaseUrl, 1)
  if (preparedStatements) ingestPool.on('connect', nameStatements)
  const db = new Kysely<Database>({ dialect: new ServerDialect({ pool }) })
  const ingestDb = new Kysely<Database>({ dialect: new ServerDialect({ pool: ingestPool }) })
  const close = async () => {
    await Promise.all([pool.end(), ingestPool.end()])
  }
  try {
    await checkServer(pool)
  } catch (error) {
    await close()
    // Where a name has several addresses, the error of all of them has a code and no message.
    const { message, code } = error as { message: string; code?: string }
    throw new Error(
      `DATABASE_URL should name a PostgreSQL ${OLDEST_SERVER} or newer that answers, but ${message || code}`,
      { cause: error },
    )
  }
  return { engine: 'PostgreSQL', db, ingestDb, lost: new Promise(() => {}), close }
}

/**
 * What reports over millions of visits need: memory to group them in, and other processors to read them with, which
 * the planner thinks dearer than it is; compiling a statement takes longer than most of them. A pooler in transaction
 * mode refuses such parameters of a connection.
 */
const REPORT_SETTINGS = { options: '-c work_mem=64MB -c parallel_tuple_cost=0.01 -c jit=off' }

function openPool(connectionString: string, max: number, settings: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({
    ...settings,
    connectionString,
    max,
    application_name: 'lupa',
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: getParser as typeof pg.types.getTypeParser },
  })
  // A connection that breaks fails its own query, and the pool opens another; unheard, the event would end the program.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Ingest repeats a few statements all day: named, the server parses each once a connection. */
function nameStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (statement: unknown, values?: unknown) => Promise<unknown>
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    const name = names.get(text) ?? createHash('sha1').update(text).digest('hex')
    names.set(text, name)
    return name
  }
  const named = (text: string, values?: unknown[]) =>
    values?.length ? query({ name: nameOf(text), text, values }) : query(text, values)
  Object.assign(client, { query: named })
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query('select current_setting($1)::int / 10000 as version', [
    'server_version_num',
  ])
  if (rows[0].version < OLDEST_SERVER) throw new Error(`it is PostgreSQL ${rows[0].version}.`)
}

/**
 * Kysely locks migrations by session, and through PgBouncer in transaction mode the unlocking may reach another
 * session, so that the lock stays. migrate.ts takes a lock that ends with its transaction instead.
 */
class ServerAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

class ServerDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new ServerAdapter()
  }
}
