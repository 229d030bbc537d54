import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { runErasures } from '../../server/erasure/run-erasures.ts'
import { discloseTo } from '../../server/disclosures/disclose.ts'
import type { RegisterField } from '../../src/register-field.ts'
import { makeCustomer } from '../customer.ts'
import { makeMember } from '../member.ts'
import { pageFaults } from './faults.ts'
import { signedInMember } from './staff.ts'
import { openWorld } from './world.ts'

const world = await openWorld()

const KALLE = { username: 'kalle', fullName: 'Kalle Kirjuri', roles: ['clerk'] } as const
const PIRJO = { username: 'pirjo', fullName: 'Pirjo Tietosuoja', roles: ['privacy-officer'] } as const

/** A customer some of whose data a collection agency was given. */
async function customerWhoWasDisclosed(fields: readonly RegisterField[]): Promise<string> {
  const now = new Date()
  const id = await makeCustomer(
    { gateway: world.gateway, now },
    { givenName: 'Maija', familyName: 'Mäkinen', email: 'maija@example.com', city: 'Turku' },
  )
  const recipient = await world.db
    .insertInto('recipient')
    .values({ kind: 'collection-agency', name: 'Perintä Esimerkki Oy', country: 'FI', created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { accountId } = await makeMember(world.db, { username: 'omi', fullName: 'Omi' }, now)
  await discloseTo(
    world.gateway,
    {
      id,
      recipient: recipient.id,
      reason: 'collection',
      fields: [...fields],
      note: 'Assignment 17',
      humanDecides: false,
      reach: 'everywhere',
      seesRestricted: true,
    },
    { accountId, now },
  )
  return id
}

const step = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** On paper: printed elsewhere, and posted today. */
async function post(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'It was posted' }).first().click()
}

/** The name of the file that a button saves. */
async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return download.suggestedFilename()
}

test('a clerk records a letter, names who asks and proposes; a privacy officer approves; the person is answered and erased, others are told, and the request closes', async () => {
  await customerWhoWasDisclosed(['familyName', 'email'])
  const clerk = await signedInMember(world, KALLE)
  await clerk.getByRole('link', { name: 'Requests' }).click()
  await clerk.getByRole('heading', { name: 'No open requests' }).waitFor()
  await clerk.getByRole('link', { name: 'Record a request' }).click()
  await clerk.getByLabel('Access').check()
  await clerk.getByLabel('Erasure').check()
  await clerk.getByLabel('Name').fill('Maija Mäkinen')
  await clerk.getByLabel('Postal address').fill('Kuja 2\n20100 Turku')
  await clerk.getByLabel('E-mail', { exact: true }).fill('maija at example.com')
  await clerk.getByLabel('The person’s own words').fill('Send me what you have of me, then forget me.')
  await clerk.getByText('Never ask for a copy of an identity paper').waitFor()
  await clerk.getByRole('button', { name: 'Record the request' }).click()
  await clerk.getByText('Write an address such as maija@example.com, or nothing.').waitFor()
  expect(await pageFaults(clerk)).toEqual([])
  await clerk.getByLabel('E-mail', { exact: true }).fill('')
  await clerk.getByRole('button', { name: 'Record the request' }).click()

  await clerk.getByRole('heading', { name: 'Request 1' }).waitFor()
  await clerk.getByLabel(/Maija Mäkinen, customer no/).check()
  await clerk.getByRole('button', { name: 'This is who asks' }).click()
  await clerk.getByLabel('A signature by hand').check()
  await clerk.getByRole('button', { name: 'Note it and begin' }).click()
  const access = clerk.getByRole('region', { name: 'Access', exact: true })
  await access.getByRole('button', { name: 'Propose this' }).click()
  await access.getByText('Granted', { exact: true }).waitFor()
  const erasure = clerk.getByRole('region', { name: 'Erasure', exact: true })
  await erasure.getByLabel('Refuse').check()
  await erasure.getByLabel('Reason, told to the person').fill('We need them.')
  await erasure.getByRole('button', { name: 'Propose this' }).click()
  await erasure.getByText('Tick at least one.').waitFor()
  expect(await pageFaults(clerk)).toEqual([])
  await erasure.getByLabel('Do as asked').check()
  await erasure.getByLabel('What the person is told besides').fill('')
  await erasure.getByRole('button', { name: 'Propose this' }).click()
  await erasure.getByText('You proposed it.').waitFor()
  expect(await clerk.getByRole('button', { name: 'Approve the erasure' }).count()).toBe(0)

  const officer = await signedInMember(world, PIRJO)
  await officer.goto(`${world.url}/app/requests`)
  const figures = officer.getByRole('region', { name: 'How the requests stand' })
  await figures.getByText('Wait for approval').waitFor()
  expect(await figures.locator('dd').allInnerTexts()).toEqual(['1', '0', '0', '0', '1', '0'])
  await figures.getByText('By right, since the beginning').click()
  expect(await pageFaults(officer)).toEqual([])
  await officer.getByRole('link', { name: '1. Maija Mäkinen' }).click()
  await officer.getByText('Kalle Kirjuri proposed it.').waitFor()
  expect(await saved(officer, 'Look at the package')).toBe('1-access.zip')
  await officer.getByRole('button', { name: 'Approve the erasure' }).click()
  const answer = step(officer, 'Answer')
  await answer.getByText('The person is erased for good once they fetched their data').waitFor()
  await answer.getByRole('button', { name: 'Read the letter first' }).click()
  await answer.getByText('Answer to your request no. 1', { exact: true }).waitFor()

  // What the clerk still looks at is older than the approval.
  await clerk.getByRole('button', { name: 'Decide otherwise' }).first().click()
  await clerk.getByRole('button', { name: 'Propose this' }).click()
  await clerk.getByText('Somebody else changed it meanwhile.').waitFor()
  await clerk.getByRole('button', { name: 'Show what is there now' }).click()
  await clerk.getByRole('button', { name: 'Decide and answer' }).click()
  await clerk.getByText(/^The erasure is done once the person fetched the data/).waitFor()
  expect(await saved(clerk, 'Print')).toBe('1-answer.pdf')
  await post(clerk)
  await clerk.getByText('Answered', { exact: true }).first().waitFor()
  expect(await clerk.getByRole('button', { name: 'Close the request' }).count()).toBe(0)

  const anHourAgo = new Date(Date.now() - 3_600_000)
  await world.db.updateTable('access_link').set({ used_at: anHourAgo }).execute()
  await runErasures(world.gateway)
  await clerk.reload()
  await clerk.getByText(/^The person was erased on/).waitFor()
  const tell = step(clerk, 'Tell others')
  await tell.getByText('Perintä Esimerkki Oy', { exact: true }).waitFor()
  await tell.getByText(/have to be erased there, too/).waitFor()
  expect(await tell.locator('dd').allInnerTexts()).toEqual(['Mäkinen', 'maija@example.com'])
  await tell.getByLabel('Yes').check()
  await tell.getByRole('button', { name: 'Note it' }).click()
  await step(clerk, 'Answer').getByRole('heading', { name: 'Answer' }).click()
  await post(clerk)
  await clerk.getByText('Of the request only its number').waitFor()
  expect(await pageFaults(clerk)).toEqual([])
  expect(await clerk.getByRole('main').innerText()).not.toContain('Mäkinen')
  await clerk.goto(`${world.url}/app/requests?show=closed&right=erasure`)
  await clerk.getByRole('link', { name: '1. No name' }).waitFor()
})

