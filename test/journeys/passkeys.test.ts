import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { makeMember } from '../member.ts'
import { signedInMember } from './staff.ts'
import { openWorld } from './world.ts'

// Browsers give passkeys to pages of this machine, and else over https alone.
const world = await openWorld(() => ({}), { shop: 'www.shop.example.test', gateway: 'localhost' })
const { db } = world

/** A device of Chromium's own that says yes to whatever it is asked. */
async function addAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function enterByPassword(page: Page): Promise<void> {
  await page.goto(`${world.url}/app/sign-in`)
  await page.getByLabel('Username').fill('maija')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Maija/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
}

test('a clerk makes a passkey, and needs neither password nor code from then on', async () => {
  await makeMember(db, { username: 'maija', fullName: 'Maija Mallikas', roles: ['clerk'] }, new Date())
  await db.updateTable('account').set({ totp_confirmed_at: null }).execute()
  const { page } = await world.newVisitor()
  await addAuthenticator(page)
  await enterByPassword(page)
  await page.getByRole('heading', { name: 'Set up a second step' }).waitFor()
  await page.getByRole('button', { name: 'Use a passkey instead' }).click()
  await page.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
  await signOut(page)

  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
  await signOut(page)

  // The password alone is half of it; the passkey is the other.
  await enterByPassword(page)
  await page.getByRole('heading', { name: 'Second step' }).waitFor()
  await page.getByRole('button', { name: 'Use the passkey' }).click()
  await page.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
  const [passkey] = await db.selectFrom('passkey').selectAll().execute()
  expect(passkey).toMatchObject({ name: 'Passkey of this device' })
  expect(passkey!.used_at).not.toBeNull()
})

test('on the account page a marketer makes a passkey with the password given again, signs in by it, and removes it', async () => {
  const page = await signedInMember(world, {
    username: 'maija',
    fullName: 'Maija Mallikas',
    roles: ['marketer'],
  })
  await db.updateTable('account').set({ totp_confirmed_at: null }).execute()
  await addAuthenticator(page)
  await page.goto(`${world.url}/app/account`)
  const panel = page.getByRole('region', { name: 'Passkeys' })
  await panel.getByText('No passkeys yet.').waitFor()
  await db
    .updateTable('staff_session')
    .set({ stepped_up_at: new Date(0) })
    .execute()
  await panel.getByLabel('Name of the new passkey').fill('Work laptop')
  await panel.getByRole('button', { name: 'Make a passkey' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your password once more' })
  await dialog.getByLabel('Password').fill('correct horse battery')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await panel.getByText('Work laptop').waitFor()
  await panel.getByText('not used yet').waitFor()
  // The device has one already, and says so.
  await panel.getByLabel('Name of the new passkey').fill('Work laptop again')
  await panel.getByRole('button', { name: 'Make a passkey' }).click()
  await panel.getByText('The browser gave no passkey').waitFor()
  await signOut(page)

  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await panel.getByText(/last used/).waitFor()
  await panel.getByRole('button', { name: 'Remove the passkey “Work laptop”' }).click()
  await panel.getByText('No passkeys yet.').waitFor()
  expect(await db.selectFrom('passkey').selectAll().execute()).toEqual([])
  await signOut(page)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('The browser gave no passkey').waitFor()
})

test('a device that has no passkey here is told so, and opens nothing', async () => {
  await makeMember(db, { username: 'maija', roles: ['clerk'] }, new Date())
  const { page } = await world.newVisitor()
  await addAuthenticator(page)
  await page.goto(`${world.url}/app/sign-in`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('The browser gave no passkey').waitFor()
  expect(await db.selectFrom('passkey').selectAll().execute()).toEqual([])
})
