import { sql, type Kysely } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { connect } from '../../server/db/connect.ts'
import { migrate } from '../../server/db/migrate.ts'
import { beginSample, loadSample } from '../../server/sample/load-sample.ts'
import { makeCustomer } from '../customer.ts'
import { makeEmbeddedFolder } from '../database/embedded-folder.ts'
import { startPostgres } from '../database/postgres-server.ts'
import { choose, makeSite, openTestGateway, send, signIn, view } from '../gateway.ts'
import { lupa } from '../lupa.ts'

const target = await startPostgres()
afterAll(() => target.stop())
const folder = mkdtempSync(join(tmpdir(), 'lupa-move-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Every table with its rows as text, in an order of their own. */
async function content(db: Kysely<any>): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
      and relname not like 'kysely%' order by 1`.execute(db)
  const all: Record<string, string[]> = {}
  await db.transaction().execute(async (trx) => {
    await sql`set local time zone 'Asia/Tokyo'`.execute(trx)
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`
        select (given.*)::text as row from ${sql.table(name)} as given order by 1`.execute(trx)
      all[name] = rows.map(({ row }) => row)
    }
  })
  return all
}

test('the embedded database moves to PostgreSQL, whole and once, and visits go on there', async () => {
  const settings = { DATABASE_URL: target.url, DATA_DIR: join(folder, 'data') }
  expect(await lupa(['move'], settings)).toMatchObject({
    code: 1,
    complained: expect.stringContaining('There is no embedded'),
  })

  makeEmbeddedFolder(settings.DATA_DIR)
  const embedded = await connect({ dataDir: settings.DATA_DIR })
  const before = await openTestGateway(embedded)
  await signIn(before)
  const site = await makeSite(before)
  const { token } = await choose(before, site, ['lupa-statistics'])
  const shown = view('/a "quoted"/näme')
  const named = {
    type: 'custom',
    id: crypto.randomUUID(),
    view: shown.id,
    name: 'signup',
    value: 2.5,
    ageMs: 0,
  }
  const properties = { said: '{"a", \\N}' }
  expect(await send(before, token, [shown, { ...named, properties }])).toEqual(['stored', 'stored'])
  // Two who turned out to be one, and a change that was undone: rows that point at others of their own table.
  const maija = [
    await makeCustomer(before, { familyName: 'Mäkinen' }),
    await makeCustomer(before, { familyName: 'Makinen', city: 'Turku' }),
  ] as const
  const clerk = await signIn(before, { username: 'kalle', roles: ['clerk'] })
  const merge = { other: maija[0], take: [], reason: 'The same' }
  expect((await clerk.post(`/api/customers/${maija[1]}/merge`, merge)).status).toBe(200)
  const change = { revision: 2, values: { city: 'Espoo' }, source: 'notice', reason: 'Called' }
  await clerk.patch(`/api/customers/${maija[1]}`, change)
  const [latest] = (await clerk.get<{ id: string }[]>(`/api/customers/${maija[1]}/changes`)).body
  await clerk.post(`/api/customers/${maija[1]}/changes/${latest!.id}/undo`, { reason: 'Not so' })
  await loadSample(before.gateway, (await beginSample(embedded.db, before.now))!, 20)
  expect(await lupa(['move'], settings)).toMatchObject({
    code: 1,
    complained: expect.stringContaining('stop the gateway'),
  })
  const was = await content(embedded.db)
  await embedded.close()

  const server = await connect({ databaseUrl: target.url, dataDir: '' })
  await migrate(server.db)
  for (const statement of [
    `create function shout() returns trigger language plpgsql as $$ begin new.text = new.text || '!'; return new; end $$`,
    'create trigger shouts before insert on label for each row execute function shout()',
  ])
    await sql.raw(statement).execute(server.db)
  expect(await lupa(['move'], settings)).toMatchObject({
    code: 1,
    said: '',
    complained: expect.stringContaining('The table label did not arrive as it was'),
  })
  expect(Object.values(await content(server.db)).flat()).toEqual([])
  await sql`drop trigger shouts on label`.execute(server.db)

  const { code, said, complained } = await lupa(['move'], settings)
  expect({ code, complained }).toEqual({ code: 0, complained: '' })
  expect(said).toContain(`${was['visit']!.length}  visit\n`)

  expect(await content(server.db)).toEqual(was)
  const filled = Object.keys(was).filter((table) => was[table]!.length > 0)
  expect(filled).toEqual(
    expect.arrayContaining(['account', 'consent_record', 'custom_event', 'page_vitals', 'visit_total']),
  )
  const after = await openTestGateway(server)
  const moved = (await after.gateway.sites.byKey(site.key))!
  const next = await choose(after, moved, ['lupa-statistics'])
  expect(await send(after, next.token, [view('/')])).toEqual(['stored'])
  expect(await send(after, token, [view('/again')])).toEqual(['stored'])
  await server.close()

  const again = await lupa(['move'], settings)
  expect(again).toMatchObject({
    code: 1,
    said: '',
    complained: expect.stringContaining('holds rows already'),
  })
}, 120_000)
