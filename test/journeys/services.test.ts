import { AxeBuilder } from '@axe-core/playwright'
import type { Dialog, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { SERVICE_LIBRARY } from '../../src/service-library.ts'
import { signedInStaff } from './staff.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world
const saved = () =>
  db.selectFrom('site').selectAll().where('id', '=', world.site.id).executeTakeFirstOrThrow()
const listed = (id: string) => SERVICE_LIBRARY.find((service) => service.id === id)!

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('an owner picks a service, writes another, and visitors are asked about both', async () => {
  const page = await signedInStaff(world)
  await page.goto(`${world.url}/app/sites/${world.site.id}/settings`)
  await page.getByRole('link', { name: 'Services', exact: true }).click()
  await page.getByRole('heading', { name: 'No services of its own yet' }).waitFor()

  await page.getByLabel('Name or provider').fill('google ireland video')
  await page.getByText('1 service', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Add YouTube' }).click()
  expect(await page.getByRole('button', { name: 'Added' }).isDisabled()).toBe(true)

  await page.getByRole('button', { name: 'Write one yourself' }).click()
  const name = page.getByLabel('Name', { exact: true })
  expect(await name.evaluate((field) => field === document.activeElement)).toBe(true)
  await name.fill('Sää tänään')
  expect(await page.getByLabel('Short name').inputValue()).toBe('saa-tanaan')
  expect(await page.getByLabel('Description (Finnish)').getAttribute('placeholder')).toBe(
    'Näyttää toisen palvelun sisältöä.',
  )
  await page.getByLabel('Description (Finnish)').fill('Näyttää sään.')
  await page.getByLabel('Provider', { exact: true }).fill('Weather Oy')
  await page.getByLabel('Country of the provider').selectOption({ label: 'Finland' })
  await page.getByLabel('Privacy policy').fill('example.com/privacy')
  await page.getByRole('button', { name: 'Add a name' }).click()
  await page.getByLabel('Name', { exact: true }).nth(1).fill('place')
  await page.getByLabel('Days').fill('30')
  expect(await page.getByText(/version 2 of the notice in place of version 1/).isVisible()).toBe(true)
  expect(await page.getByLabel('A script').textContent()).toContain('data-lupa="saa-tanaan"')
  expect(await violations(page)).toEqual([])

  // Nobody leaves what is not saved unasked: by a link, a step back, or out of the document.
  const asked: string[] = []
  const stay = (dialog: Dialog) => {
    asked.push(dialog.type() === 'confirm' ? dialog.message() : dialog.type())
    void dialog.dismiss()
  }
  page.on('dialog', stay)
  await page.getByRole('link', { name: 'Banner', exact: true }).click()
  await page.evaluate(() => history.back())
  await eventually(
    async () => asked,
    (all) => all.length === 2,
  )
  await page.evaluate(() => location.reload())
  await eventually(
    async () => asked,
    (all) => all.length === 3,
  )
  const question = 'Your changes are not saved. Leave this page all the same?'
  expect(asked).toEqual([question, question, 'beforeunload'])
  expect(new URL(page.url()).pathname).toMatch(/\/services$/)
  expect(await page.getByLabel('Provider', { exact: true }).inputValue()).toBe('Weather Oy')

  // Nothing is saved while anything is wrong, and what is wrong has the focus.
  await page.getByRole('button', { name: 'Save' }).click()
  const policy = page.getByLabel('Privacy policy')
  await eventually(
    () => policy.getAttribute('aria-invalid'),
    (found) => found === 'true',
  )
  expect(await policy.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await saved()).toMatchObject({ notice_version: 1, services: [] })

  await policy.fill('https://example.com/privacy')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Version 2 of the notice holds now').waitFor()
  const { services } = await saved()
  expect(services).toEqual([
    listed('youtube'),
    {
      id: 'saa-tanaan',
      name: 'Sää tänään',
      purpose: 'preferences',
      kind: 'embed',
      provider: 'Weather Oy',
      country: 'FI',
      about: { fi: 'Näyttää sään.' },
      policyUrl: 'https://example.com/privacy',
      stored: [{ name: 'place', store: 'cookie', lifetimeDays: 30, party: 'first' }],
    },
  ])

  const { page: visitor } = await world.newVisitor()
  world.gateway.sites.forget()
  await visitor.goto(`${world.shopUrl}/one`)
  await visitor.getByText('Preferences: YouTube, Sää tänään').waitFor()

  await page.getByText('YouTube').first().click()
  await page.getByRole('button', { name: 'Remove YouTube' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Version 3 of the notice holds now').waitFor()
  await page.getByRole('link', { name: 'Banner', exact: true }).click()
  await page.getByRole('button', { name: 'Save changes' }).waitFor()
  expect(asked).toHaveLength(3)
})

test('the services of a site can be changed on a phone in the dark', async () => {
  await world.changeSite({ services: [listed('hotjar')] })
  const page = await signedInStaff(world, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  })
  await page.goto(`${world.url}/app/sites/${world.site.id}/services`)
  await page.getByText('Hotjar').first().click()
  await page.getByLabel('Short name').waitFor()

  expect(await page.getByLabel('Short name').getAttribute('readonly')).not.toBeNull()
  expect(await overflow(page)).toBe(0)
  expect(await violations(page)).toEqual([])
})

test('a page declares what the site may keep to everybody, and what of it is allowed now', async () => {
  await world.changeSite({ services: [listed('youtube'), listed('stripe')] })
  world.page('/privacy', '<main><h1>Privacy</h1><div data-lupa-declaration></div></main>')
  const { context, page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/privacy`)
  const declaration = page.getByRole('region', { name: 'Cookies and other storage on this site' })
  await declaration.waitFor()

  const mark = (name: string) => declaration.getByRole('heading', { name, exact: false }).textContent()
  expect(await mark('YouTube')).toContain('Not allowed')
  expect(await mark('Stripe')).toContain('Always on')
  expect(await declaration.getByRole('cell', { name: 'VISITOR_INFO1_LIVE' }).isVisible()).toBe(true)
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Helsinki' }).format()
  expect(await declaration.getByText(`Last changed on`).textContent()).toContain(year)
  // To see it takes no answer, and leaves nothing behind.
  expect(await context.cookies()).toEqual([])
  expect(world.asked.filter((line) => !line.includes('example.test'))).toEqual([])

  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(
    () => mark('YouTube'),
    (found) => !found!.includes('Not allowed'),
  )
  expect(await mark('YouTube')).toContain('Allowed')
  await declaration.getByRole('button', { name: 'Privacy choices' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await eventually(
    () => mark('YouTube'),
    (found) => found!.includes('Not allowed'),
  )
  expect(await mark('YouTube')).toContain('Not allowed')
})

test.each([
  ['en', 'light', 1280],
  ['ar', 'dark', 360],
] as const)(
  'the declaration in a page is accessible in "%s", %s, %i px wide',
  async (lang, scheme, width) => {
    await world.changeSite({ languages: ['en', 'ar'], services: [listed('hotjar'), listed('paypal')] })
    world.page('/privacy', '<main><h1>Privacy</h1><div data-lupa-declaration></div></main>', { lang })
    const { page } = await world.newVisitor({ colorScheme: scheme, viewport: { width, height: 740 } })
    await page.goto(`${world.shopUrl}/privacy`)
    await page.getByRole('cell', { name: '_hjSession_*' }).waitFor()
    await page.evaluate(() => window.lupa!.choose('refuse'))

    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  },
)

test.each([
  ['en', 'light', 1280],
  ['ar', 'dark', 360],
] as const)(
  "the declaration's own page is accessible without script in “%s”, %s, %i px wide",
  async (lang, scheme, width) => {
    await world.changeSite({ languages: ['en', 'ar'], services: [listed('hotjar'), listed('paypal')] })
    const { page } = await world.newVisitor({ colorScheme: scheme, viewport: { width, height: 740 } })
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text())
    })
    await page.goto(`${world.url}/declaration/shop?lang=${lang}`)

    expect(await page.getByRole('cell', { name: '_hjSession_*' }).isVisible()).toBe(true)
    // Its own style is the only thing it loads.
    expect(complaints).toEqual([])
    expect(world.asked).toEqual(['GET lupa.example.test /declaration/shop'])
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Cookies and other storage on this site' }).waitFor()
  },
)
