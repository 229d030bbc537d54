import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { storedViews } from '../database/stored.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world
const views = () => storedViews(db)
const vitals = () => db.selectFrom('page_vitals').selectAll().execute()
const events = async (count: number) => {
  const found = () =>
    db
      .selectFrom('custom_event')
      .innerJoin('label', (join) =>
        join
          .onRef('label.site_id', '=', 'custom_event.site_id')
          .onRef('label.id', '=', 'custom_event.name_id'),
      )
      .select(['label.text as name', 'properties'])
      .orderBy('at')
      .execute()
  return (await eventually(found, (rows) => rows.length >= count)).map(({ name, properties }) => [
    name,
    properties,
  ])
}
const loads = () => world.asked.filter((line) => line.endsWith('/lupa/measures.js')).length

/** Says yes, and waits until what is measured can be. */
const accept = async (page: Page) => {
  const part = page.waitForResponse('**/lupa/measures.js*')
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await (await part).finished()
  await eventually(views, (rows) => rows.length > 0)
}

const TALL = '<h1>Tall</h1><p style="height:calc(500vh - 100px)">And long</p>'

beforeEach(() => {
  world.page('/short', '<h1>Short</h1>')
  world.page('/tall', `<style>body,h1,p{margin:0}h1{height:100px}</style>${TALL}`)
})

test('nothing measures a page before the choice, after a refusal, or where the site wants nothing of it', async () => {
  const first = await world.newVisitor()
  await first.page.goto(`${world.shopUrl}/short`)
  await first.page.getByRole('button', { name: 'Refuse' }).click()
  await first.page.goto(`${world.shopUrl}/tall`)
  await first.page.waitForTimeout(200)
  await world.changeSite({ measured: [] })
  const second = await world.newVisitor()
  await second.page.goto(`${world.shopUrl}/short`)
  await second.page.getByRole('button', { name: 'Accept', exact: true }).click()
  await eventually(views, (rows) => rows.length > 0)
  await second.page.waitForTimeout(200)

  expect(loads()).toBe(0)
})

test('links that lead away, downloads and forms are reported once, without queries and contents', async () => {
  const { page, context } = await world.newVisitor()
  const away = world.shopUrl.replace('www.shop', 'other')
  await context.route(`${away}/**`, (route) => route.fulfill({ body: 'Elsewhere' }))
  const port = new URL(world.shopUrl).port
  world.page(
    '/links',
    `<a href="/short#a" onclick="return false">Here</a>
     <a href="${away}/page?email=canary#part" target="_blank"><b>Away</b></a>
     <a href="${away}/own" target="_blank" data-lupa-event="partner">Own</a>
     <a href="/files/guide.PDF?for=canary" onclick="return false">Guide</a>
     <a href="/made" download="canary.bin" onclick="return false">Made</a>
     <a href="mailto:canary@example.com" onclick="return false">Mail</a>
     <form id="newsletter" onsubmit="return false" action="/send?canary"><input name="name" value="canary">
       <input name="action" value="canary"><input name="id" value="canary"><button>Send</button></form>
     <form onsubmit="return false" action="/search?canary"><button data-lupa-event="search">Search</button></form>
     <form onsubmit="return false" action="/search?canary"><button>Find</button></form>`,
  )
  await page.goto(`${world.shopUrl}/links`)
  await accept(page)
  await page.getByText('Here').click()
  await page.getByText('Away').click()
  await page.bringToFront()
  await page.getByText('Away').click({ button: 'middle' })
  await page.bringToFront()
  await page.getByText('Away').click({ button: 'right' })
  await page.getByRole('link', { name: 'Away' }).focus()
  await page.keyboard.press('Enter')
  await page.bringToFront()
  for (const name of ['Own', 'Guide', 'Made', 'Mail', 'Send', 'Search', 'Find']) {
    await page.getByText(name, { exact: true }).click()
    await page.bringToFront()
  }
  const outbound = [
    'outbound_link',
    { host: `other.example.test:${port}`, link: `other.example.test:${port}/page` },
  ]

  const all = [
    outbound,
    outbound,
    outbound,
    ['partner', null],
    ['file_download', { file: '/files/guide.PDF' }],
    ['file_download', { file: '/made' }],
    ['form_submit', { form: 'newsletter' }],
    ['search', null],
    ['form_submit', { form: '/search' }],
  ]
  expect(await events(all.length)).toEqual(all)
})

