import { expect, test } from 'vitest'
import { makeCustomer } from '../customer.ts'
import { pageFaults } from './faults.ts'
import { signedInMember, signedInStaff } from './staff.ts'
import { openWorld } from './world.ts'

const world = await openWorld()
const { db } = world

test('an owner shortens what is kept and proposes what is old enough; the privacy officer looks whom it is about, and approves', async () => {
  const owner = await signedInStaff(world)
  const now = new Date()
  for (const [name, endedOn] of [
    ['Maija', '2018-05-01'],
    ['Ville', '2018-06-01'],
    ['Aino', '2026-01-01'],
  ] as const) {
    const id = await makeCustomer({ gateway: world.gateway, now }, { givenName: name })
    await db
      .updateTable('customer')
      .set({ began_on: '2001-01-01', ended_on: endedOn })
      .where('id', '=', id)
      .execute()
    if (name === 'Ville')
      await db.updateTable('customer').set({ restricted_at: now }).where('id', '=', id).execute()
  }
  await owner.getByRole('link', { name: 'Registers' }).click()
  await owner.getByRole('link', { name: 'Retention' }).click()
  await owner.getByText('10 years from the end of the relationship').waitFor()
  await owner.getByRole('button', { name: 'Change Customers' }).click()
  await owner.getByLabel('Months').fill('72')
  await owner.getByLabel('Reason').fill('The warranty ends')
  await owner.getByRole('button', { name: 'Save' }).click()
  await owner.getByText('6 years from the end of the relationship').waitFor()
  await owner.getByText('The warranty ends · Aino Esimerkki').waitFor()
  await owner.getByRole('button', { name: 'Look what is old enough today' }).click()
  await owner.getByText('1 customer', { exact: true }).waitFor()
  await owner.getByText('1: processing is restricted').waitFor()
  await owner.getByRole('button', { name: 'Propose to erase them' }).click()
  await owner.getByText('Waits for approval').waitFor()
  expect(await owner.getByRole('button', { name: 'Approve and erase' }).count()).toBe(0)
  expect(await owner.getByText('Whom it is about').count()).toBe(0)
  expect(await pageFaults(owner)).toEqual([])

  const officer = await signedInMember(world, {
    username: 'tiia',
    fullName: 'Tiia',
    roles: ['privacy-officer'],
  })
  await db.updateTable('staff_session').set({ stepped_up_at: now }).execute()
  await officer.goto(`${world.url}/app/customers/retention`)
  await officer.getByText('Whom it is about').click()
  await officer.getByText('Customers: 1', { exact: true }).waitFor()
  expect(await pageFaults(officer)).toEqual([])
  await officer.getByRole('button', { name: 'Approve and erase' }).click()
  await officer.getByText('Done', { exact: true }).waitFor()
  await officer.getByRole('heading', { name: 'Erased' }).waitFor()
  expect(await db.selectFrom('customer').select('no').orderBy('no').execute()).toEqual([{ no: 2 }, { no: 3 }])
})
