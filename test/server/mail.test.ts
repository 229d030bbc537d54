import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetUnconfirmed } from '../../server/mail/subscription.ts'
import type { Site } from '../../server/sites/site.ts'
import type { SiteMail, SubscriptionView } from '../../src/mail.ts'
import { testDatabase } from '../database/fresh.ts'
import { choose, makeSite, NOON, openTestGateway, send, signIn, view, type TestGateway } from '../gateway.ts'
import { testSmtpServer } from '../smtp-server.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()
const DAY_MS = 24 * 60 * 60_000
/** Three hours after the first Monday's reports: the story begins on Tuesday 24 November 2026. */
const MONDAY = new Date('2026-11-30T07:00:00Z')

const withMail = () =>
  openTestGateway(connection, { SMTP_URL: smtp.url, MAIL_FROM: 'Lupa <lupa@lupa.example.com>' })

let gateway: TestGateway
let site: Site
let owner: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await withMail()
  site = await makeSite(gateway)
  owner = await signIn(gateway)
})

// What one story left to be sent is none of the next one's.
afterEach(() => gateway.gateway.post?.close())

/** At the time they signed in: a session would not outlast these stories. */
async function asStaff<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const { now } = gateway
  gateway.now = NOON
  const answer = await ask()
  gateway.now = now
  return answer
}
const list = async () => (await asStaff(() => owner.get<SiteMail>(`/api/sites/${site.id}/mail`))).body
const add = (wanted: object) =>
  owner.post<SubscriptionView & { error: { field: string } }>(`/api/sites/${site.id}/mail`, {
    address: 'aino@example.com',
    language: 'en',
    kinds: ['weekly'],
    ...wanted,
  })
const post = (test: TestGateway = gateway) => test.gateway.post!
/** With spaces of any width as plain ones. */
const subjects = () => smtp.received.map(({ mail }) => mail.subject!.replaceAll(/\s/g, ' '))

/** The link of a mail that leads to a page of ours. */
function linkIn(text: string | undefined, act: 'confirm' | 'unsubscribe'): string {
  const link = new RegExp(`https://lupa\\.example\\.com(/mail/${act}/\\S+)`).exec(text ?? '')?.[1]
  if (link === undefined) throw new Error(`there is no link to ${act} in: ${text}`)
  return link
}

/** As a browser sends a form, and as a mail program does by RFC 8058: without cookies. */
const follow = (path: string, method = 'POST') => gateway.app.request(path, { method })

async function addConfirmed(wanted: object = {}): Promise<SubscriptionView> {
  const { body } = await add(wanted)
  await post().deliver()
  expect((await follow(linkIn(smtp.received.at(-1)!.mail.text, 'confirm'))).status).toBe(200)
  smtp.received.length = 0
  return body
}

/** Without a question, for stories in which no staff could be signed in any more. */
async function addConfirmedAt(now: Date): Promise<string> {
  const id = crypto.randomUUID()
  await db
    .insertInto('mail_subscription')
    .values({
      id,
      site_id: site.id,
      address: 'vieno@example.com',
      language: 'en',
      kinds: ['weekly', 'monthly'],
      created_at: now,
      confirmed_at: now,
    })
    .execute()
  return id
}

test('an address is asked once, confirms, gets each report once from two gateways, and gets nothing after it unsubscribed', async () => {
  const other = await withMail()
  expect((await add({})).status).toBe(201)
  await Promise.all([post().deliver(), post(other).deliver()])
  expect(smtp.received.map(({ to }) => to)).toEqual(['aino@example.com'])
  await follow(linkIn(smtp.received[0]!.mail.text, 'confirm'))
  expect((await list()).subscriptions).toMatchObject([{ confirmedAt: gateway.now.toISOString() }])

  // Still the week it confirmed in: nothing is due.
  await post().run()
  expect(smtp.received).toHaveLength(1)

  gateway.now = other.now = MONDAY
  await Promise.all([post().run(), post(other).run()])
  await post(other).run()
  expect(subjects().slice(1)).toEqual(['Shop: 23 – 29 November 2026'])
  gateway.now = new Date(MONDAY.getTime() + 7 * DAY_MS)
  await post().run()
  expect(subjects().slice(2)).toEqual(['Shop: 30 November – 6 December 2026'])

  expect((await follow(linkIn(smtp.received[1]!.mail.text, 'unsubscribe'))).status).toBe(200)
  gateway.now = new Date(MONDAY.getTime() + 14 * DAY_MS)
  await post().run()
  expect(smtp.received).toHaveLength(3)
  expect(await db.selectFrom('mail_subscription').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('mail').selectAll().execute()).toEqual([])
})

