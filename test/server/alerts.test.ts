import { beforeEach, expect, test } from 'vitest'
import type { Site } from '../../server/sites/site.ts'
import { addDays } from '../../src/period.ts'
import { testDatabase } from '../database/fresh.ts'
import { choose, makeSite, NOON, openTestGateway, send, view, type TestGateway } from '../gateway.ts'
import { testSmtpServer } from '../smtp-server.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()
const HOUR = '2026-11-24T12:00'
const HOUR_MS = 60 * 60_000

/** Views of an hour and of the same hour in the weeks before, the last one first. */
const weeks = (hour: string, [now, ...before]: number[]): [string, number][] => [
  [hour, now!],
  ...before.map((count, week): [string, number] => [
    `${addDays(hour.slice(0, 10), -7 * (week + 1))}${hour.slice(10)}`,
    count,
  ]),
]

let gateway: TestGateway
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection, { SMTP_URL: smtp.url, MAIL_FROM: 'lupa@lupa.example.com' })
  site = await makeSite(gateway)
})

async function subscribed(address: string, { kinds = ['alerts'], confirmed = true }: Wanted = {}) {
  await db
    .insertInto('mail_subscription')
    .values({
      id: crypto.randomUUID(),
      site_id: site.id,
      address,
      language: 'en',
      kinds,
      created_at: NOON,
      confirmed_at: confirmed ? NOON : null,
    })
    .execute()
}
type Wanted = { kinds?: ('weekly' | 'alerts')[]; confirmed?: boolean }

/** The past of the site, as the totals keep it: views by local hour. */
async function past(hours: Iterable<[string, number]>) {
  for (const [hour, views] of hours) {
    await db
      .insertInto('visit_total')
      .values({
        site_id: site.id,
        kind: 'hour',
        span: 'day',
        day: hour.slice(0, 10),
        label_id: Number(hour.slice(11, 13)),
        visits: views,
        views,
        bounces: views,
        events: 0,
        value: 0,
        engaged_ms: 0,
        open_ms: 0,
        newcomers: views,
        seen_on: [],
        returned: [],
      })
      .execute()
  }
}
const run = () => gateway.gateway.post!.run()
const subjects = () => smtp.received.map(({ mail }) => mail.subject)
/** Silence is looked for at noon in Helsinki: of 10 and 11 o'clock. */
const busyMornings = () => [
  ...weeks('2026-11-24T10:00', [0, 20, 21, 22, 23]).slice(1),
  ...weeks('2026-11-24T11:00', [0, 30, 31, 32, 33]).slice(1),
]

test('a spike is told once a day to everybody who wants alerts and confirmed, and to nobody else', async () => {
  await subscribed('aino@example.com')
  await subscribed('onni@example.com', { confirmed: false })
  await subscribed('vieno@example.com', { kinds: ['weekly'] })
  await past(weeks(HOUR, [351, 100, 100, 100, 100]))

  await run()
  gateway.pass(5 * 60_000)
  await run()
  expect(smtp.received.map(({ to }) => to)).toEqual(['aino@example.com'])
  expect(subjects()).toEqual(['Shop: many more page views than usual'])
  expect(smtp.received[0]!.mail.text).toContain(
    '351 page views were counted in the hour from 12:00 on Tuesday 24 November. Usually there are about 100 in this hour of the week.',
  )

  await past(weeks('2026-11-25T12:00', [351, 100, 100, 100, 100]))
  gateway.now = new Date(NOON.getTime() + 24 * HOUR_MS)
  await run()
  expect(smtp.received).toHaveLength(2)
})

test('what came in the last minutes of an hour is seen after it', async () => {
  await subscribed('aino@example.com')
  await past(weeks('2026-11-24T11:00', [500, 100, 100, 100, 100]))
  await run()
  expect(smtp.received[0]!.mail.text).toContain('500 page views were counted in the hour from 11:00')
})

test('who confirms after a spike was told does not hear of it', async () => {
  await subscribed('aino@example.com')
  await subscribed('onni@example.com', { confirmed: false })
  await past(weeks(HOUR, [351, 100, 100, 100, 100]))
  await run()

  await db.updateTable('mail_subscription').set({ confirmed_at: NOON }).execute()
  gateway.pass(5 * 60_000)
  await run()
  expect(smtp.received.map(({ to }) => to)).toEqual(['aino@example.com'])
})

test('two gateways that see the same spike send one mail', async () => {
  const other = await openTestGateway(connection, {
    SMTP_URL: smtp.url,
    MAIL_FROM: 'lupa@lupa.example.com',
  })
  await subscribed('aino@example.com')
  await past(weeks(HOUR, [351, 100, 100, 100, 100]))
  await Promise.all([run(), other.gateway.post!.run()])
  expect(smtp.received).toHaveLength(1)
})

test('silence is told once a day, with how many views there always were', async () => {
  await subscribed('aino@example.com')
  await past(busyMornings())
  await run()
  gateway.pass(20 * 60_000)
  await run()

  expect(subjects()).toEqual(['Shop: no visits any more'])
  expect(smtp.received[0]!.mail.text).toContain(
    'No visit has been counted since 10:00 on Tuesday 24 November. In these hours of the last four weeks there were never fewer than 20 page views an hour.',
  )
})

test('a site is not silent while a visit that began earlier goes on', async () => {
  await subscribed('aino@example.com')
  await past(busyMornings())
  const at = (time: string) => (gateway.now = new Date(`2026-11-24T${time}:00Z`))
  at('07:50')
  const { token } = await choose(gateway, site, ['lupa-statistics'])
  for (const time of ['07:50', '08:15', '08:40']) {
    at(time)
    await send(gateway, token, [view('/')])
  }

  at('10:10')
  await run()
  expect(smtp.received).toEqual([])
  at('10:45')
  await run()
  expect(subjects()).toEqual(['Shop: no visits any more'])
})

test('a site that is always quiet at this hour is not silent, and an hour by hour look finds nothing in a usual week', async () => {
  await subscribed('aino@example.com')
  const days = Array.from({ length: 36 }, (_, day) => addDays('2026-10-24', day))
  const usual = (hour: number) => (hour >= 8 && hour < 20 ? 40 + hour : 0)
  await past(
    days.flatMap((day) =>
      Array.from({ length: 24 }, (_, hour): [string, number] => [
        `${day}T${String(hour).padStart(2, '0')}:00`,
        usual(hour),
      ]).filter(([, views]) => views > 0),
    ),
  )
  for (let hour = 0; hour < 24; hour += 1) {
    await run()
    gateway.pass(HOUR_MS)
  }
  expect(smtp.received).toEqual([])
})
