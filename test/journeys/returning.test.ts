import type { Page, Response } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { ownService } from './own-service.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const ID = 'G-AB12CD34EF'
const { db } = world

beforeEach(() => world.changeSite({ cookieDomain: 'example.test' }))

const views = () =>
  db
    .selectFrom('page_view')
    .innerJoin('label', (join) =>
      join.onRef('label.site_id', '=', 'page_view.site_id').onRef('label.id', '=', 'page_view.path_id'),
    )
    .select('label.text')
    .orderBy('page_view.at')
    .execute()
const paths = async () => (await views()).map(({ text }) => text)
const scripts = () =>
  world.asked.filter((line) => line.includes(' lupa.')).map((line) => line.replace(/^.* \/(lupa\/)?/, ''))
/** The tag as a browser asks for it that has nothing of it any more. */
let visit = 0
const page = (path: string, html = `<h1>${path}</h1>`, lang = 'en') => {
  visit += 1
  world.page(path, html, {
    lang,
    tag: `<script src="${world.url}/lupa.js?site=shop&visit=${visit}" async></script>`,
  })
}
/** Answers the banner and goes to another page, with the script as it comes then. */
async function returned(
  answer: 'Accept' | 'Refuse',
  html?: string,
  lang?: string,
): Promise<{ page: Page; script: Response }> {
  page('/first')
  page('/second', html, lang)
  const { page: tab } = await world.newVisitor()
  await tab.goto(`${world.shopUrl}/first`)
  await tab.getByRole('button', { name: answer, exact: true }).click()
  await eventually(
    () => db.selectFrom('consent_record').selectAll().execute(),
    (rows) => rows.length === 1,
  )
  await eventually(
    () => tab.context().cookies(),
    (cookies) => cookies.some(({ name, value }) => name === 'lupa' && value.split('.')[4]?.startsWith('s')),
  )
  if (answer === 'Accept') await eventually(paths, (rows) => rows.length === 1)
  world.asked.length = 0
  const script = tab.waitForResponse(/lupa\.js/)
  await tab.goto(`${world.shopUrl}/second`)
  return { page: tab, script: await script }
}
const settle = (tab: Page) => tab.waitForTimeout(300)
const reopen = (tab: Page) => tab.getByRole('button', { name: 'Privacy choices' })

test('who refused gets a small file, which asks for nothing else and brings the choices back', async () => {
  const { page: tab, script } = await returned('Refuse')
  expect((await script.body()).length).toBeLessThan(9_000)
  expect(script.headers()['cache-control']).toContain('private')
  await reopen(tab).waitFor()
  await settle(tab)
  expect(scripts()).toEqual(['lupa.js'])
  expect(
    await tab.evaluate(() => [window.lupa!.choice?.purposes.statistics, window.lupa!.allows('marketing')]),
  ).toEqual([false, false])

  await reopen(tab).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Accept' }).click()
  await eventually(paths, (rows) => rows.length === 1)
  expect(await paths()).toEqual(['/second'])
  expect(await reopen(tab).count()).toBe(1)
  await eventually(
    () => tab.evaluate(() => document.activeElement?.localName),
    (name) => name === 'lupa-consent',
  )
})

test('visits go on being recorded, each page once, also where the choices are opened on it', async () => {
  const { page: tab } = await returned('Accept')
  await eventually(paths, (rows) => rows.length === 2)
  expect(scripts()).toContain('visits.js')
  expect(scripts()).not.toContain('whole.js')
  await tab.evaluate(() => history.pushState(null, '', '/third'))
  await eventually(paths, (rows) => rows.length === 3)

  await reopen(tab).hover()
  await eventually(
    async () => scripts(),
    (asked) => asked.includes('whole.js'),
  )
  await settle(tab)
  await tab.evaluate(() => history.pushState(null, '', '/fourth'))
  await eventually(paths, (rows) => rows.length === 4)
  await settle(tab)
  expect(await paths()).toEqual(['/first', '/second', '/third', '/fourth'])

  await reopen(tab).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await eventually(paths, (rows) => rows.length === 0)
  await tab.evaluate(() => history.pushState(null, '', '/fifth'))
  await settle(tab)
  expect(await paths()).toEqual([])

  await reopen(tab).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Accept' }).click()
  await eventually(paths, (rows) => rows.length === 1)
  await tab.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<a href="/guide.pdf" onclick="return false">Guide</a>')
  })
  await tab.getByRole('link', { name: 'Guide' }).click()
  expect(
    await eventually(
      () => db.selectFrom('custom_event').select('properties').execute(),
      (rows) => rows.length === 1,
    ),
  ).toEqual([{ properties: { file: '/guide.pdf' } }])
})

test('what a page itself says or asks is heard as ever', async () => {
  const { page: tab } = await returned('Accept')
  await eventually(paths, (rows) => rows.length === 2)
  const heard = await tab.evaluate(
    () =>
      new Promise((resolve) => {
        window.lupa!.on('choice', (choice) => resolve(choice?.services['lupa-statistics']))
        window.lupa!.track('signup', { plan: 'large' })
      }),
  )
  expect(heard).toBe(true)
  const events = await eventually(
    () => db.selectFrom('custom_event').select('properties').execute(),
    (rows) => rows.length === 1,
  )
  expect(events).toEqual([{ properties: { plan: 'large' } }])
  expect(await paths()).toEqual(['/first', '/second'])
})

