import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { storedViews, storedVisits } from '../database/stored.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world
const views = () => storedViews(db)
const events = () =>
  db
    .selectFrom('custom_event')
    .innerJoin('label', (join) =>
      join.onRef('label.site_id', '=', 'custom_event.site_id').onRef('label.id', '=', 'custom_event.name_id'),
    )
    .select(['label.text as name', 'value', 'properties'])
    .orderBy('at')
    .execute()
const names = async (isRight: (names: string[]) => boolean) =>
  eventually(async () => (await events()).map(({ name }) => name).toSorted(), isRight)

const DOWNLOAD =
  '<button data-lupa-event="download" data-lupa-value="2" data-lupa-property-file="guide">Get <b>it</b></button>'

const accept = async (page: Page) => {
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await eventually(views, (rows) => rows.length > 0)
}

/** As the site's own script calls it. */
const report = (page: Page, ...call: unknown[]) =>
  page.evaluate((given) => window.lupa!('track', ...(given as [string])), call)

test('before a choice what the site reports leaves nothing, and it is not made up for after a yes', async () => {
  world.page('/one', DOWNLOAD)
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('region').waitFor()
  await report(page, 'signup')
  await page.getByText('Get').click()
  await page.waitForTimeout(300)

  expect(world.asked.filter((line) => line.includes('/api/events'))).toEqual([])
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  await accept(page)
  await page.waitForTimeout(300)
  expect(await events()).toEqual([])
})

test('a visitor who refused is not reported on', async () => {
  world.page('/one', DOWNLOAD)
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await page.getByRole('button', { name: 'Refuse' }).click()
  await report(page, 'signup')
  await page.getByText('Get').click()
  await page.waitForTimeout(300)

  expect(world.asked.filter((line) => line.includes('/api/events'))).toEqual([])
})

test('after a yes a call and a click arrive in the visit, with their values and properties', async () => {
  world.page('/one', DOWNLOAD)
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)
  await report(page, 'signup', { plan: 'pro', seats: 3 }, 12.5)
  await page.getByText('it', { exact: true }).click()
  await names((all) => all.length === 2)

  expect(await events()).toEqual([
    { name: 'signup', value: 12.5, properties: { plan: 'pro', seats: '3' } },
    { name: 'download', value: 2, properties: { file: 'guide' } },
  ])
  expect(await storedVisits(db, ['views', 'entry'])).toEqual([{ views: 1, entry: '/one' }])
})

test('an element that is added later reports, also where the page stops its click and takes it away', async () => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = '/two'
    link.textContent = 'Close'
    link.dataset['lupaEvent'] = 'close'
    link.addEventListener('click', (event) => {
      event.preventDefault()
      event.stopPropagation()
      link.remove()
    })
    document.body.append(link)
  })
  await page.getByRole('link', { name: 'Close' }).click()

  expect(await names((all) => all.length === 1)).toEqual(['close'])
  expect(await events()).toMatchObject([{ value: null, properties: null }])
})

test('a click that leaves the page is reported before it goes', async () => {
  world.page('/one', '<a href="/two" data-lupa-event="onwards">Two</a>')
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)
  await page.getByRole('link', { name: 'Two' }).click()
  await page.waitForURL('**/two')

  expect(await names((all) => all.length === 1)).toEqual(['onwards'])
})

test.each([
  ['the usual queue', 'window.lupa = window.lupa || function () { (lupa.q = lupa.q || []).push(arguments) }'],
  ['the line of the manual', 'window.lupa ??= (...call) => (lupa.q ??= []).push(call)'],
])('%s keeps calls until the script has loaded, and works on for who held it', async (_name, stub) => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)
  await page.route('**/lupa.js*', async (route) => {
    await page.getByText('Early').waitFor()
    await route.continue()
  })
  world.page('/two', '<p>Early</p>', {
    tag: `<script>${stub};held = lupa;lupa('track', 'early', {}, 1)</script>
      <script src="${world.url}/lupa.js?site=shop&late" async></script>`,
  })
  await page.goto(`${world.shopUrl}/two`)
  expect(await names((all) => all.length === 1)).toEqual(['early'])
  await page.evaluate('held("track", "late"); lupa.track("later")')

  expect(await names((all) => all.length === 3)).toEqual(['early', 'late', 'later'])
})

test('on a page that is only prerendered calls wait until it is shown', async () => {
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)
  await page.close()
  const next = await context.newPage()
  await next.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
  })
  await next.goto(`${world.shopUrl}/two`)
  await next.waitForFunction(() => window.lupa !== undefined)
  await report(next, 'ready')
  await next.waitForTimeout(300)
  expect(await events()).toEqual([])

  await next.evaluate(() => {
    Object.defineProperty(document, 'prerendering', { value: false })
    document.dispatchEvent(new Event('prerenderingchange'))
  })
  expect(await names((all) => all.length === 1)).toEqual(['ready'])
})

test('a wrong call throws nothing into the page, and what is right beside it arrives', async () => {
  const { page } = await world.newVisitor()
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)
  await page.evaluate(() => {
    const lupa = window.lupa as unknown as (...call: unknown[]) => void
    lupa()
    lupa('dance')
    lupa('track', { name: 'signup' })
    lupa('track', 'trap', {
      get plan() {
        throw new Error('not yours')
      },
    })
    lupa('track', 'odd', { long: '\u{1f98a}'.repeat(150), list: [1], zero: '\0' }, 'much')
    lupa('track', 'n'.repeat(99) + '\u{1f98a}')
    lupa('track', 'right', null)
  })

  expect(await names((all) => all.length === 3)).toEqual(['n'.repeat(99), 'odd', 'right'])
  const odd = (await events()).find(({ name }) => name === 'odd')!
  expect([odd.value, odd.properties]).toEqual([null, { long: '\u{1f98a}'.repeat(100), zero: '' }])
  expect(warnings).toHaveLength(4)
})

test('a page that reports without end loses events, and no view', async () => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)
  await page.evaluate(() => {
    const properties = Object.fromEntries(Array.from({ length: 10 }, (_, no) => [no, '€'.repeat(200)]))
    for (let times = 0; times < 500; times += 1) window.lupa!('track', `tick ${times}`, properties)
    history.pushState(null, '', '/two')
    window.lupa!.track('after')
  })

  await eventually(views, (rows) => rows.length === 2)
  expect((await views()).map(({ path }) => path)).toEqual(['/one', '/two'])
  expect((await events()).length).toBeGreaterThan(20)
})

test('a withdrawal removes what was reported, and ends the reporting', async () => {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)
  await report(page, 'signup')
  await names((all) => all.length === 1)

  await page.getByRole('button', { name: 'Privacy choices' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await eventually(events, (rows) => rows.length === 0)
  await report(page, 'signup')
  await page.waitForTimeout(300)

  for (const table of ['consent_grant', 'visit', 'page_view', 'custom_event'] as const) {
    expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
  }
})

test.each([
  [390, 'small'],
  [820, 'medium'],
  [1440, 'large'],
  [2560, 'extra-large'],
])('of a screen %i pixels wide only its class is kept: %s', async (width, screen) => {
  const size = { width, height: 900 }
  const { page } = await world.newVisitor({ viewport: size, screen: size })
  await page.goto(`${world.shopUrl}/one`)
  await accept(page)

  expect(await storedVisits(db, ['screen'])).toEqual([{ screen }])
})
