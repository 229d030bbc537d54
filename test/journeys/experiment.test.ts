import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Variant } from '../../src/experiment.ts'
import { startExperiment } from '../../server/experiments/save-experiment.ts'
import { signedInStaff } from './staff.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world

const QUESTION = 'Shall we learn from your visit?'
const VARIANTS: Variant[] = [
  { key: 'a', share: 50, look: {}, texts: {} },
  { key: 'b', share: 50, look: { layout: 'bar' }, texts: { en: { 'banner.title': QUESTION } } },
]

async function start(variants: Variant[] = VARIANTS): Promise<void> {
  await startExperiment(db, world.site.id, { name: 'A question', variants, now: new Date() })
  world.gateway.sites.forget()
}

/** A visitor on whose pages the lot falls on this number. */
async function visitor(drawn: number, options?: Parameters<typeof world.newVisitor>[0]) {
  const { context, page } = await world.newVisitor(options)
  await context.addInitScript(`Math.random = () => ${drawn}`)
  const sent: Record<string, unknown>[] = []
  context.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postDataJSON() as Record<string, unknown>)
  })
  await page.goto(`${world.shopUrl}/`)
  return { context, page, sent }
}

const titled = (page: Page, name: string) => page.getByRole('region', { name }).waitFor()
const asked = () => db.selectFrom('asked_total').select(['variant', 'asked']).orderBy('variant').execute()
const records = () => db.selectFrom('consent_record').select(['variant', 'act']).execute()

test('the lot decides which banner a page shows, nothing is kept before the choice, and it counts for that banner', async () => {
  await start()
  const { context, page, sent } = await visitor(0.75)
  await titled(page, QUESTION)
  const box = (await page.getByRole('region').boundingBox())!
  expect(box.width).toBe(page.viewportSize()!.width)
  await eventually(asked, (rows) => rows.length === 1)

  // Before a choice: no cookie, no storage, and a message that is the same for everybody who was shown this banner.
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  expect(sent).toEqual([{ site: 'shop', notice: 2, language: 'en', variant: '1b' }])

  await page.getByRole('button', { name: 'Refuse' }).click()
  expect(await eventually(records, (rows) => rows.length === 1)).toEqual([{ variant: '1b', act: 'refused' }])
  expect(await asked()).toEqual([{ variant: '1b', asked: 1 }])
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
  expect(await asked()).toEqual([{ variant: '1b', asked: 1 }])
})

test('every page of a visitor who has not answered is drawn anew', async () => {
  await start()
  const { page } = await visitor(0.25)
  await titled(page, 'May we count your visit?')
  await page.addInitScript('Math.random = () => 0.99')
  await page.reload()
  await titled(page, QUESTION)

  expect(await eventually(asked, (rows) => rows.length === 2)).toEqual([
    { variant: '1a', asked: 1 },
    { variant: '1b', asked: 1 },
  ])
})

