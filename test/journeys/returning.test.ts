import { expect, test } from 'vitest'
import { ownService } from './own-service.ts'
import { openReturned } from './returned.ts'
import { eventually } from './world.ts'

const { world, db, paths, scripts, page, returned, settle, reopen } = await openReturned()

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
