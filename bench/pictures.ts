/**
 * Takes a picture of every page of the dashboard, in light and dark, on a desk and on a phone, with sample data, and
 * writes the page that shows them.
 *
 *     npm run pictures                 into docs/pictures
 *     npm run pictures -- /tmp/shots   into another folder
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { addDays, dayOf } from '../src/period.ts'
import type { CustomerList } from '../src/customer.ts'
import type { NewAnnotation } from '../src/annotation.ts'
import type { NewShareLink } from '../src/share-link.ts'
import type { SiteView } from '../src/site.ts'
import { launchBrowser } from '../test/browser.ts'
import { gallery, savePicture } from './picture.ts'
import { fillRegister } from './sample-register.ts'
import { startSampleGateway } from './sample-gateway.ts'

const FOLDER = process.argv[2] ?? 'docs/pictures'
const SCHEMES = ['light', 'dark'] as const
const WIDTHS = [1280, 390] as const
/** A page may be longer than this, its picture not. */
const LONGEST_PX = 3200

type Picture = {
  readonly name: string
  readonly title: string
  readonly path: string
  /** What is done before the picture is taken. */
  readonly before?: (page: Page) => Promise<unknown>
  /** Only what fits into a window, for what stands above the page. */
  readonly window?: true
  /** Whether nobody is signed in. */
  readonly stranger?: true
  readonly language?: 'fi'
}

mkdirSync(FOLDER, { recursive: true })
const gateway = await startSampleGateway()
const browser = await launchBrowser()
await visitDemo()
const storageState = await gateway.signIn(browser)
const bakery = await gateway.ask<SiteView>('POST', '/api/sites', {
  name: 'Bakery',
  origins: ['https://bakery.example.com'],
  languages: ['fi', 'sv'],
  timeZone: 'Europe/Helsinki',
})
const share = async (link: Partial<NewShareLink>) =>
  (await gateway.ask<{ url: string }>('POST', `/api/sites/${gateway.siteId}/share-links`, link)).url.replace(
    gateway.url,
    '',
  )
const shared = await share({ name: 'Board', embedOrigins: ['https://www.example.com'] })
const locked = await share({ name: 'Agency', password: 'correct horse battery' })
const today = dayOf(new Date(), 'Europe/Helsinki')
for (const [daysAgo, text] of [
  [9, 'The autumn letter went out'],
  [21, 'New prices'],
] as const) {
  const note: NewAnnotation = { day: addDays(today, -daysAgo), text }
  await gateway.ask('POST', `/api/sites/${gateway.siteId}/annotations`, note)
}
for (const [username, fullName, role] of [
  ['kalle', 'Kalle Kirjuri', 'clerk'],
  ['mari', 'Mari Markkinoija', 'marketer'],
  ['pirjo', 'Pirjo Tietosuoja', 'privacy-officer'],
] as const)
  await gateway.ask('POST', '/api/staff', {
    username,
    fullName,
    roles: [{ role, siteId: role === 'marketer' ? bakery.id : null, registerId: null }],
  })
await gateway.ask('POST', '/api/processors', { name: 'Helper Ltd', agreedOn: '2026-01-01', country: 'FI' })
const {
  customers: [customer],
} = await gateway.ask<CustomerList>('GET', '/api/customers')
await fillRegister(gateway, { today, maija: customer!.id })

const site = `/app/sites/${gateway.siteId}`
const reports = `${site}/reports`
const steps = ['page:/', 'page:/products', 'page:/cart', 'event:order']
  .map((step) => `step=${step}`)
  .join('&')
