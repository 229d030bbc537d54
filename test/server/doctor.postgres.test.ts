import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Connection } from '../../server/db/connect.ts'
import { GUARDS } from '../../server/db/guards.ts'
import { addMonths, ensureMonths, monthOf } from '../../server/db/months.ts'
import { startPostgres } from '../database/postgres-server.ts'
import { ask, withDatabase } from '../database/setup-postgres.ts'
import { choose, makeSite, openTestGateway, send, view } from '../gateway.ts'
import { askDoctor, lupa } from '../lupa.ts'

/** One that syncs, which the server of the other tests does not. */
const server = await startPostgres({ durable: true })
afterAll(() => server.stop())

const asOwner = Object.assign(new URL(withDatabase(server.url, 'lupa')), {
  username: 'lupa',
  password: 'hush-hush',
}).href
const asSuperuser = withDatabase(server.url, 'lupa')
const settings = (url: string) => ({ DATABASE_URL: url, LUPA_KEY: Buffer.alloc(32, 7).toString('base64') })
let connection: Connection

beforeAll(async () => {
  await ask(server.url, [
    `create role lupa login password 'hush-hush'`,
    `create role reader login password 'hush-hush'`,
    'create database lupa owner lupa',
    'create database bare',
  ])
  await lupa(['migrate'], settings(asOwner))
  connection = await connect({ databaseUrl: asSuperuser, dataDir: '' })
})
afterAll(() => connection.close())

test('a server, a role and a database that are well are told so', async () => {
  const { code, bad, findings } = await askDoctor(settings(asOwner))
  expect({ code, bad }).toEqual({ code: 0, bad: [] })
  expect(findings.map(({ about }) => about)).toEqual(
    expect.arrayContaining([
      'Commits',
      'Privileges',
      'Append-only',
      'Months',
      'Retention',
      'Clock',
      'Site time zones',
    ]),
  )
})

test('the triggers it looks for are those that the migrations make', async () => {
  const { rows } = await sql<{ table: string; name: string }>`
    select tgrelid::regclass::text as table, tgname as name from pg_trigger where not tgisinternal order by 1, 2
  `.execute(connection.db)
  const expected = Object.entries(GUARDS).flatMap(([table, names]) => names.map((name) => ({ table, name })))
  expect(rows).toEqual(
    expected.toSorted((a, b) => (`${a.table} ${a.name}` < `${b.table} ${b.name}` ? -1 : 1)),
  )
})

test('a server that does not answer, a wrong password, and a database that is not there are told apart', async () => {
  const wrongPassword = Object.assign(new URL(asOwner), { password: 'whisper' }).href
  const looks = await Promise.all([
    askDoctor(settings('postgresql://lupa:hush-hush@localhost:1/lupa')),
    askDoctor(settings(wrongPassword)),
    askDoctor(settings(withDatabase(asOwner, 'nowhere'))),
    askDoctor(settings(withDatabase(asOwner, 'bare'))),
  ])
  expect(looks.map(({ code, bad }) => [code, ...bad])).toEqual([
    [1, expect.stringMatching(/^wrong Database: .*ECONNREFUSED.* → Start PostgreSQL there/)],
    [1, expect.stringMatching(/^wrong Database: .* → Correct user and password/)],
    [1, expect.stringMatching(/^wrong Database: .*"nowhere" does not exist.* → Make the database/)],
    [
      1,
      expect.stringMatching(/^wrong Privileges: lupa may not make tables/),
      expect.stringMatching(/^warning Migrations: \d+ have not run: 0001-first, .* → Run "lupa migrate"/),
    ],
  ])
  for (const { said } of looks) expect(said).not.toMatch(/hush-hush|whisper/)
})

test('too much power, too little of it, and commits that are not synced are found', async () => {
  const asReader = Object.assign(new URL(asOwner), { username: 'reader' }).href
  await ask(asSuperuser, [
    'grant create on schema public to reader',
    'grant select on all tables in schema public to reader',
    'alter role reader set synchronous_commit = off',
  ])
  const [superuser, reader] = await Promise.all([
    askDoctor(settings(asSuperuser)),
    askDoctor(settings(asReader)),
  ])
  expect([superuser.code, ...superuser.bad]).toEqual([
    0,
    expect.stringMatching(/^warning Privileges: postgres is a superuser, .* → Make a role/),
  ])
  expect([reader.code, ...reader.bad]).toEqual([
    1,
    expect.stringMatching(/^wrong Commits: synchronous_commit is off: .* → Turn it on/),
    expect.stringMatching(/^wrong Privileges: tables belong to another role than reader: .*consent_record/),
  ])
})

test('a trigger that is off, months that are missing, retention behind, and clocks apart are found at once', async () => {
  const then = await openTestGateway(connection)
  then.now = new Date()
  then.now.setUTCMonth(then.now.getUTCMonth() - 15)
  await ensureMonths(connection.db, { from: then.now, now: new Date() })
  const site = await makeSite(then, { name: 'Old shop' })
  const { token } = await choose(then, site, ['lupa-statistics'])
  expect(await send(then, token, [view('/')])).toEqual(['stored'])
  const next = addMonths(monthOf(new Date()), 1).slice(0, 7).replace('-', '_')
  await ask(asSuperuser, [
    'alter table consent_record disable trigger consent_record_never_changes',
    `drop table custom_event_${next}`,
    `update site set time_zone = 'Europe/Atlantis'`,
    // A clock of its own, found before the server's.
    `create function clock_timestamp() returns timestamptz language sql
      as $$ select pg_catalog.clock_timestamp() + interval '10 minutes' $$`,
    'alter role lupa set search_path = public, pg_catalog',
  ])
  const { code, bad } = await askDoctor(settings(asOwner))
  expect(code).toBe(1)
  expect(bad).toEqual([
    expect.stringMatching(/^wrong Append-only: .* no trigger consent_record_never_changes → /),
    expect.stringMatching(
      /^warning Months: no partition for the next month: custom_event_\d{4}_\d\d → Run "lupa migrate"/,
    ),
    expect.stringMatching(/^wrong Retention: hours behind for Old shop → Keep the gateway running/),
    expect.stringMatching(/^wrong Clock: (599|60\d) s apart from the database → /),
    expect.stringMatching(/^wrong Site time zones: Node and the database disagree on Europe\/Atlantis → /),
  ])
})
