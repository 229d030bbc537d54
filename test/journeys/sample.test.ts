import { expect, test } from 'vitest'
import { pageFaults } from './faults.ts'
import { signedInStaff } from './staff.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world

test('a newcomer sees the whole dashboard after one click, and removes the sample with another', async () => {
  const page = await signedInStaff(world, { viewport: { width: 1280, height: 800 } })
  await page.getByRole('button', { name: 'Load sample data' }).click()
  await page.getByRole('progressbar', { name: 'Loading sample data' }).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Sample: Puuseppä Oy' }).waitFor({ timeout: 45_000 })
  await page.getByText('Sample data', { exact: true }).waitFor()

  await page.waitForLoadState('networkidle')
  const main = page.getByRole('main')
  await eventually(
    () => main.innerText(),
    (told) => !told.includes('Loading…'),
  )
  const told = await main.innerText()
  expect(told).toMatch(/Visitors\s+\?\s+\d{3}/)
  expect(told).not.toMatch(/Nothing in this period|Nobody was asked|No visits in this period/)
  for (const panel of await page.locator('.panels > .panel').all()) {
    for (const tab of await panel.getByRole('radio').all()) {
      await tab.check({ force: true })
      const rows = () => panel.locator('tbody tr').count()
      expect(await eventually(rows, (found) => found > 1)).toBeGreaterThan(1)
    }
  }
  expect(await pageFaults(page)).toEqual([])

  await page.getByRole('link', { name: 'Download', exact: true }).click()
  const properties = page.getByRole('region', { name: 'Properties of “Download”' })
  await properties.getByText('/files/caring-for-oiled-wood.pdf').waitFor()
  await page.getByRole('link', { name: 'Take off Event: Download' }).click()
  await page.getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('link', { name: 'Speed' }).click()
  const speed = page.getByRole('region', { name: 'Speed' })
  await speed.getByRole('row', { name: /^Mobile [\d.]+ s/ }).waitFor()
  await speed.getByRole('row', { name: /^\/products\/oak-table / }).waitFor()
  expect(await speed.innerText()).toMatch(/Largest contentful paint\s+\?\s+\d\.\d s/)
  expect(await pageFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Remove sample data' }).click()
  await page.getByRole('dialog', { name: 'Remove the sample data?' }).waitFor()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('button', { name: 'Remove sample data' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sites' }).waitFor()
  await page.getByRole('button', { name: 'Load sample data' }).waitFor()
  expect(await page.getByRole('link', { name: 'Sample: Puuseppä Oy' }).count()).toBe(0)
  expect(await db.selectFrom('consent_record').selectAll().execute()).toEqual([])
}, 90_000)

test('a new site says in three steps what to do, and shows statistics once it was heard', async () => {
  const page = await signedInStaff(world)
  await page.getByRole('link', { name: 'Kahvila' }).click()
  await page.getByRole('heading', { name: 'Three steps to the first visit' }).waitFor()
  expect(await page.getByRole('main').getByRole('listitem').count()).toBe(3)
  expect(await page.getByText('<script src=').textContent()).toContain('/lupa.js?site=shop"')
  expect(await page.getByRole('link', { name: world.shopUrl }).getAttribute('href')).toBe(world.shopUrl)
  await page.getByRole('button', { name: 'Check now' }).click()
  await page.getByText('Nothing was heard by').waitFor()
  expect(await pageFaults(page)).toEqual([])

  const { page: visit } = await world.newVisitor()
  await visit.goto(`${world.shopUrl}/`)
  await visit.getByRole('button', { name: 'Accept' }).click()
  await eventually(
    () => db.selectFrom('page_view').selectAll().execute(),
    (rows) => rows.length === 1,
  )
  await page.getByRole('button', { name: 'Check now' }).click()
  await page.getByRole('region', { name: 'Statistics' }).waitFor()
})
