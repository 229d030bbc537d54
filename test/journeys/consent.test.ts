import { storedViews, storedVisits } from '../database/stored.ts'
import { expect, test } from 'vitest'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world
const toGoogle = () => world.asked.filter((line) => /google/.test(line))
const records = () => db.selectFrom('consent_record').select('act').orderBy('given_at').execute()
const views = () => storedViews(db)

test('before a choice nothing is stored and nobody but the gateway is asked', async () => {
  await world.changeSite({ google: { measurementIds: ['G-AB12CD34EF'] } })
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region', { name: 'May we count your visit?' }).waitFor()
  await page.mouse.wheel(0, 500)
  await page.waitForTimeout(500)

  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  expect(world.asked).toEqual([
    'GET www.shop.example.test /',
    'GET lupa.example.test /lupa.js',
    'POST lupa.example.test /api/asked',
  ])
  expect(await records()).toEqual([])
  expect(await db.selectFrom('asked_total').select(['asked', 'device', 'language']).execute()).toEqual([
    { asked: 1, device: 'desktop', language: 'en' },
  ])
})

test('accept and refuse stand on the first layer, equal in size, look and number of clicks', async () => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  const look = (name: string) =>
    page.getByRole('button', { name, exact: true }).evaluate((button) => {
      const { width, height, top } = button.getBoundingClientRect()
      const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(button)
      return {
        width: Math.round(width),
        height,
        top,
        color,
        backgroundColor,
        borderColor,
        fontSize,
        fontWeight,
      }
    })

  expect(await look('Accept')).toEqual(await look('Refuse'))
})

test('a visitor who refuses is not asked again, not recorded, and Google never hears of it', async () => {
  await world.changeSite({ google: { measurementIds: ['G-AB12CD34EF'] } })
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Refuse' }).click()
  await eventually(records, (rows) => rows.length === 1)
  await page.goto(`${world.shopUrl}/second`)
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
  await page.waitForTimeout(300)

  expect(await records()).toEqual([{ act: 'refused' }])
  const cookies = await context.cookies()
  expect(cookies.map(({ name, sameSite }) => `${name} ${sameSite}`)).toEqual(['lupa Lax'])
  const days = (cookies[0]!.expires - Date.now() / 1000) / 86_400
  expect(days).toBeGreaterThan(179.9)
  expect(days).toBeLessThanOrEqual(180)
  expect(await views()).toEqual([])
  expect(toGoogle()).toEqual([])
  expect(world.asked.filter((line) => line.includes('/api/events'))).toEqual([])
})

