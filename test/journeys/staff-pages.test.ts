import { sql } from 'kysely'
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { publishText } from '../../server/agreements/agreement.ts'
import { makeMember } from '../member.ts'
import { pageFaults } from './faults.ts'
import { eventually, openWorld } from './world.ts'
import { makeClerk, signedInMember, signedInStaff } from './staff.ts'

const world = await openWorld()
const { db } = world

const navigation = async (page: Page) =>
  (await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts()).join(' ')

/** What an app shows for the key on the page. */
async function codeOf(page: Page): Promise<string> {
  const key = (await page.getByLabel('Key', { exact: true }).innerText()).replaceAll(/\s/g, '')
  return new TOTP({ secret: key }).generate()
}

async function idOf(username: string): Promise<string> {
  const found = await db.selectFrom('account').select('id').where('username', '=', username).execute()
  return found[0]!.id
}

/** As somebody who has the database itself. */
async function tamper(change: string): Promise<void> {
  await sql.raw('alter table audit_entry disable trigger audit_entry_is_kept').execute(db)
  await sql.raw(change).execute(db)
  await sql.raw('alter table audit_entry enable trigger audit_entry_is_kept').execute(db)
}

/** The password was given longer ago than it counts. */
const letStepUpLapse = () =>
  db
    .updateTable('staff_session')
    .set({ stepped_up_at: new Date(0) })
    .execute()

test('an owner invites a clerk, who comes in by the link, sees customers alone, and leaves with the role', async () => {
  const owner = await signedInStaff(world)
  await owner.getByRole('link', { name: 'Staff' }).click()
  await owner.getByRole('button', { name: 'Invite somebody' }).click()
  const form = owner.getByRole('region', { name: 'Invite somebody' })
  await form.getByLabel('Username').fill('Kalle')
  await form.getByLabel('Full name').fill('Kalle Kirjuri')
  await form.getByRole('checkbox', { name: /Register clerk/ }).check()
  await letStepUpLapse()
  await form.getByRole('button', { name: 'Invite' }).click()
  const dialog = owner.getByRole('dialog', { name: 'Your password once more' })
  await dialog.getByLabel('Password').fill('correct horse battery')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  const link = await owner.getByLabel('Link for Kalle Kirjuri').innerText()
  await owner.getByText('Invited', { exact: true }).waitFor()

  const { page: clerk } = await world.newVisitor()
  await clerk.goto(link)
  await clerk.getByLabel('Password').fill('staple battery horse')
  await clerk.getByRole('button', { name: 'Choose it and sign in' }).click()
  await clerk.getByRole('heading', { name: 'Set up a second step' }).waitFor()
  await clerk.getByRole('img', { name: 'QR code with the key' }).waitFor()
  expect(await pageFaults(clerk)).toEqual([])
  await clerk.getByLabel('The code that the app shows now').fill(await codeOf(clerk))
  await clerk.getByRole('button', { name: 'Set it up' }).click()
  await clerk.getByRole('heading', { name: 'Recovery codes' }).waitFor()
  expect((await clerk.getByLabel('Recovery codes').innerText()).split('\n')).toHaveLength(10)
  await clerk.getByRole('button', { name: 'I have kept them' }).click()
  await clerk.getByLabel('Your full name').fill('kalle kirjuri')
  await clerk.getByRole('button', { name: 'I agree' }).click()
  await clerk.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
  expect(await navigation(clerk)).toBe('Customers Billing Requests')
  await clerk.goto(`${world.url}/app/sites/${world.site.id}`)
  await clerk.getByRole('heading', { name: 'This page is not open to you' }).waitFor()

  await owner.reload()
  await owner.getByRole('button', { name: 'Change Kalle Kirjuri' }).click()
  await owner.getByRole('checkbox', { name: /Register clerk/ }).uncheck()
  await owner.getByRole('checkbox', { name: /Marketer/ }).check()
  await owner.getByLabel('Where Marketer holds').selectOption('Some sites')
  await owner.getByRole('button', { name: 'Save' }).first().click()
  await owner.getByText('Choose at least one site').waitFor()
  await owner.getByRole('checkbox', { name: 'Kahvila' }).check()
  await owner.getByRole('button', { name: 'Save' }).first().click()
  await owner.getByText('Marketer: Kahvila').waitFor()
  await clerk.goto(`${world.url}/app/customers`)
  await clerk.getByRole('heading', { name: 'Sign in' }).waitFor()
})

