import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { makeCustomer } from '../customer.ts'
import { testSmtpServer } from '../smtp-server.ts'
import { pageFaults } from './faults.ts'
import { signedInMember } from './staff.ts'
import { eventually, openWorld } from './world.ts'

const smtp = await testSmtpServer()
const world = await openWorld(() => ({ SMTP_URL: smtp.url, MAIL_FROM: 'Kahvila <kahvila@example.com>' }))
const { db } = world

const mailOf = async (subject: RegExp) => {
  const find = () => smtp.received.find(({ mail }) => subject.test(mail.subject ?? ''))
  return (await eventually(async () => find(), Boolean))!.mail.text!
}
const tabTo = async (page: Page, label: string) => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const isThere = await page
      .getByLabel(label, { exact: true })
      .evaluate((one) => one === document.activeElement)
    if (isThere) return
  }
  throw new Error(`the keyboard does not reach ${label}`)
}

test('somebody asks on the page of a site without script, is told what is missing, and confirms by the code from the mail', async () => {
  const customer = await makeCustomer(
    { gateway: world.gateway, now: new Date() },
    { givenName: 'Maija', familyName: 'Mäkinen', email: 'maija@example.com' },
  )
  const { page } = await world.newVisitor({ javaScriptEnabled: false, locale: 'fi-FI' })
  await page.goto(`${world.url}/declaration/${world.site.key}?lang=fi`)
  await page.getByRole('link', { name: 'Käytä oikeuksiasi tietoihisi' }).click()
  await page.getByLabel('Tiedoissani on virhe').check()
  await page.getByLabel('Omin sanoin').fill('Olen muuttanut.')
  await page.getByLabel('Mikä tieto').first().selectOption('Katuosoite')
  await page.getByRole('button', { name: 'Lähetä pyyntö' }).click()
  await page.getByText('Pyyntöä ei vielä lähetetty. Korjaa merkityt kohdat.').waitFor()
  await page.getByText('Kirjoita nimesi.').waitFor()
  expect(await page.getByLabel('Omin sanoin').inputValue()).toBe('Olen muuttanut.')
  expect(await page.getByLabel('Tiedoissani on virhe').isChecked()).toBe(true)

  await page.getByLabel('Mikä siinä on vialla').first().selectOption('Se on vanhentunut')
  await page
    .getByLabel(/^Miten sen pitäisi olla/)
    .first()
    .fill('Uusikatu 2')
  await page
    .getByLabel(/^Mistä tiedät sen/)
    .first()
    .fill('Muutin lokakuussa.')
  await page.getByLabel('Nimi', { exact: true }).fill('Maija Mäkinen')
  await page.getByLabel('Sähköpostiosoite').fill('maija@example.com')
  await page.getByRole('button', { name: 'Lähetä pyyntö' }).click()
  await page.getByRole('heading', { name: 'Pyyntösi on saapunut' }).waitFor()

  const [code] = /\d{4} \d{4}/.exec(await mailOf(/^Koodi/))!
  await page.getByLabel('Koodi').fill('0000 0000')
  await page.getByRole('button', { name: 'Vahvista' }).click()
  await page.getByText('Koodi on väärä.').waitFor()
  await page.getByLabel('Koodi').fill(code)
  await page.getByRole('button', { name: 'Vahvista' }).click()
  await page.getByText('Tiedämme, että pyyntö on sinun.').waitFor()
  expect(await mailOf(/^Pyyntösi nro 1 on saapunut/)).toContain('- Tietojen oikaiseminen')
  const asked = await db
    .selectFrom('subject_request')
    .select(['state', 'identity', 'customer_id'])
    .executeTakeFirstOrThrow()
  expect(asked).toEqual({ state: 'in-progress', identity: 'code', customer_id: customer })
})

test('the pages work with the keyboard, fit a phone, and axe finds nothing, in light and dark', async () => {
  const { page } = await world.newVisitor({ locale: 'fi-FI', viewport: { width: 390, height: 800 } })
  await page.goto(`${world.url}/rights/${world.site.key}`)
  expect(await page.getByText('Mikä tiedoissasi on vialla?').isVisible()).toBe(false)
  await tabTo(page, 'Haluan nähdä tietoni')
  await page.keyboard.press('Space')
  await tabTo(page, 'Tiedoissani on virhe')
  await page.keyboard.press('Space')
  expect(await page.getByText('Mikä tiedoissasi on vialla?').isVisible()).toBe(true)
  await tabTo(page, 'Nimi')
  await page.keyboard.type('Maija')
  expect(await pageFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText('Korjaa merkityt kohdat.').waitFor()
  expect(await pageFaults(page)).toEqual([])

  await page.getByLabel('Tiedoissani on virhe').uncheck()
  await page.getByLabel('Sähköpostiosoite').fill('maija@example.com')
  await page.keyboard.press('Enter')
  await page.getByLabel('Koodi').waitFor()
  expect(await pageFaults(page)).toEqual([])
})

test('what was asked for on the page is decided by a clerk, and the mail with the answer brings the data', async () => {
  const now = new Date()
  const customer = await makeCustomer(
    { gateway: world.gateway, now },
    { givenName: 'Maija', familyName: 'Mäkinen', email: 'maija@example.com' },
  )
  const { page } = await world.newVisitor({ javaScriptEnabled: false, locale: 'en-GB' })
  await page.goto(`${world.url}/rights/${world.site.key}?lang=en`)
  await page.getByLabel('I want to take my data with me').check()
  await page.getByLabel('I do not want my data to be used for something').check()
  await page.getByLabel('I take back my consent').check()
  await page.getByLabel('In your own words').fill('No advertisements any more.')
  await page.getByLabel('Name', { exact: true }).fill('Maija Mäkinen')
  await page.getByLabel('E-mail address').fill('maija@example.com')
  await page.getByRole('button', { name: 'Send the request' }).click()
  const [code] = /\d{4} \d{4}/.exec(await mailOf(/^The code/))!
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await mailOf(/^We have received your request/)

  const clerk = await signedInMember(world, { roles: ['clerk'] })
  await clerk.getByRole('link', { name: 'Requests' }).click()
  await clerk.getByRole('link', { name: '1. Maija Mäkinen' }).click()
  for (const right of ['Data portability', 'Objection', 'Withdrawal of consent']) {
    const panel = clerk.getByRole('region', { name: right, exact: true })
    if (right === 'Objection') {
      await panel.getByRole('button', { name: 'Propose this' }).click()
      await panel.getByText('Tick at least one.').waitFor()
      await panel.getByLabel('All marketing').check()
    }
    await panel.getByRole('button', { name: 'Propose this' }).click()
    // The last one folds the step: the next is to answer.
    if (right !== 'Withdrawal of consent') await panel.getByText('Granted', { exact: true }).waitFor()
  }
  await clerk.getByRole('button', { name: 'Decide and answer' }).click()
  await clerk.getByText('Closed', { exact: true }).first().waitFor()

  const answer = await mailOf(/^Answer to your request no\. 1/)
  expect(answer).toContain('- all marketing')
  await page.goto(/https?:\/\/\S+\/data\/\S+/.exec(answer)![0])
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  expect((await downloading).suggestedFilename()).toMatch(/\.zip$/)
  const bans = await db.selectFrom('ban').select(['customer_id', 'kind']).execute()
  expect(bans).toEqual([{ customer_id: customer, kind: 'all-marketing' }])
})