test('a page may end its listening before all of Lupa is there', async () => {
  const { page: tab } = await returned('Refuse')
  await tab.evaluate(() => {
    const heard: unknown[] = []
    const end = window.lupa!.on('choice', (choice) => heard.push(choice))
    window.lupa!.on('choice', (choice) => Object.assign(window, { choice }))
    Object.assign(window, { heard })
    end()
  })
  await tab.waitForFunction(() => 'choice' in window)
  expect(await tab.evaluate('heard')).toEqual([])
})

test('on a page that is only prerendered the choice is told once, when it is shown', async () => {
  const { page: tab } = await returned('Accept')
  await eventually(paths, (rows) => rows.length === 2)
  const context = tab.context()
  await tab.close()
  const next = await context.newPage()
  await next.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
    Object.assign(window, { told: 0 })
    document.addEventListener('lupa:choice', () => ((window as unknown as { told: number }).told += 1))
    window.lupa ??= ((...call: unknown[]) => ((window.lupa!.q ??= []) as unknown[]).push(call)) as never
    window.lupa('on', 'choice', () => {})
  })
  page('/third')
  await next.goto(`${world.shopUrl}/third`)
  await settle(next)
  expect(await paths()).toEqual(['/first', '/second'])
  await next.evaluate(() => {
    Object.defineProperty(document, 'prerendering', { value: false })
    document.dispatchEvent(new Event('prerenderingchange'))
  })
  expect(await eventually(paths, (rows) => rows.length === 3)).toEqual(['/first', '/second', '/third'])
  await settle(next)
  expect(await next.evaluate('told')).toBe(1)
})

test('where the page holds something for a service, all of Lupa is there', async () => {
  await world.changeSite({ services: [ownService('video', 'preferences')] })
  const { page: tab } = await returned(
    'Accept',
    '<script type="text/plain" data-lupa="video">window.played = true</script><p data-lupa-event="seen">Seen</p>',
  )
  await tab.waitForFunction(() => (window as { played?: boolean }).played)
  await eventually(paths, (rows) => rows.length === 2)
  await settle(tab)
  expect(await paths()).toEqual(['/first', '/second'])
})

test('a press during which the rest of Lupa arrives opens the choices', async () => {
  const { page: tab } = await returned('Refuse')
  const { promise: pressed, resolve } = Promise.withResolvers<void>()
  await tab.route('**/lupa/whole.js*', async (route) => {
    await pressed
    await route.continue()
  })
  await reopen(tab).hover()
  await tab.mouse.down()
  const whole = tab.waitForResponse('**/lupa/whole.js*')
  resolve()
  await whole
  await settle(tab)
  await tab.mouse.up()
  await tab.getByRole('dialog').waitFor()
  expect(await reopen(tab).count()).toBe(1)
})

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
  await tab.getByRole('button', { name: 'Refuse', exact: true }).click()
  await reopen(tab).waitFor()
  await isCleared(
    "new Promise((done) => (indexedDB.open('chat_log').onsuccess = ({ target }) => done(target.result.close())))",
  )
})

test.each([
  ['no', 'ltr', 'Personvernvalg'],
  ['AR-eg', 'rtl', 'خيارات الخصوصية'],
  ['ja', 'ltr', 'Privacy choices'],
])('in a page in "%s" the button is named, and stands, as everything else', async (lang, dir, name) => {
  await world.changeSite({ languages: ['en', 'nb', 'ar'] })
  const { page: tab } = await returned('Refuse', '', lang)
  const button = tab.getByRole('button', { name, exact: true })
  await button.waitFor()
  expect(await button.evaluate((element) => getComputedStyle(element).direction)).toBe(dir)
})

test('a choice that another tab takes back, or a new notice, ends what was allowed and asks again', async () => {
  const { page: tab } = await returned('Accept')
  await eventually(paths, (rows) => rows.length === 2)
  const other = await tab.context().newPage()
  await other.goto(`${world.shopUrl}/first`)
  await eventually(paths, (rows) => rows.length === 3)
  await reopen(other).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await eventually(paths, (rows) => rows.length === 0)
  await tab.evaluate(() => history.pushState(null, '', '/later'))
  await settle(tab)
  expect(await paths()).toEqual([])
  expect(await tab.evaluate(() => window.lupa!.allows('lupa-statistics'))).toBe(false)

  await world.changeSite({ name: 'Another name' })
  page('/anew')
  await tab.goto(`${world.shopUrl}/anew`)
  await tab.getByRole('region').waitFor()
})

test('a browser that forgot the cookie, and still has the small file, asks again', async () => {
  const { page: tab } = await returned('Refuse')
  await reopen(tab).waitFor()
  await tab.context().clearCookies()
  await tab.reload()
  await tab.getByRole('region').waitFor()
  expect(scripts()).toContain('whole.js')
})

test('under Trusted Types and a nonce, the small file loads the whole one by the policy the page let in', async () => {
  await world.changeSite({ services: [ownService('video', 'preferences')] })
  const { page: tab } = await returned('Accept')
  const policy = "script-src 'nonce-r4nd0m'; require-trusted-types-for 'script'; trusted-types lupa"
  world.page(
    '/strict',
    `<script type="text/plain" data-lupa="video" nonce="r4nd0m">document.body.dataset.video = 'played'</script>`,
    {
      tag:
        `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
        `<script nonce="r4nd0m" src="${world.url}/lupa.js?site=shop&strict" async></script>`,
    },
  )
  world.asked.length = 0
  await tab.goto(`${world.shopUrl}/strict`)
  const played = () => tab.evaluate(() => document.body.dataset['video'])
  expect(await eventually(played, (said) => said !== undefined)).toBe('played')
  expect(scripts()).toContain('whole.js')
  await reopen(tab).waitFor()
})
