import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { connect } from '../../server/db/connect.ts'
import { testDatabase } from '../database/fresh.ts'
import { withDatabase } from '../database/setup-postgres.ts'
import { choose, makeSite, openTestGateway, send, view } from '../gateway.ts'

const first = await testDatabase()
const { db } = first

/** Another gateway has connections of its own: through one, the two would simply take turns. */
const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
const server = inject('database')
if (server.engine !== 'PostgreSQL') throw new Error('this story needs a server')
const second = await connect({ databaseUrl: withDatabase(server.url, rows[0]!.name), dataDir: '' })
afterAll(() => second.close())

test('two gateways that get the events of one visitor at the same moment make one visit and count each view once', async () => {
  const one = await openTestGateway(first)
  const other = await openTestGateway(second)
  const site = await makeSite(one)

  for (let round = 0; round < 5; round += 1) {
    const tokens: (string | null)[] = []
    for (let visitor = 0; visitor < 40; visitor += 1) {
      tokens.push((await choose(one, site, ['lupa-statistics'])).token)
    }
    // All at once, so that both have large batches of the same visitors in flight: first different views of each,
    // which no key keeps apart, then the same ones again.
    const events = tokens.map((token) => ({ token, a: view('/a'), b: view('/b') }))
    await Promise.all(events.flatMap(({ token, a, b }) => [send(one, token, [a]), send(other, token, [b])]))
    await Promise.all(
      events.flatMap(({ token, a, b }) => [send(one, token, [a, b]), send(other, token, [a])]),
    )
  }

  const visits = await db.selectFrom('visit').select('views').execute()
  expect(visits).toEqual(Array.from({ length: 200 }, () => ({ views: 2 })))
  expect(await db.selectFrom('page_view').select('id').execute()).toHaveLength(400)
}, 60_000)