test('a visitor who accepts is recorded on three pages, with the time spent on each', async () => {
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one?utm_source=letter&secret=canary`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(views, (rows) => rows.length === 1)
  await page.waitForTimeout(600)
  await page.goto(`${world.shopUrl}/two`)
  await eventually(views, (rows) => rows.length === 2)
  await page.waitForTimeout(300)
  await page.goto(`${world.shopUrl}/three`)
  const rows = await eventually(views, (found) => found.length === 3 && found[1]!.engaged_ms > 0)

  expect(rows.map(({ path }) => path)).toEqual(['/one', '/two', '/three'])
  expect(rows[0]!.engaged_ms).toBeGreaterThan(400)
  expect(rows[0]!.open_ms).toBeGreaterThanOrEqual(rows[0]!.engaged_ms)
  const known = ['views', 'browser', 'system', 'device', 'campaign_source', 'ip'] as const
  expect(await storedVisits(db, known)).toEqual([
    {
      views: 3,
      browser: 'Chrome',
      system: 'Linux',
      device: 'desktop',
      campaign_source: 'letter',
      ip: '127.0.0.1',
    },
  ])
  expect((await context.cookies()).map(({ name }) => name).toSorted()).toEqual(['lupa', 'lupa_visitor'])
  const labels = await db.selectFrom('label').select('text').execute()
  expect(JSON.stringify([rows, labels])).not.toContain('canary')
})

test('a tab in the background is open, but nobody reads it', async () => {
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(views, (rows) => rows.length === 1)
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  const [before] = await eventually(views, (rows) => rows[0]!.open_ms > 0)
  await page.waitForTimeout(700)
  await page.close({ runBeforeUnload: false })
  await context.close()
  const [after] = await views()

  expect(after!.engaged_ms).toBe(before!.engaged_ms)
})

test('a visitor who withdraws in the settings is forgotten at once', async () => {
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(views, (rows) => rows.length === 1)

  await page.getByRole('button', { name: 'Privacy choices' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await eventually(records, (rows) => rows.length === 2)
  await page.goto(`${world.shopUrl}/two`)
  await page.waitForTimeout(300)

  expect(await records()).toEqual([{ act: 'accepted' }, { act: 'withdrawn' }])
  for (const table of ['consent_grant', 'visit', 'page_view'] as const) {
    expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
  }
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['lupa'])
})

test('giving and taking back are two clicks each from the button on every page', async () => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Refuse' }).click()
  for (const answer of ['Accept', 'Refuse', 'Accept']) {
    await page.getByRole('button', { name: 'Privacy choices' }).click()
    await page.getByRole('dialog').getByRole('button', { name: answer, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.waitForTimeout(200)
  }
  const acts = await eventually(records, (rows) => rows.length === 4)

  expect(acts.map(({ act }) => act)).toEqual(['refused', 'accepted', 'withdrawn', 'accepted'])
})

test("the page's own link opens the settings, and Esc decides nothing", async () => {
  world.page('/', '<button data-lupa-settings>Cookies</button>')
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  await page.getByText('Cookies').click()
  await page.getByRole('dialog', { name: 'Privacy choices' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  // A phone has no Esc key.
  await page.getByText('Cookies').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  expect(await page.getByRole('region').count()).toBe(1)
  expect(await records()).toEqual([])
})

test('a choice holds while the gateway is away, and is recorded when it is back; nothing is sent before', async () => {
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('region').waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.waitForTimeout(300)
  expect(await page.getByRole('region').count()).toBe(0)
  expect(world.asked.filter((line) => line.includes('/api/events'))).toEqual([])

  await context.setOffline(false)
  const rows = await eventually(views, (found) => found.length === 1)
  expect(rows.map(({ path }) => path)).toEqual(['/one'])
  expect(await records()).toEqual([{ act: 'accepted' }])
})

test('a withdrawal in one tab stops the other', async () => {
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(views, (rows) => rows.length === 1)
  const other = await context.newPage()
  await other.goto(`${world.shopUrl}/two`)
  await eventually(views, (rows) => rows.length === 2)
  await page.bringToFront()
  await page.getByRole('button', { name: 'Privacy choices' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await eventually(records, (rows) => rows.length === 2)

  const before = world.asked.length
  await other.evaluate(() => history.pushState(null, '', '/three'))
  await other.waitForTimeout(400)
  expect(world.asked.slice(before).filter((line) => line.includes('/api/events'))).toEqual([])
  expect(await views()).toEqual([])
})

test('a page that comes back after another was answered does not ask any more', async () => {
  const { context, page } = await world.newVisitor()
  // A page that rests hears nothing, and Safari does not say that it is visible again.
  await context.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }))
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('region').waitFor()
  const other = await context.newPage()
  await other.goto(`${world.shopUrl}/two`)
  await other.getByRole('button', { name: 'Refuse' }).click()
  await eventually(records, (rows) => rows.length === 1)
  expect(await page.getByRole('region').count()).toBe(1)
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
  expect(await page.getByRole('region').count()).toBe(0)
})

test('when the notice changes the visitor is asked again, and not recorded before the answer', async () => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(views, (rows) => rows.length === 1)
  await world.changeSite({ google: { measurementIds: ['G-AB12CD34EF'] } })
  await page.goto('about:blank')
  await page.route('**/lupa.js*', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'cache-control': 'no-cache' } }),
  )
  await page.goto(`${world.shopUrl}/two`)

  await page.getByRole('region').waitFor()
  await page.waitForTimeout(300)
  expect((await views()).map(({ path }) => path)).toEqual(['/one'])
  await page.getByRole('button', { name: 'Refuse' }).click()
  await eventually(records, (rows) => rows.length === 2)
  expect(await records()).toEqual([{ act: 'accepted' }, { act: 'withdrawn' }])
  expect(await views()).toEqual([])
})

test('a recorded refusal leaves nothing in the browser that could tell it from another', async () => {
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Refuse' }).click()
  const value = await eventually(
    async () => (await context.cookies()).find(({ name }) => name === 'lupa')?.value ?? '',
    (found) => found.includes('.s.'),
  )
  expect(value).toMatch(/^1\.1\.en\.[0-9a-z]{8}\.s\.$/)
})

test('a refusal in one tab holds although an acceptance in another was still on its way', async () => {
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  const other = await context.newPage()
  await other.goto(`${world.shopUrl}/two`)
  await other.getByRole('region').waitFor()
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/api/consents', async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'Accept' }).click()
  await other.getByRole('region').waitFor({ state: 'detached' })
  await other.getByRole('button', { name: 'Privacy choices' }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await eventually(records, (rows) => rows.length === 1)
  release()
  await eventually(records, (rows) => rows.length === 3)
  await page.evaluate(() => history.pushState(null, '', '/after-refusal'))
  await page.waitForTimeout(500)

  expect(await db.selectFrom('consent_grant').selectAll().execute()).toEqual([])
  expect(await views()).toEqual([])
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['lupa'])
})

test('pages seen while a refusal stands are not recorded after a later yes', async () => {
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(views, (rows) => rows.length === 1)
  const other = await context.newPage()
  await other.goto(`${world.shopUrl}/two`)
  await eventually(views, (rows) => rows.length === 2)
  const answer = async (name: string, times: number) => {
    await page.getByRole('button', { name: 'Privacy choices' }).click()
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
    await eventually(records, (rows) => rows.length === times)
  }
  await answer('Refuse', 2)
  await other.evaluate(() => history.pushState(null, '', '/during-refusal'))
  await other.evaluate(() => history.pushState(null, '', '/on-the-screen'))
  await answer('Accept', 3)
  await other.evaluate(() => history.pushState(null, '', '/after'))

  const paths = await eventually(
    async () => (await views()).map(({ path }) => path),
    (found) => found.includes('/after'),
  )
  expect(paths).toContain('/on-the-screen')
  expect(paths).not.toContain('/during-refusal')
})

test('a token the gateway does not know makes the visitor be asked again, and a refusal then still deletes', async () => {
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(views, (rows) => rows.length === 1)
  const token = (await context.cookies()).find(({ name }) => name === 'lupa_visitor')!
  await context.addCookies([{ ...token, value: token.value.replace(/^[^.]*/, 'oldkey') }])
  await page.goto(`${world.shopUrl}/two`)
  await page.getByRole('region').waitFor()
  await page.getByRole('button', { name: 'Refuse' }).click()
  await eventually(records, (rows) => rows.length === 2)

  expect(await records()).toEqual([{ act: 'accepted' }, { act: 'withdrawn' }])
  expect(await views()).toEqual([])
})

test('where the gateway stands under the domain of the site, hosts share one choice that HTTP has set', async () => {
  const port = new URL(world.shopUrl).port
  const other = `http://blog.shop.example.test:${port}`
  await world.changeSite({ origins: [world.shopUrl, other], cookieDomain: 'example.test' })
  const { context, page } = await world.newVisitor()
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/consents'))
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  const set = (await (await answered).allHeaders())['set-cookie']
  await eventually(views, (rows) => rows.length === 1)

  expect(set).toMatch(/^lupa=1\..*Domain=example\.test(.|\n)*lupa_visitor=/)
  expect((await context.cookies()).map(({ name, domain }) => `${name} ${domain}`).toSorted()).toEqual([
    'lupa .example.test',
    'lupa_visitor .example.test',
  ])

  await page.goto(`${other}/`)
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
  expect(await eventually(views, (rows) => rows.length === 2)).toHaveLength(2)
  await page.getByRole('button', { name: 'Privacy choices' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await eventually(views, (rows) => rows.length === 0)

  expect((await context.cookies()).map(({ name }) => name)).toEqual(['lupa'])
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
  expect(await views()).toEqual([])
})

test('a refusal while the answer to an earlier yes is under way stands, and is recorded', async () => {
  await world.changeSite({ cookieDomain: 'example.test' })
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  // The cookie of the yes comes when the no is already there.
  const { promise: refused, resolve } = Promise.withResolvers<void>()
  const { sites } = world.gateway
  const { byKey } = sites
  sites.byKey = async (key) => refused.then(() => byKey(key))
  const asked = page.waitForRequest('**/api/consents')
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await asked
  await page.evaluate(() => window.lupa!.choose('refuse'))
  resolve()

  const acts = await eventually(records, (rows) => rows.some(({ act }) => act === 'withdrawn'))
  expect(acts.map(({ act }) => act)).toContain('withdrawn')
  await eventually(
    () => context.cookies(),
    (cookies) => cookies.some(({ name, value }) => name === 'lupa' && /\.s[^.]*\.$/.test(value)),
  )
  expect(await page.evaluate(() => window.lupa!.allows('lupa-statistics'))).toBe(false)
  expect(await db.selectFrom('consent_grant').selectAll().execute()).toEqual([])
})

test('a choice stands where the page is left with the very click', async () => {
  world.page('/', '<a href="/second">Second</a>')
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  await page.evaluate(() => {
    document.querySelector('lupa-consent')!.shadowRoot!.querySelector<HTMLElement>('.buttons button')!.click()
    location.href = '/second'
  })
  await page.waitForURL('**/second')
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()

  expect(await eventually(records, (rows) => rows.length === 1)).toEqual([{ act: 'refused' }])
})

test('where hosts shared their choice and share it no longer, a refusal takes back the old yes', async () => {
  await world.changeSite({ cookieDomain: 'example.test' })
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await eventually(views, (rows) => rows.length === 1)
  await world.changeSite({ cookieDomain: null })
  // Not the script of before, which the browser still has.
  world.page('/anew', '', { tag: `<script src="${world.url}/lupa.js?site=shop&anew" async></script>` })
  await page.goto(`${world.shopUrl}/anew`)
  await page.getByRole('button', { name: 'Privacy choices' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await eventually(views, (rows) => rows.length === 0)

  const kept = await eventually(
    async () => (await context.cookies()).map(({ name, domain }) => `${name} ${domain}`),
    (cookies) => cookies.length === 1,
  )
  expect(kept).toEqual(['lupa www.shop.example.test'])
})
