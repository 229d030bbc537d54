import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { changeRequest } from '../../server/requests/change-request.ts'
import { lockRequest } from '../../server/requests/open-request.ts'
import { accessLinkUrl, makeAccessLink } from '../../server/subject-access/access-link.ts'
import { DataPackage } from '../../src/data-package.ts'
import { makeCustomer } from '../customer.ts'
import { ask } from '../customer-history.ts'
import { storedViews } from '../database/stored.ts'
import { makeMember } from '../member.ts'
import { filesOfZip } from '../zip.ts'
import { axeFaults, pageFaults } from './faults.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world
const EMAIL = 'maija@example.com'

/** Where Maija, whose request was granted, fetches her data. */
async function grantedLink(): Promise<string> {
  const now = new Date()
  const { vault } = world.gateway
  const id = await makeCustomer(
    { gateway: world.gateway, now },
    { givenName: 'Maija', familyName: 'Mäkinen', email: EMAIL, city: '<b>Turku</b>' },
  )
  const { accountId } = await makeMember(db, { roles: ['privacy-officer'] }, now)
  const request = await ask(
    { gateway: { gateway: world.gateway, now } },
    { id, email: EMAIL },
    { rights: ['access'] },
  )
  await db
    .updateTable('request_right')
    .set({ outcome: 'granted', proposed_at: now, proposed_by: accountId })
    .execute()
  return db.transaction().execute(async (trx) => {
    let locked = await lockRequest(trx, vault, { id: request.id, reach: 'everywhere' })
    for (const state of ['in-progress', 'decided'] as const)
      locked = await changeRequest(trx, locked, { act: state, accountId }, { state, now })
    return accessLinkUrl(world.url, (await makeAccessLink(trx, locked, { accountId, now })).secret)
  })
}

test('Maija presses one button and has everything that is kept of her, to read without a script', async () => {
  const link = await grantedLink()
  const { page } = await world.newVisitor({ locale: 'fi-FI', javaScriptEnabled: false })
  await page.goto(link)
  await page.getByRole('heading', { name: 'Mitä sinusta on tallennettu' }).waitFor()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lataa' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^data-\d+\.zip$/)
  const files = filesOfZip(await readFile(await download.path()))

  const reader = await world.newVisitor({ viewport: { width: 390, height: 844 } })
  await reader.page.setContent(files.get('index.html')!)
  await reader.page.getByRole('cell', { name: 'Mäkinen' }).waitFor()
  // What somebody wrote is text.
  await reader.page.getByRole('cell', { name: '<b>Turku</b>' }).waitFor()
  expect(await pageFaults(reader.page)).toEqual([])
})

test('a visitor sees what is kept of this browser, takes it along and erases it, and is not asked again', async () => {
  world.page('/shoes', '<main><h1>Shoes</h1></main>')
  const { page } = await world.newVisitor({ viewport: { width: 390, height: 844 } })
  await page.goto(`${world.shopUrl}/shoes`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(
    () => storedViews(db),
    (views) => views.length === 1,
  )
  await page.getByRole('button', { name: 'Privacy choices' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Data kept about this browser').click()
  await dialog.getByRole('button', { name: 'Show' }).click()
  await dialog.getByRole('cell', { name: '/shoes' }).waitFor()
  expect(await axeFaults(page)).toEqual([])

  const downloading = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const download = await downloading
  const data = v.parse(DataPackage, JSON.parse(await readFile(await download.path(), 'utf8')))
  expect(data.tables['page_view']!.rows).toMatchObject([{ path_id: '/shoes' }])

  await dialog.getByRole('button', { name: 'Erase' }).click()
  await dialog.getByRole('button', { name: 'Cancel' }).first().click()
  expect(await storedViews(db)).toHaveLength(1)
  await dialog.getByRole('button', { name: 'Erase' }).click()
  await dialog.getByRole('button', { name: 'Erase' }).last().click()
  await dialog.getByText('Erased, and what was allowed is withdrawn.').waitFor()
  expect(await storedViews(db)).toEqual([])
  expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(0)
  const records = await db.selectFrom('consent_record').select('act').orderBy('given_at').execute()
  expect(records).toEqual([{ act: 'accepted' }, { act: 'withdrawn' }])

  await page.goto(`${world.shopUrl}/hats`)
  await page.getByRole('button', { name: 'Privacy choices' }).click()
  await dialog.getByText('Data kept about this browser').click()
  await dialog.getByText('Nothing is kept about this browser.').waitFor()
  expect(await dialog.getByRole('button', { name: 'Erase' }).count()).toBe(0)
  expect(await storedViews(db)).toEqual([])
})
