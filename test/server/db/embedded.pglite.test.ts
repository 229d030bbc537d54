import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { checkCommitSyncs, DURABLE_START, DurableFiles } from '../../../server/db/durable-files.ts'
import { type Embedded, houseKeep, openEmbedded } from '../../../server/db/embedded.ts'

const home = mkdtempSync(join(tmpdir(), 'lupa-embedded-'))
afterAll(() => rmSync(home, { recursive: true }))

/** Made once, since making takes seconds, and copied for each test. */
const made = join(home, 'made')
mkdirSync(join(made, 'postgres.new', 'base'), { recursive: true })
writeFileSync(join(made, 'postgres.new', 'PG_VERSION'), 'left by a first start that was interrupted')
const first = await openEmbedded(made)
await first.query('create table keepsake (word text)')
await first.query("insert into keepsake values ('kept')")
await first.close()

/** For the tests that do it no harm, which keep to tables of their own. */
const shared = await openEmbedded(copyFolder())
const db = new Kysely<any>({ dialect: new PGliteDialect({ pglite: shared }) })
afterAll(() => shared.close())

function copyFolder(): string {
  const folder = mkdtempSync(join(home, 'copy-'))
  cpSync(join(made, 'postgres'), join(folder, 'postgres'), { recursive: true })
  return folder
}

async function open(folder = copyFolder()): Promise<Embedded> {
  const embedded = await openEmbedded(folder)
  onTestFinished(() => embedded.close().catch(() => {}))
  return embedded
}

/** Starts a process that commits rows, and gives back what it says until it ends. */
function startCommitting(folder: string) {
  const script = join(import.meta.dirname, '../../database/committing-process.ts')
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, lines: createInterface(child.stdout) }
}

test('what was committed is there after closing and opening again, and nobody else may open it', async () => {
  const embedded = await open(made)
  expect((await embedded.query('select word from keepsake')).rows).toEqual([{ word: 'kept' }])
  await expect(openEmbedded(made)).rejects.toThrow(made)
})

test('a folder in use is refused by name, and free again once its process is killed', async () => {
  const folder = copyFolder()
  const { child, lines } = startCommitting(folder)
  await once(lines, 'line')
  await expect(openEmbedded(folder)).rejects.toThrow(folder)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const embedded = await open(folder)
  expect((await embedded.query('select word from keepsake')).rows).toEqual([{ word: 'kept' }])
})

test('a process killed while committing loses no row it acknowledged', async () => {
  const folder = copyFolder()
  let acknowledged: number[] = []
  for (const enough of [40, 65]) {
    const { child, lines } = startCommitting(folder)
    for await (const line of lines) {
      const [word, value] = line.split(' ')
      if (word === 'kept') {
        const kept: number[] = JSON.parse(value!)
        expect(kept).toEqual(expect.arrayContaining(acknowledged))
        acknowledged = kept
      } else acknowledged.push(Number(value))
      // The child does not wait for this: the kill falls somewhere into a commit.
      if (acknowledged.length >= enough) child.kill('SIGKILL')
    }
  }
  const { rows } = await (await open(folder)).query<{ id: number }>('select id from committed')
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
})

test('a commit is synced to disk', async () => {
  const files = new DurableFiles(join(copyFolder(), 'postgres'), () => {})
  const pglite = await PGlite.create({ fs: files, startParams: DURABLE_START })
  onTestFinished(() => pglite.close())
  await checkCommitSyncs(pglite, files)
  const before = files.syncs
  await pglite.query("insert into keepsake values ('synced')")
  expect(files.syncs).toBe(before + 1)
})

test('a start is refused where commits are not synced', async () => {
  const files = new DurableFiles(join(copyFolder(), 'postgres'), () => {})
  const pglite = await PGlite.create({ fs: files, startParams: PGlite.defaultStartParams })
  onTestFinished(() => pglite.close())
  await expect(checkCommitSyncs(pglite, files)).rejects.toThrow('did not sync a commit')
})

