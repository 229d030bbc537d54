import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { beginSample, loadSample } from '../../server/sample/load-sample.ts'
import { METRICS } from '../../src/metric.ts'
import { layoutShift, pageFaults } from './faults.ts'
import { signedInStaff } from './staff.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()

/** Enough visitors that no report is empty, few enough to be loaded in seconds. */
const PEOPLE = 300

/** The statistics of the sample shop, and where they are. */
async function shopWindow(
  options?: Parameters<typeof world.newVisitor>[0],
): Promise<{ page: Page; shop: string }> {
  const load = (await beginSample(world.db, new Date()))!
  await loadSample(world.gateway, load, PEOPLE)
  const { id } = await world.db
    .selectFrom('site')
    .select('id')
    .where('sample', '=', true)
    .executeTakeFirstOrThrow()
  return { page: await signedInStaff(world, options), shop: `${world.url}/app/sites/${id}` }
}

/** Reports that are drawn, and what is saved of the others. */
const DRAWN = [
  '',
  '/reports/funnel',
  '/reports/journeys',
  '/reports/cohorts',
  '/reports/hours',
  '/reports/consents',
]
const TABLES: Readonly<Record<string, RegExp>> = {
  '/reports/goals': /^id,name,target,conversions,conversionRate\r\n/,
  '/reports/forms': /^by,form,folded,day,/,
  '/reports/consents': /^by,name,asked,/,
  '/../../side-by-side': /^id,name,timeZone,period,visitors,/,
}

/** The file that is saved by what is done. */
async function download(page: Page, done: () => Promise<void>): Promise<Buffer> {
  const begun = page.waitForEvent('download')
  await done()
  return readFile(await (await begun).path())
}

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a marketer narrows the statistics down by a click, shares the address, and goes back', async () => {
  const { page, shop } = await shopWindow({ viewport: { width: 1280, height: 900 } })
  await page.goto(`${shop}?period=90-days`)
  const visitors = async () =>
    Number((await page.locator('.key-number-figure').first().innerText()).replaceAll(/\D/g, '') || Number.NaN)
  const all = await eventually(visitors, (found) => found > 0)

  await panel(page, 'Browsers').getByRole('link', { name: 'Chrome', exact: true }).click()
  const chip = page.getByRole('list', { name: 'Filters' })
  await chip.getByText('Browser: Chrome').waitFor()
  const some = await eventually(visitors, (found) => found > 0 && found < all)
  expect(new URL(page.url()).searchParams.getAll('filter')).toEqual(['browser:is:Chrome'])

  await panel(page, 'Countries').getByRole('link', { name: 'Finland', exact: true }).click()
  await eventually(visitors, (found) => found > 0 && found < some)
  const shared = page.url()
  await page.goBack()
  await eventually(visitors, (found) => found === some)
  await page.goto(shared)
  await eventually(visitors, (found) => found > 0 && found < some)
  await page.getByRole('link', { name: 'Take off Browser: Chrome' }).click()
  expect(await chip.innerText()).toBe('Country: Finland')
  await page.keyboard.press('x')
  await eventually(visitors, (found) => found === all)

  await panel(page, 'Goals').getByRole('link', { name: 'Order', exact: true }).click()
  await chip.getByText('Event: order').waitFor()
  await eventually(visitors, (found) => found > 0 && found < all)
  await page.keyboard.press('x')
  await panel(page, 'Pages').getByText('Entry pages').click()
  await page.waitForURL('**page=entry')
  await page.reload()
  await panel(page, 'Entry pages').getByRole('link', { name: '/', exact: true }).waitFor()

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByLabel('What', { exact: true }).selectOption('Page')
  await page.getByLabel('How', { exact: true }).selectOption('contains')
  await page.getByLabel('Value', { exact: true }).fill('PRODUCTS')
  await page.getByRole('button', { name: 'Show only these' }).click()
  await chip.getByText('Page: contains “PRODUCTS”').waitFor()
  expect(await eventually(visitors, (found) => found > 0 && found < all)).toBeLessThan(all)
})

