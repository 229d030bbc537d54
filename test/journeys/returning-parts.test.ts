import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ownService } from './own-service.ts'
import { openReturned } from './returned.ts'
import { eventually } from './world.ts'

const { world, db, paths, scripts, page, returned, settle, reopen } = await openReturned()
const ID = 'G-AB12CD34EF'

/** What waits in Google's queue: calls of `gtag` as lists, events for Tag Manager as they are. */
const queue = (tab: Page) =>
  tab.evaluate(() =>
    ((window as { dataLayer?: object[] }).dataLayer ?? []).map((each) =>
      'length' in each ? Array.from(each as ArrayLike<unknown>) : each,
    ),
  )
const heads = async (tab: Page) =>
  (await queue(tab)).map((call) => (call as unknown[]).slice(0, 2).filter((word) => typeof word === 'string'))
const toGoogle = () => world.asked.filter((line) => line.includes('www.googletagmanager.com'))

test('Google comes with the small file, and the whole one loads it no second time and takes it back', async () => {
  await world.changeSite({ google: { measurementIds: [ID] } })
  const { page: tab } = await returned('Accept')
  await eventually(paths, (rows) => rows.length === 2)
  await eventually(
    async () => toGoogle(),
    (lines) => lines.length === 1,
  )
  expect(
    scripts()
      .filter((name) => name.endsWith('.js'))
      .toSorted(),
  ).toEqual(['lupa.js', 'measures.js', 'tags.js', 'visits.js'])
  const ordered = [['consent', 'default'], ['set'], ['consent', 'update'], ['js'], ['set'], ['config', ID]]
  expect(await heads(tab)).toEqual(ordered)
  expect((await queue(tab))[2]).toMatchObject(['consent', 'update', { analytics_storage: 'granted' }])
  await tab.evaluate(() => history.pushState(null, '', '/third?email=canary@example.com'))
  expect((await queue(tab)).at(-1)).toMatchObject(['set', { page_location: `${world.shopUrl}/third` }])

  await reopen(tab).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  const last = await eventually(
    async () => (await queue(tab)).at(-1),
    (call) => JSON.stringify(call).includes('denied'),
  )
  expect(last).toMatchObject(['consent', 'update', { analytics_storage: 'denied' }])
  expect(await heads(tab)).toEqual([...ordered, ['set'], ['consent', 'update']])
  expect(await tab.evaluate(`window['ga-disable-${ID}']`)).toBe(true)
  expect(toGoogle()).toHaveLength(1)
})

test('in advanced mode the default is told before anything else is loaded, and once', async () => {
  await world.changeSite({ google: { measurementIds: [ID], mode: 'advanced', regions: ['FI'] } })
  const { page: tab } = await returned('Refuse')
  await reopen(tab).waitFor()
  const { promise: seen, resolve } = Promise.withResolvers<void>()
  await tab.route('**/lupa/tags.js*', async (route) => {
    await seen
    await route.continue()
  })
  page('/third')
  world.asked.length = 0
  await tab.goto(`${world.shopUrl}/third`, { waitUntil: 'domcontentloaded' })
  await reopen(tab).waitFor()
  expect(await queue(tab)).toMatchObject([
    ['consent', 'default', { analytics_storage: 'denied', region: ['FI'], wait_for_update: 500 }],
    ['set', { ads_data_redaction: true }],
  ])
  expect(toGoogle()).toEqual([])
  resolve()
  await eventually(
    async () => toGoogle(),
    (lines) => lines.length === 1,
  )
  await tab.evaluate(() => window.lupa!.choose('accept'))
  await eventually(
    async () => (await queue(tab)).at(-1),
    (call) => JSON.stringify(call).includes('granted'),
  )
  expect(await heads(tab)).toEqual([
    ['consent', 'default'],
    ['set'],
    ['consent', 'update'],
    ['js'],
    ['set'],
    ['config', ID],
    ['consent', 'update'],
  ])
  expect(toGoogle()).toHaveLength(1)
})

test("Microsoft's tags are told of a refusal with the small file, and their default once", async () => {
  await world.changeSite({
    services: [
      ownService('microsoft-advertising', 'marketing'),
      ownService('microsoft-clarity', 'statistics'),
    ],
  })
  const { page: tab } = await returned('Refuse')
  const told = () => tab.evaluate(() => [...((window as { uetq?: unknown[] }).uetq ?? [])])
  const [no, yes] = [{ ad_storage: 'denied' }, { ad_storage: 'granted' }]
  expect(await eventually(told, (words) => words.length > 3)).toEqual([
    'consent',
    'default',
    no,
    'consent',
    'update',
    no,
  ])
  expect(scripts()).toEqual(['lupa.js', 'tags.js'])
  await tab.evaluate(() => window.lupa!.choose('accept'))
  const words = await eventually(told, (now) => JSON.stringify(now.at(-1)) === JSON.stringify(yes))
  expect(words.at(-1)).toEqual(yes)
  expect(words.filter((word) => word === 'default')).toHaveLength(1)
})

