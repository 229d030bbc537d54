import { expect, test } from 'vitest'
import { makeCustomer } from '../customer.ts'
import { pageFaults } from './faults.ts'
import { signedInMember } from './staff.ts'
import { openWorld } from './world.ts'

const world = await openWorld()

test('a clerk opens an order, delivers and archives it; the finance partner bills it and sees it paid, and nothing else', async () => {
  const now = new Date()
  const [maija, oy] = [
    await makeCustomer(
      { gateway: world.gateway, now },
      { givenName: 'Maija', familyName: 'Mäkinen', phone: '+358401234567' },
    ),
    await makeCustomer(
      { gateway: world.gateway, now },
      { organisation: 'Example Oy' },
      { kind: 'organisation' },
    ),
  ]
  const clerk = await signedInMember(world, { username: 'kalle', fullName: 'Kalle', roles: ['clerk'] })
  await clerk.goto(`${world.url}/app/customers/${maija}/protection`)
  await clerk.getByText('Nothing stands in the way of erasing this customer.').waitFor()
  const part = (name: string) =>
    clerk.getByRole('navigation', { name: 'Pages of the customer' }).getByRole('link', { name }).click()
  await part('Overview')
  const orders = clerk.getByRole('region', { name: 'Orders' })
  await orders.getByRole('button', { name: 'Open an order' }).click()
  await orders.getByLabel('What').fill('Chair, oak')
  await orders.getByLabel('Quantity').fill('4')
  await orders.getByLabel('Price of one').fill('125')
  await orders.getByRole('button', { name: 'Add a line' }).click()
  const second = orders.getByRole('group', { name: 'Line 2' })
  await second.getByLabel('What').fill('Delivery')
  await second.getByLabel('Price of one').fill('a lot')
  await orders.getByRole('button', { name: 'Open the order' }).click()
  await orders.getByText('Write a price such as 12.50.').waitFor()
  await second.getByLabel('Price of one').fill('50.00')
  await orders.getByRole('button', { name: 'Open the order' }).click()
  await orders.getByText('Order 1', { exact: true }).waitFor()
  expect(await orders.getByText('€690.25').count()).toBe(2)
  await orders.getByRole('button', { name: 'Begin work' }).click()
  await orders.getByRole('button', { name: 'Change' }).click()
  await orders.getByRole('button', { name: 'Remove line 2' }).click()
  await orders.getByLabel('Reason').fill('She fetches them')
  await orders.getByRole('button', { name: 'Save' }).click()
  await orders.getByText('She fetches them').waitFor()
  await orders.getByRole('button', { name: 'Mark as delivered' }).click()
  await part('Data protection')
  await clerk.getByText(/bookkeeping law keeps order 1 until/).waitFor()

  await part('Overview')
  const positions = clerk.getByRole('region', { name: 'Positions in organisations' })
  await positions.getByRole('button', { name: 'Add a position' }).click()
  await positions.getByLabel('Organisation').fill('exam')
  await positions.getByRole('radio', { name: /Example Oy/ }).check()
  await positions.getByLabel('Position').fill('Chair of the board')
  await positions.getByLabel('Since').fill('2026-02-01')
  await positions.getByRole('button', { name: 'Add a position' }).click()
  await positions.getByText('Example Oy, Chair of the board').waitFor()
  expect(await pageFaults(clerk)).toEqual([])
  await part('Data protection')
  await clerk.getByText('May not be erased yet, because').waitFor()
  expect(await pageFaults(clerk)).toEqual([])

  const finance = await signedInMember(world, { username: 'fia', fullName: 'Fia', roles: ['finance'] })
  await finance.getByRole('heading', { name: 'Billing' }).waitFor()
  expect(await finance.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts()).toEqual([
    'Billing',
  ])
  await finance.getByText('No name for bills is recorded.').waitFor()
  const shown = await finance.getByRole('main').innerText()
  for (const kept of ['Maija', 'Mäkinen', 'Chair', '401234567']) expect(shown).not.toContain(kept)
  await finance.getByRole('button', { name: 'Record the invoice' }).click()
  await finance.getByLabel('Number of the invoice').fill('2026-101')
  expect(await finance.getByLabel('Sum with VAT').inputValue()).toBe('627.50')
  await finance.getByLabel('Issued on').fill('2026-11-01')
  await finance.getByLabel('Due on').fill('2026-11-02')
  await finance.getByRole('button', { name: 'Record an invoice' }).click()
  await finance.getByText('Overdue').waitFor()
  await finance.getByRole('button', { name: 'Send to collection' }).click()
  await finance.locator('form').getByRole('button', { name: 'Send to collection' }).click()
  await finance.getByText('In collection').waitFor()
  expect(await pageFaults(finance)).toEqual([])

  await clerk.reload()
  await clerk.getByText('invoice 2026-101 is in collection').waitFor()
  await part('Overview')
  await orders.getByRole('button', { name: 'Archive' }).click()
  await orders.getByText('Archived', { exact: true }).waitFor()
  expect(await orders.getByRole('button', { name: 'Change' }).count()).toBe(0)

  await finance.getByRole('button', { name: 'Record a payment' }).click()
  await finance.getByLabel('Day').fill('2026-11-20')
  await finance.locator('form').getByRole('button', { name: 'Record a payment' }).click()
  await finance.getByRole('heading', { name: 'Nothing is open' }).waitFor()
  await finance.goto(`${world.url}/app/customers`)
  await finance.getByRole('heading', { name: 'This page is not open to you' }).waitFor()

  await clerk.getByRole('link', { name: 'Customers' }).click()
  await clerk.getByRole('link', { name: 'Orders' }).click()
  await clerk.getByRole('heading', { name: 'No order is like this' }).waitFor()
  await clerk.getByLabel('State').selectOption('Archived')
  await clerk.getByLabel('Number of an order').fill('1')
  await clerk.getByRole('link', { name: 'Maija Mäkinen' }).waitFor()
  expect(await pageFaults(clerk)).toEqual([])
  await clerk.goto(`${world.url}/app/customers/${oy}`)
  await clerk.getByRole('link', { name: 'Maija Mäkinen' }).waitFor()
})