const PICTURES: readonly Picture[] = [
  { name: 'dashboard', title: 'The first look', path: site, window: true },
  { name: 'overview', title: 'Overview of a site', path: site },
  {
    name: 'filtered',
    title: 'Overview, of the visits from search engines only, by week',
    path: `${site}?period=90-days&step=week&filter=channel:is:search&compare=none`,
  },
  { name: 'today', title: 'Overview of a day, by hour', path: `${site}?period=today` },
  { name: 'overview-finnish', title: 'Overview in Finnish', path: site, language: 'fi' },
  { name: 'goals', title: 'Goals', path: `${reports}/goals` },
  { name: 'funnel', title: 'Funnel', path: `${reports}/funnel?period=90-days&${steps}` },
  { name: 'journeys', title: 'Journeys', path: `${reports}/journeys?period=90-days` },
  { name: 'cohorts', title: 'Cohorts', path: `${reports}/cohorts?period=90-days` },
  { name: 'hours', title: 'Times', path: `${reports}/hours?period=90-days` },
  { name: 'forms', title: 'Forms', path: `/app/sites/1/reports/forms` },
  { name: 'consents', title: 'Consents', path: `${reports}/consents?period=90-days` },
  { name: 'sites', title: 'Sites', path: '/app/' },
  { name: 'side-by-side', title: 'All sites side by side', path: '/app/side-by-side' },
  {
    name: 'filter',
    title: 'A filter being chosen',
    path: site,
    before: (page) => page.keyboard.press('f'),
    window: true,
  },
  {
    name: 'notes',
    title: 'Notes of the chart',
    path: site,
    before: (page) => page.getByRole('button', { name: 'Add a note' }).click(),
    window: true,
  },
  {
    name: 'shortcuts',
    title: 'Keyboard shortcuts',
    path: site,
    before: (page) => page.getByRole('button', { name: 'Keyboard shortcuts' }).click(),
    window: true,
  },
  {
    name: 'failed',
    title: 'Requests that failed',
    path: site,
    before: async (page) => {
      await page.route('**/api/stats/{totals,breakdown/page}*', (route) => route.abort())
      await page.reload()
    },
  },
  { name: 'settings', title: 'Settings of a site', path: `${site}/settings` },
  { name: 'banner', title: 'The look of a banner, with its preview', path: `${site}/banner` },
  {
    name: 'texts',
    title: 'The texts of a banner',
    path: `${site}/texts`,
    before: (page) => page.locator('summary').first().click(),
  },
  { name: 'google', title: "Google's tags of a site", path: `${site}/google` },
  { name: 'recording', title: 'What is recorded of visits', path: `${site}/recording` },
  { name: 'services', title: 'What a site loads of others', path: `/app/sites/1/services` },
  { name: 'experiments', title: 'Banner experiments', path: `/app/sites/1/experiments` },
  { name: 'vitals', title: 'Speed', path: `${reports}/vitals?period=90-days` },
  { name: 'new-site', title: 'A new site', path: '/app/sites/new' },
  { name: 'not-heard', title: 'A site that nothing was heard of', path: `/app/sites/${bakery.id}` },
  { name: 'customers', title: 'Customers', path: '/app/customers' },
  {
    name: 'customer',
    title: 'A customer, with orders and invoices',
    path: `/app/customers/${customer!.id}`,
  },
  {
    name: 'customer-forms',
    title: 'What a customer sent, and the visits that were linked',
    path: `/app/customers/${customer!.id}/forms`,
  },
  {
    name: 'customer-protection',
    title: 'Where the data of a customer went, and how long they stay',
    path: `/app/customers/${customer!.id}/protection`,
  },
  { name: 'duplicates', title: 'Customers who are likely the same', path: '/app/customers/duplicates' },
  { name: 'orders', title: 'Orders', path: '/app/customers/orders' },
  { name: 'lists', title: 'Directory and labels', path: '/app/customers/lists' },
  { name: 'import', title: 'Files of customers', path: '/app/customers/import' },
  { name: 'registers', title: 'Registers, and who sends data', path: '/app/customers/registers' },
  { name: 'recipients', title: 'Who may be handed data', path: '/app/customers/recipients' },
  { name: 'billing', title: 'What the finance partner sees', path: '/app/billing' },
  { name: 'staff', title: 'Staff', path: '/app/staff' },
  {
    name: 'invite',
    title: 'Somebody being invited',
    path: '/app/staff',
    before: async (page) => {
      await page.getByRole('button', { name: 'Invite somebody' }).click()
      await page.getByRole('checkbox', { name: 'Marketer' }).check()
    },
    window: true,
  },
  { name: 'account', title: 'The own account', path: '/app/account' },
  {
    name: 'audit',
    title: 'The audit log, verified',
    path: '/app/audit',
    before: (page) => page.getByRole('button', { name: 'Verify the log' }).click(),
    window: true,
  },
  {
    name: 'declaration',
    title: 'The cookie declaration of a site',
    path: '/declaration/demo',
    stranger: true,
  },
  { name: 'shared', title: 'What a shared link shows', path: shared, stranger: true },
  { name: 'embedded', title: 'The same within another page', path: `${shared}?embed`, stranger: true },
  { name: 'shared-password', title: 'A shared link with a password', path: locked, stranger: true },
  { name: 'shared-gone', title: 'A shared link that was revoked', path: '/share/none', stranger: true },
  { name: 'not-found', title: 'No such page', path: '/app/nowhere' },
  { name: 'sign-in', title: 'Sign in', path: '/app/sign-in', stranger: true },
]