test('a marketer sees statistics, and settings only to look at', async () => {
  const page = await signedInMember(world, { roles: ['marketer'] })
  await page.getByRole('heading', { name: 'Sites' }).waitFor()
  expect(await navigation(page)).toBe('Sites')
  expect(await page.getByRole('link', { name: 'New site' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Kahvila' }).click()
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByText('Your roles let you see these settings, not change them.').waitFor()
  expect(await page.getByLabel('Name', { exact: true }).isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0)
  await page.getByText('No keys yet.').waitFor()
  expect(await page.getByRole('button', { name: 'Make a key' }).count()).toBe(0)
  // Sharing statistics is theirs.
  expect(await page.getByLabel('Name of the new link').isEnabled()).toBe(true)
  await page.goto(`${world.url}/app/sites/new`)
  await page.getByRole('heading', { name: 'This page is not open to you' }).waitFor()
})

test('whoever has to agree to a new text meanwhile is asked at the next click, and goes on where that led', async () => {
  const page = await signedInMember(world, { roles: ['marketer'] })
  await page.getByRole('link', { name: 'Kahvila' }).waitFor()
  const text = 'I keep what I see here to myself, always.'
  const now = new Date()
  await publishText(db, { text: { en: text, fi: text, sv: text }, accountId: await idOf('aino'), now })
  await page.getByRole('link', { name: 'Kahvila' }).click()
  await page.getByRole('heading', { name: 'Confidentiality' }).waitFor()
  await page.getByText(text).waitFor()
  await page.getByLabel('Your full name').fill('Aino Esimerkki')
  await page.getByRole('button', { name: 'I agree' }).click()
  await page.getByRole('heading', { name: 'Kahvila' }).waitFor()
  // In the same document.
  expect(world.asked.filter((one) => / \/app\//.test(one))).toHaveLength(1)
})

test('an owner breaks the glass for a reason, sees customers under a bar, and an auditor finds it in a log that holds', async () => {
  const owner = await signedInStaff(world)
  await owner.goto(`${world.url}/app/account`)
  await owner.getByText('Set up the second step first').waitFor()
  await owner.getByRole('button', { name: 'Set it up' }).click()
  await owner.getByLabel('The code that the app shows now').fill(await codeOf(owner))
  await owner.getByRole('button', { name: 'Set it up' }).click()
  await owner.getByRole('button', { name: 'I have kept them' }).click()
  await letStepUpLapse()
  await owner.getByLabel('Reason').fill('The clerks are ill and a customer waits')
  await owner.getByText('There is no privacy officer to tell.').waitFor()
  await owner.getByRole('button', { name: 'See personal data for an hour' }).click()

  const dialog = owner.getByRole('dialog', { name: 'Your password once more' })
  await dialog.getByLabel('Password').fill('wrong horse battery')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await dialog.getByText('The password is not right.').waitFor()
  expect(await pageFaults(owner)).toEqual([])
  await dialog.getByLabel('Password').fill('correct horse battery')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await owner.getByText(/In an emergency you see personal data until \d\d:\d\d/).waitFor()
  expect(await pageFaults(owner)).toEqual([])
  await owner.getByRole('link', { name: 'Customers' }).click()
  await owner.getByRole('heading', { name: 'No customers yet' }).waitFor()

  const officer = await signedInMember(world, { username: 'olga', roles: ['privacy-officer'] })
  const told = officer.getByText('An owner opened personal data in an emergency')
  await told.waitFor()
  expect(await pageFaults(officer)).toEqual([])
  await officer.getByRole('link', { name: 'Read the reason' }).click()
  await officer.getByText('Reason: The clerks are ill and a customer waits').waitFor()
  await told.waitFor({ state: 'detached' })

  const auditor = await signedInMember(world, {
    username: 'tarja',
    fullName: 'Tarja Tarkastaja',
    roles: ['auditor'],
  })
  expect(await navigation(auditor)).toBe('Sites Registers Notices Breaches Staff Audit log')
  await auditor.getByRole('link', { name: 'Audit log' }).click()
  await auditor.getByText('Reason: The clerks are ill and a customer waits').waitFor()
  await auditor.getByLabel('Act').selectOption('Listed customers')
  await auditor.getByText('For: an emergency').waitFor()
  await auditor.getByLabel('By whom').selectOption('Tarja Tarkastaja')
  await auditor.getByText('Nothing like this is in the log.').waitFor()
  await auditor.getByRole('button', { name: 'Verify the log' }).click()
  await auditor.getByText('The chain holds').waitFor()

  const { no } = await db
    .selectFrom('audit_entry')
    .select('no')
    .where('act', '=', 'glass.broken')
    .executeTakeFirstOrThrow()
  await tamper(`update audit_entry set detail = '{"reason":"none"}' where no = ${no}`)
  await auditor.getByRole('button', { name: 'Verify the log' }).click()
  await auditor.getByText(`At entry ${no}: its details were changed.`).waitFor()
  await tamper(`update audit_entry set detail = null, salt = null where no = ${no}`)
  await auditor.goto(`${world.url}/app/audit?act=glass.broken`)
  await auditor.getByText('Details erased').waitFor()
  expect(await pageFaults(auditor)).toEqual([])
})

test('whoever leaves a session behind ends it from another, or all of them by another password', async () => {
  const page = await signedInMember(world, { roles: ['marketer'] })
  const { page: library } = await world.newVisitor()
  const signIn = async () => {
    await library.goto(`${world.url}/app/sign-in`)
    await library.getByLabel('Username').fill('aino')
    await library.getByLabel('Password').fill('correct horse battery')
    await library.getByRole('button', { name: 'Sign in', exact: true }).click()
  }
  await db.updateTable('account').set({ totp_confirmed_at: null }).execute()
  await signIn()
  await library.getByRole('heading', { name: 'Sites' }).waitFor()
  await page.getByRole('button', { name: /Aino Esimerkki/ }).click()
  await page.getByRole('link', { name: 'Your account' }).click()
  await page.getByRole('button', { name: /End the session in Chrome/ }).click()
  await eventually(
    () => page.getByRole('button', { name: /End the session/ }).count(),
    (count) => count === 0,
  )
  await library.reload()
  await library.getByRole('heading', { name: 'Sign in' }).waitFor()

  await signIn()
  await library.getByRole('heading', { name: 'Sites' }).waitFor()
  await page.getByLabel('Password now').fill('correct horse battery')
  await page.getByLabel('New password').fill('staple battery horse')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await page.getByText('Changed. Other sessions have ended.').waitFor()
  await library.reload()
  await library.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Your account' }).isVisible()).toBe(true)
})

test('an owner gives duties, ends a processor, records a paper and publishes another text', async () => {
  const page = await signedInStaff(world)
  await makeClerk(world)
  await makeMember(
    db,
    { username: 'pekka', fullName: 'Pekka Apulainen', roles: [], agreed: false },
    new Date(),
  )
  await page.goto(`${world.url}/app/staff`)
  await page.getByLabel('Customer service').selectOption('Pekka Apulainen')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  await page.getByText('Add a processor').first().click()
  const processors = page.getByRole('region', { name: 'Processors' })
  await processors.getByRole('textbox', { name: 'Name' }).fill('Helper Ltd')
  await processors.getByLabel('Agreement signed on').fill('2024-01-01')
  await processors.getByLabel('Last day').fill('2024-12-31')
  await processors.getByLabel('Country').first().selectOption('Finland')
  await processors.getByLabel('What it does with the data').fill('Sends the bills')
  await processors.getByLabel('E-mail for bills').check()
  await processors.getByRole('button', { name: 'Add a processor' }).click()
  await processors.getByText('Ended', { exact: true }).waitFor()
  await processors.getByText('Finland · may get: E-mail for bills').waitFor()

  await page.getByRole('button', { name: 'Change Pekka Apulainen' }).click()
  await page.getByText('Agreed on paper').click()
  await page.getByLabel('Date of the paper').fill('2026-01-15')
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByText('Recorded.').waitFor()
  await page.getByRole('button', { name: 'Disable' }).click()
  await page.getByText('Somebody has to be owner, and every duty').waitFor()
  expect(await pageFaults(page)).toEqual([])

  await page.getByText('Publish another text').click()
  await page.getByLabel('Text in English').fill('I keep what I see here to myself, always.')
  await page.getByRole('button', { name: 'Publish it' }).click()
  await page.getByRole('heading', { name: 'Confidentiality' }).waitFor()
  await page.getByText('I keep what I see here to myself, always.').waitFor()
  await page.getByLabel('Your full name').fill('Aino Esimerkki')
  await page.getByRole('button', { name: 'I agree' }).click()
  await page.getByRole('heading', { name: 'Staff' }).waitFor()
})
