import type { Page, Response } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { ownService } from './own-service.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
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
const page = (path: string, html = `<h1>${path}</h1>`) => {
  visit += 1
  world.page(path, html, {
    tag: `<script src="${world.url}/lupa.js?site=shop&visit=${visit}" async></script>`,
  })
}
/** Answers the banner and goes to another page, with the script as it comes then. */
async function returned(
  answer: 'Accept' | 'Refuse',
  html?: string,
): Promise<{ page: Page; script: Response }> {
  page('/first')
  page('/second', html)
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