for (const width of WIDTHS) {
  for (const colorScheme of SCHEMES) {
    const options = {
      viewport: { width, height: width === 1280 ? 860 : 780 },
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/Helsinki',
    } as const satisfies BrowserContextOptions
    for (const picture of PICTURES) {
      const context = await browser.newContext({
        ...options,
        ...(picture.stranger ? {} : { storageState }),
        ...(picture.language && { locale: 'fi-FI' }),
      })
      await take(await context.newPage(), picture, `${picture.name}-${colorScheme}-${width}.webp`)
      await context.close()
    }
  }
}
writeFileSync(
  join(FOLDER, 'README.md'),
  gallery(
    'Pictures of the dashboard',
    'With its sample data, taken by `npm run pictures`. [The widget](widget/README.md) has its own.',
    PICTURES,
    WIDTHS,
  ),
)
const bytes = readdirSync(FOLDER).reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0)
console.log(`${readdirSync(FOLDER).length} files, ${(bytes / 1e6).toFixed(1)} MB in ${FOLDER}`)

await browser.close()
await gateway.stop()

async function take(page: Page, { path, before, window }: Picture, file: string): Promise<void> {
  page.on('pageerror', (error) => console.error(file, error.message))
  await page.goto(gateway.url + path)
  await settled(page)
  if (before) {
    await before(page)
    await settled(page)
  }
  const { width, wide, tall } = await page.evaluate(() => ({
    width: innerWidth,
    wide: document.documentElement.scrollWidth,
    tall: document.documentElement.scrollHeight,
  }))
  if (wide > width) console.error(`${file}: ${wide} px wide`)
  // As it is scrolled, or from its top to its end.
  const clip = window ? undefined : { width, height: Math.min(tall, LONGEST_PX) }
  await savePicture(page, join(FOLDER, file), clip)
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(250)
}

/** A visitor of the demo site who links their visits to themselves. */
async function visitDemo(): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const read = async (path: string) => {
    await page.goto(`${gateway.url}/demo/${path}`)
    await settled(page)
  }
  await read('')
  await page.getByRole('button', { name: 'Accept' }).click()
  await settled(page)
  await read('care.html')
  await read('contact.html')
  for (const [label, value] of [
    ['Given name', 'Maija'],
    ['Family name', 'Mallikas'],
    ['Company', 'Teehuone Oy'],
    ['E-mail', 'maija@example.com'],
    ['Phone', '040 123 4567'],
  ] as const)
    await page.getByLabel(label).fill(value)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Send' }).click()
  await settled(page)
  await read('story.html')
  await context.close()
}
