import { openSubmission } from '../../server/submissions/closed-submission.ts'
import { storedCustomers } from '../customer.ts'
import { storedViews } from '../database/stored.ts'
import { expect, test } from 'vitest'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const { db } = world

const FORM = `
  <form data-lupa-form="contact" action="/thanks">
    <label>Given name <input autocomplete="given-name"></label>
    <label>Family name <input data-lupa-field="familyName"></label>
    <label>E-mail <input autocomplete="section-a email"></label>
    <label>Password <input type="password" autocomplete="email"></label>
    <label>Message <textarea></textarea></label>
    <button>Send</button>
  </form>`

async function visitForm(allow: 'Accept' | 'Refuse') {
  world.page('/contact', FORM)
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/contact`)
  await page.getByRole('button', { name: allow }).click()
  await eventually(
    () => db.selectFrom('consent_record').selectAll().execute(),
    (rows) => rows.length === 1,
  )
  const fillAndSend = async () => {
    await page.getByLabel('Given name').fill('Maija')
    await page.getByLabel('Family name').fill('Mallikas')
    await page.getByLabel('E-mail').fill('maija@example.com')
    await page.getByLabel('Password').fill('secret canary')
    await page.getByLabel('Message').fill('message canary')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.waitForURL('**/thanks*')
    return eventually(
      () => db.selectFrom('submission').selectAll().execute(),
      (rows) => rows.length > 0,
    )
  }
  return { page, fillAndSend }
}
const links = () => db.selectFrom('customer_link').selectAll().execute()

test('a form makes a customer of the mapped fields alone, and the page goes on as it always did', async () => {
  const { fillAndSend } = await visitForm('Refuse')
  const submissions = await fillAndSend()

  expect(submissions).toMatchObject([{ form: 'contact', created_customer: true }])
  const [customer] = await storedCustomers(world)
  const sent = openSubmission(customer!.key, submissions[0]!.id, submissions[0]!.fields!)
  expect(sent).toEqual({ givenName: 'Maija', familyName: 'Mallikas', email: 'maija@example.com' })
  expect((await storedCustomers(world)).map(({ values }) => values)).toEqual([
    { givenName: 'Maija', familyName: 'Mallikas', email: 'maija@example.com' },
  ])
  expect(await links()).toEqual([])
})

test('the box beside the form is there only where visits are recorded, and never ticked by itself', async () => {
  const refused = await visitForm('Refuse')
  expect(await refused.page.getByRole('checkbox').count()).toBe(0)
  const { page, fillAndSend } = await visitForm('Accept')
  const box = page.getByRole('checkbox', { name: /Link my visits/ })
  expect(await box.isChecked()).toBe(false)
  await fillAndSend()

  expect(await links()).toEqual([])
  expect(await db.selectFrom('consent_grant').select('purpose').execute()).toEqual([
    { purpose: 'statistics' },
  ])
})

test('a ticked box ties the visitor to the customer, from then on', async () => {
  const { page, fillAndSend } = await visitForm('Accept')
  await page.getByRole('checkbox', { name: /Link my visits/ }).check()
  await fillAndSend()

  const [link] = await eventually(links, (rows) => rows.length === 1)
  const record = await db
    .selectFrom('consent_record')
    .selectAll()
    .where('id', '=', link!.consent_record_id)
    .executeTakeFirstOrThrow()
  expect(record.choice.purposes).toMatchObject({ statistics: true, linking: true })
  const views = await eventually(
    () => storedViews(db),
    (rows) => rows.length === 2,
  )
  expect(views.map(({ path }) => path).toSorted()).toEqual(['/contact', '/thanks'])
  expect(await db.selectFrom('consent_record').selectAll().execute()).toHaveLength(2)
})

test('linking allowed in the settings is enough, and taking it back unties', async () => {
  const { page, fillAndSend } = await visitForm('Accept')
  await page.getByRole('button', { name: 'Privacy choices' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Linking to your details' }).check()
  await dialog.getByRole('button', { name: 'Save choices' }).click()
  await eventually(
    () => db.selectFrom('consent_grant').selectAll().execute(),
    (rows) => rows.length === 2,
  )
  expect(await page.getByRole('checkbox').count()).toBe(0)
  await fillAndSend()
  expect(await eventually(links, (rows) => rows.length === 1)).toHaveLength(1)

  await page.getByRole('button', { name: 'Privacy choices' }).click()
  await dialog.getByRole('checkbox', { name: 'Linking to your details' }).uncheck()
  await dialog.getByRole('button', { name: 'Save choices' }).click()
  expect(await eventually(links, (rows) => rows.length === 0)).toEqual([])
  expect(await db.selectFrom('customer').selectAll().execute()).toHaveLength(1)
})

test('a form that comes later gets its box, and odd names of its fields do not confuse anybody', async () => {
  const { page } = await visitForm('Accept')
  await page.evaluate(() => {
    document.body.innerHTML = `
      <form data-lupa-form="odd" onsubmit="event.preventDefault()">
        <label>First <input name="elements" autocomplete="given-name"></label>
        <input type="hidden" name="matches">
        <label><input type="radio" name="c" autocomplete="country" value="FI" checked> Finland</label>
        <label><input type="radio" name="c" autocomplete="country" value="SE"> Sweden</label>
        <label>Phone <input autocomplete="tel"></label>
        <button>Send</button>
      </form>`
  })
  await page.getByLabel('First').fill('Maija')
  await page.getByLabel('Phone').fill('1'.repeat(60))
  expect(await page.getByRole('checkbox', { name: /Link my visits/ }).isChecked()).toBe(false)
  await page.getByRole('button', { name: 'Send' }).click()

  const submissions = await eventually(
    () => db.selectFrom('submission').selectAll().execute(),
    (rows) => rows.length === 1,
  )
  expect(submissions).toMatchObject([{ form: 'odd', decided_at: null }])
  const [customer] = await storedCustomers(world)
  const sent = openSubmission(customer!.key, submissions[0]!.id, submissions[0]!.fields!)
  expect(sent).toEqual({ givenName: 'Maija', country: 'FI', phone: '1'.repeat(40) })
})

test('the box goes when statistics are refused, whatever the styles of the page', async () => {
  const { page } = await visitForm('Accept')
  await page.addStyleTag({ content: 'label { display: block !important }' })
  await page.getByRole('checkbox', { name: /Link my visits/ }).waitFor()
  await page.getByRole('button', { name: 'Privacy choices' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()

  await page.getByRole('checkbox', { name: /Link my visits/ }).waitFor({ state: 'detached' })
  expect(await page.locator('label[data-lupa-linking]').count()).toBe(0)
})
