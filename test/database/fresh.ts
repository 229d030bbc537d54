import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { openAsBlob } from 'node:fs'
import { beforeEach, inject } from 'vitest'
import { connect, type Connection } from '../../server/db/connect.ts'
import type { Database } from '../../server/db/database.ts'
import { parsers, serializers } from '../../server/db/values.ts'
import { ask, withDatabase } from './setup-postgres.ts'

const database = inject('database')

let shared: Promise<Connection> | undefined

/**
 * A migrated database, empty before each test; one for all files of a worker, which run one after the other. Who breaks it
 * takes one of its own (`freshDatabase`):
 *
 *     const { db } = await testDatabase()
 */
export async function testDatabase(): Promise<Connection> {
  const connection = await (shared ??= freshDatabase())
  beforeEach(() => emptyTables(connection.db))
  return connection
}

/** A migrated database nobody else has; the caller closes it. */
export async function freshDatabase(): Promise<Connection> {
  return database.engine === 'PGlite' ? loadedDatabase(database.dump) : copiedDatabase(database)
}

/** In this thread and in memory, where the real one is neither; the types in and out are the same. */
async function loadedDatabase(dump: string): Promise<Connection> {
  const pglite = await PGlite.create({ loadDataDir: await openAsBlob(dump), parsers, serializers })
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) })
  return { engine: 'PGlite', db, ingestDb: db, lost: new Promise(() => {}), close: () => pglite.close() }
}

async function copiedDatabase(server: {
  url: string
  prefix: string
  template: string
}): Promise<Connection> {
  const name = server.prefix + crypto.randomUUID().replaceAll('-', '')
  await ask(server.url, [`create database ${name} template ${server.template}`])
  const connection = await connect({ databaseUrl: withDatabase(server.url, name), dataDir: '' })
  const close = async () => {
    await connection.close()
    await ask(server.url, [`drop database ${name} with (force)`])
  }
  return { ...connection, close }
}

/**
 * Empties the tables that hold rows; those of the migrations stay. Triggers that keep a table append-only are off
 * meanwhile, which takes a superuser.
 */
export async function emptyTables(db: Kysely<any>): Promise<void> {
  await sql`do $$
    declare
      candidate text;
      filled text[];
      found boolean;
    begin
      for candidate in
        select oid::regclass::text from pg_class
        where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
          and relname not in ('kysely_migration', 'kysely_migration_lock')
      loop
        execute 'select exists (select from ' || candidate || ')' into found;
        if found then filled := filled || candidate; end if;
      end loop;
      if filled is null then return; end if;
      perform set_config('session_replication_role', 'replica', true);
      execute 'truncate ' || array_to_string(filled, ', ') || ' restart identity cascade';
    end $$`.execute(db)
}
