import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connect } from '../../server/db/connect.ts'
import { migrate } from '../../server/db/migrate.ts'
import { startPostgres } from './postgres-server.ts'

/**
 * Once for all files of the project `postgres`: a server with a migrated database that each file copies.
 * TEST_DATABASE_URL names a running server instead, with an account that may create databases.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL ? undefined : await startPostgres()
  const url = process.env.TEST_DATABASE_URL ?? server!.url
  const prefix = `lupa_test_${process.pid}_`
  const template = `${prefix}template`
  await ask(url, [`create database ${template}`])
  const connection = await connect({ databaseUrl: withDatabase(url, template), dataDir: '' })
  await migrate(connection.db)
  await connection.close()
  provide('database', { engine: 'PostgreSQL', url, prefix, template })
  return async () => {
    if (server) return server.stop()
    const left = await ask(url, [`select datname from pg_database where starts_with(datname, '${prefix}')`])
    await ask(
      url,
      left.map(({ datname }) => `drop database ${datname} with (force)`),
    )
  }
}

export function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: name }).href
}

/** Runs statements one by one, since those about databases refuse to share a transaction. */
export async function ask(url: string, statements: string[]): Promise<any[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    let rows: any[] = []
    for (const statement of statements) ({ rows } = await client.query(statement))
    return rows
  } finally {
    await client.end()
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    database:
      | { engine: 'PostgreSQL'; url: string; prefix: string; template: string }
      /** @param dump path of a tar file of the migrated database */
      | { engine: 'PGlite'; dump: string }
  }
}
