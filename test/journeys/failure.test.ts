import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { storedViews } from '../database/stored.ts'
import { ownService } from './own-service.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const records = () => world.db.selectFrom('consent_record').select('act').orderBy('given_at').execute()
const settle = (page: Page) => page.waitForTimeout(300)
/** What a page's own script wrote, and its own button did: nothing of ours is in its way. */
const OWN = '<main><h1>Shop</h1><button onclick="this.textContent = \'Sold\'">Buy</button></main>'

/** The page works as if there were no Lupa, and what throws in it fails the test (see `newVisitor`). */
async function pageWorks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Buy' }).click()
  await page.getByRole('button', { name: 'Sold' }).waitFor()
}

/** Of the visitor, in the browser and at the gateway. */
const kept = async (context: BrowserContext) => [
  ...(await context.cookies()),
  ...(await records()),
  ...(await storedViews(world.db)),
]

test.each([
  ['answers 500', '**/lupa.js*', { status: 500, body: '{"error":{}}' }],
  ['sends half a script', '**/lupa.js*', { status: 200, body: '(()=>{const LUPA_CONFIG={', broken: true }],
  ['sends a page of its proxy', '**/lupa.js*', { status: 502, body: '<h1>Bad gateway</h1>' }],
] as const)('where the gateway %s the page works, and nothing is kept', async (_, address, answer) => {
  world.page('/', OWN)
  const { context, page } = await world.newVisitor()
  if ('broken' in answer) page.removeAllListeners('pageerror')
  await context.route(address, (route) => route.fulfill({ contentType: 'text/javascript', ...answer }))
  await page.goto(`${world.shopUrl}/`)
  await pageWorks(page)
  await settle(page)
  expect(await kept(context)).toEqual([])
})

test('a script that comes late asks then, and the page has gone on meanwhile', async () => {
  world.page('/', OWN)
  const { context, page } = await world.newVisitor()
  let arrive = () => {}
  const late = new Promise<void>((resolve) => (arrive = resolve))
  await context.route('**/lupa.js*', async (route) => {
    await late
    await route.continue()
  })
  await page.goto(`${world.shopUrl}/`, { waitUntil: 'domcontentloaded' })
  await pageWorks(page)
  // The application has gone to another page by then, and replaced its body.
  await page.evaluate(() => {
    history.pushState(null, '', '/two')
    document.body = document.createElement('body')
    document.body.innerHTML = '<main><h1>Two</h1></main>'
  })
  arrive()
  await page.getByRole('button', { name: 'Accept' }).click()
  expect(
    (
      await eventually(
        () => storedViews(world.db),
        (rows) => rows.length === 1,
      )
    )[0]!.path,
  ).toBe('/two')
})

test.each([
  ['nothing', () => ({ abort: true })],
  ['an error', () => ({ status: 500, body: 'oops' })],
  ['a page that is no JSON', () => ({ status: 201, body: '<h1>Welcome to the hotel</h1>' })],
] as const)(
  'where the gateway answers a choice with %s it holds on the page, nobody is counted, and it is told later',
  async (_, answerOf) => {
    const answer = answerOf() as { abort?: true; status: number; body: string }
    world.page('/', OWN)
    const { context, page } = await world.newVisitor()
    const headers = { 'access-control-allow-origin': '*' }
    await context.route('**/api/**', (route) =>
      answer.abort ? route.abort() : route.fulfill({ ...answer, headers }),
    )
    await page.goto(`${world.shopUrl}/`)
    await page.getByRole('button', { name: 'Accept' }).click()
    await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
    await pageWorks(page)
    await settle(page)
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['lupa'])
    expect(world.asked.filter((line) => line.includes('/api/events'))).toEqual([])

    await context.unroute('**/api/**')
    await page.goto(`${world.shopUrl}/`)
    await eventually(
      () => storedViews(world.db),
      (rows) => rows.length === 1,
    )
    expect(await records()).toEqual([{ act: 'accepted' }])
  },
)

test('where an extension blocks everything but the script, the choice stays with the visitor', async () => {
  world.page('/', OWN)
  const { context, page } = await world.newVisitor()
  await context.route(/\/(api|lupa)\//, (route) => route.abort('blockedbyclient'))
  await page.goto(`${world.shopUrl}/`)
  const choose = page.getByRole('button', { name: 'Choose' })
  await choose.click()
  await settle(page)
  expect(await page.getByRole('dialog').count()).toBe(0)
  // The banner still stands, and can be answered.
  await page.getByRole('button', { name: 'Refuse' }).click()
  await page.getByRole('button', { name: 'Privacy choices' }).click()
  await pageWorks(page)
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
  expect(await page.getByRole('region').count()).toBe(0)
  expect(await records()).toEqual([])
})

test('a browser that throws at every store is asked like any other, and a full one clears up what it can', async () => {
  await world.changeSite({
    services: [
      ownService(
        'chat',
        'preferences',
        (['cookie', 'localStorage', 'sessionStorage', 'indexedDB'] as const).map((store) => ({
          name: 'chat',
          store,
          lifetimeDays: 1,
          party: 'first' as const,
        })),
      ),
    ],
  })
  world.page('/', `${OWN}<script type="text/plain" data-lupa="chat">window.chatted = true</script>`)
  const { context, page } = await world.newVisitor()
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'BroadcastChannel'])
      Object.defineProperty(window, name, { get: refuse })
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse })
  })
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Refuse' }).click()
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
  await pageWorks(page)
  await settle(page)
  expect(await page.evaluate(() => 'chatted' in window)).toBe(false)
  expect(await kept(context)).toEqual([])
})