test('of forty mails that three gateways send at once each is sent once', async () => {
  const gateways = [gateway, await withMail(), await withMail()]
  const now = new Date(MONDAY.getTime() - 7 * DAY_MS)
  const subscriptions = Array.from({ length: 40 }, (_, number) => ({
    id: crypto.randomUUID(),
    site_id: site.id,
    address: `reader-${number}@example.com`,
    language: 'en' as const,
    kinds: ['weekly' as const],
    created_at: now,
    confirmed_at: now,
  }))
  await db.insertInto('mail_subscription').values(subscriptions).execute()

  for (const each of gateways) each.now = MONDAY
  await Promise.all(gateways.map((each) => post(each).run()))
  expect(smtp.received.map(({ to }) => to).toSorted()).toEqual(
    subscriptions.map(({ address }) => address).toSorted(),
  )
})

test('the first report is of the week or month in which the address was confirmed', async () => {
  gateway.now = MONDAY
  await addConfirmedAt(MONDAY)
  await post().run()
  expect(smtp.received).toEqual([])

  gateway.now = new Date(MONDAY.getTime() + 7 * DAY_MS)
  await post().run()
  expect(subjects()).toEqual(['Shop: November 2026', 'Shop: 30 November – 6 December 2026'])
})

test('a report that waits goes to nobody who has not confirmed, and a question to nobody who has', async () => {
  const { body: asked } = await add({})
  await post().deliver()
  smtp.received.length = 0
  const queued = { day: '2026-11-23', queued_at: gateway.now }
  await db
    .insertInto('mail')
    .values({ ...queued, subscription_id: asked.id, about: 'weekly' })
    .execute()
  await post().deliver()
  expect(smtp.received).toEqual([])

  const confirmed = await addConfirmedAt(gateway.now)
  await db
    .insertInto('mail')
    .values({ ...queued, subscription_id: confirmed, about: 'confirmation' })
    .execute()
  await post().deliver()
  expect(smtp.received).toEqual([])
})

test('the report tells the week beside the one before, the same numbers as the dashboard', async () => {
  await addConfirmed()
  const visit = async (at: string, ...paths: string[]) => {
    gateway.now = new Date(at)
    const { token } = await choose(gateway, site, ['lupa-statistics'])
    for (const path of paths) await send(gateway, token, [view(path)])
  }
  await visit('2026-11-18T10:00:00Z', '/old')
  await visit('2026-11-24T10:00:00Z', '/', '/prices')
  await visit('2026-11-29T21:59:00Z', '/')
  // A Monday already, in Helsinki.
  await visit('2026-11-29T22:01:00Z', '/next-week')

  gateway.now = MONDAY
  await post().run()
  const { mail } = smtp.received[0]!
  expect(mail.text).toMatch(/^Visitors +2 +1 +\+100%$/m)
  expect(mail.text).toMatch(/^Visits +2 +1 +\+100%$/m)
  expect(mail.text).toMatch(/^Page views +3 +1 +\+200%$/m)
  expect(mail.text).toMatch(/^Views per visit +1\.5 +1 +\+50%$/m)
  expect(mail.text).toMatch(/^Bounce rate +50% +100% +-50 points$/m)
  expect(mail.text).toMatch(/^\/ +2 +2$/m)
  expect(mail.text).toMatch(/^\/prices +1 +1$/m)
  expect(mail.text).not.toMatch(/next-week|old/)
  expect(mail.text).toContain(
    `https://lupa.example.com/app/sites/${site.id}?from=2026-11-23&until=2026-11-30`,
  )
  expect(mail.html).toContain('/prices')
})

test('pages of too few visitors are told together, in the mail as on the dashboard', async () => {
  await owner.patch(`/api/sites/${site.id}`, { smallestGroup: 3 })
  await addConfirmed()
  for (const path of ['/', '/', '/', '/secret']) {
    const { token } = await choose(gateway, site, ['lupa-statistics'])
    await send(gateway, token, [view(path)])
  }

  gateway.now = MONDAY
  await post().run()
  const { text, html } = smtp.received[0]!.mail
  expect(text).toMatch(/^\/ +3 +3$/m)
  expect(text).toMatch(/^\(fewer than 3 visitors each\) +– +1$/m)
  expect(`${text}${html}`).not.toContain('secret')
})

