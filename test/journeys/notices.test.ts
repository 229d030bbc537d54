import { expect, test } from 'vitest'
import { axeFaults, pageFaults } from './faults.ts'
import { signedInMember } from './staff.ts'
import { openWorld } from './world.ts'

const world = await openWorld()

test('an owner answers ten questions, another agrees, and everybody reads the notice', async () => {
  const owner = await signedInMember(world, { roles: ['owner'] })
  await owner.getByRole('link', { name: 'Notices' }).click()
  await owner.getByRole('heading', { name: 'Record of processing activities' }).waitFor()
  expect(await pageFaults(owner)).toEqual([])
  await owner.getByRole('link', { name: 'Customers', exact: true }).click()

  const question = (title: RegExp) =>
    owner.locator('section', { has: owner.getByRole('heading', { name: title }) })
  const first = question(/^1\. /)
  await first.getByLabel('Name').fill('Example Oy')
  await first.getByLabel('Postal address').fill('Esimerkkikatu 1, 00100 Helsinki')
  await first.getByLabel('Phone').fill('+358 40 123 4567')
  await first.getByLabel('E-mail').fill('info@example.com')
  await first.getByLabel('Business ID').fill('1234567-8')
  const second = question(/^2\. /)
  await second.getByLabel('Name').fill('Maija Mallikas')
  await second.getByRole('button', { name: 'Same address as above' }).click()
  await second.getByLabel('E-mail').fill('maija@example.com')
  await question(/^5\. /).getByLabel('Orders', { exact: false }).first().check()
  await question(/^5\. /).getByLabel('Customer directory', { exact: false }).check()
  await question(/^6\. /).getByText('Customers are kept for 10 years').waitFor()
  const seventh = question(/^7\. /)
  await seventh
    .getByRole('group', { name: /^Are decisions/ })
    .getByLabel('No')
    .check()
  await seventh
    .getByRole('group', { name: /profiled/ })
    .getByLabel('No')
    .check()
  await question(/^8\. /).getByLabel('No').check()
  await owner.getByRole('button', { name: 'Save the answers' }).click()
  await owner.getByText('Saved. 1 gap is left; it is marked below.').waitFor()
  await second.getByText('This must be there, so that people can reach you.').waitFor()
  expect(await pageFaults(owner)).toEqual([])
  await second.getByLabel('Phone').fill('+358 40 765 4321')
  const otherTab = await owner.context().newPage()
  await otherTab.goto(owner.url())
  await otherTab.getByRole('button', { name: 'Save the answers' }).waitFor()
  await owner.getByRole('button', { name: 'Save the answers' }).click()
  await owner.getByText('Saved, and nothing is missing.').waitFor()
  await otherTab.getByRole('button', { name: 'Save the answers' }).click()
  await otherTab.getByRole('alert').getByText('meanwhile', { exact: false }).waitFor({ timeout: 5_000 })
  await otherTab.close()

  await owner.getByRole('link', { name: 'Go to the preview' }).click()
  await owner.getByText('This notice is about the register “Customers”.').waitFor()
  await owner.getByText('It is the first: tell your customers where it is.').waitFor()
  await owner.getByRole('button', { name: 'Propose to publish' }).click()
  await owner.getByText('Somebody else has to agree.').waitFor()
  expect(await owner.getByRole('button', { name: 'Agree and publish' }).count()).toBe(0)

  const officer = await signedInMember(world, {
    username: 'olli',
    fullName: 'Olli Otus',
    roles: ['privacy-officer'],
  })
  await officer.goto(`${world.url}/app/notices`)
  await officer.getByText('Waits for an agreement').waitFor()
  await officer.getByRole('link', { name: 'Customers', exact: true }).last().click()
  await officer.getByRole('link', { name: 'Preview and publish' }).click()
  await officer.getByText('Aino Esimerkki proposed it on').waitFor()
  await officer.getByRole('button', { name: 'Agree and publish' }).click()
  await officer.getByText('Version 1,').waitFor()
  expect(await pageFaults(officer)).toEqual([])

  const { page } = await world.newVisitor({ javaScriptEnabled: false, locale: 'en-GB' })
  const address = await officer.locator('.linked a').getAttribute('href')
  await page.goto(address!)
  await page.getByRole('heading', { name: 'Privacy notice: Customers' }).waitFor()
  await page.getByText('Contact persons', { exact: false }).first().waitFor()
  const reader = await world.newVisitor({ locale: 'en-GB' })
  await reader.page.goto(address!)
  expect(await pageFaults(reader.page)).toEqual([])
  await reader.page.goto(`${world.url}/cookies/shop`)
  await reader.page.getByRole('heading', { name: 'Cookie policy: Kahvila' }).waitFor()
  expect(await axeFaults(reader.page)).toEqual([])

  // In a page of the site, in its language, without a choice and without anything that is kept.
  const key = new URL(address!).pathname.split('/').at(-1)!
  world.page(
    '/privacy',
    `<main><h1>Privacy</h1><div data-lupa-notice="${key}"><a href="#">Elsewhere</a></div>
    <div data-lupa-notice="none"><p>Still here</p></div></main>`,
  )
  await reader.page.goto(`${world.shopUrl}/privacy`)
  const embedded = reader.page.getByRole('region', { name: 'Privacy notice: Customers' })
  await embedded.getByRole('heading', { name: 'Right to complain' }).waitFor()
  await embedded.getByText('Version: 1').waitFor()
  await reader.page.getByText('Still here').waitFor()
  expect(await axeFaults(reader.page)).toEqual([])
  expect(await reader.context.cookies(world.shopUrl)).toEqual([])
})
