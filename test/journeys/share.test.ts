import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { pageFaults } from './faults.ts'
import { signedInStaff } from './staff.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world
const GONE = 'This link does not work any more'

/** One visitor who accepts and sees one page. */
async function visitShop(): Promise<void> {
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/menu`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(
    () => db.selectFrom('page_view').selectAll().execute(),
    (rows) => rows.length === 1,
  )
}

/** Makes a link in the settings of the site. */
async function makeLink(
  page: Page,
  { name = 'Board', password = '', origins = '' } = {},
): Promise<{ url: string; code: string | null }> {
  await page.goto(`${world.url}/app/sites/${world.site.id}/settings`)
  await page.getByLabel('Name of the new link').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Sites that may embed it').fill(origins)
  await page.getByRole('button', { name: 'Make a link' }).click()
  const url = (await page.getByText(/^http.*\/share\//).textContent())!
  const code = origins && (await page.getByText(/^<iframe/).textContent())
  return { url, code: code || null }
}

const textOf = async (page: { locator: Page['locator'] }) =>
  (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
const loaded = (page: { locator: Page['locator'] }) =>
  eventually(
    () => textOf(page),
    (text) => /Visitors \? 1 /.test(text) && text.includes('/menu') && !text.includes('Loading…'),
  )

test('a link shows the statistics to somebody without an account, until it is revoked', async () => {
  await visitShop()
  const staff = await signedInStaff(world)
  const { url } = await makeLink(staff)
  const { page: reader, context } = await world.newVisitor()
  const referers: (string | undefined)[] = []
  reader.on('request', (request) => referers.push(request.headers()['referer']))
  await reader.goto(`${url}?period=today`)

  await reader.getByRole('heading', { name: 'Kahvila' }).waitFor()
  const shown = await loaded(reader)
  expect(shown).toMatch(/Visitors \? 1 /)
  expect(shown).toContain('/menu')
  expect(await reader.getByRole('link', { name: /Sites|Customers|Settings/ }).count()).toBe(0)
  await reader.getByRole('link', { name: '7 days' }).click()
  await reader.waitForURL(`${url}?period=7-days`)
  expect(await loaded(reader)).toMatch(/Visitors \? 1 /)
  expect(await context.cookies()).toEqual([])
  expect(referers.length).toBeGreaterThan(5)
  expect(referers.filter((referer) => referer?.includes('share'))).toEqual([])

  await staff.reload()
  await staff.getByText(/Last opened/).waitFor()
  expect(await staff.getByText(/\/share\//).count()).toBe(0)
  await staff.getByRole('button', { name: 'Revoke the link “Board”' }).click()
  await staff.getByText('No links yet.').waitFor()
  await reader.getByRole('link', { name: 'Yesterday' }).click()
  await reader.getByRole('heading', { name: GONE }).waitFor()
  expect((await reader.goto(url))!.status()).toBe(404)
  await reader.getByRole('heading', { name: GONE }).waitFor()
})

test('a link with a password opens with it, and with no other', async () => {
  await visitShop()
  const staff = await signedInStaff(world)
  const { url } = await makeLink(staff, { password: 'board meeting' })
  const { page: reader } = await world.newVisitor()
  await reader.goto(`${url}?period=today`)
  await reader.getByRole('heading', { name: 'This link asks for a password' }).waitFor()
  expect(await reader.content()).not.toContain('Kahvila')
  await reader.getByLabel('Password').fill('bored meeting')
  await reader.getByRole('button', { name: 'Show the statistics' }).click()
  await reader.getByText('The password is not right.').waitFor()
  await reader.getByLabel('Password').fill('board meeting')
  await reader.getByRole('button', { name: 'Show the statistics' }).click()

  expect(await loaded(reader)).toMatch(/Visitors \? 1 /)
  await reader.reload()
  expect(await loaded(reader)).toMatch(/Visitors \? 1 /)
})

test('a password and a frame together are refused where the form asks for the frame', async () => {
  const staff = await signedInStaff(world)
  await staff.goto(`${world.url}/app/sites/${world.site.id}/settings`)
  await staff.getByLabel('Name of the new link').fill('Board')
  await staff.getByLabel('Password').fill('board meeting')
  await staff.getByLabel('Sites that may embed it').fill('partner.example.org')
  await staff.getByRole('button', { name: 'Make a link' }).click()
  await staff.getByText(/^Each begins with .* A link with a password cannot be embedded\.$/).waitFor()
  expect(await db.selectFrom('share_link').selectAll().execute()).toEqual([])
})

test('a page of an origin the link was made for shows it in a frame, and no other page does', async () => {
  await visitShop()
  const staff = await signedInStaff(world)
  const partner = world.shopUrl.replace('www.shop', 'partner')
  const { url, code } = await makeLink(staff, { origins: `${partner}/` })
  expect(code).toMatch(/^<iframe src="[^"]+\/share\/[\w-]{43}\?embed" title="Statistics of Kahvila" /)
  world.page('/report', code!, { tag: '' })
  world.page('/whole', code!.replace('?embed', ''), { tag: '' })

  const { page: reader } = await world.newVisitor({ viewport: { width: 1000, height: 900 } })
  await reader.goto(`${partner}/report`)
  const frame = reader.frameLocator('iframe')
  await frame.getByRole('link', { name: 'Today', exact: true }).click()
  expect(await loaded(frame)).toMatch(/Visitors \? 1 /)
  expect(await frame.getByText('Shared statistics, read only').count()).toBe(0)
  expect(reader.frames()[1]!.url()).toBe(`${url}?embed=&period=today`)

  for (const address of [`${world.shopUrl}/report`, `${partner}/whole`]) {
    await reader.goto(address)
    await reader.waitForLoadState('networkidle')
    expect(reader.frames()[1]!.url(), address).toBe('chrome-error://chromewebdata/')
  }
})

test('axe finds nothing on any shared page, in light and dark, and all fit a phone', async () => {
  await visitShop()
  const page = await signedInStaff(world)
  const locked = await makeLink(page, { password: 'board meeting' })
  const open = await makeLink(page, {
    name: 'Partner',
    origins: 'partner.example.org\nhttp://localhost:3000',
  })
  const check = async (place: string) => {
    await page.waitForLoadState('networkidle')
    expect(await pageFaults(page), place).toEqual([])
  }
  await check('settings')
  for (const [place, address] of [
    ['overview', open.url],
    ['embedded', `${open.url}?embed`],
    ['password', locked.url],
    ['gone', `${world.url}/share/guess`],
  ] as const) {
    await page.goto(address)
    await check(place)
  }
})
