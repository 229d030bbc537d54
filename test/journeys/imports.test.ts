import { expect, test } from 'vitest'
import { pageFaults } from './faults.ts'
import { signedInMember } from './staff.ts'
import { openWorld } from './world.ts'

const world = await openWorld()
const { db } = world

test('a clerk brings customers in from a file, tells them where their data came from, and undoes another', async () => {
  await db
    .insertInto('data_source')
    .values({
      kind: 'update-service',
      name: 'Address Service',
      contract: '2026-1',
      began_on: '2026-01-01',
      ends_on: null,
      created_at: new Date(),
    })
    .execute()
  const page = await signedInMember(world, { roles: ['clerk'] })
  await page.goto(`${world.url}/app/customers/import`)
  const sendFile = async (lines: string[]) => {
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
    await page.getByRole('button', { name: 'Read the file' }).click()
  }
  await sendFile(['Etunimi;Sähköposti', '"Maija'])
  await page.getByText('Line 2 cannot be read').waitFor()

  await sendFile([
    'Etunimi;Sukunimi;Sähköposti;Paikka;Kenkä',
    'Maija;Mäkinen;maija@example.com;Turku;38',
    'Pekka;Virtanen;pekka example.com;Oulu;44',
    'Uuno;Turhapuro;uuno@example.com;Pori;42',
  ])
  await page.getByLabel('What is Paikka?').selectOption('City')
  await page.getByLabel('How do you know it?').selectOption('An updating service')
  await page.getByLabel('From whom').selectOption('Address Service')
  expect(await pageFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await page.getByRole('heading', { name: 'What it would change' }).waitFor()
  await page.getByText('Line 3, column 3').waitFor()
  await page.getByText('It says “pekka example.com”.').waitFor()
  expect(await page.getByText('New customer', { exact: true }).count()).toBe(2)
  expect(await pageFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await page.getByRole('heading', { name: 'What it changed' }).waitFor()
  await page.getByText('Line 3, column 3').waitFor()

  await page.getByRole('link', { name: 'To be told' }).click()
  await page.getByLabel('Told: Maija Mäkinen').check()
  expect(await pageFaults(page)).toEqual([])
  await page.getByLabel('How').selectOption('Letter')
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByRole('link', { name: 'Uuno Turhapuro' }).waitFor()
  await page.getByRole('link', { name: 'Maija Mäkinen' }).waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'Import' }).click()
  await page.getByRole('link', { name: 'customers.csv' }).click()
  await page.getByText('Undo', { exact: true }).click()
  await page.getByRole('button', { name: 'Undo all of it' }).click()
  await page.getByRole('heading', { name: 'What could not be undone' }).waitFor()
  await page.getByText('Added by the file, and used since: stays.').waitFor()
  expect(await pageFaults(page)).toEqual([])
})