test('the chart goes by week, against last year or nothing, by keys, with notes, and into a file', async () => {
  const { page, shop } = await shopWindow({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
  await page.goto(shop)
  await page.getByRole('heading', { name: 'Visitors by day' }).waitFor()
  await page.keyboard.press('q')
  await page.waitForURL('**period=90-days')
  await page.getByLabel('Steps of the chart').selectOption('By week')
  await page.getByRole('heading', { name: 'Visitors by week' }).waitFor()
  await page.getByLabel('Compare with').selectOption('No comparison')
  await page.waitForURL('**compare=none**')
  await eventually(
    () => page.locator('.chart-key').innerText(),
    (key) => key === 'This period',
  )
  expect(await page.locator('.plot-current').count()).toBeGreaterThan(0)
  expect(await page.locator('.plot-previous path').count()).toBe(0)

  await page.getByRole('button', { name: 'Add a note' }).click()
  await page.getByLabel('What happened').fill('The autumn letter went out')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await page.getByRole('list', { name: 'Notes' }).getByText('The autumn letter went out').waitFor()
  await eventually(
    () => page.locator('.plot-annotation-dot circle').count(),
    (dots) => dots === 1,
  )
  await page.keyboard.press('Escape')
  await page.getByLabel('Move through the chart').focus()
  await page.keyboard.press('End')
  expect(await page.getByLabel('Move through the chart').getAttribute('aria-valuetext')).toContain(
    'The autumn letter went out',
  )

  const saved = async (name: string) => {
    await page.getByRole('button', { name: 'Save the chart' }).click()
    return download(page, () => page.getByRole('button', { name, exact: true }).click())
  }
  expect((await saved('Save as a table (CSV)')).toString()).toMatch(
    /^period,at,visitors,visits,views\r\ncurrent,/,
  )
  expect((await saved('Save as a picture')).subarray(1, 4).toString()).toBe('PNG')

  const meaning = page.getByRole('tooltip').filter({ hasText: METRICS.visitors.text })
  const asks = page.getByRole('button', { name: 'What does “Visitors” mean?' }).first()
  await asks.hover()
  await meaning.waitFor()
  await page.mouse.move(0, 0)
  await meaning.waitFor({ state: 'hidden' })
  await asks.focus()
  await meaning.waitFor()
  await page.keyboard.press('Escape')
  await meaning.waitFor({ state: 'hidden' })

  await page.keyboard.press('f')
  await page.locator('#filter-picker select:focus').waitFor()
  for (const key of ['Tab', 'Tab', '/', 'c', 'a', 'r', 't', 'Enter']) await page.keyboard.press(key)
  await page.getByRole('link', { name: 'Take off Page: /cart' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.searchParams.has('filter'))

  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await page.getByRole('checkbox', { name: 'Use these keys' }).uncheck()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('t')
  expect(page.url()).toContain('period=90-days')
})

test('every report answers its question, moves nothing while it loads, reads well by axe, and fits a phone', async () => {
  const { page, shop } = await shopWindow({ viewport: { width: 1280, height: 900 } })
  // Slow enough that what stands in for the answers is seen.
  await page.route('**/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150))
    await route.continue()
  })
  const steps = 'step=page:/&step=page:/products&step=event:order'
  const reports: Readonly<Record<string, RegExp>> = {
    '': /Visitors\s+\?\s+\d/,
    '/reports/goals': /Order/,
    [`/reports/funnel?${steps}`]: /went no further/,
    '/reports/journeys': /No further/,
    '/reports/cohorts': /Week 1/,
    '/reports/hours': /Mon/,
    '/reports/forms': /No forms were sent/,
    '/reports/consents': /Version 2/,
    '/../../side-by-side': /Sample: Puuseppä Oy/,
  }
  for (const [path, told] of Object.entries(reports)) {
    const [place = '', query = ''] = path.split('?')
    await page.goto(`${shop}${place}?period=90-days&${query}`)
    await eventually(
      () => page.getByRole('main').innerText(),
      (found) => told.test(found) && !found.includes('Loading…'),
    )
    await page.waitForLoadState('networkidle')
    expect(await layoutShift(page), path).toBeLessThan(0.005)
    expect(await pageFaults(page), path).toEqual([])
    if (DRAWN.includes(place)) {
      await page.getByRole('button', { name: 'Save the chart' }).click()
      const picture = await download(page, () =>
        page.getByRole('button', { name: 'Save as a picture' }).click(),
      )
      expect(picture.subarray(1, 4).toString(), path).toBe('PNG')
      expect(picture.length, path).toBeGreaterThan(20_000)
    }
    if (place in TABLES) {
      const table = await download(page, () =>
        page
          .getByRole('button', { name: /^Save as a table/ })
          .last()
          .click(),
      )
      expect(table.toString(), path).toMatch(TABLES[place]!)
    }
  }
}, 120_000)

test('a goal is added and removed, a failed report offers to try again, and the language is chosen', async () => {
  const { page, shop } = await shopWindow()
  await page.goto(`${shop}/reports/goals?period=90-days`)
  await page.getByLabel('Name', { exact: true }).fill('Saw the cart')
  await page.getByLabel('Path of the page, such as /thanks').fill('/cart')
  await page.getByRole('button', { name: 'Add the goal' }).click()
  await page.getByRole('button', { name: 'Remove “Saw the cart”' }).click()
  await eventually(
    () => page.getByText('Saw the cart').count(),
    (found) => found === 0,
  )

  await page.route('**/api/stats/hours*', (route) => route.abort())
  await page.getByRole('link', { name: 'Times' }).click()
  await page.getByText('This could not be loaded').waitFor()
  await page.unroute('**/api/stats/hours*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('rowheader', { name: 'Mon' }).waitFor()

  await page.getByRole('button', { name: /Aino Esimerkki/ }).click()
  await page.getByLabel('Language').selectOption('Suomi')
  await page.getByRole('rowheader', { name: 'ma', exact: true }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fi')
  await page.goto(`${shop}/reports/goals?period=90-days`)
  await page.getByLabel('Nimi', { exact: true }).fill('Order')
  await page.getByLabel(/^Sivun polku/).fill('/order')
  await page.getByRole('button', { name: 'Lisää tavoite' }).click()
  await page.getByText('Tällainen on jo olemassa.').waitFor()
  await page.goto(`${world.url}/app/sites/999`)
  await page.getByText('Täällä ei ole enää mitään.').waitFor()
})