test('what is pressed before the part comes that reports it is reported, and takes no more than that', async () => {
  const { page: tab } = await returned('Accept')
  await eventually(paths, (rows) => rows.length === 2)
  const { promise: pressed, resolve } = Promise.withResolvers<void>()
  await tab.route('**/lupa/visits.js*', async (route) => {
    await pressed
    await route.continue()
  })
  page('/third', '<button data-lupa-event="download" data-lupa-property-file="guide">Get it</button>')
  world.asked.length = 0
  await tab.goto(`${world.shopUrl}/third`, { waitUntil: 'domcontentloaded' })
  await reopen(tab).waitFor()
  const press = () => tab.getByRole('button', { name: 'Get it' }).click()
  const events = () => db.selectFrom('custom_event').select('properties').execute()
  await press()
  resolve()
  await eventually(events, (rows) => rows.length === 1)
  await press()
  await eventually(events, (rows) => rows.length === 2)
  expect(scripts()).not.toContain('whole.js')

  await reopen(tab).hover()
  await eventually(
    async () => scripts(),
    (asked) => asked.includes('whole.js'),
  )
  await settle(tab)
  await press()
  await eventually(events, (rows) => rows.length === 3)
  await settle(tab)
  expect(await events()).toEqual([1, 2, 3].map(() => ({ properties: { file: 'guide' } })))
})

test('what is allowed while the browser still has the small file is loaded on the next page, too', async () => {
  await world.changeSite({ google: { measurementIds: [ID] } })
  const { page: tab } = await returned('Refuse')
  await reopen(tab).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Accept' }).click()
  const google = async () => toGoogle()
  await eventually(google, (lines) => lines.length === 1)
  await eventually(paths, (rows) => rows.length === 1)
  await tab.goto(`${world.shopUrl}/second`)
  expect(await eventually(google, (lines) => lines.length === 2)).toHaveLength(2)
  expect(await eventually(paths, (rows) => rows.length === 2)).toEqual(['/second', '/second'])
})

test('what a refused service keeps, wherever that is, is cleared away by a part of its own', async () => {
  const keys = (['cookie', 'localStorage', 'indexedDB'] as const).map((store) => ({
    name: 'chat_*',
    store,
    lifetimeDays: 30,
    party: 'first' as const,
  }))
  const chat = ownService('chat', 'preferences', keys.slice(0, 2))
  await world.changeSite({ services: [chat] })
  const { page: tab } = await returned('Refuse')
  await reopen(tab).waitFor()
  await settle(tab)
  expect(scripts()).toEqual(['lupa.js'])
  const names = () =>
    tab.evaluate(async () => [
      document.cookie.replace(/lupa=[^;]*/, ''),
      ...Object.keys(localStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
    ])
  const isCleared = async (keep: string) => {
    await tab.evaluate(keep)
    expect(await names()).not.toEqual([''])
    await tab.reload()
    expect(await eventually(names, (left) => left.join('') === '')).toEqual([''])
  }
  // Where it cannot be had it is tried again on the next page.
  await tab.route('**/lupa/clear.js*', (route) => route.abort())
  await tab.evaluate("document.cookie = 'chat_0=a; path=/'")
  await tab.reload()
  await settle(tab)
  expect((await names()).join('')).toContain('chat_0')
  await tab.unroute('**/lupa/clear.js*')
  await isCleared("document.cookie = 'chat_1=a; path=/'")
  await isCleared("document.cookie = 'chat_@2=a; path=/second'")
  await isCleared("localStorage.setItem('chat_draft', '1')")
  expect(scripts()).toContain('clear.js')
  expect(scripts()).not.toContain('whole.js')

  await world.changeSite({ services: [{ ...chat, stored: keys }] })
  page('/second')
  await tab.goto(`${world.shopUrl}/second`)
  world.asked.length = 0
  await tab.getByRole('button', { name: 'Refuse', exact: true }).click()
  // The first page clears, too: once when it is answered, and once when that is recorded.
  await eventually(
    async () => scripts(),
    (asked) => asked.includes('clear.js') && asked.includes('api/consents'),
  )
  await tab.waitForFunction(() => /(^|; )lupa=[^;]*\.s\./.test(document.cookie))
  await settle(tab)
  await isCleared(
    "new Promise((done) => (indexedDB.open('chat_log').onsuccess = ({ target }) => done(target.result.close())))",
  )
})
