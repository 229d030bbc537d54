import { expect, test } from 'vitest'
import { countAll } from '../../server/stats/count-visits.ts'
import { testDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, send, view } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection

test('two gateways that count while visitors come and withdraw count every view once', async () => {
  const one = await openTestGateway(connection)
  const other = await openTestGateway(connection)
  const site = await makeSite(one)
  const counted = { id: site.id, timeZone: site.time_zone }
  let busy = true
  let sent = 0
  const visitor = async (number: number) => {
    const { token } = await choose(one, site, ['lupa-statistics'])
    for (let views = 0; views < 15; views += 1) {
      sent += 1
      await send((number + views) % 2 === 0 ? one : other, token, [view(`/${views % 4}`)])
    }
    if (number % 5 !== 0) return
    await countAll(db, counted)
    await choose(one, site, [], { token })
  }
  const counting = [db, db].map(async (each) => {
    while (busy) await countAll(each, counted)
  })
  await Promise.all(Array.from({ length: 20 }, (_, number) => visitor(number)))
  busy = false
  await Promise.all(counting)
  await countAll(db, counted)

  const totals = await db
    .selectFrom('visit_total')
    .select(['kind', (eb) => eb.fn.sum('views').as('views')])
    .where('span', '=', 'day')
    .where('kind', 'in', ['total', 'page', 'hour', 'entry', 'browser'])
    .groupBy('kind')
    .execute()
  expect(totals.map(({ views }) => Number(views))).toEqual(totals.map(() => sent))
  const { newcomers } = await db
    .selectFrom('visit_total')
    .select('newcomers')
    .where('kind', '=', 'total')
    .where('span', '=', 'month')
    .executeTakeFirstOrThrow()
  expect(newcomers).toBe(20)
})
