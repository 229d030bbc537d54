import { expect, test } from 'vitest'
import { makeCustomer } from '../customer.ts'
import { pageFaults } from './faults.ts'
import { signedInMember } from './staff.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const desk = () => ({ gateway: world.gateway, now: new Date() })

test('a recipient is registered with what protects data there, and gets what a clerk ticks, once it is corrected too', async () => {
  const id = await makeCustomer(desk(), {
    givenName: 'Maija',
    familyName: 'Mäkinen',
    email: 'maija@example.com',
  })
  const page = await signedInMember(world, { roles: ['owner', 'clerk'] })
  await page.goto(`${world.url}/app/customers/recipients`)
  await page.getByText('None is registered').waitFor()
  await page.getByText('Add a recipient').first().click()
  await page.getByLabel('What it is').selectOption('Collection agency')
  await page.getByLabel('Name').fill('Example Collection Inc.')
  await page.getByLabel('Country').selectOption('United States')
  const add = page.getByRole('button', { name: 'Add a recipient' })
  await add.click()
  await page.getByText('Say why data have to leave the EEA.').waitFor()
  expect(await pageFaults(page)).toEqual([])
  await page.getByLabel('Why it is necessary').fill('The debtor lives there')
  await page.getByLabel('What protects the data there').selectOption('Standard contractual clauses')
  await add.click()
  await page.getByText('Collection agency · United States · Standard contractual clauses').waitFor()

  await page.goto(`${world.url}/app/customers/${id}/protection`)
  const section = page.getByRole('region', { name: 'Handed over' })
  await section.getByRole('button', { name: 'Hand data over' }).click()
  await section.getByLabel('To whom').selectOption('Example Collection Inc.')
  await section.getByLabel('For what').selectOption('A credit decision')
  await section.getByText('A person decides on it').waitFor()
  await section.getByLabel('For what').selectOption('Collection')
  await section.getByLabel('What it is based on').fill('Assignment 17')
  await section.getByRole('button', { name: 'Hand over' }).click()
  await section.getByText('Tick at least one that is known.').waitFor()
  expect(await section.getByRole('checkbox').count()).toBe(3)
  expect(await pageFaults(page)).toEqual([])
  await section.getByLabel('E-mail').check()
  await section.getByRole('button', { name: 'Hand over' }).click()
  await section.getByText('E-mail: maija@example.com').waitFor()
  await section.getByText('Assignment 17').waitFor()

  await page.getByRole('button', { name: 'Change' }).first().click()
  await page.getByLabel('E-mail', { exact: true }).fill('m@example.com')
  await page.getByLabel('Reason').fill('She told us')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Changed since: E-mail').waitFor()
  await page.goto(`${world.url}/app/customers/recipients`)
  await page.getByText('What it was given').click()
  await page.getByRole('link', { name: 'Maija Mäkinen' }).waitFor()
  expect(await pageFaults(page)).toEqual([])
})

test('an archivist enters a paper, stores it where it is locked and fireproof, and destroys it before a witness', async () => {
  const id = await makeCustomer(desk(), { givenName: 'Maija', email: 'maija@example.com' })
  const page = await signedInMember(world, { roles: ['archivist'] })
  await page.getByRole('heading', { name: 'No papers' }).waitFor()
  expect(await page.getByRole('navigation', { name: 'Main' }).innerText()).toBe('Papers')
  await page.getByRole('link', { name: 'Places' }).click()
  for (const [name, isSafe] of [
    ['Front desk', false],
    ['Archive', true],
  ] as const) {
    await page.getByText('Add a place').first().click()
    await page.getByLabel('Name').fill(name)
    if (isSafe) for (const flag of ['locked', 'fireproof']) await page.getByLabel(`It is ${flag}`).check()
    await page.getByRole('button', { name: 'Add a place' }).click()
    await page.getByRole('button', { name: `Change ${name}` }).waitFor()
  }

  await page.goto(`${world.url}/app/papers/new`)
  await page.getByLabel('Title').fill('Lease of a boat')
  await page.getByLabel('What happened').fill('Rented at the counter')
  const find = page.getByRole('button', { name: 'Find' })
  await page.getByLabel('Whom it names').fill('Maija')
  await find.click()
  await page.getByText('There is no such customer.').waitFor()
  await page.getByLabel('Whom it names').fill('maija@example.com')
  await find.click()
  await page.getByRole('button', { name: 'Remove Maija' }).waitFor()
  await page.getByLabel('Received on').fill('2026-01-02')
  await page.getByLabel('Kept until').fill('2026-02-01')
  await page.getByLabel('Where it lies').selectOption('Front desk')
  expect(await pageFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Enter a paper' }).click()
  await page.getByText('Should be stored').waitFor()
  await page.getByRole('button', { name: 'Begin processing' }).click()
  const place = page.getByLabel('Where it lies')
  const places = await eventually(
    () => place.first().locator('option').allInnerTexts(),
    (options) => options.join() === 'Archive',
  )
  expect(places).toEqual(['Archive'])
  await page.getByRole('button', { name: 'Store it' }).click()
  await page.getByText('Stored', { exact: true }).waitFor()
  await page.goto(`${world.url}/app/papers`)
  await page.getByText('1 paper is kept longer than it should be.').waitFor()
  expect(await pageFaults(page)).toEqual([])
  await page.getByRole('searchbox', { name: 'Number of a paper' }).fill('7')
  await page.getByText('No paper is among these.').waitFor()
  await page.getByRole('searchbox', { name: 'Number of a paper' }).fill('1')
  await page.getByRole('link', { name: 'Lease of a boat' }).click()
  await page.getByLabel('Who destroyed it').fill('Anna Arkisto')
  await page.getByLabel('Who saw it').fill('anna arkisto')
  const destroy = page.getByRole('button', { name: 'Destroy it' })
  await destroy.click()
  await page.getByText('Somebody else has to see it.').waitFor()
  expect(await pageFaults(page)).toEqual([])
  await page.getByLabel('Who saw it').fill('Niilo Näkijä')
  await destroy.click()
  await page.getByText(/Shredded on .* by Anna Arkisto, seen by Niilo Näkijä/).waitFor()

  const officer = await signedInMember(world, { username: 'tarja', roles: ['privacy-officer'] })
  await officer.goto(`${world.url}/app/customers/${id}/protection`)
  await officer.getByRole('link', { name: 'Lease of a boat' }).waitFor()
  const both = await signedInMember(world, { username: 'liisa', roles: ['clerk', 'archivist'] })
  await both.getByRole('link', { name: 'Papers' }).click()
  await both.getByRole('link', { name: 'Lease of a boat' }).waitFor()
  const clerk = await signedInMember(world, { username: 'kalle', roles: ['clerk'] })
  await clerk.goto(`${world.url}/app/papers`)
  await clerk.getByRole('heading', { name: 'This page is not open to you' }).waitFor()
})