test('what the site does not want measured is not, and a withdrawal ends the rest', async () => {
  await world.changeSite({ measured: ['downloads'] })
  world.page(
    '/links',
    `<a href="https://other.example.test/" onclick="return false">Away</a>
     <a href="/a.zip" onclick="return false">File</a>
     <form onsubmit="return false"><button>Send</button></form>`,
    { status: 404 },
  )
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/links`)
  await accept(page)
  for (const name of ['Away', 'Send', 'File']) await page.getByText(name, { exact: true }).click()
  expect(await events(1)).toEqual([['file_download', { file: '/a.zip' }]])

  await page.getByRole('button', { name: 'Privacy choices' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await eventually(views, (rows) => rows.length === 0)
  await page.getByText('File', { exact: true }).click()
  await page.waitForTimeout(200)
  expect(await events(0)).toEqual([])
})

const tag = (more: string) => `<script src="${world.url}/lupa.js?site=shop" async${more}></script>`

test.each([
  ['the server answered so', () => ({ status: 404 as const })],
  ['the script tag says so', () => ({ tag: tag(' data-lupa-status="404"') })],
  ['the page says so', () => ({ tag: `${tag('')}<meta name="lupa-status" content="404">` })],
])('a page that was not found is reported, with its path: %s', async (_, options) => {
  world.page('/gone', '<h1>Not here</h1>', options())
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/gone?canary`)
  await accept(page)
  await page.goto(`${world.shopUrl}/short`)
  await eventually(views, (rows) => rows.length === 2)

  expect(await events(1)).toEqual([['page_not_found', { path: '/gone' }]])
})

test('how far each page was scrolled is told with its reading, also in an application', async () => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/tall`)
  await accept(page)
  await page.evaluate(() => scrollTo(0, innerHeight * 2))
  await page.waitForTimeout(100)
  await page.evaluate(() => scrollTo(0, 0))
  // The next page of an application is put in place a moment after the address has changed.
  await page.evaluate(() => {
    history.pushState(null, '', '/application')
    setTimeout(() => document.querySelector('p')!.remove(), 100)
  })
  await page.waitForTimeout(700)
  await page.goto(`${world.shopUrl}/tall`)
  await page.waitForFunction(() => document.readyState === 'complete')
  await eventually(
    async () => loads(),
    (count) => count === 2,
  )
  await page.waitForTimeout(200)
  await page.goto(`${world.shopUrl}/short`)
  await eventually(views, (rows) => rows.length === 4 && rows[2]!.scroll_percent > 0)

  const depths = (await views()).map(({ path, scroll_percent }) => [path, scroll_percent])
  expect(depths.slice(0, 3)).toEqual([
    ['/tall', 60],
    ['/application', 100],
    ['/tall', 20],
  ])
})

test('how fast a page was is told once, with the last that is told of it, for the view it was loaded for', async () => {
  world.page('/slow', '<h1 onclick="const end = Date.now() + 150; while (Date.now() < end);">Slow</h1>')
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/slow`)
  await accept(page)
  await page.evaluate(() => history.pushState(null, '', '/application'))
  await eventually(views, (rows) => rows.length === 2)
  await page.getByText('Slow').click()
  // An interaction is weighed when the browser has nothing else to do, within a second.
  await page.waitForTimeout(1_200)
  world.asked.length = 0
  await page.goto(`${world.shopUrl}/short`)

  const [found] = await eventually(vitals, (rows) => rows.some(({ inp }) => inp !== null && inp >= 150))
  const { lcp, inp, cls, fcp, ttfb, page_view_id } = found!
  for (const value of [lcp, fcp, ttfb]) expect(value).toBeGreaterThan(0)
  expect(inp).toBeGreaterThanOrEqual(150)
  expect(lcp).toBeGreaterThanOrEqual(fcp!)
  expect(cls).toBe(0)
  expect(page_view_id).toBe((await views())[0]!.id)
  expect(await vitals()).toHaveLength(1)
  expect(world.asked.filter((line) => line.endsWith('/api/events')).length).toBeLessThanOrEqual(2)
})