test('a mail loads nothing, names who gets it and how it ends, and says that a machine wrote it', async () => {
  const { id } = await addConfirmed()
  gateway.now = MONDAY
  await post().run()

  const { mail, source } = smtp.received[0]!
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  const link = linkIn(mail.text, 'unsubscribe')
  // Not as a parser tells it: some programs look for these letter by letter.
  expect(head.split('\r\n')).toEqual(
    expect.arrayContaining([
      `List-Unsubscribe: <https://lupa.example.com${link}>`,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      `List-ID: <site-${site.id}.lupa.example.com>`,
      'Auto-Submitted: auto-generated',
    ]),
  )
  expect(mail.messageId).toBe(`<weekly.2026-11-23.${id}@lupa.example.com>`)
  expect(mail.from!.text).toBe('"Lupa" <lupa@lupa.example.com>')
  expect(mail.html).not.toMatch(/<img|<link|<script|src=|url\(|@import/)
  expect(mail.attachments).toEqual([])
})

test.each([
  ['fi', 'Vahvista tilaus: Shop', 'Shop: 23.–29. marraskuuta 2026', /^Käynnit /m, 'Peru tilaus'],
  [
    'sv',
    'Bekräfta prenumerationen: Shop',
    'Shop: 23–29 november 2026',
    /^Besök /m,
    'Avsluta prenumerationen',
  ],
  ['en', 'Please confirm: mail about Shop', 'Shop: 23 – 29 November 2026', /^Visits /m, 'Unsubscribe'],
])('mails and pages in %s are in that language throughout', async (language, asks, report, visits, end) => {
  await add({ language })
  await post().deliver()
  const link = linkIn(smtp.received[0]!.mail.text, 'confirm')
  const page = await (await follow(link, 'GET')).text()
  expect(page).toContain(`<html lang="${language}">`)
  await follow(link)

  gateway.now = MONDAY
  await post().run()
  expect(subjects()).toEqual([asks, report])
  const { text, html } = smtp.received[1]!.mail
  expect(text).toMatch(visits)
  expect(text).toContain(end)
  expect(html).toContain(`<html lang="${language}">`)
})

test('the report of a month is of the calendar month, and is sent once', async () => {
  await addConfirmed({ kinds: ['monthly'] })
  gateway.now = new Date('2026-12-01T03:59:00Z')
  await post().run()
  expect(smtp.received).toEqual([])

  gateway.now = new Date('2026-12-01T04:01:00Z')
  await post().run()
  await post().run()
  expect(subjects()).toEqual(['Shop: November 2026'])
  expect(smtp.received[0]!.mail.text).toMatch(/ November +October +Change$/m)
})

test('what a mail program does by itself confirms nothing and ends nothing: only the button does', async () => {
  await add({})
  await post().deliver()
  const { text } = smtp.received[0]!.mail

  for (const act of ['confirm', 'unsubscribe'] as const) {
    const looked = await follow(linkIn(text, act), 'GET')
    expect(looked.status).toBe(200)
    expect(await looked.text()).toMatch(/<form method="post"><button>/)
    expect((await follow(linkIn(text, act), 'HEAD')).status).toBe(200)
  }
  expect((await list()).subscriptions).toMatchObject([{ confirmedAt: null }])
})

test('the pages behind the links run no script, load nothing, and their one sheet is the one that is allowed', async () => {
  await add({})
  await post().deliver()
  const page = await follow(linkIn(smtp.received[0]!.mail.text, 'unsubscribe'), 'GET')
  const policy = page.headers.get('content-security-policy')!
  const sheet = /<style>([^]*?)<\/style>/.exec(await page.text())![1]!

  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(createHash('sha256').update(sheet).digest('base64'))
  expect(policy).not.toMatch(/script-src|unsafe/)
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(page.headers.get('cache-control')).toBe('no-store')
})

test('a link works for what it was made for, and no other can be made', async () => {
  const { id } = (await add({})).body
  await post().deliver()
  const confirm = linkIn(smtp.received[0]!.mail.text, 'confirm')

  for (const forged of [
    confirm.replace('/confirm/', '/unsubscribe/'),
    `/mail/unsubscribe/${id}`,
    `/mail/unsubscribe/${id}.${'A'.repeat(43)}`,
    '/mail/unsubscribe/%00',
    confirm.slice(0, -1),
  ]) {
    expect((await follow(forged)).status, forged).toBe(410)
  }
  expect((await list()).subscriptions).toHaveLength(1)
})

test('unsubscribing twice is as good as once, and a link to confirm dies with the subscription', async () => {
  await add({})
  await post().deliver()
  const { text } = smtp.received[0]!.mail

  for (const method of ['POST', 'POST', 'GET']) {
    const answer = await follow(linkIn(text, 'unsubscribe'), method)
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Unsubscribed')])
  }
  expect((await follow(linkIn(text, 'confirm'))).status).toBe(410)
})

test('links in old mails still work after the gateway got a new key', async () => {
  await addConfirmed()
  gateway.now = MONDAY
  await post().run()
  const link = linkIn(smtp.received[0]!.mail.text, 'unsubscribe')
  const keys = [8, 7].map((byte) => Buffer.alloc(32, byte).toString('base64'))

  const later = await openTestGateway(connection, { LUPA_KEY: keys.join(',') })
  expect((await later.app.request(link, { method: 'POST' })).status).toBe(200)
  expect((await list()).subscriptions).toEqual([])
})

test('while the mail server is away nothing is lost, and once it is back everything comes once', async () => {
  await addConfirmed()
  await smtp.stop()
  gateway.now = MONDAY
  await post().run()
  gateway.now = new Date(MONDAY.getTime() + 7 * DAY_MS)
  await post().run()
  const logged = gateway.logged.filter((line) => line.includes('a mail was not sent'))
  expect(logged).toHaveLength(2)
  expect(logged[0]).toContain('ESOCKET')

  await smtp.start()
  gateway.pass(5 * 60_000)
  await post().run()
  await post().run()
  expect(subjects()).toEqual(['Shop: 23 – 29 November 2026', 'Shop: 30 November – 6 December 2026'])
})

test('nothing that is logged names an address, a site or a word of the mail server', async () => {
  smtp.answer = (address) => ({ code: 550, text: `no such user ${address}` })
  await add({})
  await post().deliver()

  expect(gateway.logged.some((line) => line.includes('"outcome":"refused"'))).toBe(true)
  expect(gateway.logged.join('\n')).not.toMatch(/aino|example\.com|no such user|p@ss|Shop/)
})

test('an address that the mail server refuses for good is not tried again, and staff see it', async () => {
  smtp.answer = () => ({ code: 550, text: 'no such user' })
  await add({})
  await post().deliver()
  smtp.answer = () => null
  gateway.pass(60 * 60_000)
  await post().run()

  expect(smtp.received).toEqual([])
  expect((await list()).subscriptions).toMatchObject([{ refused: true, lastSentAt: null }])
})

test('an address that is told to wait is tried at the next run, and keeps no other waiting', async () => {
  smtp.answer = (address) => (address.startsWith('aino') ? { code: 450, text: 'try later' } : null)
  await add({})
  await add({ address: 'onni@example.com' })
  await post().run()
  expect(smtp.received.map(({ to }) => to)).toEqual(['onni@example.com'])

  smtp.answer = () => null
  gateway.pass(5 * 60_000)
  await post().run()
  expect(smtp.received.map(({ to }) => to)).toEqual(['onni@example.com', 'aino@example.com'])
  expect((await list()).subscriptions.map(({ refused }) => refused)).toEqual([false, false])
})

test('a mail over which a gateway died is sent by the next one, and a repeat is known as one', async () => {
  const { id } = await addConfirmed()
  gateway.now = MONDAY
  await post().run()
  // The mail server took it, and the gateway died before it wrote that down.
  await db.updateTable('mail').set({ sent_at: null }).where('about', '=', 'weekly').execute()

  await post().run()
  expect(smtp.received).toHaveLength(1)
  gateway.pass(6 * 60_000)
  await post().run()
  expect(smtp.received.map(({ mail }) => mail.messageId)).toEqual(
    Array.from({ length: 2 }, () => `<weekly.2026-11-23.${id}@lupa.example.com>`),
  )
})

test('a clock that jumps ahead and comes back keeps no report of true days away, and repeats none', async () => {
  await addConfirmed({ kinds: ['weekly', 'monthly'] })
  gateway.now = MONDAY
  await post().run()
  gateway.now = new Date('2031-03-05T10:00:00Z')
  await post().run()
  gateway.now = new Date(MONDAY.getTime() + DAY_MS)
  await post().run()
  gateway.now = new Date(MONDAY.getTime() + 7 * DAY_MS)
  await post().run()
  const seen = subjects()

  expect(seen.filter((subject) => subject.includes('2026'))).toEqual([
    'Shop: 23 – 29 November 2026',
    'Shop: November 2026',
    'Shop: 30 November – 6 December 2026',
  ])
  expect(new Set(seen).size).toBe(seen.length)
})

test('an address that does not answer is forgotten after a week', async () => {
  await addConfirmed()
  await add({ address: 'onni@example.com' })
  await post().deliver()

  await forgetUnconfirmed(db, new Date(gateway.now.getTime() + 7 * DAY_MS))
  expect((await list()).subscriptions).toHaveLength(2)
  await forgetUnconfirmed(db, new Date(gateway.now.getTime() + 7 * DAY_MS + 1))
  expect((await list()).subscriptions).toMatchObject([{ address: 'aino@example.com' }])
})

test('staff see who gets what since when, and take addresses off the list', async () => {
  const { id } = await addConfirmed({ kinds: ['weekly', 'alerts'], language: 'sv' })
  const asked = gateway.now.toISOString()
  gateway.now = MONDAY
  await post().run()

  expect(await list()).toEqual({
    isOn: true,
    subscriptions: [
      {
        id,
        address: 'aino@example.com',
        language: 'sv',
        kinds: ['weekly', 'alerts'],
        createdAt: asked,
        confirmedAt: asked,
        lastSentAt: MONDAY.toISOString(),
        refused: false,
      },
    ],
  })
  const other = await makeSite(gateway, { name: 'Other' })
  const remove = async (siteId: number) =>
    (await asStaff(() => owner.delete(`/api/sites/${siteId}/mail/${id}`))).status
  expect(await remove(other.id)).toBe(404)
  expect(await remove(site.id)).toBe(204)
  expect(await remove(site.id)).toBe(404)
  expect((await list()).subscriptions).toEqual([])
})

test('an address is on the list of a site once, and says what it is', async () => {
  await add({})
  expect((await add({ address: 'AINO@example.com' })).status).toBe(409)
  for (const [wanted, field] of [
    [{ address: 'aino' }, 'address'],
    [{ address: 'aino@example.com, onni@example.com' }, 'address'],
    [{ address: 'aino@example.com\r\nBcc: onni@example.com' }, 'address'],
    [{ address: 'onni@example.com', kinds: [] }, 'kinds'],
    [{ address: 'onni@example.com', kinds: ['weekly', 'weekly'] }, 'kinds'],
    [{ address: 'onni@example.com', language: 'de' }, 'language'],
  ] as const) {
    const { status, body } = await add(wanted)
    expect([status, body.error.field], JSON.stringify(wanted)).toEqual([422, field])
  }
  expect((await list()).subscriptions).toHaveLength(1)
  expect((await owner.post(`/api/sites/${site.id + 1000}/mail`, {})).status).toBe(422)
  expect((await gateway.app.request(`/api/sites/${site.id}/mail`)).status).toBe(401)
})

test('a gateway without a mail server says so, asks nobody, and still lets people go', async () => {
  await addConfirmed()
  gateway.now = MONDAY
  await post().run()
  const link = linkIn(smtp.received[0]!.mail.text, 'unsubscribe')

  const off = await openTestGateway(connection)
  expect(off.gateway.post).toBeNull()
  const response = await off.app.request(`/api/sites/${site.id}/mail`, { headers: { cookie: owner.cookie } })
  expect(await response.json()).toMatchObject({ isOn: false, subscriptions: [{}] })
  const refused = await off.app.request(`/api/sites/${site.id}/mail`, {
    method: 'POST',
    headers: { cookie: owner.cookie, origin: 'https://lupa.example.com' },
    body: JSON.stringify({ address: 'onni@example.com', language: 'en', kinds: ['weekly'] }),
  })
  expect(refused.status).toBe(403)
  expect((await off.app.request(link, { method: 'POST' })).status).toBe(200)
  expect((await list()).subscriptions).toEqual([])
})

test('the gateway signs in with the password of the setting, and waits for the mail under way when it stops', async () => {
  await add({})
  await post().close()

  expect(smtp.signedIn).toEqual(['lupa p@ss/word'])
  expect(smtp.received).toHaveLength(1)
  await add({ address: 'onni@example.com' })
  await post().deliver()
  expect(smtp.received).toHaveLength(1)
})
