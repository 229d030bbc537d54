/**
 * Takes a picture of everything the widget shows, in light and dark, on a desk and on a phone, and writes the page that
 * shows them. `npm run pictures` does it after the dashboard's.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import { bundle } from '../server/bundle.ts'
import type { Site } from '../server/sites/site.ts'
import type { Language } from '../src/language.ts'
import { Look } from '../src/look.ts'
import { OwnServices } from '../src/service.ts'
import { launchBrowser } from '../test/browser.ts'
import { exampleSite } from '../test/widget/example-site.ts'
import { gallery, savePicture } from './picture.ts'
import { openWidgetWorld } from './widget-world.ts'

const FOLDER = 'docs/pictures/widget'
const WIDTHS = [1280, 412] as const

const SERVICES = v.parse(OwnServices, [
  {
    id: 'videos',
    name: 'Videos Example',
    purpose: 'preferences',
    kind: 'video',
    provider: 'Videos Example Oy',
    country: 'FI',
    policyUrl: 'https://videos.example/privacy',
    stored: [{ name: 'vid_*', lifetimeDays: 30, party: 'first' }],
  },
  {
    id: 'adverts',
    name: 'Adverts Example',
    purpose: 'marketing',
    kind: 'advertising',
    provider: 'Adverts Example Ltd',
    country: 'IE',
    policyUrl: 'https://adverts.example/privacy',
    stored: [{ name: 'adv', lifetimeDays: 90, party: 'third' }],
  },
])

type Picture = {
  readonly name: string
  readonly title: string
  readonly language?: Language
  readonly look?: Partial<Look>
  readonly before?: (page: Page) => Promise<unknown>
}

const openPreferences = (page: Page) => page.locator('lupa-consent .buttons button').nth(2).click()
const refuse = (page: Page) => page.locator('lupa-consent .buttons button').first().click()
/** Puts an element before the text of the page, as its owner would. */
const put = (page: Page, html: string) =>
  page.evaluate((given) => document.querySelector('h1')!.insertAdjacentHTML('afterend', given), html)

const PICTURES: readonly Picture[] = [
  { name: 'box', title: 'A box' },
  { name: 'bar', title: 'A bar', look: { layout: 'bar' } },
  { name: 'dialog', title: 'A dialog in the middle', look: { layout: 'dialog' } },
  { name: 'top-end', title: 'At the top, where reading ends', look: { vertical: 'top', horizontal: 'end' } },
  { name: 'accent', title: 'A colour of its own', look: { layout: 'bar', accent: '#7a1fa2' } },
  { name: 'right-to-left', title: 'From right to left', language: 'ar' },
  { name: 'preferences', title: 'Privacy choices', before: openPreferences },
  {
    name: 'details',
    title: 'What a service keeps',
    language: 'fi',
    before: async (page) => {
      await openPreferences(page)
      await page.locator('lupa-consent summary').first().click()
    },
  },
  {
    name: 'placeholder',
    title: 'In place of a video, and the button that brings the choices back',
    before: async (page) => {
      await put(page, '<iframe data-lupa="videos" data-src="about:blank" width="560" height="260"></iframe>')
      await refuse(page)
      await page.locator('lupa-placeholder').waitFor()
    },
  },
]

mkdirSync(FOLDER, { recursive: true })
const sites = PICTURES.map(({ name, language = 'en', look = {} }): Site => ({
  ...exampleSite([language], ['G-AB12CD34EF'], name),
  name: 'The bakery',
  services: SERVICES,
  look: v.parse(Look, look),
}))
const world = await openWidgetWorld((await bundle()).widget, sites)
const browser = await launchBrowser()
for (const width of WIDTHS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { name, before } of PICTURES) {
      const context = await browser.newContext({
        viewport: { width, height: width === 412 ? 823 : 720 },
        colorScheme,
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => console.error(name, error.message))
      // The page of the example follows the reader's colours, as a site with a dark look does.
      await page.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          document.documentElement.style.colorScheme = 'light dark'
        })
      })
      await page.goto(`${world.pageUrl}/${name}`)
      await page.locator('lupa-consent .banner').waitFor()
      await before?.(page)
      await page.waitForTimeout(300)
      await savePicture(page, join(FOLDER, `${name}-${colorScheme}-${width}.webp`))
      await context.close()
    }
  }
}
writeFileSync(
  join(FOLDER, 'README.md'),
  gallery(
    'Pictures of the widget',
    'On the page of an example, taken by `npm run pictures`.',
    PICTURES,
    WIDTHS,
  ),
)
await browser.close()
world.close()
