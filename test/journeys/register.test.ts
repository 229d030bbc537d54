import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { takeSubmission } from '../../server/submissions/take-submission.ts'
import { makeCustomer } from '../customer.ts'
import { pageFaults } from './faults.ts'
import { signedInMember } from './staff.ts'
import { openWorld } from './world.ts'

const world = await openWorld()

const MAIJA = { givenName: 'Maija', familyName: 'Mäkinen', email: 'maija@example.com' }

/** What a form on the site would send. */
async function submit(fields: Record<string, string>): Promise<void> {
  await takeSubmission(world.gateway, await siteRow(), {
    message: { key: randomUUID(), form: 'contact', fields },
    claim: null,
    ids: { submission: randomUUID(), customer: randomUUID() },
    now: new Date(),
  })
}
const siteRow = () =>
  world.db
    .selectFrom('site')
    .select(['id', 'register_id'])
    .where('id', '=', world.site.id)
    .executeTakeFirstOrThrow()
const asTester = () => ({ gateway: world.gateway, now: new Date() })
const clerk = () => signedInMember(world, { username: 'kalle', fullName: 'Kalle Kirjuri', roles: ['clerk'] })
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

test('a clerk adds a customer, finds them by a beginning, changes what is wrong with a reason, and undoes it', async () => {
  const page = await clerk()
  await page.goto(`${world.url}/app/customers`)
  await heading(page, 'No customers yet').waitFor()
  expect(await pageFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Add a customer' }).click()
  await page.getByLabel('Given name').fill('Maija')
  await page.getByLabel('Family name').fill('Mäkinen')
  await page.getByLabel('Phone').fill('12')
  expect(await pageFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Add a customer' }).click()
  await page.getByText('Write a phone number of the country').waitFor()
  await page.getByLabel('Phone').fill('040 123 4567')
  await page.getByRole('button', { name: 'Add a customer' }).click()
  await heading(page, 'Maija Mäkinen').waitFor()
  await page.getByRole('link', { name: '+358401234567' }).waitFor()

  await page.getByRole('button', { name: 'Change' }).click()
  await page.getByLabel('City', { exact: true }).fill('Turku')
  await page.getByLabel('Reason').fill('She called')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'History' }).click()
  await page.getByText('She called').waitFor()
  expect(await pageFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByLabel('Reason').fill('It was another Maija')
  await page.getByRole('button', { name: 'Undo this change' }).click()
  await page.getByText('Undid a change').waitFor()
  expect(await page.getByText('Turku → nothing').count()).toBe(1)

  await page.goto(`${world.url}/app/customers`)
  await page.getByRole('searchbox', { name: 'Search' }).fill('makin')
  await page.getByRole('link', { name: 'Maija Mäkinen' }).waitFor()
  await page.getByRole('searchbox', { name: 'Search' }).fill('makinx')
  await heading(page, 'No customer fits').waitFor()
})

test('a clerk compares what a form said, takes over one field of it, and merges two who are one', async () => {
  await submit(MAIJA)
  await submit({ ...MAIJA, familyName: 'Virtanen', city: 'Turku' })
  const page = await clerk()
  await page.goto(`${world.url}/app/customers/waiting`)
  await page.getByRole('checkbox', { name: 'City: Turku instead of –' }).check()
  expect(await pageFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Take over what is ticked' }).click()
  await heading(page, 'Nothing waits').waitFor()

  await makeCustomer(asTester(), { ...MAIJA, phone: '+358401234567' })
  await page.getByRole('link', { name: 'Duplicates' }).click()
  await page.getByRole('button', { name: 'Merge' }).click()
  await page.getByRole('checkbox', { name: 'Phone: +358401234567 instead of –' }).check()
  expect(await pageFaults(page)).toEqual([])
  await page.getByLabel('Reason').fill('The same address')
  await page.getByRole('button', { name: 'Merge' }).click()
  await heading(page, 'No duplicates').waitFor()
  await page
    .getByRole('navigation', { name: 'Pages of the register' })
    .getByRole('link', { name: 'Customers' })
    .click()
  await page.getByRole('link', { name: 'Maija Mäkinen' }).click()
  await page.getByText('Turku').first().waitFor()
  await heading(page, 'Merged into this one').waitFor()
})

test('a customer tells the own data by a link, then mends them with an account; a clerk decides', async () => {
  const id = await makeCustomer(asTester(), MAIJA)
  const page = await clerk()
  await page.goto(`${world.url}/app/customers/${id}`)
  await page.getByRole('link', { name: 'Forms and visits', exact: true }).click()
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.getByLabel('Link', { exact: true }).innerText()
  await page.getByRole('button', { name: 'Issue an account' }).click()
  const [url, username, password] = (await page.getByLabel('Account', { exact: true }).innerText()).split(
    '\n',
  )

  const { page: own } = await world.newVisitor({ locale: 'fi-FI' })
  await own.goto(link)
  await own.getByLabel('Paikkakunta').fill('Turku')
  expect(await pageFaults(own)).toEqual([])
  await own.getByRole('button', { name: 'Lähetä' }).click()
  await own.getByRole('heading', { name: 'Kiitos' }).waitFor()
  await own.goto(link)
  await own.getByRole('heading', { name: 'Linkki ei toimi' }).waitFor()

  await own.goto(url!)
  await own.getByLabel('Nimi').fill(username!)
  await own.getByLabel('Salasana').fill(password!)
  expect(await pageFaults(own)).toEqual([])
  await own.getByRole('button', { name: 'Kirjaudu' }).click()
  expect(await own.getByLabel('Sähköposti').inputValue()).toBe(MAIJA.email)
  await own.getByLabel('Puhelin').fill('040 765 4321')
  await own.getByRole('button', { name: 'Lähetä' }).click()
  await own.getByRole('button', { name: 'Kirjaudu ulos' }).click()
  await own.getByRole('heading', { name: 'Kirjaudu' }).waitFor()

  await page.reload()
  await page.getByRole('link', { name: 'Forms and visits (2)' }).waitFor()
  await page.goto(`${world.url}/app/customers/waiting`)
  await page.getByText('An invitation link').waitFor()
  await page.getByText('The customer’s own account').waitFor()
  await page.getByRole('checkbox', { name: 'City: Turku instead of –' }).waitFor()
  await page.getByRole('checkbox', { name: 'Phone: +358407654321 instead of –' }).waitFor()
})
