import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, expect, test } from 'vitest'
import { openScanDesk } from '../../server/scans/scan-desk.ts'
import type { ScanView } from '../../src/scan.ts'
import { ownService } from './own-service.ts'
import { openPlantedSite } from './planted-site.ts'
import { signedInStaff } from './staff.ts'
import { openWorld } from './world.ts'

const world = await openWorld()

const SHOP = 'www.planted.example.test'
const cookie = (name: string) => ({ name, store: 'cookie', lifetimeDays: 1, party: 'first' }) as const

/** Each names what it plants, so that what is found can be read. */
const planted = await openPlantedSite((at) => {
  const tag = `<script src="${world.url}/lupa.js?site=shop" async></script>`
  return {
    [`${SHOP}/sitemap.xml`]: `<?xml version="1.0"?><urlset>${['/second', '/away', '/slow', '/second#part']
      .map((path) => `<url><loc>${at(SHOP)}${path}</loc></url>`)
      .join('')}<url><loc>https://elsewhere.example.com/</loc></url></urlset>`,
    [`${SHOP}/`]: (_request, response) => {
      response.setHeader('set-cookie', ['basket=1', 'by-header=1; HttpOnly', 'removed=; Max-Age=0'])
      response.setHeader('content-type', 'text/html')
      response.end(`<!doctype html><html lang="en"><title>Planted</title>${tag}<script>
        document.cookie = 'by-script=1'
        document.cookie = 'early=1'
        localStorage.setItem('local-key', '1')
        sessionStorage.setItem('session-key', '1')
        indexedDB.open('database')
      </script>
      <img src="${at('pixel.localhost')}/pixel" alt="">
      <iframe src="${at('frame.localhost')}/frame"></iframe>
      <script type="text/plain" data-lupa="video" src="${at('video.localhost')}/player.js"></script>
      <script type="text/plain" data-lupa="chat">document.cookie = 'chat=1'; document.cookie = 'late=1'</script>`)
    },
    'pixel.localhost/pixel': (_request, response) => {
      response.setHeader('set-cookie', 'pixel-id=1; SameSite=None; Secure')
      response.end()
    },
    'frame.localhost/frame': `<script>localStorage.setItem('frame-key', '1')</script>`,
    'video.localhost/player.js': `document.cookie = 'player=1'`,
    [`${SHOP}/second`]: `<html lang="en">${tag}<script>document.cookie = 'second=1'</script><img src="/inside" alt="">`,
    [`${SHOP}/inside`]: (_request, response) =>
      response.writeHead(302, { location: 'http://inside.example.test/' }).end(),
    [`${SHOP}/away`]: (_request, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
    [`${SHOP}/slow`]: `${tag}<script>document.cookie = 'slow=1'</script><img src="/never" alt="">`,
    [`${SHOP}/never`]: () => {},
  }
})
afterAll(planted.close)

test('a scan finds everything that was planted on the pages of a site, and nothing else', async () => {
  const origin = planted.at(SHOP)
  await world.changeSite({
    origins: [origin],
    services: [
      ownService('basket', 'necessary', [cookie('basket')]),
      ownService('early', 'preferences', [cookie('early')]),
      {
        ...ownService('video', 'marketing', [cookie('player'), cookie('player-old')]),
        hosts: ['video.localhost'],
      },
      ownService('chat', 'preferences', [cookie('chat')]),
      ownService('gone', 'statistics', [cookie('gone')]),
    ],
  })
  const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('playwright_'))
  const before = profiles()
  const scans = openScanDesk(world.db, {
    settings: {
      browser: await chromium.executablePath(),
      gateway: world.url,
      resolve: async (host) => [host === 'inside.example.test' ? '169.254.169.254' : '127.0.0.1'],
      patience: { visitMs: 6_000, quietMs: 250 },
      clock: () => new Date(),
    },
    log: world.gateway.log,
  })
  // By itself, as its owner wants it each week; a second time its turn has not come.
  await world.db.updateTable('site').set({ scan_every_days: 7 }).where('id', '=', world.site.id).execute()
  const made: ScanView[] = []
  for (const _ of [1, 2]) await scans.scanDue(async (_site, scan) => void made.push(scan))
  expect(made).toHaveLength(1)
  const report = made[0]!.report!

  expect(report.pages).toEqual([
    { address: `${origin}/`, outcome: 'read' },
    { address: `${origin}/second`, outcome: 'read' },
    { address: `${origin}/away`, outcome: 'elsewhere' },
    { address: `${origin}/slow`, outcome: 'unfinished' },
  ])
  const always = 'undeclared, before-choice, after-refusal'
  const found = report.findings.map(({ kind, party, name, host, service, problems, moments, pages }) =>
    [
      `${party} ${kind} ${name}`,
      host,
      service,
      problems.join(', '),
      moments.join(' '),
      pages.map((page) => new URL(page).pathname).join(' '),
    ].join(' | '),
  )
  const every = 'before refused allowed'
  expect(found).toEqual([
    `first cookie by-header | ${SHOP} |  | ${always} | ${every} | /`,
    `first cookie by-script | ${SHOP} |  | ${always} | ${every} | /`,
    // Lupa itself takes away after a refusal what is declared.
    `first cookie early | ${SHOP} | early | before-choice | before allowed | /`,
    `first cookie late | ${SHOP} |  | undeclared | allowed | /`,
    `third cookie pixel-id | pixel.localhost |  | ${always} | ${every} | /`,
    'first cookie player-old |  | video | never-seen |  | ',
    `first cookie second | ${SHOP} |  | ${always} | ${every} | /second`,
    `first cookie slow | ${SHOP} |  | ${always} | ${every} | /slow`,
    `first indexedDB database | ${SHOP} |  | ${always} | ${every} | /`,
    `third localStorage frame-key | frame.localhost |  | ${always} | ${every} | /`,
    `first localStorage local-key | ${SHOP} |  | ${always} | ${every} | /`,
    `third request frame.localhost | frame.localhost |  | ${always} | ${every} | /`,
    `third request inside.example.test | inside.example.test |  | ${always} | ${every} | /second`,
    `third request pixel.localhost | pixel.localhost |  | ${always} | ${every} | /`,
    'third service The gone |  | gone | never-seen |  | ',
    `first sessionStorage session-key | ${SHOP} |  | ${always} | ${every} | /`,
  ])
  expect(report.onThisMachine).toBe(true)

  // It was no visitor: nothing was asked of the gateway that a visitor asks, and nothing of its profile is left.
  for (const table of ['consent_record', 'asked_total', 'visit'] as const)
    expect(await world.db.selectFrom(table).selectAll().execute()).toEqual([])
  expect(profiles()).toEqual(before)

  const staff = await signedInStaff(world, { viewport: { width: 360, height: 740 } })
  await staff.goto(`${world.url}/app/sites/${world.site.id}/scan`)
  await staff.getByRole('heading', { name: 'Not declared 13' }).waitFor()
  expect(await staff.getByRole('listitem').filter({ hasText: 'by-header' }).textContent()).toContain(
    'after a refusal',
  )
  expect(await staff.getByText('There is no browser to scan with.').isVisible()).toBe(true)
  await staff.getByLabel('By itself').selectOption({ label: 'Every 30 days' })
  await staff.getByText('Saved.').waitFor()
  const { violations } = await new AxeBuilder({ page: staff }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([])
  expect(await staff.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})
