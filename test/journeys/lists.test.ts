import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { makeCustomer } from '../customer.ts'
import { readPdf } from '../pdf.ts'
import { pageFaults } from './faults.ts'
import { signedInMember } from './staff.ts'
import { openWorld } from './world.ts'

const world = await openWorld()
const { db } = world

const ADDRESS = {
  streetAddress: 'Esimerkkikatu 1',
  postalCode: '00100',
  city: 'Helsinki',
  organisation: 'Example Oy',
}

test('a clerk records a ban from the phone, tells the person, and makes labels without them', async () => {
  const make = (values: Record<string, string>) =>
    makeCustomer({ gateway: world.gateway, now: new Date() }, values)
  const maija = await make({ givenName: 'Maija', familyName: 'Mäkinen', ...ADDRESS })
  await make({ givenName: 'Ville', familyName: 'Virtanen', ...ADDRESS })
  await make({ familyName: 'Nowhere', organisation: 'Example Oy' })
  // Where it is tomorrow for most of the day: what is told today is told on the gateway's day.
  const page = await signedInMember(world, { roles: ['clerk'] }, { timezoneId: 'Pacific/Kiritimati' })

  await page.goto(`${world.url}/app/customers/${maija}`)
  const bans = page.locator('section', { has: page.getByRole('heading', { name: 'Bans' }) })
  await bans.getByText('Nothing is forbidden.').waitFor()
  await bans.getByRole('button', { name: 'Record a ban' }).click()
  await bans.getByRole('button', { name: 'Record', exact: true }).click()
  await bans.getByText('Choose something that is not so already.').waitFor()
  expect(await pageFaults(page)).toEqual([])
  await bans.getByLabel('Direct advertising').check()
  await bans.getByLabel('How did it reach you?').selectOption('customer service')
  await bans.getByRole('button', { name: 'Record', exact: true }).click()
  await bans.getByText('Forbade: Direct advertising').waitFor()
  await bans.getByText('Not confirmed yet').waitFor()

  await page.getByRole('link', { name: 'Customers', exact: true }).first().click()
  await page.getByRole('link', { name: 'Waiting' }).click()
  const tasks = page.locator('section', { has: page.getByRole('heading', { name: 'Confirmations to give' }) })
  await tasks.getByRole('link', { name: 'Maija Mäkinen' }).waitFor()
  await tasks.getByRole('button', { name: 'The person was told' }).click()
  await tasks.getByLabel('How').selectOption('by phone')
  await tasks.getByRole('button', { name: 'Record' }).click()
  await tasks.waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'Lists' }).click()
  await page.getByText('3 entries').waitFor()
  await page.getByText('1 label on 1 sheet').waitFor()
  await page.getByText('1 person has no full postal address and is left out.').waitFor()
  await page.getByLabel('Sheet').selectOption({ value: '5160' })
  await page.getByLabel('First free label').fill('5')
  expect(await pageFaults(page)).toEqual([])
  await db
    .updateTable('staff_session')
    .set({ stepped_up_at: new Date(0) })
    .execute()
  const downloaded = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Make the labels (PDF)' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your password once more' })
  await dialog.getByLabel('Password').fill('correct horse battery')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  const download = await downloaded
  expect(download.suggestedFilename()).toMatch(/^labels-\d+-5160\.pdf$/)
  const { pages, lines } = readPdf(await readFile(await download.path()))
  expect(pages).toEqual([{ width: 612, height: 792 }])
  expect(lines.map(({ text }) => text)).toEqual([
    'Ville Virtanen',
    'Example Oy',
    'Esimerkkikatu 1',
    '00100 Helsinki',
  ])
  // The fifth label is the second of the second row.
  expect(lines[0]!.left).toBeGreaterThan(200)
  await page.getByRole('cell', { name: 'Labels, 5160' }).waitFor()

  const table = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Table (CSV)' }).click()
  expect(await readFile(await (await table).path(), 'utf8')).toContain('Mäkinen Maija')
  await page.goto(`${world.url}/app/customers/${maija}/protection`)
  await page.getByText('Directory, Table (CSV)').waitFor()
  await page.getByText(/Confirmed by phone/).waitFor()
  expect(await page.getByText('Labels, 5160').count()).toBe(0)
  expect(await db.selectFrom('made_list').select('people').execute()).toEqual([{ people: 1 }, { people: 3 }])
})