test('a value is rectified and the data are restricted; a clerk tells the person that this will end, and a privacy officer ends it', async () => {
  const maija = await customerWhoWasDisclosed(['city'])
  const clerk = await signedInMember(world, KALLE)
  await clerk.goto(`${world.url}/app/customers/${maija}/protection`)
  const requests = clerk.getByRole('region', { name: 'Requests about the data' })
  await requests.getByText('This customer asked for nothing.').waitFor()
  await requests.getByRole('link', { name: 'Record a request' }).click()
  expect(await clerk.getByLabel('Name').inputValue()).toBe('Maija Mäkinen')
  await clerk.getByLabel('Rectification').check()
  await clerk.getByLabel('Restriction').check()
  await clerk.getByRole('button', { name: 'Add a value' }).click()
  await clerk.getByLabel('Which', { exact: true }).selectOption('City')
  await clerk.getByLabel('What it should be').fill('Tampere')
  await clerk.getByLabel('Why', { exact: true }).fill('She moved in September')
  await clerk.getByLabel('In person').check()
  await clerk.getByRole('button', { name: 'Record the request' }).click()
  await clerk.getByRole('button', { name: 'Begin', exact: true }).click()
  const rectification = clerk.getByRole('region', { name: 'Rectification', exact: true })
  await rectification.locator('dd').first().waitFor()
  await rectification.locator('dd').first().waitFor()
  expect(await rectification.locator('dd').allInnerTexts()).toEqual(['Turku', 'Tampere'])
  await rectification.getByRole('button', { name: 'Propose this' }).click()
  const restriction = clerk.getByRole('region', { name: 'Restriction', exact: true })
  await restriction.getByRole('button', { name: 'Propose this' }).click()
  await step(clerk, 'Answer').getByLabel('On paper').check()
  await clerk.getByRole('button', { name: 'Decide and answer' }).click()
  await post(clerk)
  const tell = step(clerk, 'Tell others')
  await tell.getByText('Turku → Tampere').waitFor()
  for (let left = await tell.getByRole('button', { name: 'Note it' }).count(); left > 0; left -= 1) {
    await tell.getByLabel('No: it was impossible').first().check()
    await tell.getByLabel('Why').first().fill('They are no more')
    await tell.getByRole('button', { name: 'Note it' }).first().click()
    await tell
      .getByRole('button', { name: 'Note it' })
      .nth(left - 1)
      .waitFor({ state: 'detached' })
  }
  await clerk.getByText('Closed', { exact: true }).first().waitFor()

  await clerk.getByText('Propose to lift it').click()
  await clerk.getByLabel('Why it is lifted').fill('The city is right now')
  await clerk.getByRole('region', { name: 'Restriction', exact: true }).getByLabel('On paper').check()
  await clerk.getByRole('button', { name: 'Tell the person and propose it' }).click()
  await clerk.getByText('You proposed it: somebody else has to lift it.').waitFor()
  expect(await pageFaults(clerk)).toEqual([])

  const officer = await signedInMember(world, PIRJO)
  await officer.goto(`${world.url}/app/customers/${maija}/protection`)
  await officer.getByText('Kalle Kirjuri proposed to lift it.').waitFor()
  await officer.getByRole('button', { name: 'Lift the restriction' }).click()
  await officer.getByText('has not been sent yet').waitFor()
  const letters = clerk.getByRole('region', { name: 'Letters' })
  await letters.getByRole('button', { name: 'It was posted' }).click()
  await letters.getByRole('button', { name: 'It was posted' }).click()
  await letters.getByText('To be posted').waitFor({ state: 'detached' })
  // The letter names the next day.
  await sql`update subject_letter set written_at = written_at - interval '1 day' where kind = 'lifting'`.execute(
    world.db,
  )
  await officer.getByRole('button', { name: 'Lift the restriction' }).click()
  await officer.getByRole('button', { name: 'Restrict processing' }).waitFor()
  expect(await pageFaults(officer)).toEqual([])
})
