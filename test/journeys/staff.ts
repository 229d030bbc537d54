import type { Page } from 'playwright-core'
import { makeSetupLink } from '../../server/staff/setup-link.ts'
import { makeMember, type Member } from '../member.ts'
import type { World } from './world.ts'

/** The window of Aino, who has made the first account and sees the list of sites. */
export async function signedInStaff(
  world: World,
  options?: Parameters<World['newVisitor']>[0],
): Promise<Page> {
  const { page } = await world.newVisitor(options)
  await page.goto(`${world.url}/app/setup#${await makeSetupLink(world.db, new Date())}`)
  await page.getByLabel('Username').fill('aino')
  await page.getByLabel('Full name').fill('Aino Esimerkki')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.getByLabel('Your full name').fill('Aino Esimerkki')
  await page.getByRole('button', { name: 'I agree' }).click()
  await page.getByRole('heading', { name: 'Sites' }).waitFor()
  return page
}

/** The window of somebody who has done all that comes before the first page, and sees that. */
export async function signedInMember(
  world: World,
  member: Member,
  options?: Parameters<World['newVisitor']>[0],
): Promise<Page> {
  const { secret } = await makeMember(world.db, member, new Date())
  const { context, page } = await world.newVisitor(options)
  await context.addCookies([{ name: 'lupa_staff', value: secret, url: world.url }])
  await page.goto(`${world.url}/app/`)
  await page.getByRole('main').waitFor()
  return page
}

/** Makes Aino a clerk as well, with the second factor that a clerk needs: customers are not for owners. */
export async function makeClerk({ db }: World): Promise<void> {
  const now = new Date()
  const { id } = await db
    .updateTable('account')
    .set({ totp_confirmed_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.updateTable('staff_session').set({ proved_at: now }).execute()
  await db
    .insertInto('account_role')
    .values({ account_id: id, role: 'clerk', site_id: null, register_id: null, given_at: now })
    .execute()
}
