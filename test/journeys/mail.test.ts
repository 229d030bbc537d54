import { expect, test } from 'vitest'
import { testSmtpServer } from '../smtp-server.ts'
import { axeFaults } from './faults.ts'
import { signedInStaff } from './staff.ts'
import { eventually, openWorld } from './world.ts'

const smtp = await testSmtpServer()
const world = await openWorld(() => ({ SMTP_URL: smtp.url, MAIL_FROM: 'Lupa <lupa@example.com>' }))

async function settingsPage(options?: Parameters<typeof world.newVisitor>[0]) {
  const page = await signedInStaff(world, options)
  await page.goto(`${world.url}/app/sites/${world.site.id}/settings`)
  return page
}

test('a marketer adds an address, its owner confirms without script, and both see what became of it', async () => {
  const page = await settingsPage()
  await page.getByLabel('E-mail address').fill('onni@example.com')
  await page.getByRole('checkbox', { name: /^Alerts/ }).check()
  await page.getByLabel('Language of the mails').selectOption('Finnish')
  await page.getByRole('button', { name: 'Ask this address' }).click()
  await page.getByText('A mail with a link to confirm is on its way to onni@example.com.').waitFor()
  await page.getByText('Weekly report · Alerts · Finnish').waitFor()
  await page.getByText(/^Waiting for confirmation since/).waitFor()
  expect(await page.getByLabel('E-mail address').inputValue()).toBe('')

  await eventually(
    async () => smtp.received.length,
    (count) => count === 1,
  )
  const { page: inbox } = await world.newVisitor({ javaScriptEnabled: false })
  const link = async (name: string) => {
    await inbox.setContent(String(smtp.received[0]!.mail.html))
    await inbox.getByRole('link', { name }).click()
  }
  await link('Vahvista')
  await inbox.getByRole('button', { name: 'Vahvista' }).click()
  await inbox.getByRole('heading', { name: 'Vahvistettu' }).waitFor()
  await page.reload()
  await page.getByText(/^Confirmed .* · Last mail/).waitFor()

  await link('Peru tilaus')
  await inbox.getByRole('button', { name: 'Peru tilaus' }).click()
  await inbox.getByRole('heading', { name: 'Tilaus on peruttu' }).waitFor()
  await page.reload()
  await page.getByText('No addresses yet.').waitFor()

  await inbox.goto(`${world.url}/app/`)
  for (const language of ['en', 'fi', 'sv'])
    expect(await inbox.locator(`noscript [lang="${language}"]`).isVisible(), language).toBe(true)
})

test('an address that is wrong is told at its field, and what was written stays; one that is right can be removed', async () => {
  const page = await settingsPage()
  await page.getByLabel('E-mail address').fill('onni@localhost')
  await page.getByRole('button', { name: 'Ask this address' }).click()
  await page.getByText('Write one e-mail address such as').waitFor()
  expect(await page.getByLabel('E-mail address').inputValue()).toBe('onni@localhost')

  await page.getByLabel('E-mail address').fill('onni@example.com')
  await page.getByRole('button', { name: 'Ask this address' }).click()
  await page.getByRole('button', { name: 'Remove onni@example.com' }).click()
  await page.getByText('No addresses yet.').waitFor()
})

test('axe finds nothing in the panel and the pages behind links, in light and dark', async () => {
  const page = await settingsPage({ viewport: { width: 390, height: 800 } })
  await page.getByLabel('E-mail address').fill('onni@example.com')
  await page.getByRole('button', { name: 'Ask this address' }).click()
  await page.getByText(/^Waiting for confirmation since/).waitFor()
  expect(await axeFaults(page)).toEqual([])

  const { id } = await world.db.selectFrom('mail_subscription').select('id').executeTakeFirstOrThrow()
  await page.goto(world.gateway.mailLinks.url('unsubscribe', id))
  expect(await axeFaults(page)).toEqual([])
})

test('without a mail server the panel says how to turn mail on', async () => {
  Object.assign(world.gateway, { post: null })
  const page = await settingsPage()
  await page.getByText('This gateway does not send e-mail yet.').waitFor()
  expect(await page.getByRole('button', { name: 'Ask this address' }).count()).toBe(0)
})