test('a page that was loaded before the notice changed shows, and records, the newer one', async () => {
  world.page('/', OWN)
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  await world.changeSite({ google: { measurementIds: ['G-AB12CD34EF'] } })
  await page.getByRole('button', { name: 'Choose' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Google Analytics' }).waitFor()
  await dialog.getByRole('checkbox', { name: 'Our own statistics' }).check()
  await dialog.getByRole('button', { name: 'Save choices' }).click()
  const chosen = () => world.db.selectFrom('consent_record').select(['notice_version', 'choice']).execute()
  expect(await eventually(chosen, (rows) => rows.length === 1)).toMatchObject([
    { notice_version: 2, choice: { services: { 'google-analytics': false, 'lupa-statistics': true } } },
  ])
})

test('what was allowed under an older notice ends where another tab refuses the newer one', async () => {
  world.page('/', OWN)
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(
    () => storedViews(world.db),
    (rows) => rows.length === 1,
  )
  await world.changeSite({ name: 'Another name' })
  // Not the script of before, which the browser still has.
  world.page('/anew', OWN, { tag: `<script src="${world.url}/lupa.js?site=shop&anew" async></script>` })
  const other = await context.newPage()
  await other.goto(`${world.shopUrl}/anew`)
  await other.getByRole('button', { name: 'Refuse' }).click()
  await eventually(
    () => storedViews(world.db),
    (rows) => rows.length === 0,
  )
  expect(await page.evaluate(() => window.lupa!.allows('statistics'))).toBe(false)

  const asked = world.asked.length
  await page.evaluate(() => history.pushState(null, '', '/later'))
  await settle(page)
  expect(world.asked.slice(asked).filter((line) => line.includes('/api/events'))).toEqual([])
  expect(await storedViews(world.db)).toEqual([])
})

test('where a part cannot be had, a page that changes all the time asks for it no more than now and then', async () => {
  await world.changeSite({ services: [ownService('video', 'preferences')] })
  world.page('/', `${OWN}<iframe data-lupa="video" data-src="about:blank"></iframe><ul></ul>`)
  const { context, page } = await world.newVisitor()
  await context.route('**/lupa/blocked.js*', (route) => route.abort())
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  await page.evaluate(async () => {
    for (let item = 0; item < 100; item += 1) {
      document.querySelector('ul')!.append(document.createElement('li'))
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })
  await pageWorks(page)
  expect(world.asked.filter((line) => line.includes('blocked.js'))).toHaveLength(1)
})

test('a browser with as many cookies as it keeps still keeps the choice, and a page that reports nonsense is no worse for it', async () => {
  world.page('/', OWN)
  const { context, page } = await world.newVisitor()
  await context.addCookies(
    Array.from({ length: 180 }, (_, no) => ({
      name: `shop_${no}`,
      value: 'x'.repeat(20),
      url: `${world.shopUrl}/`,
      expires: Math.round(Date.now() / 1000) + 3_600,
    })),
  )
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(
    () => storedViews(world.db),
    (rows) => rows.length === 1,
  )
  const thrown = await page.evaluate(() => {
    const track = window.lupa!.track as (...said: unknown[]) => void
    const hostile = {
      get price() {
        throw new Error('of the page')
      },
    }
    for (const said of [
      [],
      [null],
      [{}],
      ['x', null],
      ['x', hostile],
      ['\ud800'],
      ['y', { a: {} }, Infinity],
    ])
      try {
        track(...said)
      } catch (error) {
        return String(error)
      }
    return null
  })
  expect(thrown).toBeNull()
  await page.reload()
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
  expect(await records()).toEqual([{ act: 'accepted' }])
  await pageWorks(page)
})

test('a page in a frame asks there, and a sandboxed frame keeps nothing and throws nothing', async () => {
  world.page('/inner', OWN)
  world.page('/', '<h1>Outer</h1><iframe src="/inner" width="700" height="600"></iframe>', { tag: '' })
  world.page(
    '/sandboxed',
    '<h1>Outer</h1><iframe sandbox="allow-scripts" src="/inner" width="700" height="600"></iframe>',
    { tag: '' },
  )
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/sandboxed`)
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: 'Accept' }).click()
  await frame.getByRole('button', { name: 'Buy' }).click()
  await frame.getByRole('button', { name: 'Sold' }).waitFor()
  await settle(page)
  expect(await kept(context)).toEqual([])

  await page.goto(`${world.shopUrl}/`)
  await frame.getByRole('button', { name: 'Accept' }).click()
  const views = await eventually(
    () => storedViews(world.db),
    (rows) => rows.length === 1,
  )
  expect(views[0]!.path).toBe('/inner')
})

test('a page without a body of its own, and one from right to left, ask as well', async () => {
  world.page('/frames', '', {
    tag: `<script src="${world.url}/lupa.js?site=shop"></script></head><frameset></frameset>`,
  })
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/frames`)
  await settle(page)

  world.page('/rtl', `<script>document.documentElement.dir = 'rtl'</script>${OWN}`)
  await page.goto(`${world.shopUrl}/rtl`)
  const banner = page.getByRole('region')
  const { x } = (await banner.boundingBox())!
  // The words are English, and stand as English does.
  expect(x).toBeLessThan(100)
  expect(await banner.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
  await page.getByRole('button', { name: 'Refuse' }).click()
  expect(await eventually(records, (rows) => rows.length === 1)).toEqual([{ act: 'refused' }])
})
