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
 * Empties the tables that hold rows; those of the migrations stay. Triggers that keep a table append-only, and keys that point
 * at others, are off meanwhile, which takes a superuser. Few rows are deleted: to truncate a table makes new files of it and of
 * everything that points at it, which takes ten times as long.
 */
export async function emptyTables(db: Kysely<any>): Promise<void> {
  await sql`do $$
    declare
      candidate text;
      large text[];
      found bigint;
    begin
      perform set_config('session_replication_role', 'replica', true);
      for candidate in
        select oid::regclass::text from pg_class
        where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
          and relname not in ('kysely_migration', 'kysely_migration_lock')
      loop
        execute 'select count(*) from (select from ' || candidate || ' limit 501) as few' into found;
        if found > 500 then large := large || candidate;
        elsif found > 0 then execute 'delete from ' || candidate;
        end if;
      end loop;
      if large is not null then execute 'truncate ' || array_to_string(large, ', ') || ' cascade'; end if;
      perform setval(pg_class.oid, 1, false)
        from pg_class join pg_depend on pg_depend.objid = pg_class.oid and deptype in ('a', 'i')
        join pg_sequences on sequencename = relname and schemaname = 'public'
        where relkind = 'S' and relnamespace = 'public'::regnamespace and last_value is not null
          and refclassid = 'pg_class'::regclass;
    end $$`.execute(db)
}
