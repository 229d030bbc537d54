import { storedViews } from '../database/stored.ts'
import { expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const ID = 'G-AB12CD34EF'

/** Answers in Google's place, as gtag.js does: it reads the queue and sets cookies as high as it can. */
async function standInForGoogle(context: BrowserContext): Promise<string[]> {
  const asked: string[] = []
  await context.route(/google|doubleclick/, (route) => {
    asked.push(route.request().url())
    return route.fulfill({
      contentType: 'text/javascript',
      body: `
        window.gtagSaw = dataLayer.map((each) => Array.from(each))
        for (const domain of ['', '; domain=.shop.example.test', '; domain=.example.test'])
          for (const name of ['_ga', '_ga_AB12CD34EF'])
            document.cookie = name + '=GS1.1; path=/; max-age=63072000' + domain
      `,
    })
  })
  return asked
}

const allowAll = async (page: Page) => {
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.waitForFunction(() => 'gtagSaw' in window)
}
const googleCookies = async (context: BrowserContext) =>
  (await context.cookies())
    .filter(({ name }) => name.startsWith('_ga'))
    .map(({ name, domain }) => `${name} ${domain}`)

test('Google is asked for nothing until its service is allowed, and then with the signals set before', async () => {
  await world.changeSite({ google: { measurementIds: [ID] } })
  const { context, page } = await world.newVisitor()
  const asked = await standInForGoogle(context)
  await page.goto(`${world.shopUrl}/one?utm_source=letter&email=canary@example.com`)
  await page.getByRole('region').waitFor()
  await page.waitForTimeout(300)
  expect(asked).toEqual([])
  expect(await page.evaluate(() => 'dataLayer' in window)).toBe(false)

  await allowAll(page)
  expect(asked).toEqual([`https://www.googletagmanager.com/gtag/js?id=${ID}`])
  const calls = await page.evaluate(() => (window as unknown as { gtagSaw: unknown[][] }).gtagSaw)
  expect(calls.map(([command, what]) => [command, typeof what === 'string' ? what : undefined])).toEqual([
    ['consent', 'default'],
    ['set', undefined],
    ['consent', 'update'],
    ['js', undefined],
    ['set', undefined],
    ['config', ID],
  ])
  const [, , denied] = calls[0]!
  expect(Object.keys(denied as object)).toHaveLength(7)
  expect(new Set(Object.values(denied as object))).toEqual(new Set(['denied']))
  expect(calls[2]![2]).toMatchObject({
    analytics_storage: 'granted',
    ad_storage: 'denied',
    ad_user_data: 'denied',
  })
  expect(calls[4]![1]).toMatchObject({
    page_location: `${world.shopUrl}/one?utm_source=letter`,
    allow_google_signals: false,
    allow_ad_personalization_signals: false,
  })
  expect(JSON.stringify(calls)).not.toContain('canary')
})

test('after a withdrawal Google is switched off and its cookies are gone at every level of the domain', async () => {
  await world.changeSite({ google: { measurementIds: [ID] } })
  const { context, page } = await world.newVisitor()
  const asked = await standInForGoogle(context)
  await page.goto(`${world.shopUrl}/one`)
  await allowAll(page)
  expect(await googleCookies(context)).toHaveLength(6)

  await page.getByRole('button', { name: 'Privacy choices' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  expect(
    await eventually(
      () => googleCookies(context),
      (left) => left.length === 0,
    ),
  ).toEqual([])
  expect(
    await page.evaluate((id) => (window as unknown as Record<string, unknown>)[`ga-disable-${id}`], ID),
  ).toBe(true)

  await page.goto(`${world.shopUrl}/two`)
  await page.waitForTimeout(300)
  expect(asked).toHaveLength(1)
})

test('statistics may be allowed without Google', async () => {
  await world.changeSite({ google: { measurementIds: [ID] } })
  const { context, page } = await world.newVisitor()
  const asked = await standInForGoogle(context)
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Choose' }).click()
  const dialog = page.getByRole('dialog')
  for (const box of await dialog.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(false)
  await dialog.getByRole('checkbox', { name: 'Our own statistics' }).check()
  await dialog.getByRole('button', { name: 'Save choices' }).click()

  const views = await eventually(
    () => storedViews(world.db),
    (rows) => rows.length === 1,
  )
  expect(views.map(({ path }) => path)).toEqual(['/one'])
  expect(asked).toEqual([])
})

test("a page that has switched Google off itself is obeyed, and so is Google's opt-out add-on (R71)", async () => {
  await world.changeSite({ google: { measurementIds: [ID] } })
  world.page('/one', `<script>window['ga-disable-${ID}'] = true</script>`)
  const { context, page } = await world.newVisitor()
  const asked = await standInForGoogle(context)
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(
    () => storedViews(world.db),
    (rows) => rows.length === 1,
  )
  await page.waitForTimeout(200)
  expect(asked).toEqual([])
})

test('Google waits until the choice is recorded', async () => {
  await world.changeSite({ google: { measurementIds: [ID] } })
  const { context, page } = await world.newVisitor()
  const asked = await standInForGoogle(context)
  await page.route('**/api/consents', (route) => route.abort())
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.waitForTimeout(500)
  expect(asked).toEqual([])

  await page.unroute('**/api/consents')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.waitForFunction(() => 'gtagSaw' in window)
  expect(asked).toHaveLength(1)
})

test('Google learns of the pages of a single-page application without their queries', async () => {
  await world.changeSite({ google: { measurementIds: [ID] } })
  const { context, page } = await world.newVisitor()
  await standInForGoogle(context)
  await page.goto(`${world.shopUrl}/one`)
  await allowAll(page)
  await page.evaluate(() => history.pushState(null, '', '/two?email=canary@example.com'))
  const last = await page.evaluate(() => {
    const { dataLayer } = window as unknown as { dataLayer: ArrayLike<unknown>[] }
    return Array.from(dataLayer.at(-1)!)
  })

  expect(last).toMatchObject([
    'set',
    { page_location: `${world.shopUrl}/two`, page_referrer: `${world.shopUrl}/one` },
  ])
})

/** What waits for Google in its queue: calls of `gtag` as lists, events for Tag Manager as they are. */
const queue = (page: Page) =>
  page.evaluate(() =>
    ((window as { dataLayer?: object[] }).dataLayer ?? []).map((each) =>
      'length' in each ? Array.from(each as ArrayLike<unknown>) : each,
    ),
  )

test('several measurement ids share one script, and Demographics is asked for by itself', async () => {
  await world.changeSite({ google: { measurementIds: [ID, 'G-SECOND123'], demographics: true } })
  const { context, page } = await world.newVisitor()
  const asked = await standInForGoogle(context)
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Choose' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Google Analytics', exact: true }).check()
  await dialog.getByRole('button', { name: 'Save choices' }).click()
  await page.waitForFunction(() => 'gtagSaw' in window)
  const without = await queue(page)
  expect(without.filter((call) => Array.isArray(call) && call[0] === 'config')).toEqual([
    ['config', ID],
    ['config', 'G-SECOND123'],
  ])
  expect(without).toContainEqual(['consent', 'update', expect.objectContaining({ ad_user_data: 'denied' })])
  expect(without).toContainEqual(['set', expect.objectContaining({ allow_google_signals: false })])

  await page.evaluate(() => window.lupa!.choose('accept'))
  const last = await eventually(
    async () => (await queue(page)).at(-1),
    (call) => JSON.stringify(call).includes('"ad_user_data":"granted"'),
  )
  expect(last).toMatchObject(['consent', 'update', { ad_storage: 'granted', analytics_storage: 'granted' }])
  expect(asked).toHaveLength(1)
})

test('Tag Manager is loaded once it is allowed, and its triggers learn of the choice', async () => {
  await world.changeSite({ google: { tagManagerId: 'GTM-AB12CD3', urlPassthrough: true } })
  const { context, page } = await world.newVisitor()
  const asked = await standInForGoogle(context)
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('region').waitFor()
  expect(asked).toEqual([])
  await allowAll(page)
  expect(asked).toEqual(['https://www.googletagmanager.com/gtm.js?id=GTM-AB12CD3'])
  const [denied, settings, updated, trigger, started] = await queue(page)
  expect([denied, settings, updated]).toMatchObject([
    ['consent', 'default', {}],
    ['set', { url_passthrough: true, ads_data_redaction: true }],
    ['consent', 'update', { analytics_storage: 'denied' }],
  ])
  expect(trigger).toEqual({
    event: 'lupa_choice',
    lupa_purposes: ['statistics'],
    lupa_services: ['lupa-statistics', 'google-tag-manager'],
  })
  expect(started).toMatchObject({ event: 'gtm.js' })

  // What a container has loaded cannot be stopped: the page begins anew, without it.
  const anew = page.waitForEvent('load')
  await page.evaluate(() => window.lupa!.choose('refuse'))
  await anew
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
  await page.waitForTimeout(300)
  expect(await queue(page)).toEqual([])
  expect(asked).toHaveLength(1)
})

test('in advanced mode the default is told at once, before the banner has its words', async () => {
  await world.changeSite({ google: { measurementIds: [ID], mode: 'advanced' } })
  world.page('/one', '<h1>Yksi</h1>', { lang: 'fi' })
  const { context, page } = await world.newVisitor()
  const asked = await standInForGoogle(context)
  const { promise: told, resolve } = Promise.withResolvers<void>()
  await page.route('**/lupa/config.json*', async (route) => {
    await told
    await route.continue()
  })
  await page.goto(`${world.shopUrl}/one`)
  await page.waitForFunction(() => 'dataLayer' in window)
  const heads = async () => (await queue(page)).map((call) => (call as unknown[])[0])
  expect([await page.getByRole('region').count(), asked, await heads()]).toEqual([0, [], ['consent', 'set']])
  resolve()
  await page.waitForFunction(() => 'gtagSaw' in window)
  expect(await heads()).toEqual(['consent', 'set', 'js', 'set', 'config'])
})

test('in advanced mode, which a site has to choose, Google comes at once with everything denied', async () => {
  await world.changeSite({
    google: { measurementIds: [ID], mode: 'advanced', regions: ['FI', 'SE'], waitForUpdateMs: 900 },
  })
  const { context, page } = await world.newVisitor()
  const asked = await standInForGoogle(context)
  await page.goto(`${world.shopUrl}/one`)
  await page.waitForFunction(() => 'gtagSaw' in window)
  const before = await queue(page)
  expect(before.map((call) => (call as unknown[])[0])).toEqual(['consent', 'set', 'js', 'set', 'config'])
  expect(before[0]).toMatchObject([
    'consent',
    'default',
    { analytics_storage: 'denied', region: ['FI', 'SE'], wait_for_update: 900 },
  ])
  await page.getByRole('button', { name: 'Refuse' }).click()
  const update = async () => (await queue(page)).filter((call) => Array.isArray(call) && call[1] === 'update')
  expect(await eventually(update, (calls) => calls.length > 0)).toMatchObject([
    ['consent', 'update', { analytics_storage: 'denied' }],
  ])
  expect(asked).toHaveLength(1)
})
