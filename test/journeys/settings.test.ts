import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { signedInStaff } from './staff.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world

const openSettings = async (page: Page, name: string) => {
  await page.goto(`${world.url}/app/sites/${world.site.id}/${name}`)
  await page.getByRole('button', { name: 'Save changes' }).waitFor()
}
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Saved.').waitFor()
}
const stored = () =>
  db.selectFrom('site').selectAll().where('id', '=', world.site.id).executeTakeFirstOrThrow()
/** A visitor's window on the site, where the banner asks. */
const visit = async () => {
  world.gateway.sites.forget()
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  return { context, page }
}
const looksOf = (banner: ReturnType<Page['getByRole']>) =>
  banner.evaluate((section) => ({
    fromEdgeToEdge: section.getBoundingClientRect().width === document.documentElement.clientWidth,
    button: getComputedStyle(section.querySelector('button')!).backgroundColor,
  }))

test('an owner sees a new look in the preview, which keeps and sends nothing, and visitors get it saved', async () => {
  const page = await signedInStaff(world)
  await openSettings(page, 'banner')
  const preview = page.frameLocator('iframe')
  await preview.getByRole('region', { name: 'May we count your visit?' }).waitFor()
  await page.getByRole('radio', { name: 'Bar', exact: false }).check()
  const accent = page.getByLabel('Colour of the buttons', { exact: true })
  await accent.fill('#ffd54a')
  await page.getByText(/On the light banner its contrast is only 1\.4 to 1/).waitFor()
  await accent.fill('#aa3300')
  await page.getByText(/On the dark banner its contrast is only/).waitFor()
  expect(await page.getByText(/On the light banner/).count()).toBe(0)

  const bar = { fromEdgeToEdge: true, button: 'rgb(170, 51, 0)' }
  // A frame that begins anew answers nothing for a moment.
  const inPreview = () => looksOf(preview.getByRole('region')).catch(() => null)
  expect(await eventually(inPreview, (looks) => looks?.button === bar.button)).toEqual(bar)
  await page.getByLabel('Language of the page').selectOption('fi')
  await preview.getByRole('region', { name: 'Saammeko tilastoida käyntisi?' }).waitFor()
  await page.getByText('Privacy choices', { exact: true }).click()
  await accent.focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' ')
  await preview.getByRole('dialog').waitFor()
  // What opens in the frame leaves the keyboard where it is.
  expect(await accent.evaluate((field) => field === document.activeElement)).toBe(true)
  await preview
    .getByRole('button', { name: 'Hyväksy' })
    .last()
    .evaluate((button: HTMLElement) => button.click())
  await page.getByText('Placeholder', { exact: true }).click()
  await preview
    .getByText(/Example Video/)
    .first()
    .waitFor()
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['lupa_staff'])
  expect(world.asked.filter((request) => /asked|consents|events/.test(request))).toEqual([])

  await save(page)
  const { page: visitor } = await visit()
  expect(await looksOf(visitor.getByRole('region'))).toEqual(bar)
})

test("an owner's text is marked, is refused at its field, asks visitors again, and goes back to the original", async () => {
  const { context, page: visitor } = await visit()
  await visitor.getByRole('button', { name: 'Refuse' }).click()
  await visitor.getByRole('button', { name: 'Privacy choices' }).waitFor()
  const page = await signedInStaff(world)
  await openSettings(page, 'texts')
  await page.locator('summary', { hasText: 'Banner' }).click()
  await page.getByRole('button', { name: /^Change “Accept”/ }).click()
  const accept = page.getByLabel('Instead of “Accept”')
  expect(await accept.evaluate((field) => field === document.activeElement)).toBe(true)
  await accept.fill('Refuse')
  await page.getByText('1 changed').waitFor()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page
    .getByText(
      'Write at most 600 characters, keep what is filled in, and let every button say something else.',
    )
    .waitFor()
  await accept.fill('Fine by me')
  await page
    .getByRole('button', { name: /^Change “\{site\} would like/ })
    .first()
    .click()
  const intro = page.getByLabel(/^Instead of “\{site\}/)
  await intro.fill('We count who comes.')
  await page.getByText('It has to keep {site}.').waitFor()
  await intro.fill('{site} counts who comes.')
  await page.frameLocator('iframe').getByText('Kahvila counts who comes.').waitFor()
  await save(page)

  world.gateway.sites.forget()
  const again = await context.newPage()
  // As after the five minutes for which a browser keeps the script.
  await context.route(/lupa\.js/, (route) => route.continue())
  await again.goto(`${world.shopUrl}/`)
  await again.getByText('Kahvila counts who comes.').waitFor()
  expect(await again.getByRole('button', { name: 'Fine by me' }).isVisible()).toBe(true)

  await page.getByRole('button', { name: /^Back to the original “Accept”/ }).click()
  await save(page)
  expect((await stored()).texts).toEqual({ en: { 'banner.intro.full': '{site} counts who comes.' } })
})

test('an owner sets up Google and what is recorded, and what visitors are asked and told follows', async () => {
  const page = await signedInStaff(world)
  await openSettings(page, 'google')
  await page.getByLabel('Google Analytics measurement ids').fill('G-AB12CD34EF\nUA-1234')
  await page.getByLabel('Ask about Google Analytics Demographics').check()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.getByRole('link', { name: 'Sites', exact: true }).click()
  expect(asked).toEqual(['Your changes are not saved. Leave this page all the same?'])
  expect(new URL(page.url()).pathname).toMatch(/\/google$/)
  await page.getByRole('radio', { name: /^Advanced/ }).check()
  await page.getByText(/sends data to Google before anybody has agreed/).waitFor()
  await page.getByRole('radio', { name: /^Basic/ }).check()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText(/^Line 2: Write ids such as/).waitFor()
  await page.getByLabel('Google Analytics measurement ids').fill('G-AB12CD34EF, g-zz12cd34ef')
  await save(page)
  await page.getByRole('link', { name: 'Recording' }).click()
  await page.getByRole('radio', { name: /^Do not keep/ }).waitFor()
  expect(asked).toHaveLength(1)
  await page.getByRole('checkbox', { name: /^Scrolling/ }).uncheck()
  await page.getByRole('radio', { name: /^Do not keep/ }).check()
  await save(page)

  const { page: visitor } = await visit()
  expect(await visitor.getByRole('region').textContent()).toContain('Google Analytics Demographics')
  await visitor.getByRole('button', { name: 'Choose' }).click()
  const told = await visitor.getByRole('dialog').textContent()
  expect(told).toContain('IP addresses are not kept')
  expect(told).not.toContain('how far you scroll')
  expect(await stored()).toMatchObject({
    google: { measurementIds: ['G-AB12CD34EF', 'G-ZZ12CD34EF'], mode: 'basic', demographics: true },
    measured: ['outbound', 'downloads', 'forms', 'missing', 'vitals'],
  })
})

test('an owner adds a language and makes it the one for all other pages', async () => {
  await world.changeSite({ languages: ['en', 'fi'] })
  const page = await signedInStaff(world)
  await openSettings(page, 'settings')
  await page.getByLabel('Add a language').selectOption('sv')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'Remove English' }).click()
  await page.getByLabel('For pages in other languages').selectOption('sv')
  await save(page)
  expect(await page.getByLabel('Made for pages in').textContent()).toBe('Any languageSwedishFinnish')
  await page.getByLabel('Made for pages in').selectOption('fi')
  await page.getByText(/lupa\.js\?site=shop&lang=fi" async/).waitFor()

  const { page: visitor } = await visit()
  await visitor.getByRole('region', { name: 'Får vi räkna ditt besök?' }).waitFor()
})
