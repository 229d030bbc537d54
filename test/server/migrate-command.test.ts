import { sql } from 'kysely'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { connect } from '../../server/db/connect.ts'
import { migrations } from '../../server/db/migrations/list.ts'
import { ask, withDatabase } from '../database/setup-postgres.ts'
import { lupa } from '../lupa.ts'

const database = inject('database')
const folder = mkdtempSync(join(tmpdir(), 'lupa-migrate-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** An empty database of its own: a folder that is not there, or one on the test server. */
const settings: { DATA_DIR: string; DATABASE_URL?: string } = { DATA_DIR: join(folder, 'data') }
if (database.engine === 'PostgreSQL') {
  const name = `${database.prefix}migrate`
  await ask(database.url, [`create database ${name}`])
  settings.DATABASE_URL = withDatabase(database.url, name)
}
const NAMES = Object.keys(migrations)

test('an empty database is looked at, brought up to date, and left alone afterwards', async () => {
  const before = await lupa(['migrate', '--dry-run'], settings)
  expect(before).toMatchObject({ code: 0, complained: '' })
  expect(before.said.split('\n').slice(0, -2)).toEqual(NAMES.map((name) => `would run  ${name}`))
  expect(existsSync(settings.DATA_DIR)).toBe(false)

  const run = await lupa(['migrate'], settings)
  expect(run).toMatchObject({ code: 0, complained: '' })
  expect(run.said.split('\n').slice(0, -2)).toEqual(NAMES.map((name) => `ran  ${name}`))

  const again = await lupa(['migrate'], settings)
  expect(again).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^The .*: up to date, nothing had to run\.\n$/),
  })
  const after = await lupa(['migrate', '--dry-run'], settings)
  expect(after).toMatchObject({ code: 0, said: expect.stringMatching(/^The .*: up to date\.\n$/) })
}, 60_000)

test('the database of a newer Lupa is refused, and the embedded one is refused while it is open', async () => {
  const connection = await connect({ databaseUrl: settings.DATABASE_URL, dataDir: settings.DATA_DIR })
  await sql`insert into kysely_migration values ('9999-later', ${new Date().toISOString()})`.execute(
    connection.db,
  )
  if (connection.engine === 'PGlite') {
    const [run, look] = [await lupa(['migrate'], settings), await lupa(['migrate', '--dry-run'], settings)]
    expect(run).toMatchObject({ code: 1, said: '', complained: expect.stringContaining('stop the gateway') })
    expect(look).toEqual(run)
  }
  await connection.close()

  const [run, look] = [await lupa(['migrate'], settings), await lupa(['migrate', '--dry-run'], settings)]
  expect(run).toMatchObject({ code: 1, said: '', complained: expect.stringContaining('9999-later') })
  expect(look).toMatchObject({ code: 1, said: '', complained: expect.stringContaining('9999-later') })
}, 60_000)
