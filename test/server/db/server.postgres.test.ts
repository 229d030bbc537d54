import { type Kysely, sql } from 'kysely'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, inject, onTestFinished, test } from 'vitest'
import { connect, type Connection } from '../../../server/db/connect.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { freshDatabase, testDatabase } from '../../database/fresh.ts'
import { startPostgres } from '../../database/postgres-server.ts'

const { db, ingestDb } = await testDatabase()
const server = inject('database')
const url = server.engine === 'PostgreSQL' ? server.url : ''

async function open(databaseUrl: string, preparedStatements?: boolean): Promise<Connection> {
  const connection = await connect({
    databaseUrl,
    dataDir: '',
    ...(preparedStatements === undefined ? {} : { preparedStatements }),
  })
  onTestFinished(() => connection.close())
  return connection
}

test('a server that does not answer is named, its password is not', async () => {
  const databaseUrl = 'postgresql://lupa:hunter2@127.0.0.1:1/lupa'
  const error = await connect({ databaseUrl, dataDir: '' }).catch((error: Error) => error)
  expect(String(error)).toMatch(/DATABASE_URL.*PostgreSQL 15.*ECONNREFUSED 127\.0\.0\.1:1/)
  expect(String(error)).not.toContain('hunter2')
})

test('a wrong password is not repeated, nor is a URL that cannot be read', async () => {
  for (const databaseUrl of [
    url.replace(/:[^:@]*@/, ':hunter2@'),
    'postgresql://lupa:hunter2@bad host:x/lupa',
    'postgresql://lupa:hunter2%zz@127.0.0.1:1/lupa',
  ]) {
    const error = await connect({ databaseUrl, dataDir: '' }).catch((error: Error) => error)
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).toContain('DATABASE_URL')
    expect(String(error)).not.toContain('hunter2')
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('hunter2')
  }
})

test('two gateways that start at once migrate once', async () => {
  const { migrations } = await import('../../../server/db/migrations/list.ts')
  const one = await freshDatabase()
  onTestFinished(() => one.close())
  const slow = {
    ...migrations,
    'zzz-slow': {
      up: async (db: Kysely<any>) => {
        await delay(100)
        await sql`create table slow (n int)`.execute(db)
      },
    },
  }
  await Promise.all([migrate(one.db, slow), migrate(one.db, slow), migrate(one.ingestDb, slow)])
  const { rows } = await sql`select count(*) from kysely_migration where name = 'zzz-slow'`.execute(one.db)
  expect(rows).toEqual([{ count: 1 }])
})

test('a connection that breaks, idle or inside a transaction, fails its own work only', async () => {
  const end = (pid: number) => sql`select pg_terminate_backend(${pid})`.execute(ingestDb)
  const ownPid = async (db: Kysely<any>) =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]!.pid
  await end(await ownPid(db))
  await delay(50)
  const broken = db.transaction().execute(async (transaction) => {
    await end(await ownPid(transaction))
    await delay(50)
    await sql`select 1`.execute(transaction)
  })
  await expect(broken).rejects.toThrow('connection error')
  await delay(50)
  expect((await sql`select 1 as n`.execute(db)).rows).toEqual([{ n: 1 }])
})

test('ingest names its statements, unless a pooler forbids it', async () => {
  for (const [preparedStatements, names] of [
    [true, 1],
    [false, 0],
  ] as const) {
    const { ingestDb } = await open(url, preparedStatements)
    for (const n of [1, 2, 3]) await sql`select ${n}::int`.execute(ingestDb)
    const { rows } = await sql`select count(*) from pg_prepared_statements`.execute(ingestDb)
    expect(rows).toEqual([{ count: names }])
  }
})

test('the tests have a PostgreSQL of their own: never as root, lasting through a kill, gone when stopped', async () => {
  const own = await startPostgres({ durable: true })
  onTestFinished(() => own.stop())
  const { db } = await open(own.url)
  if (existsSync(`/proc/${own.pid}`)) expect(statSync(`/proc/${own.pid}`).uid).not.toBe(0)
  expect((await sql`select current_setting('fsync') as fsync`.execute(db)).rows).toEqual([{ fsync: 'on' }])
  const files = await sql<{ folder: string }>`select current_setting('data_directory') as folder`.execute(db)
  await sql`create table kept (n int)`.execute(db)
  await sql`insert into kept values (1)`.execute(db)
  own.kill9()
  await own.restart()
  expect((await sql`select n from kept`.execute(db)).rows).toEqual([{ n: 1 }])
  const pid = own.pid
  await own.stop()
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  expect(existsSync(dirname(files.rows[0]!.folder))).toBe(false)
})
