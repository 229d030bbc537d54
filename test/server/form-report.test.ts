import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Site } from '../../server/sites/site.ts'
import type { FormReport } from '../../src/form-report.ts'
import { testDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, post, send, signIn, view, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const HOUR = 3_600_000
const DAY = 'from=2026-11-24&until=2026-11-25'
let gateway: TestGateway
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
})

async function submit(form: string, person: string, token: string | null = null): Promise<void> {
  const fields = { email: `${person}@example.com` }
  const message = { site: site.key, key: randomUUID(), form, fields, ...(token !== null && { token }) }
  expect((await post(gateway, '/api/submissions', message)).status).toBe(201)
}

async function visitor(allowed: Parameters<typeof choose>[2] = ['lupa-statistics']): Promise<string | null> {
  const { token } = await choose(gateway, site, allowed)
  await send(gateway, token, [view('/')])
  return token
}

async function read(query: string): Promise<string> {
  const { cookie } = await signIn(gateway)
  const path = `/api/stats/forms?site=${site.id}&${query}`
  const response = await gateway.app.request(path, { headers: { cookie } })
  await db.deleteFrom('staff_session').execute()
  await db.deleteFrom('account').execute()
  return response.text()
}
const report = async (query = DAY): Promise<FormReport> => JSON.parse(await read(query))

test('forms are told by name and by day, beside how many visitors there were', async () => {
  await visitor()
  await visitor()
  await visitor()
  await visitor()
  await submit('contact', 'aino')
  await submit('contact', 'aino')
  await submit('order', 'eino')
  gateway.now = new Date('2026-11-24T22:00:00Z') // midnight in Helsinki
  await submit('contact', 'aino')

  expect(await report('from=2026-11-24&until=2026-11-26')).toEqual({
    smallestGroup: 1,
    submissions: 4,
    submissionsPerVisitor: 1,
    days: [
      { day: '2026-11-24', submissions: 3 },
      { day: '2026-11-25', submissions: 1 },
    ],
    forms: [
      {
        form: 'contact',
        folded: false,
        submissions: 3,
        linkedSubmissions: 0,
        submissionsPerVisitor: 0.75,
        days: [
          { day: '2026-11-24', submissions: 2 },
          { day: '2026-11-25', submissions: 1 },
        ],
      },
      {
        form: 'order',
        folded: false,
        submissions: 1,
        linkedSubmissions: 0,
        submissionsPerVisitor: 0.25,
        days: [
          { day: '2026-11-24', submissions: 1 },
          { day: '2026-11-25', submissions: 0 },
        ],
      },
    ],
  })
})

test('without visitors there is no share, and other sites and days are not counted', async () => {
  const shop = site
  site = await makeSite(gateway, { name: 'Other' })
  await submit('contact', 'aino')
  site = shop
  gateway.pass(-24 * HOUR)
  await submit('contact', 'eino')
  gateway.pass(24 * HOUR)
  expect(await report()).toMatchObject({ submissions: 0, submissionsPerVisitor: null, forms: [] })

  await submit('contact', 'aino')
  expect(await report()).toMatchObject({
    submissionsPerVisitor: null,
    forms: [{ submissions: 1, submissionsPerVisitor: null }],
  })
})

test('submissions with linking are counted while it stands: before it, and after it is taken back, they are not', async () => {
  const token = await visitor(['lupa-statistics', 'lupa-linking'])
  await submit('contact', 'aino')
  gateway.pass(1_000)
  await submit('contact', 'aino', token)
  gateway.pass(1_000)
  await submit('contact', 'aino', token)
  await submit('contact', 'eino')
  const linked = async () => (await report()).forms[0]!.linkedSubmissions
  expect(await linked()).toBe(2)

  await choose(gateway, site, ['lupa-statistics'], { token })
  expect(await linked()).toBe(0)
})

test('what fewer people than the smallest group sent is told under no name and on no day (R9)', async () => {
  site = await makeSite(gateway, { smallestGroup: 2 })
  await visitor()
  const token = await visitor(['lupa-statistics', 'lupa-linking'])
  await submit('contact', 'aino', token)
  await submit('contact', 'eino')
  // One person twice is one person.
  await submit('divorce', 'aino')
  await submit('divorce', 'aino')
  await submit('debts', 'eino')
  gateway.now = new Date('2026-11-25T10:00:00Z')
  await submit('contact', 'aino')

  const { submissions, days, forms } = await report('from=2026-11-24&until=2026-11-26')
  expect([submissions, days.map((day) => day.submissions)]).toEqual([6, [5, 1]])
  expect(forms).toEqual([
    {
      form: 'contact',
      folded: false,
      submissions: 3,
      linkedSubmissions: null,
      submissionsPerVisitor: 1.5,
      days: [
        { day: '2026-11-24', submissions: 2 },
        { day: '2026-11-25', submissions: null },
      ],
    },
    {
      form: null,
      folded: true,
      submissions: 3,
      linkedSubmissions: null,
      submissionsPerVisitor: 1.5,
      days: [],
    },
  ])
})

test('a spreadsheet gets the same counts, and no formula that a page gave as the name of a form', async () => {
  await visitor()
  await submit('=SUM(A1)', 'aino')

  expect((await read(`${DAY}&format=csv`)).split('\r\n')).toEqual([
    'by,form,folded,day,linkedSubmissions,submissionsPerVisitor,submissions',
    'all,,false,,,1,1',
    "form,'=SUM(A1),false,,0,1,1",
    'day,,false,2026-11-24,,,1',
    "form and day,'=SUM(A1),false,2026-11-24,,,1",
    '',
  ])
})

test('the report holds counts, and nothing of a person', async () => {
  const token = await visitor(['lupa-statistics', 'lupa-linking'])
  await submit('contact', 'aino', token)

  const { customer_id: customer } = await db
    .selectFrom('submission')
    .select('customer_id')
    .executeTakeFirstOrThrow()
  expect(await read(DAY)).not.toMatch(new RegExp(`aino|${customer}`))
})
