import { beforeEach, expect, test } from 'vitest'
import { changeSite } from '../../server/sites/save-site.ts'
import type { Site } from '../../server/sites/site.ts'
import type { ConsentSeriesReport } from '../../src/consent-series.ts'
import { testDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, post, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const NOTHING = { asked: 0, accepted: 0, refused: 0, customised: 0, withdrawn: 0 }
let gateway: TestGateway
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  gateway.now = new Date('2026-11-24T10:00:00Z') // a Tuesday
  site = await makeSite(gateway, { google: { measurementIds: ['G-AB12CD34EF'] } })
})

async function ask(notice: number, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1)
    await post(gateway, '/api/asked', { site: site.key, notice, language: 'en' })
}

async function report(query: string): Promise<ConsentSeriesReport> {
  const staff = await signIn(gateway)
  const { body } = await staff.get<ConsentSeriesReport>(`/api/stats/consent-series?site=${site.id}&${query}`)
  await db.deleteFrom('staff_session').execute()
  await db.deleteFrom('account').execute()
  return body
}

/** Two days of the first notice, then another wording, under which fewer accept. */
async function reword() {
  await ask(1, 2)
  const { token } = await choose(gateway, site, ['lupa-statistics', 'google-analytics'])
  gateway.now = new Date('2026-11-25T10:00:00Z')
  await ask(1)
  await choose(gateway, site, [], { token })
  gateway.now = new Date('2026-11-26T22:30:00Z') // half past midnight on Friday in Helsinki
  site = await changeSite(db, site.id, { name: 'Another company' }, gateway.now)
  await ask(2, 3)
  await choose(gateway, site, [])
  await choose(gateway, site, ['lupa-statistics'])
}

test('each notice has the day it was published and what was answered to it on every day', async () => {
  await reword()

  expect(await report('from=2026-11-24&until=2026-11-28')).toEqual({
    step: 'day',
    notices: [
      {
        notice: 2,
        publishedOn: '2026-11-27',
        points: [
          { at: '2026-11-24', ...NOTHING },
          { at: '2026-11-25', ...NOTHING },
          { at: '2026-11-26', ...NOTHING },
          { at: '2026-11-27', ...NOTHING, asked: 3, refused: 1, customised: 1 },
        ],
      },
      {
        notice: 1,
        publishedOn: '2026-11-24',
        points: [
          { at: '2026-11-24', ...NOTHING, asked: 2, accepted: 1 },
          { at: '2026-11-25', ...NOTHING, asked: 1, withdrawn: 1 },
          { at: '2026-11-26', ...NOTHING },
          { at: '2026-11-27', ...NOTHING },
        ],
      },
    ],
  })
})

test('weeks begin on Monday, and a week or month that is cut off counts what lies in the period', async () => {
  await reword()
  const counts = ({ notices }: ConsentSeriesReport) =>
    notices.map(({ notice, points }) => [notice, points.map(({ at, asked }) => [at, asked])])

  expect(counts(await report('from=2026-11-25&until=2026-12-02&step=week'))).toEqual([
    [
      2,
      [
        ['2026-11-23', 3],
        ['2026-11-30', 0],
      ],
    ],
    [
      1,
      [
        ['2026-11-23', 1],
        ['2026-11-30', 0],
      ],
    ],
  ])
  expect(counts(await report('from=2026-11-25&until=2026-12-02&step=month'))).toEqual([
    [
      2,
      [
        ['2026-11-01', 3],
        ['2026-12-01', 0],
      ],
    ],
    [
      1,
      [
        ['2026-11-01', 1],
        ['2026-12-01', 0],
      ],
    ],
  ])
})

test('a notice is told of where it was published, shown or answered in the period, and nowhere else', async () => {
  const versions = async (period: string) => (await report(period)).notices.map(({ notice }) => notice)
  await reword()

  expect(await versions('from=2026-11-20&until=2026-11-24')).toEqual([])
  expect(await versions('from=2026-11-25&until=2026-11-26')).toEqual([1])
  expect(await versions('from=2026-11-26&until=2026-11-27')).toEqual([])
  expect(await versions('from=2026-11-27&until=2026-11-28')).toEqual([2])
  await changeSite(db, site.id, { name: 'A third company' }, new Date('2026-12-01T10:00:00Z'))
  expect(await versions('from=2026-12-01&until=2026-12-02')).toEqual([3])
})

test('a language that joins later leaves the date of the notice, and other sites are not counted', async () => {
  gateway.now = new Date('2026-11-26T10:00:00Z')
  await changeSite(db, site.id, { languages: ['en', 'fi', 'sv'] }, gateway.now)
  const shop = site
  site = await makeSite(gateway, { name: 'Other' })
  await ask(1)
  site = shop

  expect((await report('from=2026-11-24&until=2026-11-27')).notices).toMatchObject([
    { notice: 1, publishedOn: '2026-11-24', points: [NOTHING, NOTHING, NOTHING] },
  ])
})