test('nothing comes between the statements of a transaction', async () => {
  await shared.query('create table spoken (word text)')
  const outside: Promise<unknown>[] = []
  await shared.transaction(async (statements) => {
    await statements.query("insert into spoken values ('one')")
    outside.push(shared.query("insert into spoken values ('outside')"))
    outside.push(
      shared.transaction(({ query }) => query("insert into spoken values ('another transaction')")),
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
    await statements.query("insert into spoken values ('two')")
  })
  await Promise.all(outside)
  const { rows } = await shared.query<{ word: string }>('select word from spoken')
  expect(rows.map(({ word }) => word)).toEqual(['one', 'two', 'outside', 'another transaction'])
})

test('a transaction that fails leaves nothing, and the next statement runs', async () => {
  const failing = db.transaction().execute(async (transaction) => {
    await sql`insert into keepsake values ('undone')`.execute(transaction)
    throw new Error('thought better of it')
  })
  await expect(failing).rejects.toThrow('thought better of it')
  await sql`create table late (id int unique deferrable initially deferred)`.execute(db)
  const late = db
    .transaction()
    .execute((transaction) => sql`insert into late values (1), (1)`.execute(transaction))
  await expect(late).rejects.toMatchObject({ code: '23505', constraint: 'late_id_key' })
  expect(await db.selectFrom('keepsake').selectAll().execute()).toEqual([{ word: 'kept' }])
})

test('values keep their types between the threads', async () => {
  const text =
    'select $1::timestamptz a, $2::text[] b, $3::bytea c, $4::bigint d, $5::text e, $6::jsonb f, $7::int4[] g'
  const instant = new Date('2026-03-29T00:59:59.999Z')
  const sent = [instant, ['a,"b"', null], Buffer.from([0, 255]), 42n, null, { nested: [1, null] }, [1, null]]
  expect((await shared.query(text, sent)).rows).toStrictEqual([
    {
      a: instant,
      b: ['a,"b"', null],
      c: new Uint8Array([0, 255]),
      d: 42,
      e: null,
      f: { nested: [1, null] },
      g: [1, null],
    },
  ])
})

test('an error crosses the threads with its SQLSTATE, and without the values that were sent', async () => {
  await shared.query('create table one_mail (mail text constraint only_once unique, number int)')
  const insert = () => shared.query('insert into one_mail values ($1, $2)', ['a@example.org', 31337])
  await insert()
  const error = await insert().catch((error: Error) => error)
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ code: '23505', constraint: 'only_once', table: 'one_mail', schema: 'public' })
  expect(JSON.stringify({ ...(error as Error) })).not.toContain('31337')
  await expect(shared.query('select $1::int', [() => {}])).rejects.toThrow('could not be cloned')
  expect((await shared.query('select 1 as n')).rows).toEqual([{ n: 1 }])
})

test('when the database panics, what waits and what follows is rejected', async () => {
  const folder = copyFolder()
  const embedded = await open(folder)
  const db = new Kysely<any>({ dialect: new PGliteDialect({ pglite: embedded }) })
  rmSync(join(folder, 'postgres', 'pg_wal'), { recursive: true })
  await sql`select pg_switch_wal()`.execute(db)
  const waiting = [embedded.query("insert into keepsake values ('lost')"), embedded.query('select 1')]
  for (const result of await Promise.allSettled(waiting))
    expect(result).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('PANIC') },
    })
  expect((await embedded.lost).message).toContain(folder)
  await expect(sql`select 1`.execute(db)).rejects.toThrow(folder)
  await expect(
    db.transaction().execute((transaction) => sql`select 1`.execute(transaction)),
    'Kysely waits for ever if a transaction does not begin',
  ).rejects.toThrow(folder)
})

test('closing ends a transaction that was left open, and later statements are rejected', async () => {
  const folder = copyFolder()
  const embedded = await open(folder)
  const left = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const transaction = embedded.transaction(async ({ query }) => {
    await query("insert into keepsake values ('not committed')")
    begun.resolve()
    await left.promise
  })
  await begun.promise
  await embedded.close()
  left.resolve()
  await expect(transaction).rejects.toThrow(folder)
  await expect(embedded.query('select 1')).rejects.toThrow(folder)
  const again = await open(folder)
  expect((await again.query('select word from keepsake')).rows).toEqual([{ word: 'kept' }])
})

test('housekeeping vacuums, analyzes and writes a checkpoint', async () => {
  await sql`create table tall (n int)`.execute(db)
  const written = async () =>
    (await sql<{ at: string }>`select checkpoint_lsn::text as at from pg_control_checkpoint()`.execute(db))
      .rows[0]!.at
  await sql`insert into tall select n from generate_series(1, 1000) as n`.execute(db)
  const before = await written()
  await houseKeep(db)
  expect(await written()).not.toBe(before)
  const { rows } = await sql`select reltuples as rows from pg_class where relname = 'tall'`.execute(db)
  expect(rows).toEqual([{ rows: 1000 }])
})
