import { beforeEach, expect, test } from 'vitest'
import type { Finding, SiteScans } from '../../src/scan.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { openScanDesk } from '../../server/scans/scan-desk.ts'
import { tellOfScan } from '../../server/scans/scan-due.ts'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { testSmtpServer } from '../smtp-server.ts'
import { finding } from '../scan-finding.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()
let gateway: TestGateway

beforeEach(async () => {
  gateway = await openTestGateway(connection, {
    LUPA_BROWSER: '/nowhere/chromium',
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Lupa <lupa@lupa.example.com>',
  })
})

/** A scan that was made. */
async function keep(siteId: number, findings: Finding[], { running = false } = {}) {
  const report = { pages: [], seen: findings.length, findings, onThisMachine: false }
  const { now } = gateway
  await db.insertInto('site_scan').values({ site_id: siteId, started_at: now, touched_at: now }).execute()
  if (!running)
    await db
      .updateTable('site_scan')
      .set({ finished_at: now, report: JSON.stringify(report) })
      .where('finished_at', 'is', null)
      .execute()
  gateway.pass(60_000)
}

test('an owner sees what the last scan found, and what changed since the one before', async () => {
  const owner = await signIn(gateway)
  const site = await makeSite(gateway)
  const scans = async () => (await owner.get<SiteScans>(`/api/sites/${site.id}/scans`)).body
  expect(await scans()).toEqual({ canScan: false, everyDays: null, running: null, last: null })

  await keep(site.id, [finding('old'), finding('early')])
  expect((await scans()).last).toMatchObject({ changes: null, report: { seen: 2 } })
  const again = finding('early', { problems: ['undeclared', 'after-refusal'] })
  await keep(site.id, [again, finding('new')])
  const { last } = await scans()
  expect(last!.changes).toEqual({
    appeared: [again, finding('new')],
    gone: [finding('old'), finding('early')],
  })

  await keep(site.id, [], { running: true })
  const progress = await owner.get(`/api/sites/${site.id}/scans/progress`)
  expect(progress.body).toEqual({ running: { visited: 0, planned: 0 } })
  // A gateway that was killed says nothing more.
  gateway.pass(10 * 60_000)
  expect((await scans()).running).toBeNull()
})

test('scans are for who maintains the site, and off where there is no browser, with a word how to install one', async () => {
  const site = await makeSite(gateway)
  const owner = await signIn(gateway)
  const { status, body } = await owner.post<RefusalBody>(`/api/sites/${site.id}/scans`, {})
  expect(status).toBe(422)
  expect(body.error.message).toMatch(/^there is no browser to scan with: install Chromium/)

  const marketer = await signIn(gateway, { username: 'ville', roles: ['marketer'] })
  expect((await marketer.get(`/api/sites/${site.id}/scans`)).status).toBe(200)
  expect((await marketer.post(`/api/sites/${site.id}/scans`, {})).status).toBe(403)
  expect((await marketer.put(`/api/sites/${site.id}/scans/schedule`, { everyDays: 7 })).status).toBe(403)
  expect((await owner.get('/api/sites/999/scans')).status).toBe(404)

  const set = await owner.put<SiteScans>(`/api/sites/${site.id}/scans/schedule`, { everyDays: 7 })
  expect(set.body.everyDays).toBe(7)
  const wrong = await owner.put<RefusalBody>(`/api/sites/${site.id}/scans/schedule`, { everyDays: 0 })
  expect(wrong.body.error.field).toBe('everyDays')
})

test('one scan runs at a time, of the site’s own pages alone', async () => {
  const site = await makeSite(gateway)
  const other = await makeSite(gateway, { origins: ['https://other.example.com'] })
  // Any program will do: none is started where the pages are not the site's, or another scan runs.
  const scans = openScanDesk(db, {
    settings: {
      browser: process.execPath,
      gateway: 'https://lupa.example.com',
      clock: () => gateway.now,
      resolve: () => Promise.reject(new Error('no such host')),
    },
    log: gateway.gateway.log,
  })
  await expect(scans.begin(site, ['https://elsewhere.example.com/'])).rejects.toThrow('is of none of')
  const { done } = await scans.begin(site, ['https://shop.example.com/'])
  await expect(scans.begin(other)).rejects.toThrow('a scan is running already')
  expect(await done).toMatchObject({ fault: 'failed', report: null, changes: null })

  await keep(site.id, [], { running: true })
  await expect(scans.begin(site)).rejects.toThrow('are being scanned')
  gateway.pass(10 * 60_000)
  expect(await (await scans.begin(site)).done).toMatchObject({ fault: 'failed' })
})

test('owners and privacy officers of a site get a mail where its pages set something else, and no mail where not', async () => {
  const site = await makeSite(gateway)
  const people = {
    aino: [{ role: 'owner' as const, siteId: site.id, registerId: null }],
    eero: [{ role: 'owner' as const, siteId: (await makeSite(gateway)).id, registerId: null }],
    ville: ['marketer' as const],
    mari: ['privacy-officer' as const],
  }
  for (const [username, roles] of Object.entries(people)) {
    const { accountId: id } = await signIn(gateway, { username, roles })
    const language = username === 'mari' ? 'fi' : 'en'
    await db
      .updateTable('account')
      .set({ email: `${username}@example.com`, language })
      .where('id', '=', id)
      .execute()
  }
  const report = { pages: [], seen: 1, findings: [finding('_fbp')], onThisMachine: false }
  await tellOfScan(gateway.gateway, site, { report, changes: { appeared: [], gone: [] } })
  expect(smtp.received).toEqual([])

  const changes = { appeared: [finding('_fbp')], gone: [finding('old')] }
  await tellOfScan(gateway.gateway, site, { report, changes })
  expect(smtp.received.map(({ to, mail }) => `${to}: ${mail.subject}`).toSorted()).toEqual([
    'aino@example.com: Shop: its pages set something else than before',
    'mari@example.com: Shop: sivut asettavat muuta kuin ennen',
  ])
  const text = smtp.received.find(({ to }) => to === 'aino@example.com')!.mail.text!
  expect(text.trim()).toBe(
    'New:\n- Cookie _fbp (shop.example.com): not declared\n\nNo longer there:\n' +
      '- Cookie old (shop.example.com): not declared\n\n' +
      `What to do about each:\nhttps://lupa.example.com/app/sites/${site.id}/scan`,
  )
})
