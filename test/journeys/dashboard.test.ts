import { expect, test } from 'vitest'
import { pageFaults } from './faults.ts'
import { makeClerk, signedInStaff } from './staff.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world

const signedIn = (options?: Parameters<typeof world.newVisitor>[0]) => signedInStaff(world, options)

/** A visitor who accepts, reads two pages and sends a form; the link to a customer only where it is ticked. */
async function visitShop({ link }: { link: boolean }): Promise<void> {
  world.page(
    '/contact',
    '<form data-lupa-form="contact" action="/thanks"><label>Name <input autocomplete="given-name"></label><label>E-mail <input autocomplete="email"></label><button>Send</button></form>',
  )
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(
    () => db.selectFrom('page_view').selectAll().execute(),
    (rows) => rows.length === 1,
  )
  await page.goto(`${world.shopUrl}/contact`)
  await page.getByLabel('Name').fill('Maija')
  await page.getByLabel('E-mail').fill('maija@example.com')
  if (link) await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL('**/thanks*')
  await eventually(
    () => db.selectFrom('page_view').selectAll().execute(),
    (rows) => rows.length === 3,
  )
}

test('the first account is made by the link of the terminal, and works again after signing out', async () => {
  const page = await signedIn()
  await page.getByRole('button', { name: /Aino Esimerkki/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goto(`${world.url}/app/sites/new`)
  await page.getByLabel('Username').fill('aino')
  await page.getByLabel('Password').fill('wrong horse battery')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('The username or the password is not right.').waitFor()
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()

  await page.getByRole('heading', { name: 'New site', exact: true }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/app/sites/new')
  // Customers are for others, however the program is owned.
  expect(await page.getByRole('link', { name: 'Customers' }).count()).toBe(0)
})

test('an owner makes a site, puts its tag into a page, and Lupa says that it has heard', async () => {
  const page = await signedIn()
  await page.getByRole('link', { name: 'New site' }).click()
  await page.getByLabel('Name').fill('Bakery')
  const bakery = world.shopUrl.replace('www.shop', 'bakery')
  await page.getByLabel('Addresses', { exact: true }).fill(bakery)
  await page.getByRole('button', { name: 'Add the site' }).click()
  const tag = (await page.getByText('<script src=').textContent())!
  expect(tag).toMatch(
    /^<script src="http:\/\/lupa\.example\.test:\d+\/lupa\.js\?site=[0-9a-f]{16}" async><\/script>$/,
  )
  const check = page.getByRole('button', { name: 'Check now' })
  await check.click()
  await page
    .getByText(/not heard/i)
    .first()
    .waitFor()

  world.page('/bread', '<h1>Bread</h1>', { tag })
  const { page: visit } = await world.newVisitor()
  await visit.goto(`${bakery}/bread`)
  await visit.getByRole('region').waitFor()
  await eventually(
    () => db.selectFrom('site').select('heard_at').where('name', '=', 'Bakery').executeTakeFirst(),
    (row) => row?.heard_at !== null,
  )
  await check.click()
  await page
    .getByText(/^Connected|has heard/i)
    .first()
    .waitFor()
})

test('a marketer sees what visitors did today, and staff the customer with the visits that were linked', async () => {
  await visitShop({ link: true })
  const page = await signedIn()
  await makeClerk(world)
  await page.goto(`${world.url}/app/sites/${world.site.id}?period=today`)
  await page.waitForLoadState('networkidle')
  const main = await eventually(
    async () => (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' '),
    (found) => !found.includes('Loading…'),
  )
  expect(main).toMatch(/Visitors \? 1 /)
  expect(main).toMatch(/Page views \? 3 /)
  expect(main).toMatch(/Chrome 1/)
  expect(main).toMatch(/Direct 1/)
  expect(main).toMatch(/Asked \? 1 Accepted \? 1 100%/)

  await page.getByRole('link', { name: 'Customers' }).click()
  await page.getByRole('link', { name: /Maija/ }).click()
  await page.getByText('maija@example.com').first().waitFor()
  await page.getByRole('link', { name: 'Forms and visits' }).click()
  await page.getByText('/thanks').first().waitFor()
  const customer = await page.getByRole('main').innerText()
  expect(customer).toContain('/thanks')
  expect(customer).not.toMatch(/127\.0\.0\.1/)
})

test('an owner makes a key for another program, copies it once, and revokes it', async () => {
  const page = await signedIn()
  await page.goto(`${world.url}/app/sites/${world.site.id}/settings`)
  await page.getByText('No keys yet.').waitFor()
  await page.getByLabel('Name of the new key').fill('Monthly letter')
  await page.getByRole('button', { name: 'Make a key' }).click()
  const secret = (await page.getByText(/^lupa_/).textContent())!
  const gateway = world.url.replace('lupa.example.test', '127.0.0.1')
  const report = `${gateway}/api/stats/totals?site=${world.site.id}&from=2026-11-24&until=2026-11-25`
  const ask = () => fetch(report, { headers: { authorization: `Bearer ${secret}` } })
  expect((await ask()).status).toBe(200)

  await page.reload()
  await page.getByText(/Last used/).waitFor()
  expect(await page.getByText(/^lupa_/).count()).toBe(0)
  await page.getByRole('button', { name: 'Revoke “Monthly letter”' }).click()
  await page.getByText('No keys yet.').waitFor()
  expect((await ask()).status).toBe(401)
})

test('axe finds nothing on any page of the dashboard, in light and dark, and all fit a phone', async () => {
  await visitShop({ link: true })
  const page = await signedIn()
  await makeClerk(world)
  const customer = await db.selectFrom('customer').select('id').executeTakeFirstOrThrow()
  const site = `/app/sites/${world.site.id}`
  for (const path of [
    '/app/',
    '/app/sites/new',
    site,
    `${site}/settings`,
    `${site}/banner`,
    `${site}/texts`,
    `${site}/google`,
    `${site}/recording`,
    '/app/customers',
    `/app/customers/${customer.id}`,
    `/app/customers/${customer.id}/forms`,
    `/app/customers/${customer.id}/protection`,
    `/app/customers/${customer.id}/history`,
    '/app/nowhere',
    '/app/sign-in',
  ]) {
    await page.goto(world.url + path)
    await page.waitForLoadState('networkidle')
    expect(await pageFaults(page), path).toEqual([])
  }
}, 120_000)

test('no text becomes markup or code on a page that staff see, and each keeps to its own policy', async () => {
  const page = await signedIn()
  const site = `/app/sites/${world.site.id}`
  // The viewer of the reference is others' work: its policy has to stop it, and it has to do without.
  await page.goto(`${world.url}/api/docs`)
  await page.getByRole('heading', { name: 'Lupa', exact: true }).waitFor()
  await page.getByRole('link', { name: 'Statistics' }).click()
  await page.getByText('/api/stats/totals').first().waitFor()
  expect(
    world.violations.filter((one) => !/^(style-src-\w+ inline|script-src eval) .*\/api\/docs$/.test(one)),
  ).toEqual([])
  world.violations.length = 0

  for (const path of ['/app/side-by-side', `${site}/experiments`, '/app/setup', '/app/invitation']) {
    await page.goto(world.url + path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
  }
  await page.goto(`${world.url}${site}/banner`)
  const preview = page.frameLocator('iframe')
  await preview.getByRole('button', { name: 'Refuse' }).waitFor()
  await page.getByRole('group', { name: 'What is shown' }).getByText('Placeholder').click()
  await preview.getByRole('group').waitFor()
  expect(world.violations).toEqual([])

  const attempts = [
    () => void (document.body.innerHTML = '<b>Maija</b>'),
    () => document.head.append(Object.assign(document.createElement('script'), { text: '0' })),
  ]
  for (const attempt of attempts) await expect(page.evaluate(attempt)).rejects.toThrow('Trusted')
  const stopped = async () => world.violations.map((violation) => violation.split(' ')[0])
  expect(await eventually(stopped, ({ length }) => length === 2)).toEqual(
    Array(2).fill('require-trusted-types-for'),
  )
  world.violations.length = 0
})
