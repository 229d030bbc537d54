import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { readArguments, WrongUse } from '../../server/cli/command.ts'
import { commands } from '../../server/cli/commands.ts'
import { connect } from '../../server/db/connect.ts'
import { ask, withDatabase } from '../database/setup-postgres.ts'

const database = inject('database')
const folder = mkdtempSync(join(tmpdir(), 'lupa-users-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A database that nobody has made tables in. */
async function emptyDatabase(): Promise<string> {
  if (database.engine !== 'PostgreSQL') throw new Error('expected PostgreSQL')
  const name = `${database.prefix}users`
  await ask(database.url, [`create database ${name}`])
  return withDatabase(database.url, name)
}

/** A command as its process runs it: a process for each would take longer than what they do. */
async function lupa(words: readonly string[], environment: Record<string, string>) {
  const name = words.slice(0, 2).join(' ')
  const said: string[] = []
  const terminal = { environment, clock: () => new Date(), say: (line: string) => void said.push(line) }
  const command = commands[name]!
  try {
    const { given, operands } = readArguments(name, command, words.slice(2))
    return { code: await command.run(terminal, given, operands), said: said.join('\n'), complained: '' }
  } catch (error) {
    return { code: error instanceof WrongUse ? 2 : 1, said: '', complained: (error as Error).message }
  }
}

test('an operator adds, resets and disables accounts, and finds it all in a log whose chain is verified', async () => {
  const settings = { DATABASE_URL: await emptyDatabase() }
  const added = await lupa(['user', 'add', 'Aino', '--name', 'Aino Esimerkki'], settings)
  expect(added).toMatchObject({ code: 0, complained: '' })
  expect(added.said).toMatch(/http:\/\/localhost:8080\/app\/invitation#[\w-]{43}$/)
  const again = await lupa(['user', 'add', 'aino', '--name', 'Another Aino'], settings)
  expect(again.complained).toContain('somebody has this username')
  const ville = ['user', 'add', 'ville', '--name', 'Ville Virta', '--role', 'marketer']
  expect((await lupa(ville, settings)).code).toBe(0)
  const reset = await lupa(['user', 'reset', 'ville', '--second-factor'], settings)
  expect(reset.said).toContain('/app/invitation#')
  expect((await lupa(['user', 'disable', 'ville'], settings)).code).toBe(0)
  const closed = await lupa(['user', 'reset', 'ville'], settings)
  expect(closed).toMatchObject({ code: 1, complained: expect.stringContaining('may not sign in') })
  const last = await lupa(['user', 'disable', 'aino'], settings)
  expect(last).toMatchObject({
    code: 1,
    complained: expect.stringContaining('give these duties to somebody'),
  })

  const verified = await lupa(['audit', 'verify'], settings)
  expect(verified).toMatchObject({ code: 0, said: expect.stringMatching(/^The chain holds: 4 entries, 0 w/) })
  const { db, close } = await connect({ databaseUrl: settings.DATABASE_URL, dataDir: '' })
  const [entry] = await db.selectFrom('audit_entry').select('hash').where('no', '=', 2).execute()
  const heads = join(folder, 'heads')
  writeFileSync(
    heads,
    `2026-11-23T10:00:00.000Z 2 ${entry!.hash}\n2026-11-24T10:00:00.000Z 9 ${'a'.repeat(64)}\n`,
  )
  const compared = await lupa(['audit', 'verify', '--head', heads], settings)
  expect(compared).toMatchObject({ code: 1, said: expect.stringMatching(/is of no entry 9 of this log\.$/) })
  expect(compared.said).toContain('1 of 2 kept heads are of it, the last kept on 2026-11-24')
  writeFileSync(heads, '\n')
  const emptied = await lupa(['audit', 'verify', '--head', heads], settings)
  expect(emptied).toMatchObject({ code: 1, complained: expect.stringContaining('holds no head') })

  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = 'replica'`.execute(trx)
    await sql`update audit_entry set act = 'nothing' where no = 2`.execute(trx)
  })
  await close()
  const broken = await lupa(['audit', 'verify'], settings)
  expect(broken).toMatchObject({ code: 1, said: expect.stringContaining('breaks at entry 2') })
})

test.each([
  [['user', 'add', 'aino'], 'fullName'],
  [['user', 'add', 'a b', '--name', 'Aino'], 'username'],
  [['user', 'add', 'aino', '--name', 'Aino', '--role', 'king'], 'roles.0.role'],
])('"lupa %s" says what is wrong with it, and asks no database', async (words, named) => {
  const { code, complained } = await lupa(words, { DATA_DIR: join(folder, 'nowhere') })
  expect([code, complained]).toEqual([2, expect.stringContaining(named)])
})
