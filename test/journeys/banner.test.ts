import { expect, test } from 'vitest'
import { axeFaults } from './faults.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world
const acts = () => db.selectFrom('consent_record').select('act').execute()

test.each([
  ['fi-FI', 'Saammeko tilastoida käyntisi?', 'Kieltäydy'],
  ['sv', 'Får vi räkna ditt besök?', 'Avböj'],
  ['en', 'May we count your visit?', 'Refuse'],
  ['de', 'May we count your visit?', 'Refuse'],
])('a page in "%s" asks "%s"', async (lang, title, refuse) => {
  world.page('/', '<h1>Hei</h1>', { lang })
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region', { name: title }).waitFor()

  expect(await page.getByRole('button', { name: refuse, exact: true }).isVisible()).toBe(true)
})

test('the banner is the first stop of the Tab key, can be left, and answered, by keyboard alone', async () => {
  world.page('/', '<a href="/other">A link of the page</a>')
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  const focused = () =>
    page.evaluate(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
      return inner?.getAttribute('aria-label') ?? inner?.textContent
    })
  const seen: unknown[] = []
  for (let stops = 0; stops < 4; stops += 1) {
    await page.keyboard.press('Tab')
    seen.push(await focused())
  }
  expect(seen).toEqual(['Refuse', 'Accept', 'Choose', 'A link of the page'])

  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await focused()).toBe('Choose')

  await page.keyboard.press('Enter')
  const first = page.getByRole('checkbox', { name: 'Statistics' })
  expect(await first.evaluate((box) => box === (box.getRootNode() as ShadowRoot).activeElement)).toBe(true)
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Save choices' }).focus()
  await page.keyboard.press('Enter')
  expect(await eventually(acts, (rows) => rows.length === 1)).toEqual([{ act: 'accepted' }])
  // Back to where the keyboard was before it went to the banner.
  expect(await focused()).toBe('A link of the page')

  const { page: next } = await world.newVisitor()
  await next.goto(`${world.shopUrl}/`)
  await next.getByRole('region').waitFor()
  await next.keyboard.press('Tab')
  await next.keyboard.press('Enter')
  await next.getByRole('button', { name: 'Privacy choices' }).waitFor()
  await next.waitForFunction(
    () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('part') === 'reopen',
  )
})

test('axe finds nothing in banner, settings and box beside a form, in light and dark', async () => {
  await world.changeSite({ google: { measurementIds: ['G-AB12CD34EF'] } })
  world.page(
    '/',
    '<main><h1>Hei</h1><form data-lupa-form="a"><label>E-mail <input autocomplete="email"></label><button>Send</button></form></main>',
  )
  const { context, page } = await world.newVisitor()
  await context.route(/google/, (route) => route.fulfill({ body: '' }))
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  expect(await axeFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Choose' }).click()
  for (const details of await page.getByRole('dialog').getByText('What is kept').all()) await details.click()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('checkbox').waitFor()
  expect(await axeFaults(page)).toEqual([])
})

test('on a phone the banner leaves most of the page to be read', async () => {
  await world.changeSite({ google: { measurementIds: ['G-AB12CD34EF'] } })
  const { page } = await world.newVisitor({ viewport: { width: 412, height: 823 } })
  await page.goto(`${world.shopUrl}/`)
  const box = (await page.getByRole('region').boundingBox())!

  expect(box.height / 823).toBeLessThanOrEqual(0.3)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(412)

  // Enlarged to 200 %, its words can still be read, and the buttons be reached.
  await page.setViewportSize({ width: 195, height: 422 })
  const banner = page.getByRole('region')
  expect(await banner.evaluate((section) => section.querySelector('.text')!.clientHeight)).toBeGreaterThan(
    100,
  )
  const lowest = (await page.getByRole('button', { name: 'Choose' }).boundingBox())!
  expect(lowest.y + lowest.height).toBeLessThanOrEqual(422)
})

test("the page's styles do not reach the banner, nor the banner's the page", async () => {
  world.page(
    '/',
    '<style>button, h2, p { display: none !important; font-size: 80px !important }</style><h1>Hei</h1>',
  )
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)

  await page.getByRole('button', { name: 'Refuse' }).click()
  expect(await eventually(acts, (rows) => rows.length === 1)).toEqual([{ act: 'refused' }])
})

test.each([
  ['full', /and IP address/, /Whole IP addresses are kept for: 30 days/],
  ['shortened', /roughly which network/, /shortened before they are kept/],
  ['none', /with which browser, to see/, /IP addresses are not kept/],
] as const)(
  'where addresses are kept "%s" the visitor is told so, and for how long',
  async (ipStorage, asked, kept) => {
    await world.changeSite({ ipStorage })
    const { page } = await world.newVisitor()
    await page.goto(`${world.shopUrl}/`)
    expect(await page.getByRole('region').textContent()).toMatch(asked)
    await page.getByRole('button', { name: 'Choose' }).click()
    const told = await page.getByRole('dialog').textContent()
    expect(told).toMatch(kept)
    expect(told).toContain('Visits are kept for: 14 months')
  },
)
