import { expect, test } from 'vitest'
import { testDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, send, view } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection

test('two gateways that get the events of one visitor at the same moment make one visit and count each view once', async () => {
  const one = await openTestGateway(connection)
  const other = await openTestGateway(connection)
  const site = await makeSite(one)

  for (let round = 0; round < 30; round += 1) {
    const { token } = await choose(one, site, ['lupa-statistics'])
    const [first, second] = [view('/first'), view('/second')]
    await Promise.all([
      send(one, token, [first]),
      send(other, token, [first]),
      send(other, token, [second]),
      send(one, token, [first, second]),
    ])
  }

  const visits = await db.selectFrom('visit').select('views').execute()
  expect(visits).toEqual(Array.from({ length: 30 }, () => ({ views: 2 })))
  expect(await db.selectFrom('page_view').select('path').execute()).toHaveLength(60)
}, 60_000)
