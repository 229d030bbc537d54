import { expect, test } from 'vitest'
import { pageFaults } from './faults.ts'
import { signedInMember } from './staff.ts'
import { openWorld } from './world.ts'

const world = await openWorld()

test('a privacy officer documents a breach, sees what is left of the 72 hours, and closes it when everybody was told', async () => {
  const page = await signedInMember(
    world,
    { roles: ['privacy-officer'] },
    { viewport: { width: 390, height: 844 } },
  )
  await page.getByRole('link', { name: 'Breaches' }).click()
  await page.getByText('No breach is documented').waitFor()
  await page.getByRole('button', { name: 'Document a breach' }).click()
  await page.getByLabel('Seen by the wrong people').check()
  await page
    .getByLabel('What happened', { exact: true })
    .fill('A list of customers went to the wrong address.')
  expect(await pageFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Document it' }).click()
  await page.getByText(/7[12] hours left/).waitFor()

  const breach = page.getByRole('listitem').filter({ hasText: 'No. 1' })
  await breach.getByLabel('Everything is done: close it').check()
  await breach.getByRole('button', { name: 'Save', exact: true }).click()
  await breach.getByText('Judge the risk before you close it.').waitFor()
  await breach.getByLabel('Risk to the persons').selectOption('A risk')
  await breach.getByLabel('What was done against it').fill('The receiver has deleted the list.')
  await breach.getByRole('button', { name: 'Save', exact: true }).click()
  await breach.getByText('Where there is a risk, the authority has to be told.').waitFor()
  const now = new Date()
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  await breach.getByLabel('When it was noticed').fill(local)
  await breach.getByLabel('Told at').fill(local)
  await breach.getByRole('button', { name: 'Save', exact: true }).click()
  await breach.getByText('Closed').waitFor()
  expect(await pageFaults(page)).toEqual([])
  expect(await world.db.selectFrom('breach').select(['no', 'risk', 'closed']).execute()).toEqual([
    { no: 1, risk: 'risk', closed: true },
  ])
})