test('in every variant the three buttons look the same, and the button that stays stands where it always does', async () => {
  await start([
    { key: 'a', share: 25, look: {}, texts: {} },
    { key: 'b', share: 25, look: { layout: 'bar', vertical: 'top' }, texts: {} },
    { key: 'c', share: 25, look: { layout: 'dialog' }, texts: {} },
    { key: 'd', share: 25, look: { horizontal: 'end' }, texts: {} },
  ])
  world.page('/', '<main><h1>Hei</h1></main>')
  for (const drawn of [0.1, 0.3, 0.6, 0.9]) {
    const { page } = await visitor(drawn)
    await page.getByRole('region').waitFor()
    const looks = await page
      .getByRole('region')
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.map((button) => {
          const { color, backgroundColor, fontSize, fontWeight, borderColor, opacity } =
            getComputedStyle(button)
          const { height } = button.getBoundingClientRect()
          return JSON.stringify({
            color,
            backgroundColor,
            fontSize,
            fontWeight,
            borderColor,
            opacity,
            height,
          })
        }),
      )
    expect(looks).toHaveLength(3)
    expect(new Set(looks).size, `drawn ${drawn}`).toBe(1)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${drawn} ${id}: ${nodes[0]?.html}`)).toEqual([])
    await page.getByRole('button', { name: 'Refuse' }).click()
    const place = (await page.getByRole('button', { name: 'Privacy choices' }).boundingBox())!
    expect(place.x).toBe(16)
  }
})

test('an owner begins an experiment, reads what was answered, and keeps the variant that was understood', async () => {
  const page = await signedInStaff(world)
  const experiments = `${world.url}/app/sites/${world.site.id}/experiments`
  await page.goto(experiments)
  await page.getByText('Which banner do visitors understand best?').waitFor()
  await page.getByLabel('Name').fill('A question')
  const b = page.getByRole('group', { name: 'Variant B' })
  await b.getByLabel('Share in per cent').fill('60')
  await b.getByLabel('Form').selectOption('Bar')
  await b.getByText('Texts').click()
  const title = b.getByRole('group', { name: 'English' }).getByLabel('Title')
  expect(await title.inputValue()).toBe('May we count your visit?')
  await title.fill(QUESTION)
  await page.getByRole('button', { name: 'Begin the experiment' }).click()
  await page.getByText('The shares have to add up to 100.').first().waitFor()
  await b.getByLabel('Share in per cent').fill('50')
  const intro = b.getByRole('group', { name: 'English' }).getByLabel('What is asked')
  const original = await intro.inputValue()
  await intro.fill('Somebody would like to count.')
  await page.getByRole('button', { name: 'Begin the experiment' }).click()
  await b.getByText('Keep what stands in braces, and').waitFor()
  expect(await intro.getAttribute('aria-invalid')).toBe('true')
  await intro.fill(original)
  await page.getByRole('button', { name: 'Begin the experiment' }).click()
  await page.getByText('Running since').waitFor()
  await page.getByText('shown 1 times').waitFor()

  for (const [drawn, answer] of [
    [0.1, 'Refuse'],
    [0.6, 'Accept'],
  ] as const) {
    const { page: shop } = await visitor(drawn)
    await shop.getByRole('button', { name: answer }).click()
    await shop.getByRole('button', { name: 'Privacy choices' }).waitFor()
  }
  await eventually(records, (rows) => rows.length === 2)
  await page.reload()
  await page.getByText('too few answers yet').waitFor()
  await page.getByText('Show as a table').click()
  const rows = await page.getByRole('row').allInnerTexts()
  expect(rows[1]).toMatch(/^A\s+1\s+0% \(0% to 79%\)/)
  expect(rows[2]).toMatch(/^B\s+1\s+100% \(21% to 100%\)/)

  await page.getByLabel('Show everybody from then on').selectOption('Variant B')
  await page.getByRole('button', { name: 'End it now' }).click()
  await page.getByText('Variant B was kept').waitFor()
  for (const drawn of [0.1, 0.6]) {
    const { page: shop, sent } = await visitor(drawn)
    await titled(shop, QUESTION)
    await eventually(
      async () => sent.length,
      (count) => count === 1,
    )
    expect(sent).toEqual([{ site: 'shop', notice: 3, language: 'en' }])
  }
})

test('axe finds nothing on the page of experiments, light and dark, and it fits a phone', async () => {
  const page = await signedInStaff(world)
  const look = async () => {
    await page.goto(`${world.url}/app/sites/${world.site.id}/experiments`)
    await page.waitForLoadState('networkidle')
    for (const summary of await page.locator('summary').all()) await summary.click()
    for (const colorScheme of ['light', 'dark'] as const) {
      // Colours that are on their way from light to dark would be judged, too.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await page.setViewportSize({ width: 360, height: 780 })
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await eventually(width, (found) => found === 360)).toBe(360)
    await page.setViewportSize({ width: 1280, height: 800 })
  }
  await look()
  await start()
  for (const drawn of [0.1, 0.6]) {
    const { page: shop } = await visitor(drawn)
    await shop.getByRole('button', { name: 'Accept' }).click()
    await shop.getByRole('button', { name: 'Privacy choices' }).waitFor()
  }
  await look()
})
