import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ownService } from './own-service.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()

const CHAT = ownService('chat', 'preferences', [
  { name: 'chat_*', store: 'cookie', lifetimeDays: 30, party: 'first' },
  { name: 'chat-draft', store: 'localStorage', lifetimeDays: null, party: 'first' },
  { name: 'chat-tab', store: 'sessionStorage', lifetimeDays: 0, party: 'first' },
])
const VIDEO = ownService('video', 'marketing', [
  { name: 'seen', store: 'localStorage', lifetimeDays: null, party: 'first' },
])

/** Stands in for whoever is embedded: scripts tell that they ran, everything else is a page. */
async function standInForOthers(context: BrowserContext, slow: string[] = []) {
  await context.route(/\/\/(cdn|video)\.example\.test/, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/missing.js') return route.abort()
    if (slow.includes(pathname)) await new Promise((resolve) => setTimeout(resolve, 300))
    return pathname.endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: `(window.ran ??= []).push('${pathname}')` })
      : route.fulfill({ contentType: 'text/html', body: `<title>Film</title>${pathname}` })
  })
}
const others = () => world.asked.filter((line) => /(cdn|video)\.example/.test(line))
const ran = (page: Page) => page.evaluate(() => (window as { ran?: string[] }).ran ?? [])
const records = () =>
  world.db.selectFrom('consent_record').select(['act', 'choice']).orderBy('given_at').execute()
const film =
  '<iframe data-lupa="video" data-src="http://video.example.test/film" title="Film" width="400" height="225"></iframe>'
