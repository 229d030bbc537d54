import { storedViews } from '../database/stored.ts'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world
const views = () => storedViews(db)
const paths = async (isRight: (paths: string[]) => boolean) =>
  eventually(async () => (await views()).map(({ path }) => path), isRight)

const accept = async (page: Page) => {
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(views, (rows) => rows.length > 0)
}

test('a single-page application is counted page by page, each with its own engagement', async () => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/app`)
  await accept(page)
  await page.waitForTimeout(400)
  await page.evaluate(() => history.pushState(null, '', '/app/one?tab=2'))
  await paths((all) => all.length === 2)
  await page.evaluate(() => history.replaceState(null, '', '/app/one?tab=3#part'))
  await page.evaluate(() => history.pushState(null, '', '/app/two'))
  await paths((all) => all.length === 3)
  await page.goBack()

  expect(await paths((all) => all.length === 4)).toEqual(['/app', '/app/one', '/app/two', '/app/one'])
  const [first] = await eventually(views, (rows) => rows[0]!.engaged_ms > 0)
  expect(first!.engaged_ms).toBeGreaterThan(300)
  expect(await db.selectFrom('visit').select('views').execute()).toEqual([{ views: 4 }])
})

test('a page that comes back from the back-forward cache is a view of its own', async () => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)
  // Headless browsers keep no such cache; this is what a page is told by one that does.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))

  expect(await paths((all) => all.length === 2)).toEqual(['/one', '/one'])
})

test('addresses of any length are no reason to lose a view', async () => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)
  await page.goto(`${world.shopUrl}/${'a'.repeat(3_000)}?${'b'.repeat(3_000)}`)
  await paths((all) => all.length === 2)
  await page.evaluate(() => location.assign('/two'))

  const all = await paths((found) => found.length === 3)
  expect(all.map((path) => path.slice(0, 4))).toEqual(['/one', '/aaa', '/two'])
})

test('a prerendered page is counted only when it is shown', async () => {
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)
  await page.close()
  const next = await context.newPage()
  await next.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
  })
  await next.goto(`${world.shopUrl}/two`)
  await next.waitForTimeout(500)
  expect(await paths(() => true)).toEqual(['/one'])

  await next.evaluate(() => {
    Object.defineProperty(document, 'prerendering', { value: false })
    document.dispatchEvent(new Event('prerenderingchange'))
  })
  expect(await paths((all) => all.length === 2)).toEqual(['/one', '/two'])
})

test('two script tags on a page are one banner and one view', async () => {
  world.page('/one', `<script src="${world.url}/lupa.js?site=shop&again" async></script>`)
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.waitForLoadState('networkidle')
  expect(await page.getByRole('region').count()).toBe(1)
  await accept(page)
  await page.waitForTimeout(300)

  expect(await views()).toHaveLength(1)
})

test('with cookies blocked the page works and the choice holds on it', async () => {
  const { context, page } = await world.newVisitor()
  await page.addInitScript(() => {
    Object.defineProperty(document, 'cookie', { get: () => '', set: () => {} })
  })
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Refuse' }).click()
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()

  expect(await page.getByRole('heading', { name: '/one' }).isVisible()).toBe(true)
  expect(await context.cookies()).toEqual([])
  expect(await db.selectFrom('consent_record').selectAll().execute()).toEqual([])
})

test('a yes that no cookie can keep records nothing: it could never be taken back', async () => {
  const { page } = await world.newVisitor()
  await page.addInitScript(() => {
    Object.defineProperty(document, 'cookie', {
      get: () => {
        throw new DOMException('sandboxed', 'SecurityError')
      },
      set: () => {},
    })
  })
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
  await page.waitForTimeout(300)

  expect(await db.selectFrom('consent_grant').selectAll().execute()).toEqual([])
  expect(world.asked.filter((line) => /consents|events/.test(line))).toEqual([])
})

test('an application that replaces the whole body keeps the way to the settings', async () => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Refuse' }).click()
  await page.evaluate(() => {
    document.body.innerHTML = '<a href="/elsewhere" data-lupa-settings>Cookies</a>'
    history.pushState(null, '', '/two')
  })
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
  await page.getByRole('link', { name: 'Cookies' }).click()
  await page.getByRole('dialog').waitFor()
  expect(new URL(page.url()).pathname).toBe('/two')
})

test('an element of the page that is called "lupa" is not taken for the widget', async () => {
  world.page('/one', '<div id="lupa">A magnifying glass</div>')
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('region').waitFor()

  expect(await page.getByRole('button', { name: 'Refuse' }).count()).toBe(1)
})

test('a visit is not prolonged by the hours a tab lay in the background', async () => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)
  await page.waitForTimeout(200)
  const hide = (state: string) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await hide('hidden')
  await eventually(views, (rows) => rows[0]!.open_ms > 0)
  const before = await db.selectFrom('visit').select('last_at').executeTakeFirstOrThrow()
  await page.waitForTimeout(400)
  await page.goto('about:blank')
  await eventually(views, (rows) => rows[0]!.open_ms > 500)

  expect(await db.selectFrom('visit').select('last_at').executeTakeFirst()).toEqual(before)
})

test('without the gateway the page works and nobody is asked', async () => {
  const { page } = await world.newVisitor()
  await page.route('**/lupa.js*', (route) => route.abort())
  await page.goto(`${world.shopUrl}/one`)

  expect(await page.getByRole('heading', { name: '/one' }).isVisible()).toBe(true)
  expect(await page.getByRole('region').count()).toBe(0)
})