const settle = (page: Page) => page.waitForTimeout(250)
const withdraw = async (page: Page) => {
  await page.getByRole('button', { name: 'Privacy choices' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
}

test('scripts wait for their service, then run in the order of the page; unknown ones never do', async () => {
  await world.changeSite({ services: [CHAT] })
  world.page(
    '/',
    `<script type="text/plain" data-lupa="chat" src="http://cdn.example.test/slow.js"></script>
     <script type="text/plain" data-lupa="chat">ran.push('inline')</script>
     <script type="text/plain" data-lupa="chat" src="http://cdn.example.test/async.js" async></script>
     <script type="text/plain" data-lupa="chat" src="http://cdn.example.test/deferred.js" defer data-id="7"></script>
     <script type="text/plain" data-lupa="chat" src="http://cdn.example.test/missing.js"></script>
     <script type="text/plain" data-lupa="chat" data-lupa-type="module" src="http://cdn.example.test/module.js"></script>
     <script type="text/plain" data-lupa="preferences">window.ran.push('of a purpose')</script>
     <script type="text/plain" data-lupa="chat2">ran.push('unknown')</script>
     <script type="text/plain" data-lupa="toString">ran.push('unknown')</script>
     <script type="text/plain" data-lupa="">ran.push('unnamed')</script>`,
  )
  const { context, page } = await world.newVisitor()
  await standInForOthers(context, ['/slow.js'])
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  await settle(page)
  expect(others()).toEqual([])

  await page.getByRole('button', { name: 'Accept' }).click()
  const all = await eventually(
    () => ran(page),
    (list) => list.length === 6,
  )
  await settle(page)
  expect(await ran(page)).toEqual(all)
  expect(all.filter((each) => each !== '/async.js')).toEqual([
    '/slow.js',
    'inline',
    '/deferred.js',
    '/module.js',
    'of a purpose',
  ])
  expect(await page.locator('script[data-id="7"][defer]:not([data-lupa])').count()).toBe(1)
})

test('a frame leaves its room to a few words, can be loaded once, or be allowed for good', async () => {
  await world.changeSite({ services: [VIDEO] })
  world.page('/', `<p>Above</p>${film}${film.replace('/film', '/other')}<p id="below">Below</p>`)
  const { context, page } = await world.newVisitor()
  await standInForOthers(context)
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Refuse' }).click()
  const boxes = page.getByRole('group')
  await boxes.first().waitFor()
  expect(await boxes.count()).toBe(2)
  expect(await boxes.first().textContent()).toContain('video Ltd')
  const below = await page.locator('#below').boundingBox()
  expect(others()).toEqual([])

  await boxes.first().getByRole('button', { name: 'once' }).click()
  await page.frameLocator('iframe').first().getByText('/film').waitFor()
  expect(await boxes.count()).toBe(1)
  expect(others()).toEqual(['GET video.example.test /film'])
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
  expect((await page.locator('#below').boundingBox())!.y).toBe(below!.y)

  await boxes.first().getByRole('button', { name: 'Always' }).click()
  await page.frameLocator('iframe').last().getByText('/other').waitFor()
  expect(
    (await eventually(records, (rows) => rows.length === 2)).map(({ choice }) => choice.services),
  ).toEqual([
    { 'lupa-statistics': false, 'lupa-linking': false, video: false },
    { 'lupa-statistics': false, 'lupa-linking': false, video: true },
  ])
  await page.goto(`${world.shopUrl}/`)
  await page.frameLocator('iframe').first().getByText('/film').waitFor()
  expect(await boxes.count()).toBe(0)
})

test('what is put into the page later waits as well, and an application may draw it anew', async () => {
  await world.changeSite({ services: [VIDEO, CHAT] })
  world.page('/', '<div id="app"></div>')
  const { context, page } = await world.newVisitor()
  await standInForOthers(context)
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  const draw = () =>
    page.evaluate((html) => {
      document.querySelector('#app')!.innerHTML = html
      const script = document.createElement('script')
      Object.assign(script, { type: 'text/plain', text: 'window.ran = ["later"]' })
      script.dataset['lupa'] = 'chat'
      document.querySelector('#app')!.append(script)
    }, film)
  await draw()
  await page.getByRole('group').waitFor()
  await draw()
  await settle(page)
  expect(await page.getByRole('group').count()).toBe(1)
  expect(others()).toEqual([])

  await page.getByRole('button', { name: 'once' }).click()
  await page.frameLocator('iframe').getByText('/film').waitFor()
  await draw()
  await page.frameLocator('iframe').getByText('/film').waitFor()
  expect(await page.getByRole('group').count()).toBe(0)
  expect(await ran(page)).toEqual([])
  await page.getByRole('button', { name: 'Accept' }).click()
  expect(
    await eventually(
      () => ran(page),
      (list) => list.length > 0,
    ),
  ).toEqual(['later'])
})

test('a template comes into the page when its service is allowed, and goes with it', async () => {
  await world.changeSite({ services: [VIDEO] })
  world.page('/', '<template data-lupa="video"><p id="map">A map</p></template>')
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('group').waitFor()
  expect(await page.locator('#map').count()).toBe(0)
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.locator('#map').waitFor()
  await page.evaluate(() => Object.assign(window, { stays: true }))

  await withdraw(page)
  await page.getByRole('group').waitFor()
  expect(await page.locator('#map').count()).toBe(0)
  await settle(page)
  expect(await page.evaluate(() => 'stays' in window)).toBe(true)
})

test('a template that is loaded once runs its scripts on this page, and nothing is chosen by it', async () => {
  await world.changeSite({ services: [VIDEO] })
  world.page(
    '/',
    `<template data-lupa="video"><p id="map">A map</p>
     <script src="http://cdn.example.test/map.js"></script><script>window.ran.push('inline')</script></template>`,
  )
  const { context, page } = await world.newVisitor()
  await standInForOthers(context)
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Refuse' }).click()
  await page.getByRole('group').getByRole('button', { name: 'once' }).click()
  await page.locator('#map').waitFor()
  expect(
    await eventually(
      () => ran(page),
      (list) => list.length === 2,
    ),
  ).toEqual(['/map.js', 'inline'])
  expect(await records()).toHaveLength(1)
  await page.reload()
  await page.getByRole('group').waitFor()
  expect(await ran(page)).toEqual([])
})

test('where the notice has changed since the page was loaded, a video offers no yes to it, and may be loaded once', async () => {
  await world.changeSite({ services: [VIDEO] })
  world.page('/', film)
  const { context, page } = await world.newVisitor()
  await standInForOthers(context)
  const { promise: changed, resolve } = Promise.withResolvers<void>()
  await context.route('**/lupa/blocked.js*', async (route) => {
    await changed
    await route.continue()
  })
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  await world.changeSite({ name: 'Another name' })
  resolve()
  const box = page.getByRole('group')
  await box.getByRole('button', { name: 'once' }).waitFor()
  expect(await box.getByRole('button').count()).toBe(1)
  await box.getByRole('button').click()
  await page.frameLocator('iframe').getByText('/film').waitFor()
  expect(await records()).toEqual([])
})

test('a withdrawal clears what a service kept on every level of the domain, and loads the page anew after its script', async () => {
  await world.changeSite({ services: [CHAT, VIDEO] })
  world.page(
    '/',
    `${film}<script type="text/plain" data-lupa="chat">
      for (const domain of ['', '; domain=.www.shop.example.test', '; domain=.shop.example.test', '; domain=.example.test'])
        document.cookie = 'chat_1=a; path=/; max-age=9999' + domain
      document.cookie = 'chatter=a; path=/'
      for (const store of [localStorage, sessionStorage]) for (const key of ['chat-draft', 'chat-tab', 'mine']) store.setItem(key, '1')
      localStorage.setItem('seen', '1')
    </script>`,
  )
  const { context, page } = await world.newVisitor()
  await standInForOthers(context)
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Accept' }).click()
  const names = async () =>
    (await context.cookies()).map(({ name }) => name).filter((name) => name.startsWith('chat'))
  expect(await eventually(names, (list) => list.length === 5)).toHaveLength(5)
  await page.evaluate(() => Object.assign(window, { before: true }))
  await withdraw(page)
  await page.waitForFunction(() => !('before' in window))
  await page.getByRole('group').waitFor()

  expect(await names()).toEqual(['chatter'])
  expect(
    await page.evaluate(() => [Object.keys(localStorage).toSorted(), Object.keys(sessionStorage).toSorted()]),
  ).toEqual([
    ['chat-tab', 'mine'],
    ['chat-draft', 'mine'],
  ])
  expect(await eventually(records, (rows) => rows.length === 2)).toMatchObject([
    { act: 'accepted' },
    { act: 'withdrawn' },
  ])
  // A page that has nothing running stays as it is.
  await page.evaluate(() => Object.assign(window, { before: true }))
  await page.getByRole('group').getByRole('button', { name: 'Always' }).click()
  await page.frameLocator('iframe').getByText('/film').waitFor()
  await withdraw(page)
  await page.getByRole('group').waitFor()
  expect(await page.evaluate(() => 'before' in window)).toBe(true)
})

test('a withdrawal clears what was kept for a part of the site, or in a partition of its own', async () => {
  // Browsers keep such cookies of safe hosts alone, and take this one for safe.
  const here = world.shopUrl.replace('www.shop.example.test', 'localhost')
  await world.changeSite({ origins: [world.shopUrl, here], services: [CHAT] })
  world.page(
    '/tea/green/',
    `<script type="text/plain" data-lupa="chat">
      for (const where of ['/', '/tea', '/tea/', '/tea/green', '/tea/green/', '/; secure; partitioned', '/tea; secure; partitioned'])
        document.cookie = 'chat_' + where.replace(/\\W/g, '-') + '=a; max-age=9999; path=' + where
    </script>`,
  )
  const { context, page } = await world.newVisitor()
  await page.goto(`${here}/tea/green/`)
  await page.getByRole('button', { name: 'Accept' }).click()
  const names = async () =>
    (await context.cookies()).map(({ name }) => name).filter((name) => name.startsWith('chat_'))
  expect(await eventually(names, (kept) => kept.length === 7)).toHaveLength(7)
  await withdraw(page)
  expect(await eventually(names, (kept) => kept.length === 0)).toEqual([])
})
